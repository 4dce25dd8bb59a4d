// Without this file nobody would know which file is asked for, and what becomes of it.
import { countOf, countText } from "./figures";

/** Words for picking a former version of a budget. */
export const formerTexts = {
  title: "Frühere Fassung",
  pick: "Datei wählen",
  pickAgain: "Andere Datei wählen",
  hint: "Wählen Sie die Mappe, in der die Ziele schon stehen. Sie wird nur gelesen und bleibt auf diesem Rechner.",
  hintCompare: "Wählen Sie die Mappe, mit der Sie vergleichen. Sie wird nur gelesen und bleibt auf diesem Rechner.",
  orSheet: "Oder ein Blatt dieser Mappe:",
  sheet: (name: string) => `Blatt „${name}“`,
  reading: (name: string) => `„${name}“ wird gelesen …`,
  refused: (name: string) => `„${name}“ lässt sich nicht verwenden`,
  again: "Andere Datei wählen",
  holds: (lines: number, tagged: number) => `${countOf(lines, "Zeile", "Zeilen")}, davon ${countText(tagged)} mit Ziel oder Maßnahme.`,
  sheets: "Blatt der früheren Fassung",
  allSheets: (count: number) => `Alle ${countText(count)} Blätter`,
} as const;
