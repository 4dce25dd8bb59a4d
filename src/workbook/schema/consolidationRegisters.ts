// Without this file the sheets of a consolidated workbook would be named and headed wherever they are written.
import type { MoneyKind } from "../../domain/consolidation/dataRow";
import type { Register, RegisterColumns } from "./register";

function register<const Columns extends RegisterColumns>(sheet: string, table: string, columns: Columns): Register<Columns> {
  return { sheet, table, columns };
}

/** *Ertrag/Aufwand* of a row; the cash view has words of its own, so that no sum mixes the two views. */
export const moneyWords = {
  revenue: "Ertrag",
  expense: "Aufwand",
  receipt: "Einzahlung",
  payment: "Auszahlung",
  unknown: "unbekannt",
} as const satisfies Record<MoneyKind, string>;

/** One row per line, goal, year and kind of value; the rows of a line add up to it, to the cent. */
export const dataRegister = register("ISEK-Daten", "ISEK_Daten", {
  file: { heading: "Datei", kind: "text", width: 150 },
  sheet: { heading: "Blatt", kind: "text", width: 110 },
  row: { heading: "Zeile", kind: "count", width: 45 },
  key: { heading: "Schlüssel", kind: "code", width: 85 },
  department: { heading: "Fachdienst", kind: "code", width: 70 },
  product: { heading: "Produkt", kind: "code", width: 75 },
  productArea: { heading: "Produktbereich", kind: "code", width: 85 },
  account: { heading: "Konto", kind: "code", width: 75 },
  text: { heading: "Text", kind: "text", width: 240 },
  money: { heading: "Ertrag/Aufwand", kind: "text", width: 90 },
  valueKind: { heading: "Wertart", kind: "text", width: 100 },
  year: { heading: "Jahr", kind: "year", width: 45 },
  version: { heading: "Fassung", kind: "text", width: 75 },
  goal: { heading: "Ziel", kind: "code", width: 65 },
  measure: { heading: "Maßnahme", kind: "codes", width: 80 },
  share: { heading: "Anteil", kind: "number", width: 60 },
  amount: { heading: "Betrag", kind: "money", width: 110 },
});

/** One row per file: what was read, what was left out and why, and what it adds up to. */
export const protocolRegister = register("Konsolidierung", "ISEK_Konsolidierung", {
  file: { heading: "Datei", kind: "text", width: 200 },
  state: { heading: "Stand", kind: "text", width: 65 },
  reason: { heading: "Grund", kind: "text", width: 300 },
  department: { heading: "Fachdienst", kind: "text", width: 75 },
  modified: { heading: "geändert am", kind: "day", width: 80 },
  sheets: { heading: "Blätter", kind: "text", width: 160 },
  lines: { heading: "Haushaltsstellen", kind: "count", width: 95 },
  skipped: { heading: "nicht gezählte Zeilen", kind: "text", width: 220 },
  hidden: { heading: "ausgeblendet", kind: "count", width: 85 },
  duplicates: { heading: "mehrfach, anderswo gezählt", kind: "count", width: 105 },
  year: { heading: "Jahr", kind: "year", width: 45 },
  valueKind: { heading: "Wertart", kind: "text", width: 100 },
  version: { heading: "Fassung", kind: "text", width: 80 },
  revenue: { heading: "Erträge", kind: "money", width: 115 },
  expense: { heading: "Aufwendungen", kind: "money", width: 115 },
  balance: { heading: "Saldo", kind: "money", width: 115 },
  unknown: { heading: "Art unbekannt", kind: "money", width: 100 },
  totals: { heading: "Kontrollsummen", kind: "text", width: 130 },
});

/** What a person should look at: measures with two states, rows in several files, assumptions. */
export const conflictRegister = register("Konflikte", "ISEK_Konflikte", {
  kind: { heading: "Art", kind: "text", width: 150 },
  subject: { heading: "Gegenstand", kind: "text", width: 240 },
  file: { heading: "Datei", kind: "text", width: 170 },
  place: { heading: "Stelle", kind: "text", width: 130 },
  statement: { heading: "Angabe", kind: "text", width: 240 },
  date: { heading: "Stand am", kind: "day", width: 75 },
  round: { heading: "Runde", kind: "code", width: 75 },
  proposal: { heading: "Vorschlag", kind: "flag", width: 70 },
  decision: { heading: "gilt", kind: "flag", width: 45 },
  reason: { heading: "Grund", kind: "text", width: 220 },
});

/** What a department gets back: decided states, tags that could not be used, open findings. */
export const feedbackRegister = register("Rückmeldung", "ISEK_Rueckmeldung", {
  kind: { heading: "Art", kind: "text", width: 120 },
  subject: { heading: "Gegenstand", kind: "code", width: 110 },
  title: { heading: "Titel", kind: "text", width: 260 },
  field: { heading: "Feld", kind: "text", width: 90 },
  from: { heading: "Ihre Angabe", kind: "text", width: 150 },
  to: { heading: "gilt", kind: "text", width: 150 },
  date: { heading: "Stand am", kind: "day", width: 75 },
  round: { heading: "Runde", kind: "code", width: 75 },
  reason: { heading: "Grund", kind: "text", width: 240 },
  sheet: { heading: "Blatt", kind: "text", width: 120 },
  cell: { heading: "Zelle", kind: "text", width: 55 },
  rule: { heading: "Regel", kind: "text", width: 50 },
  rowKey: { heading: "Schlüssel", kind: "code", width: 85 },
});

/** Sheets of joint budgets, by kind of division. */
export const jointSheets = { actionArea: "Budget Handlungsfelder", corridor: "Budget Themenkorridore" } as const;

const telling = new Set([dataRegister.sheet, dataRegister.table, protocolRegister.sheet, protocolRegister.table].map((name) => name.toLowerCase()));

/** Whether a sheet or table of this name says that a workbook is itself a consolidation. */
export function isConsolidatedName(name: string): boolean {
  return telling.has(name.toLowerCase());
}
