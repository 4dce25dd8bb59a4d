// Without this file the German words in registers would be spelled wherever they are read or written.
import type { Operation } from "../plan";
import type { ColumnMeaning } from "../../domain/budget/sheetLayout";
import { undoOperation } from "../../domain/registers/journalEntry";

/** *Ebene* of a goal. */
export const goalLevelWords = {
  citywide: "gesamtstädtisch",
  development: "Stadtentwicklungsziel",
  operative: "operativ",
  annual: "Jahresziel",
} as const;

/** *Tendenz* of a measure since the last round. */
export const tendencyWords = { better: "verbessert", same: "gleich", worse: "verschlechtert" } as const;

/** *Richtung* of an indicator: which way is better. */
export const indicatorDirectionWords = { up: "steigend", down: "fallend", keep: "gleichbleibend" } as const;

/** *Art* of an ISEK element. */
export const elementKindWords = { plan: "Fachplanung", concept: "Konzept", report: "Bericht" } as const;

/** *Art* of an entry of `ISEK-Gliederung`. */
export const divisionKindWords = {
  actionArea: "Handlungsfeld",
  theme: "Querschnittsthema",
  corridor: "Themenkorridor",
  directorate: "Dezernat",
  department: "Fachdienst",
  company: "Beteiligung",
  body: "Gremium",
} as const;

/** *Art* of an entry of `ISEK-Termine`. */
export const termKindWords = { round: "Runde", phase: "Phase", milestone: "Meilenstein", due: "Fälligkeit" } as const;

/** *Stand* of a journal entry. */
export const journalStateWords = { begun: "begonnen", done: "fertig", takenBack: "zurückgenommen" } as const;

/** *Phase* of the budget version. */
export const phaseWords = { draft: "Entwurf", adopted: "beschlossen", closing: "Abschluss" } as const;

/** *Rolle*: a view a person chooses, no lock. */
export const roleWords = { tagging: "Zuordnen", status: "Status", office: "Geschäftsstelle" } as const;

/** *Bedeutung* of a budget column in `ISEK-Spalten`. */
export const columnMeaningWords = {
  department: "Fachdienst",
  subPlan: "Teilplan",
  productArea: "Produktbereich",
  productGroup: "Produktgruppe",
  product: "Produkt",
  productName: "Produktbezeichnung",
  account: "Konto",
  accountName: "Kontobezeichnung",
  text: "Text",
  direction: "Ertrag/Aufwand",
  year: "Haushaltsjahr",
  valueKind: "Wertart",
  amount: "Betrag",
  note: "Bemerkung",
  goal: "ISEK-Ziel",
  split: "ISEK-Aufteilung",
  measure: "Schlüsselmaßnahme",
  status: "Status",
  rowKey: "ISEK-Schlüssel",
} as const satisfies Record<ColumnMeaning, string>;

/** *Wertart* of an amount column. */
export const valueKindWords = {
  actual: "Ergebnis",
  planned: "Ansatz",
  adjusted: "fortgeschriebener Ansatz",
  forecast: "Finanzplanung",
  commitment: "Verpflichtungsermächtigung",
} as const;

/** *Planfassung*; a Nachtrag carries its number behind the word. */
export const planVersionWords = { draft: "Entwurf", adopted: "Beschluss", supplementary: "Nachtrag" } as const;

/** *Einheit* of written amounts. */
export const amountUnitWords = { euro: "Euro", thousand: "T€", million: "Mio. €" } as const;

/** *Vorzeichen*: how expense is told from revenue by sign. */
export const signWords = {
  magnitude: "ohne Vorzeichen",
  expenseNegative: "Aufwand negativ",
  revenueNegative: "Ertrag negativ",
} as const;

/** *festgelegt durch*. */
export const decidedByWords = { found: "erkannt", person: "bestätigt" } as const;

/** *Vorgang* in the journal, one word per thing a person does. */
export const operationWords = {
  setUp: "Einrichten",
  tag: "Zuordnen",
  untag: "Zuordnung entfernen",
  fix: "Befund beheben",
  updateMeasure: "Maßnahme fortschreiben",
  takeOverCatalogue: "Katalog übernehmen",
  takeOverTags: "Zuordnungen übernehmen",
  repairRows: "Zeilen reparieren",
  stripColumns: "ISEK-Spalten entfernen",
  formulasToValues: "Formeln in Werte",
  acceptFinding: "Befund stehen lassen",
  rejectSuggestion: "Vorschlag ablehnen",
  compareVersions: "Unterschiede schreiben",
  writeReport: "Bericht schreiben",
  consolidate: "Zusammenführen",
  undo: undoOperation,
  settings: "Einstellungen",
} as const satisfies Record<Operation, string>;
