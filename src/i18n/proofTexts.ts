// Without this file nobody would know what the proof list is, nor what its button does to the workbook.
import { countOf } from "./figures";

/** Words of the proof list within "Prüfen". */
export const proofTexts = {
  title: "Nachweisliste",
  about: "Jede Schlüsselmaßnahme mit Ziel, Produkt und Zeile. Lücken zuerst.",
  figures: (measures: number, withGaps: number) =>
    withGaps === 0 ? `${countOf(measures, "Maßnahme", "Maßnahmen")}, keine Lücke` : `${countOf(measures, "Maßnahme", "Maßnahmen")}, ${withGaps} mit Lücken`,
  plan: (sheet: string, rows: number) => `Legt das Blatt „${sheet}“ mit ${countOf(rows, "Zeile", "Zeilen")} an. Sonst ändert sich nichts.`,
  stale: "Seitdem wurde etwas geändert. Prüfen Sie zuerst neu.",
  apply: "Als Blatt anlegen",
  done: (sheet: string) => `Blatt „${sheet}“ angelegt, zum Drucken eingerichtet.`,
  undone: "Nachweisliste wieder entfernt.",
} as const;
