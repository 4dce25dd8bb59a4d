// Without this file a state office would have to open a thousand workbooks to compare a thousand towns.
import { centsToDecimal } from "../../domain/shared/centsText";
import { moneyWords } from "../../workbook/schema/consolidationRegisters";
import { valueKindWords } from "../../workbook/schema/words";
import { versionWord } from "../../usecases/consolidate/dataSheet";
import type { PlacedDataRow } from "../../usecases/consolidate/dataTable";

/** Columns of the long table, by names that need no quotes in SQL. */
const columns = {
  datei: (row) => row.file,
  blatt: (row) => row.sheet,
  zeile: (row) => String(row.row),
  schluessel: ({ line }) => (typeof line.keyCell === "string" ? line.keyCell : null),
  fachdienst: (row) => row.department,
  produkt: ({ line }) => line.product,
  produktbereich: (row) => row.productArea,
  konto: ({ line }) => line.account,
  text: ({ line }) => line.text,
  ertrag_aufwand: (row) => moneyWords[row.money],
  wertart: (row) => valueKindWords[row.value.kind],
  jahr: (row) => (row.value.year === null ? null : String(row.value.year)),
  fassung: (row) => versionWord(row.value),
  ziel: (row) => row.goal,
  massnahme: (row) => row.measure,
  anteil: (row) => (row.share === null ? null : String(Math.round(row.share * 1e6) / 1e6)),
  betrag: (row) => (row.cents === null ? null : centsToDecimal(row.cents)),
} as const satisfies Record<string, (row: PlacedDataRow) => string | null>;

/** Rows handed on at a time, so that a large table is never one text in memory. */
const rowsPerPiece = 5_000;

/** The long table as CSV: UTF-8, comma, decimal point, quotes where needed (RFC 4180). Texts stay as they are: for programs, not for Excel. */
export function* dataCsv(rows: Iterable<PlacedDataRow>): Generator<string> {
  let lines = [Object.keys(columns).join(",")];
  for (const row of rows) {
    lines.push(Object.values(columns).map((valueOf) => field(valueOf(row))).join(","));
    if (lines.length < rowsPerPiece) continue;
    yield `${lines.join("\r\n")}\r\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\r\n")}\r\n`;
}

function field(text: string | null): string {
  if (text === null) return "";
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
