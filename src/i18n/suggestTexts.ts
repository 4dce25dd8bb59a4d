// Without this file a list of suggestions would not say what is accepted by which button.
import { countOf, countText } from "./figures";

/** Words of "Vorschläge". */
export const suggestTexts = {
  title: "Vorschläge",
  loading: "Vorschläge werden gesucht …",
  notReady: {
    title: "Noch nichts vorzuschlagen",
    text: "Öffnen Sie ein Blatt mit ISEK-Spalten. Vorschläge gibt es für Zeilen ohne Ziel.",
  },
  none: { title: "Keine Vorschläge", text: "Alle Zeilen haben ein Ziel, oder es ist nichts über sie bekannt." },
  sub: (rows: number, open: number) => `${countText(rows)} von ${countText(open)} Zeilen ohne Ziel`,
  kinds: {
    former: "Aus der früheren Fassung",
    likeRows: "Wie ähnliche Zeilen",
    sameProducts: "Wie das übrige Produkt",
    usual: "Üblich für das Produkt",
    measure: "Ziel einer Maßnahme",
    words: "Gleiche Wörter",
  },
  group: (product: string, name: string | null) => (name === null ? product : `${product} ${name}`),
  rows: (count: number) => countOf(count, "Zeile", "Zeilen"),
  accept: (count: number) => `${countOf(count, "Zeile", "Zeilen")} zuordnen`,
  acceptFor: (count: number, goal: string, product: string) => `${countOf(count, "Zeile", "Zeilen")} zuordnen: ${product}, Ziel ${goal}`,
  acceptAll: (count: number) => `Alle ${countText(count)} Zeilen zuordnen`,
  reject: "Ablehnen",
  rejectFor: (goal: string, product: string) => `Ablehnen: Ziel ${goal} für ${product}`,
  show: (row: number) => `, Zeile ${countText(row)} zeigen`,
  more: (count: number) => countOf(count, "weiteren zeigen", "weitere zeigen"),
  done: (count: number) => `${countOf(count, "Zeile", "Zeilen")} zugeordnet.`,
  undone: "Zuordnung zurückgenommen.",
  rejected: (goal: string, product: string) => `Ziel ${goal} wird für ${product} nicht mehr vorgeschlagen.`,
  rejectionUndone: "Vorschlag ist wieder da.",
} as const;
