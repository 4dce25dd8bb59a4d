// Without this file nobody would know which of two versions is meant by "neu".
import { countOf, countText } from "./figures";

/** Words of "Unterschiede". */
export const compareTexts = {
  title: "Unterschiede",
  loading: "Blatt wird gelesen …",
  notReady: {
    title: "Kein eingerichtetes Blatt offen",
    text: "Öffnen Sie das Blatt der neuen Fassung. Verglichen wird es mit einer früheren.",
  },
  noValue: "Die Fassungen haben kein gemeinsames Haushaltsjahr.",
  value: "Verglichener Betrag",
  equal: (lines: number) => `${countOf(lines, "Zeile ist", "Zeilen sind")} gleich.`,
  ambiguous: (lines: number) => `${countOf(lines, "gleiche Zeile lässt", "gleiche Zeilen lassen")} sich nicht unterscheiden. In den Summen zählen sie mit.`,
  goals: "Ziele",
  measures: "Maßnahmen",
  changed: "Betrag geändert",
  added: "Neu",
  gone: "Weggefallen",
  fold: (list: string, count: number) => `${list}: ${countText(count)}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  row: (row: number) => `Zeile ${countText(row)}`,
  plan: (rows: number) => `Legt ein Blatt mit ${countOf(rows, "Zeile", "Zeilen")} an. Sonst ändert sich nichts.`,
  nothing: "Die Fassungen sind gleich.",
  apply: "Als Blatt anlegen",
  done: (sheet: string) => `Blatt „${sheet}“ angelegt.`,
  undone: "Blatt wieder entfernt.",
} as const;
