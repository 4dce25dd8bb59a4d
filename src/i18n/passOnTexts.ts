// Without this file nobody would know what is in a file before it is handed on.
import { countOf } from "./figures";

/** Words of "Weitergeben". */
export const passOnTexts = {
  title: "Weitergeben",
  loading: "Mappe wird gelesen …",
  columns: {
    title: "Ohne ISEK-Spalten",
    why: "Für das Finanzverfahren: Das Blatt sieht danach aus wie vor dem Einrichten.",
    sheet: "Blatt",
    none: "Auf keinem Blatt stehen ISEK-Spalten.",
    list: (headings: string) => `Nimmt ${headings} heraus. Ihre eigenen Spalten bleiben.`,
    keep: "Speichern Sie vorher eine Fassung mit Zielen. „Zuordnungen übernehmen“ holt sie daraus zurück.",
    apply: (count: number) => `${countOf(count, "Spalte", "Spalten")} herausnehmen`,
    done: (count: number) => `${countOf(count, "Spalte", "Spalten")} herausgenommen. Speichern Sie jetzt unter neuem Namen.`,
    undone: "Spalten sind wieder da.",
  },
  formulas: {
    title: "Formeln in Werte",
    why: "Wer das Add-in nicht hat, sieht statt ISEK-Funktionen nur #NAME?.",
    none: "In dieser Mappe rechnet keine ISEK-Funktion.",
    found: (count: number) => `${countOf(count, "Zelle rechnet", "Zellen rechnen")} mit ISEK-Funktionen.`,
    errors: (count: number) => `${countOf(count, "Zelle zeigt", "Zellen zeigen")} einen Fehler und ${count === 1 ? "bleibt" : "bleiben"} Formel.`,
    apply: (count: number) => `${countOf(count, "Formel", "Formeln")} in Werte`,
    done: (count: number) => `${countOf(count, "Formel", "Formeln")} durch Werte ersetzt.`,
    undone: "Formeln sind wieder da.",
  },
} as const;
