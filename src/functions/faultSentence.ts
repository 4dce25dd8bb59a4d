// Without this file a cell would show #NV and nobody could see why.
import { unreachable } from "../domain/shared/unreachable";
import type { FaultReason, ListNoun } from "../domain/functions/functionValue";

const nouns: Readonly<Record<ListNoun, string>> = { goal: "Ziel", measure: "Maßnahme" };

/** The sentence Excel shows beside `#NV` or `#WERT!`: what is wrong, then what to do. */
export function faultSentence(reason: FaultReason): string {
  switch (reason.kind) {
    case "notListed":
      return `${nouns[reason.noun]} ${reason.number} steht nicht in der Liste.`;
    case "numberForCode":
      return `${germanValue(reason.value)} ist kein Text. Nummern müssen als Text in der Zelle stehen.`;
    case "headingMissing":
      return `Die Tabelle hat keine Spalte „${reason.heading}“. Geben Sie die Tabelle mit Überschriften an.`;
    case "stateUnknown":
      return `Das Land „${reason.state}“ ist nicht bekannt. Möglich sind SH, NRW und BW.`;
    case "productOutsideFrame":
      return `Produkt ${reason.product} gehört zu keinem Produktbereich in ${reason.state}.`;
    case "statusUnknown":
      return `Den Status „${reason.word}“ gibt es nicht.`;
    case "splitUnreadable":
      return `Die Aufteilung „${reason.text}“ ist nicht lesbar. Schreiben Sie zum Beispiel „2.1 60 %; 3.4 40 %“.`;
    case "splitInEuros":
      return `Die Aufteilung „${reason.text}“ steht in Euro. Für Beträge gibt es ISEK.ZIELSUMME.`;
    case "heightsDiffer":
      return `Die Bereiche sind verschieden hoch: ${reason.heights.join(", ")} Zeilen. Wählen Sie gleich viele Zeilen.`;
    case "widthsDiffer":
      return `Die Zeilen haben ${reason.rows} Spalten, die Kopfzeile ${reason.headings}. Wählen Sie beide gleich breit.`;
    case "noBudget":
      return "Die Kopfzeile nennt keine Spalten eines Haushalts. Wählen Sie alle Spalten mit ihren Überschriften.";
    case "notAnAmount":
      return `In Zeile ${reason.row} des Bereichs steht kein Betrag.`;
    case "tooLarge":
      return "Der Bereich ist größer als 5 MB. Wählen Sie weniger Zeilen.";
    default:
      return unreachable(reason);
  }
}

function germanValue(value: number | boolean): string {
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  return String(value).replace(".", ",");
}
