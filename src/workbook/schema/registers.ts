// Without this file headings, sheets and tables would be spelled wherever they are read or written. To the letter of
// the sheet contract; German and final. Plain data without packages, so that the pane can load it first.
import type { Register, RegisterColumns } from "./register";
import * as words from "./words";

function register<const Columns extends RegisterColumns>(
  sheet: string,
  table: string,
  columns: Columns,
): Register<Columns> {
  return { sheet, table, columns };
}

/** Goals of all editions in force; the key is *Nummer*. */
export const goalRegister = register("ISEK-Ziele", "ISEK_Ziele", {
  number: { heading: "Nummer", kind: "code", width: 55, required: true },
  parent: { heading: "Übergeordnet", kind: "code", width: 75 },
  level: { heading: "Ebene", kind: "word", width: 110, required: true, words: words.goalLevelWords },
  title: { heading: "Titel", kind: "text", width: 260, required: true },
  description: { heading: "Beschreibung", kind: "text", width: 300 },
  productAreas: { heading: "Produktbereich", kind: "codes", width: 85 },
  actionArea: { heading: "Handlungsfeld", kind: "code", width: 80 },
  sdg: { heading: "SDG", kind: "codes", width: 60 },
  validFrom: { heading: "gültig ab", kind: "day", width: 70 },
  validTo: { heading: "gültig bis", kind: "day", width: 70 },
  successors: { heading: "Nachfolger", kind: "codes", width: 75 },
  edition: { heading: "Fassung", kind: "text", width: 70 },
});

/** Products of the municipality; the key is *Nummer*. */
export const productRegister = register("ISEK-Produkte", "ISEK_Produkte", {
  number: { heading: "Nummer", kind: "code", width: 70, required: true },
  name: { heading: "Bezeichnung", kind: "text", width: 260, required: true },
  group: { heading: "Produktgruppe", kind: "code", width: 85 },
  area: { heading: "Produktbereich", kind: "code", width: 85 },
  subPlan: { heading: "Teilplan", kind: "code", width: 70 },
  department: { heading: "Fachdienst", kind: "code", width: 75 },
  usualGoals: { heading: "übliche Ziele", kind: "codes", width: 110 },
});

/** Key measures; the one home of a measure's status. */
export const measureRegister = register("ISEK-Maßnahmen", "ISEK_Massnahmen", {
  number: { heading: "Nummer", kind: "code", width: 60, required: true },
  title: { heading: "Titel", kind: "text", width: 260, required: true },
  publicTitle: { heading: "öffentlicher Titel", kind: "text", width: 200 },
  publicText: { heading: "öffentlicher Text", kind: "text", width: 260 },
  goals: { heading: "Ziele", kind: "codes", width: 80 },
  products: { heading: "Produkte", kind: "codes", width: 100 },
  lead: { heading: "federführend", kind: "code", width: 80 },
  contributing: { heading: "beteiligt", kind: "codes", width: 90 },
  actionArea: { heading: "Handlungsfeld", kind: "code", width: 80 },
  themes: { heading: "Querschnittsthemen", kind: "codes", width: 110 },
  corridor: { heading: "Themenkorridor", kind: "code", width: 90 },
  statusWord: { heading: "Status", kind: "text", width: 150 },
  statusDate: { heading: "Stand am", kind: "day", width: 70 },
  round: { heading: "Runde", kind: "code", width: 75 },
  tendency: { heading: "Tendenz", kind: "word", width: 85, words: words.tendencyWords },
  outlook: { heading: "Prognose", kind: "text", width: 240 },
  start: { heading: "Beginn", kind: "day", width: 70 },
  end: { heading: "Ende", kind: "day", width: 70 },
  resolution: { heading: "Beschluss", kind: "text", width: 160 },
  cost: { heading: "Kosten", kind: "money", width: 100 },
  grant: { heading: "Fördermittel", kind: "money", width: 100 },
  staff: { heading: "Personal (VZÄ)", kind: "number", width: 85 },
  participation: { heading: "Beteiligung", kind: "text", width: 140 },
  partners: { heading: "Partner", kind: "text", width: 140 },
  isExperiment: { heading: "Experiment", kind: "flag", width: 70 },
  origin: { heading: "Herkunft", kind: "text", width: 120 },
  internalNote: { heading: "Bemerkung (intern)", kind: "text", width: 220 },
});

