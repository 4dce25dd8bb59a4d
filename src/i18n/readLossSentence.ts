// Without this file what a file lost on the way would be a code word nobody reads.
import { cellAddress } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import type { ReadLoss } from "../workbook/closedWorkbook";

/** German sentence for something a file holds that could not be taken over: what, where, how often. */
export function readLossSentence(loss: ReadLoss): string {
  switch (loss.kind) {
    case "textMissing":
      return `${place(loss)}: ${count(loss.count, "Text fehlt", "Texte fehlen")} in der Datei. Die Zellen gelten als leer.`;
    case "numberUnreadable":
      return `${place(loss)}: ${count(loss.count, "Zahl ist nicht lesbar und gilt", "Zahlen sind nicht lesbar und gelten")} als Text.`;
    case "uncalculated":
      return `${place(loss)}: ${count(loss.count, "Formel ist", "Formeln sind")} nicht berechnet. Öffnen und speichern Sie die Datei in Excel.`;
    case "cellTwice":
      return `${place(loss)}: ${count(loss.count, "Zelle steht", "Zellen stehen")} doppelt in der Datei. Es gilt der letzte Wert.`;
    case "partTwice":
      return `„${loss.part}“ steht doppelt in der Datei. Gelesen ist das letzte. Prüfen Sie die Werte in Excel.`;
    case "notReadBelow":
      return `Blatt „${loss.sheet}“: Zeilen unter ${loss.row + 1} liegen außerhalb der Tabelle und sind nicht gelesen.`;
    case "formatsUnreadable":
      return "Die Zahlenformate fehlen. Datumswerte gelten als Zahlen.";
    case "partUnreadable":
      return `„${loss.part}“ ist nicht lesbar. Die Zellen sind vollständig gelesen.`;
    default:
      return unreachable(loss);
  }
}

function place({ sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }): string {
  return `Blatt „${sheet}“, ab ${cellAddress({ row, column })}`;
}

const numerals = new Intl.NumberFormat("de-DE");

function count(amount: number, one: string, many: string): string {
  return `${numerals.format(amount)} ${amount === 1 ? one : many}`;
}
