// Without this file a consolidation that ends early would end without a word.
import { unreachable } from "../domain/shared/unreachable";
import type { DeskFailure } from "../workbook/deskFailure";
import type { FailureText } from "./failureText";
import { countText } from "./figures";

/** German title, sentences and way out when files cannot be put together; nothing has been written by then. */
export function deskFailureText(failure: DeskFailure): FailureText {
  switch (failure.kind) {
    case "cancelled":
      return { title: "Abgebrochen", text: "Dateien, die noch nicht gelesen waren, sind von der Liste genommen.", remedy: "none", button: null };
    case "stopped":
      return {
        title: "Das Zusammenführen ist abgebrochen",
        text: "Der Arbeitsspeicher hat vermutlich nicht gereicht. Es ist nichts verloren: Ihre Auswahl und Ihre Antworten sind noch da. Schließen Sie andere Mappen, oder nehmen Sie weniger Dateien auf einmal.",
        remedy: "retry",
        button: "Dateien noch einmal lesen",
      };
    case "notSettled":
      return { title: "Die Dateien haben sich geändert", text: "Seit dem letzten Zusammenführen kamen Dateien dazu oder fielen weg.", remedy: "reread", button: "Neu zusammenführen" };
    case "tooManyRows":
      return {
        title: "Zu viele Zeilen für ein Blatt",
        text: `${countText(failure.rows)} Zeilen passen nicht in ein Blatt (höchstens ${countText(failure.limit)}). Nehmen Sie weniger Dateien, oder lassen Sie die IT die Tabelle mit der Befehlszeile schreiben.`,
        remedy: "none",
        button: null,
      };
    default:
      return unreachable(failure);
  }
}
