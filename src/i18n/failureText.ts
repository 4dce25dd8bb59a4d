// Without this file a refusal of Excel would reach the clerk as a code, and nobody would say what to do next.
import { areaAddress, cellAddress } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import type { DifferingCell, WorkbookFailure } from "../workbook/failure";
import { countOf, countText } from "./figures";

/** What the one button of a failure does: try the same again, read anew, take an unfinished step up, nothing. */
export type Remedy = "retry" | "reread" | "recover" | "none";

/** What happened, why or what to do, and the one way out. `button` is null where only the person can help. */
export interface FailureText {
  readonly title: string;
  readonly text: string;
  readonly remedy: Remedy;
  readonly button: string | null;
}

const buttons = {
  retry: "Noch einmal versuchen",
  reread: "Neu lesen",
  recover: "Schritt ansehen",
  none: null,
} satisfies Record<Remedy, string | null>;

/** German title, sentences and way out of any failure of the open workbook. */
export function failureText(failure: WorkbookFailure): FailureText {
  switch (failure.kind) {
    case "cellEditing":
      return told("Eine Zelle wird gerade bearbeitet", "Excel nimmt so lange keine Änderung an. Schließen Sie die Eingabe mit der Eingabetaste ab.", "retry");
    case "sheetProtected":
      return told("Das Blatt ist geschützt", `Excel lässt in „${failure.sheet}“ keine Änderung zu. Heben Sie den Schutz unter Überprüfen › Blattschutz aufheben auf.`, "retry");
    case "readOnly":
      return told("Die Mappe ist schreibgeschützt", "Excel nimmt keine Änderung an. Speichern Sie die Mappe unter einem anderen Namen, oder schalten Sie die Bearbeitung ein.", "retry");
    case "sheetMissing":
      return told("Ein Blatt fehlt", `„${failure.sheet}“ gibt es nicht mehr. Vielleicht wurde es umbenannt oder gelöscht.`, "reread");
    case "tableMissing":
      return told("Eine Tabelle fehlt", `„${failure.table}“ gibt es nicht mehr. Vielleicht wurde sie umbenannt oder in einen Bereich verwandelt.`, "reread");
    case "nameTaken":
      return told(takenTitles[failure.what], `„${failure.name}“ wurde von Hand angelegt. Wir überschreiben es nicht. Benennen Sie es um.`, "retry");
    case "cellsDiffer":
      return told("Die Zeilen haben sich geändert", `${differing(failure.cells, failure.count)} Es wurde nichts geschrieben.`, "reread");
    case "rowsMissing":
      return told("Zeilen fehlen", `In „${failure.sheet}“ fehlen ${countOf(failure.count, "Zeile", "Zeilen")} mit Schlüssel. Es wurde nichts geschrieben.`, "reread");
    case "notEmpty":
      return told("Da steht schon etwas", `Der Bereich ${areaAddress(failure.area)} in „${failure.area.sheet}“ ist nicht leer. Wir überschreiben nichts.`, "reread");
    case "mergedCells":
      return told("Verbundene Zellen", `In ${areaAddress(failure.area)} sind Zellen verbunden. Heben Sie die Verbindung unter Start › Verbinden und zentrieren auf.`, "retry");
    case "filteredRows":
      return told("Ein Filter blendet Zeilen aus", `In „${failure.sheet}“ lassen sich ausgeblendete Zeilen so nicht ändern. Heben Sie den Filter auf.`, "retry");
    case "rowsHidden":
      return told("Zeilen sind inzwischen ausgeblendet", `In „${failure.sheet}“ ${failure.count === 1 ? "ist 1 der Zeilen" : `sind ${countText(failure.count)} der Zeilen`} nicht mehr zu sehen. Es wurde nichts geschrieben.`, "reread");
    case "tooLarge":
      return told("Zu viel auf einmal", failure.area === null ? "Excel nimmt so viele Zellen nicht in einem Schritt an. Markieren Sie weniger Zeilen." : `Excel nimmt ${areaAddress(failure.area)} nicht in einem Schritt an. Markieren Sie weniger Zeilen.`, "retry");
    case "selectionInvalid":
      return told("Diese Auswahl lässt sich nicht lesen", "Markieren Sie Zellen im Blatt, keine Form und kein Diagramm.", "retry");
    case "unfinishedPlan":
      return told("Ein Schritt ist nicht fertig geworden", "Beim letzten Mal wurde das Schreiben unterbrochen. Führen Sie den Schritt zu Ende, oder nehmen Sie ihn zurück.", "recover");
    case "newerSchema":
      return told("Diese Mappe kommt aus einer neueren Fassung", "Sie können sie lesen, aber nicht ändern. Ihre IT kann das Add-in aktualisieren.", "none");
    case "interrupted":
      return interrupted(failure.takenBack, failure.cause);
    case "hostUnavailable":
      return told("Excel antwortet nicht", "Die Verbindung zur Mappe ist abgebrochen. Ihre Eingaben hier sind noch da.", "retry");
    case "hostRefused":
      return told("Excel hat das nicht ausgeführt", `Die Mappe ist unverändert. Angabe für Ihre IT: ${failure.code}, ${failure.location}.`, "retry");
    default:
      return unreachable(failure);
  }
}

const takenTitles = {
  sheet: "Ein Blatt mit diesem Namen gibt es schon",
  table: "Eine Tabelle mit diesem Namen gibt es schon",
  name: "Diesen Namen gibt es schon in der Mappe",
} satisfies Record<Extract<WorkbookFailure, { kind: "nameTaken" }>["what"], string>;

function told(title: string, text: string, remedy: Remedy): FailureText {
  return { title, text, remedy, button: buttons[remedy] };
}

function differing(cells: readonly DifferingCell[], count: number): string {
  const [first] = cells;
  if (first === undefined) return "Jemand hat inzwischen etwas geändert.";
  if (count <= 1) return `Zelle ${cellAddress(first.at)} enthält inzwischen etwas anderes.`;
  const rows = new Set(cells.map((cell) => cell.at.row));
  if (rows.size === 1 && count === cells.length) return `Jemand hat Zeile ${countText(first.at.row + 1)} bearbeitet.`;
  return `${countText(count)} Zellen enthalten inzwischen etwas anderes, zuerst ${cellAddress(first.at)}.`;
}

function interrupted(takenBack: boolean, cause: WorkbookFailure | null): FailureText {
  const why = cause === null ? "" : ` ${failureText(cause).text}`;
  if (takenBack) return told("Abgebrochen, nichts geschrieben", `Das Schreiben wurde unterbrochen und zurückgenommen.${why}`, "retry");
  return told("Unterbrochen", `Ein Teil ist geschrieben, der Rest fehlt.${why} Führen Sie den Schritt zu Ende, oder nehmen Sie ihn zurück.`, "recover");
}
