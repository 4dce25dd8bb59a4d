// Without this file torn and copied rows would be mended without anybody understanding what happened.
import { countOf, countText } from "./figures";

/** Words of "Zeilen ordnen". */
export const repairTexts = {
  title: "Zeilen ordnen",
  back: "Prüfen",
  loading: "Zeilen werden gelesen …",
  none: { title: "Alle Zeilen sind in Ordnung", text: "Jede Zuordnung hängt an ihrer Zeile. Es gibt nichts zu ordnen." },
  sheet: "Blatt",
  why: "Zeilen wurden kopiert, oder ein Teil der Spalten wurde ohne die ISEK-Spalten sortiert oder verschoben.",
  moves: "Finden ihre Zeile wieder",
  fold: (list: string, count: number) => `${list}: ${countOf(count, "Zuordnung", "Zuordnungen")}`,
  move: (from: number, to: number) => `Zeile ${countText(from)} → Zeile ${countText(to)}`,
  torn: "Nicht eindeutig",
  tornIntro: "Ohne Ihre Antwort bleiben diese Zeilen ein Befund.",
  tornQuestion: (row: number, tags: string) => `Zeile ${countText(row)} trägt „${tags}“. Wohin gehört das?`,
  stays: "hierher, Produkt, Konto oder Text wurde geändert",
  belongs: (row: number, text: string) => `zu Zeile ${countText(row)}: ${text}`,
  removeTags: "nirgends, Zuordnung entfernen",
  copies: "Kopierte Zeilen",
  copyQuestion: (row: number, tags: string) => `Zeile ${countText(row)} wurde kopiert. Soll sie auch „${tags}“ haben?`,
  copyKeeps: "ja, mit eigenem Schlüssel",
  copyEmpty: "nein, ohne Ziel",
  allCopies: { keep: "alle ja", empty: "alle nein" },
  allTorn: "alle hierher",
  more: (count: number) => countOf(count, "weitere zeigen", "weitere zeigen"),
  contested: (rows: string) => `${rows} hat noch eine eigene Zuordnung. Beantworten Sie auch diese Frage.`,
  row: (row: number) => `Zeile ${countText(row)}`,
  plan: ({ rows, open, waiting }: { readonly rows: number; readonly open: number; readonly waiting: number }) =>
    [
      rows === 0 ? "Beantworten Sie mindestens eine Frage." : `Ordnet ${countOf(rows, "Zuordnung", "Zuordnungen")}.`,
      rows > 0 && open > 0 ? ` ${countOf(open, "Frage bleibt", "Fragen bleiben")} offen.` : "",
      waiting === 0 ? "" : ` ${countOf(waiting, "weitere Zuordnung wartet", "weitere Zuordnungen warten")} auf Ihre Antwort.`,
    ].join(""),
  apply: (rows: number) => (rows === 0 ? "Zuordnungen ordnen" : `${countOf(rows, "Zuordnung", "Zuordnungen")} ordnen`),
  done: (rows: number) => `${countOf(rows, "Zuordnung", "Zuordnungen")} geordnet.`,
  undone: "Ordnung zurückgenommen.",
  open: (count: number) => `${countOf(count, "Zeile", "Zeilen")} ordnen …`,
} as const;