/** Indicators of goals; right of *Quelle* one column per year follows, headed with the year. */
export const indicatorRegister = register("ISEK-Kennzahlen", "ISEK_Kennzahlen", {
  number: { heading: "Nummer", kind: "code", width: 60, required: true },
  goal: { heading: "Ziel", kind: "codes", width: 60 },
  name: { heading: "Bezeichnung", kind: "text", width: 260, required: true },
  unit: { heading: "Einheit", kind: "text", width: 70 },
  direction: { heading: "Richtung", kind: "word", width: 90, words: words.indicatorDirectionWords },
  baselineYear: { heading: "Ausgangsjahr", kind: "year", width: 75 },
  baseline: { heading: "Ausgangswert", kind: "number", width: 80 },
  targetYear: { heading: "Zieljahr", kind: "year", width: 60 },
  target: { heading: "Zielwert", kind: "number", width: 70 },
  source: { heading: "Quelle", kind: "text", width: 160 },
});

/** Plans, concepts and reports that make up the ISEK; four crosses say in which state each is. */
export const elementRegister = register("ISEK-Elemente", "ISEK_Elemente", {
  number: { heading: "Nummer", kind: "code", width: 60, required: true },
  kind: { heading: "Art", kind: "word", width: 90, required: true, words: words.elementKindWords },
  title: { heading: "Titel", kind: "text", width: 260, required: true },
  department: { heading: "Fachdienst", kind: "code", width: 75 },
  location: { heading: "Fundstelle", kind: "text", width: 180 },
  interval: { heading: "Turnus", kind: "text", width: 80 },
  lastRevised: { heading: "zuletzt", kind: "day", width: 70 },
  nextDue: { heading: "nächste Fälligkeit", kind: "day", width: 95 },
  isPresent: { heading: "Vorhanden/Geplant", kind: "flag", width: 105 },
  isActive: { heading: "In Umsetzung/aktiv", kind: "flag", width: 105 },
  isClosed: { heading: "Abgeschlossen/Veraltet", kind: "flag", width: 120 },
  isMonitored: { heading: "Monitoring/Fortschreibung", kind: "flag", width: 135 },
  goals: { heading: "Ziele", kind: "codes", width: 90 },
  measures: { heading: "Maßnahmen", kind: "codes", width: 100 },
});

/** Proposals rated by effort, chances, risks and timing. */
export const proposalRegister = register("ISEK-Vorschläge", "ISEK_Vorschlaege", {
  number: { heading: "Nummer", kind: "code", width: 80, required: true },
  title: { heading: "Titel", kind: "text", width: 220, required: true },
  vision: { heading: "Vision", kind: "text", width: 260 },
  effort: { heading: "Aufwand", kind: "text", width: 150 },
  chances: { heading: "Chancen", kind: "text", width: 150 },
  risks: { heading: "Risiken", kind: "text", width: 150 },
  period: { heading: "Zeitraum", kind: "text", width: 130 },
  rating: { heading: "Bewertung", kind: "text", width: 75 },
  resolution: { heading: "Beschluss", kind: "text", width: 160 },
  measure: { heading: "wird Maßnahme", kind: "code", width: 95 },
});

/** Action areas, themes, corridors, directorates, departments, companies and bodies. */
export const divisionRegister = register("ISEK-Gliederung", "ISEK_Gliederung", {
  kind: { heading: "Art", kind: "word", width: 110, required: true, words: words.divisionKindWords },
  number: { heading: "Nummer", kind: "code", width: 60, required: true },
  name: { heading: "Bezeichnung", kind: "text", width: 260, required: true },
  parent: { heading: "Übergeordnet", kind: "codes", width: 85 },
  responsible: { heading: "verantwortlich", kind: "codes", width: 110 },
  team: { heading: "Team", kind: "text", width: 140 },
  ceiling: { heading: "Obergrenze", kind: "money", width: 110 },
});

