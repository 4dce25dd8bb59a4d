// Without this file taking tags over would happen without a word on what is taken and what is not.
import { countOf, countText } from "./figures";

/** Words of "Zuordnungen übernehmen". */
export const takeOverTexts = {
  title: "Zuordnungen übernehmen",
  loading: "Blatt wird gelesen …",
  comparing: "Zeilen werden verglichen …",
  notSetUp: {
    title: "Blatt noch nicht eingerichtet",
    text: (sheet: string) => `„${sheet}“ hat noch keine ISEK-Spalten. Richten Sie es ein, dann kommen die Zuordnungen.`,
    button: "Blatt einrichten",
  },
  ourSheet: {
    title: "Das ist ein Blatt von ISEK",
    text: (sheet: string) => `„${sheet}“ enthält keinen Haushalt. Öffnen Sie das Blatt, das die Zuordnungen bekommen soll.`,
  },
  scope: {
    title: "Wohin",
    one: "dieses Blatt",
    all: (count: number) => `alle ${countText(count)} Blätter`,
    oneNote: (sheet: string) => `Nur „${sheet}“ bekommt die Zuordnungen.`,
    allNote: "Jedes eingerichtete Blatt dieser Mappe bekommt seine Zuordnungen, in einem Schritt.",
  },
  nothingTagged: "In der früheren Fassung steht kein Ziel und keine Maßnahme.",
  lists: {
    same: "Übernommen",
    changed: "Übernommen, Betrag geändert",
    likely: "Passt nur ungefähr",
    ambiguous: "Nicht eindeutig",
    added: "Neu",
    gone: "Weggefallen",
  },
  explain: {
    same: "Produkt, Konto und Text sind gleich, der Betrag auch, wo beide Fassungen dasselbe Jahr nennen.",
    changed: "Ziel und Aufteilung bleiben. Eine Aufteilung in Euro bleibt wörtlich stehen; „Prüfen“ nennt sie, bis sie zum neuen Betrag passt.",
    likely: "Der Text ist nur ähnlich, oder Produkt und Konto fehlen. Ohne Ihr Ja bleiben diese Zeilen leer.",
    added: "Diese Zeilen gab es früher nicht. Sie bleiben ohne Ziel.",
    gone: "Diese Zeilen gibt es nicht mehr. Ihre Zuordnung entfällt.",
  },
  fold: (list: string, count: number) => `${list}: ${countOf(count, "Zeile", "Zeilen")}`,
  row: (row: number) => `Zeile ${countText(row)}`,
  noText: "ohne Text",
  untagged: "ohne Ziel",
  by: { key: "", fingerprint: "", likeness: "Text leicht geändert" },
  replaced: {
    question: (rows: number) => (rows === 1 ? "1 Zeile hat hier schon eine andere Zuordnung. Welche gilt?" : `${countText(rows)} Zeilen haben hier schon eine andere Zuordnung. Welche gilt?`),
    keep: "die von hier",
    replace: "die frühere",
  },
  likely: {
    question: (rows: number) => (rows === 1 ? "1 Zeile passt nur ungefähr. Auch übernehmen?" : `${countText(rows)} Zeilen passen nur ungefähr. Auch übernehmen?`),
    yes: "ja",
    no: "nein",
  },
  ambiguous: {
    intro: "Diese Zeilen passen auf mehrere frühere. Ohne Ihre Antwort bleiben sie, wie sie sind.",
    candidate: (row: number, tags: string, amount: string) => `Zeile ${countText(row)}: ${tags}, ${amount}`,
    none: "keine davon",
    more: (count: number) => countOf(count, "weitere zeigen", "weitere zeigen"),
  },
  registers: {
    take: (list: string) => `${list} aus der früheren Mappe mitnehmen`,
    goals: (count: number) => countOf(count, "Ziel", "Ziele"),
    products: (count: number) => countOf(count, "Produkt", "Produkte"),
    measures: (count: number) => countOf(count, "Maßnahme", "Maßnahmen"),
    hint: "Hier fehlen sie noch. Ohne sie sind die Nummern unbekannt.",
  },
  plan: {
    answer: "Beantworten Sie zuerst die Frage.",
    nothing: "Alle Zuordnungen stehen schon hier.",
    changes: (rows: number, open: number) =>
      `Ändert ${countOf(rows, "Zeile", "Zeilen")}.${open === 0 ? "" : ` ${countText(open)} nicht eindeutige ${open === 1 ? "bleibt" : "bleiben"} unverändert.`}`,
    registersOnly: "Nimmt die Register mit. Keine Zeile ändert sich.",
  },
  apply: (rows: number) => (rows === 0 ? "Zeilen übernehmen" : `${countOf(rows, "Zeile", "Zeilen")} übernehmen`),
  applyRegisters: "Register mitnehmen",
  doneRegisters: "Register mitgenommen.",
  done: (rows: number) => `${countOf(rows, "Zeile", "Zeilen")} übernommen.`,
  undone: "Übernahme zurückgenommen.",
} as const;
