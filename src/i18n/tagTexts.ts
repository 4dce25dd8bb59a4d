// Without this file the view in which goals are put on rows would have no words.
import type { SuggestionReason } from "../domain/tags/suggestGoals";
import type { MoneyKind } from "../domain/budget/sumsInHand";
import { countOf, countText } from "./figures";

const moneyKinds = {
  expense: "Aufwand",
  revenue: "Ertrag",
  payment: "Auszahlung",
  receipt: "Einzahlung",
  unknown: "Art unbekannt",
} satisfies Record<MoneyKind, string>;

/** Words of "Zuordnen". */
export const tagTexts = {
  title: "Zuordnen",
  loading: "Auswahl wird gelesen …",
  readAgain: "Noch einmal lesen",
  nothingSelected: {
    title: "Zeilen auswählen",
    text: "Markieren Sie im Blatt eine oder mehrere Zeilen mit Haushaltsstellen. Ganze Spalten und mehrere Bereiche gehen auch.",
    next: "Nächste Zeile ohne Ziel",
    allTagged: "Alle Zeilen haben ein Ziel.",
  },
  notSetUp: {
    title: "Blatt noch nicht eingerichtet",
    text: (sheet: string) => `„${sheet}“ ist neu für uns. Das Einrichten dauert etwa eine Minute.`,
    button: "Blatt einrichten",
  },
  ourSheet: {
    title: "Das ist ein Blatt von ISEK",
    text: (sheet: string) => `„${sheet}“ enthält keinen Haushalt. Öffnen Sie ein Blatt mit Haushaltsstellen.`,
  },
  noGoals: {
    title: "Noch keine Ziele",
    text: "Das Blatt ist eingerichtet. Jetzt fehlen die Ziele: Übernehmen Sie den Katalog Ihrer Geschäftsstelle.",
    none: "Kein Ziel ist wählbar. Übernehmen Sie den Katalog Ihrer Geschäftsstelle.",
    button: "Katalog übernehmen",
  },
  /** `12 Zeilen · 3 Produkte`. */
  inHand: (rows: number, products: number) =>
    products === 0 ? countOf(rows, "Zeile", "Zeilen") : `${countOf(rows, "Zeile", "Zeilen")} · ${countOf(products, "Produkt", "Produkte")}`,
  moneyKinds,
  /** `Aufwand aus „Ansatz 2026“.`; without a kind where several stand above. */
  sumOf: (column: string, kind: MoneyKind | null) =>
    kind === null ? `Summen aus ${column}.` : kind === "unknown" ? `Summe aus ${column}, Art unbekannt.` : `${moneyKinds[kind]} aus ${column}.`,
  extent: (first: number, last: number) =>
    first === last ? `Zeile ${countText(first)}.` : `Zeilen ${countText(first)} bis ${countText(last)}.`,
  skippedTotals: (count: number) => countOf(count, "Summenzeile", "Summenzeilen"),
  skippedHeadings: (count: number) => countOf(count, "Überschrift", "Überschriften"),
  skippedMerged: (count: number) => countOf(count, "Zeile mit verbundenen Zellen", "Zeilen mit verbundenen Zellen"),
  skippedHidden: (count: number) => countOf(count, "ausgeblendete Zeile", "ausgeblendete Zeilen"),
  skipped: (list: string, isOne: boolean) => `${list} ${isOne ? "bleibt" : "bleiben"} unverändert.`,
  present: (list: string) => `Bisher: ${list}.`,
  presentGoal: (goal: string, rows: number) => `${goal} in ${countOf(rows, "Zeile", "Zeilen")}`,
  presentMore: (count: number) => `${countOf(count, "weiteres Ziel", "weitere Ziele")}`,
  remove: "Ziel entfernen",
  keep: "Doch nicht entfernen",
  scope: "Welche Zeilen",
  scopes: {
    selection: (rows: number) => `Auswahl (${countText(rows)})`,
    products: (rows: number) => `Produkt (${countText(rows)})`,
    alike: (rows: number) => `gleiche (${countText(rows)})`,
  },
  suggestions: "Vorschläge",
  reason: suggestionReason,
  goals: "Alle Ziele",
  furtherGoal: "Weiteres Ziel",
  measures: "Schlüsselmaßnahmen",
  tree: "Ziele und Maßnahmen",
  search: "Ziel oder Maßnahme suchen",
  hits: (count: number) => (count === 0 ? "Keine Treffer" : countOf(count, "Treffer", "Treffer")),
  noHit: (query: string) => `Kein Ziel mit „${query}“. Suchen Sie nach einer Nummer oder einem Wort aus dem Titel.`,
  split: "Auf mehrere aufteilen",
  noSplit: "Nicht aufteilen",
  splitting: "Aufteilen",
  unit: "Einheit",
  units: { percent: "Prozent", euro: "Euro" },
  share: (title: string, unit: "percent" | "euro") => `Anteil ${title} in ${unit === "percent" ? "Prozent" : "Euro"}`,
  removeShare: (title: string) => `${title} aus der Aufteilung nehmen`,
  rest: "ohne Ziel",
  tooMuch: "zu viel verteilt",
  splitEmpty: "Wählen Sie unten die Ziele, auf die sich die Zeilen verteilen.",
  chosen: "Gewählt",
  plan: {
    choose: "Wählen Sie ein Ziel.",
    chooseShares: "Wählen Sie die Ziele der Aufteilung.",
    tooMuch: (percent: string) => `Die Anteile ergeben ${percent}.`,
    tooMuchEuros: "Die Anteile sind größer als der Betrag.",
    unreadable: "Tragen Sie zu jedem Ziel einen Anteil ein.",
    nothing: (rows: number) => (rows === 1 ? "Die Zeile ist schon so zugeordnet." : `Alle ${countText(rows)} Zeilen sind schon so zugeordnet.`),
    changes: "Ändert ",
    removes: "Entfernt das Ziel aus ",
    inColumns: (columns: string) => ` in ${columns}.`,
    column: (letters: string) => `Spalte ${letters}`,
    columns: (first: string, second: string) => `Spalte ${first} und ${second}`,
    already: (rows: number) => (rows === 1 ? " 1 davon hat schon ein Ziel." : ` ${countText(rows)} davon haben schon ein Ziel.`),
    rest: (share: string) => ` ${share} bleiben ohne Ziel.`,
    show: "Ansehen",
    hide: "Ausblenden",
  },
  rows: (count: number) => countOf(count, "Zeile", "Zeilen"),
  apply: (rows: number) => `${countOf(rows, "Zeile", "Zeilen")} zuordnen`,
  applyRemoval: (rows: number) => `${countOf(rows, "Ziel", "Ziele")} entfernen`,
  discard: "Verwerfen",
  done: (rows: number) => `${countOf(rows, "Zeile", "Zeilen")} zugeordnet.`,
  undone: "Zuordnung zurückgenommen.",
  removed: (rows: number) => `${countOf(rows, "Ziel", "Ziele")} entfernt.`,
  removalUndone: "Ziele sind wieder da.",
  replaced: {
    title: "Bisherige Ziele",
    row: (row: number) => `Zeile ${countText(row)}`,
    more: (count: number) => `und ${countOf(count, "weitere Zeile", "weitere Zeilen")}`,
    none: "ohne Ziel",
  },
} as const;

/** Why a goal is suggested, in a few words. */
export function suggestionReason(reason: SuggestionReason): string {
  switch (reason.kind) {
    case "former":
      return reason.rows === 1 ? "stand in der früheren Fassung" : `stand früher in ${countText(reason.rows)} solchen Zeilen`;
    case "likeRows":
      return reason.rows === 1 ? "1 ähnliche Zeile hat dieses Ziel" : `${countText(reason.rows)} ähnliche Zeilen haben dieses Ziel`;
    case "sameProducts":
      return reason.rows === 1 ? "1 Zeile dieser Produkte hat dieses Ziel" : `${countText(reason.rows)} Zeilen dieser Produkte haben dieses Ziel`;
    case "usual":
      return "üblich für dieses Produkt";
    case "measure":
      return `Ziel der Maßnahme ${reason.measure}`;
    case "words":
      return reason.words.length === 0 ? "gleiche Wörter" : `Wort „${reason.words.slice(0, 2).join("“, „")}“`;
  }
}