/** Rounds, phases, milestones and due dates. */
export const termRegister = register("ISEK-Termine", "ISEK_Termine", {
  kind: { heading: "Art", kind: "word", width: 85, required: true, words: words.termKindWords },
  number: { heading: "Nummer", kind: "code", width: 80, required: true },
  name: { heading: "Bezeichnung", kind: "text", width: 260 },
  bodies: { heading: "Gremien", kind: "codes", width: 140 },
  start: { heading: "Beginn", kind: "day", width: 70 },
  end: { heading: "Ende", kind: "day", width: 70 },
  due: { heading: "fällig am", kind: "day", width: 70 },
  responsible: { heading: "zuständig", kind: "codes", width: 100 },
  state: { heading: "Status", kind: "text", width: 100 },
});

/** What was done, by which role, when and why. Rows are only ever added. */
export const journalRegister = register("ISEK-Protokoll", "ISEK_Protokoll", {
  number: { heading: "laufende Nummer", kind: "count", width: 90, required: true },
  time: { heading: "Zeitpunkt", kind: "moment", width: 105, required: true },
  by: { heading: "durch", kind: "text", width: 100 },
  operation: { heading: "Vorgang", kind: "text", width: 130 },
  subject: { heading: "Gegenstand", kind: "text", width: 260 },
  field: { heading: "Feld", kind: "text", width: 90 },
  from: { heading: "von", kind: "text", width: 140 },
  to: { heading: "nach", kind: "text", width: 140 },
  reason: { heading: "Grund", kind: "text", width: 180 },
  round: { heading: "Runde", kind: "code", width: 75 },
  origin: { heading: "Herkunft", kind: "text", width: 130 },
  state: { heading: "Stand", kind: "word", width: 95, words: words.journalStateWords },
});

/** What each column of a budget sheet means; remembered so that nobody has to say it twice. */
export const columnRegister = register("ISEK-Spalten", "ISEK_Spalten", {
  sheet: { heading: "Blatt", kind: "text", width: 120, required: true },
  headerRows: { heading: "Kopfzeilen", kind: "text", width: 75, required: true },
  column: { heading: "Spalte", kind: "text", width: 180, required: true },
  meaning: { heading: "Bedeutung", kind: "text", width: 180, required: true },
  valueKind: { heading: "Wertart", kind: "word", width: 150, words: words.valueKindWords },
  year: { heading: "Jahr", kind: "year", width: 50 },
  version: { heading: "Planfassung", kind: "text", width: 85 },
  unit: { heading: "Einheit", kind: "word", width: 60, words: words.amountUnitWords },
  sign: { heading: "Vorzeichen", kind: "word", width: 110, words: words.signWords },
  decidedBy: { heading: "festgelegt durch", kind: "word", width: 95, words: words.decidedByWords },
});

/** Key and value: Land, catalogue, phase, round, words and colours of the traffic light. */
export const settingsRegister = register("ISEK-Einstellungen", "ISEK_Einstellungen", {
  key: { heading: "Schlüssel", kind: "text", width: 200, required: true },
  value: { heading: "Wert", kind: "text", width: 260 },
});

/** Every register by the name the code gives it, in the order in which the sheets are created. */
export const registers = {
  goals: goalRegister,
  products: productRegister,
  measures: measureRegister,
  indicators: indicatorRegister,
  elements: elementRegister,
  proposals: proposalRegister,
  divisions: divisionRegister,
  terms: termRegister,
  journal: journalRegister,
  columns: columnRegister,
  settings: settingsRegister,
} as const;

/** Name of a register in the code. */
export type RegisterId = keyof typeof registers;
