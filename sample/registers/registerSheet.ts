// Without this file registers could be written differently from how the add-in reads them.
import type { Cents } from "../../src/domain/shared/cents";
import { encodeCell, type EncodedRow } from "../../src/workbook/encodeRow";
import {
  numberFormatOf,
  type ColumnKind,
  type Register,
  type RegisterColumn,
  type RegisterColumns,
} from "../../src/workbook/schema/register";
import type { BookCell, BookSheet } from "../workbook/book";
import { cellStyles, type CellStyleName } from "../workbook/cellStyles";

/** What a cell is filled from: days as ISO days, money in cents, several codes as a list, words in German. */
export type RegisterValue<Kind extends ColumnKind> = Kind extends "codes"
  ? readonly string[]
  : Kind extends "flag"
    ? boolean
    : Kind extends "money"
      ? Cents | null
      : Kind extends "number" | "count" | "year" | "moment"
        ? number | null
        : string | null;

/** A row of a register by the names of its columns; what is absent stays empty. */
export type RegisterValues<Columns extends RegisterColumns> = {
  readonly [Name in keyof Columns]?: RegisterValue<Columns[Name]["kind"]>;
};

/** Cells of a register's row. Throws on a word the column does not know: the town's tables would be wrong. */
export function registerRow<Columns extends RegisterColumns>(
  register: Register<Columns>,
  values: RegisterValues<Columns>,
): EncodedRow {
  return Object.entries(register.columns).map(([name, column]) => {
    const value = values[name] ?? null;
    if (column.words && value && !Object.values(column.words).includes(String(value))) {
      throw new Error(`${register.sheet}, ${column.heading}: „${value}“ ist kein Wort dieser Spalte`);
    }
    return encodeCell(column.kind, value);
  });
}

const styles = {
  code: "registerText",
  codes: "registerText",
  text: "registerText",
  word: "registerText",
  flag: "registerText",
  day: "registerDay",
  moment: "registerMoment",
  year: "registerYear",
  money: "registerMoney",
  number: "registerNumber",
  count: "registerCount",
} as const satisfies Record<ColumnKind, CellStyleName>;

/** Sheet of a register: headings in the first row, one table over all. `more` are columns right of the schema's. */
export function registerSheet(
  register: Register,
  rows: readonly EncodedRow[],
  more: readonly RegisterColumn[] = [],
): BookSheet {
  const columns = [...Object.values(register.columns), ...more];
  const widths = columns.map(({ width }) => Math.round(width * charactersPerPoint));
  const body = rows.map((row) => columns.map((column, position) => registerCell(column, row[position] ?? null)));
  const status = Object.keys(register.columns).indexOf("statusWord");
  return {
    name: register.sheet,
    rows: [columns.map(({ heading }): BookCell => ({ value: heading, style: "registerHeading" })), ...body],
    columnWidths: widths,
    frozenRows: 1,
    frozenColumns: 1,
    table: register.table,
    printTitles: "$1:$1",
    tallRows: body.flatMap((row, index) => tallRow(row, widths, index + 1)),
    ...(status < 0 ? {} : { statusCells: { column: status, firstRow: 1, lastRow: rows.length } }),
  };
}

/** Widths are given in points; a character of the standard font takes about five. */
const charactersPerPoint = 0.19;

function registerCell(column: RegisterColumn, value: EncodedRow[number]): BookCell {
  if (typeof value === "object" && value !== null) throw new Error(`${column.heading}: Formel im Register`);
  if (typeof value === "boolean") throw new Error(`${column.heading}: Wahrheitswert im Register`);
  const isLong = typeof value === "string" && value.length > column.width * charactersPerPoint;
  const style = isLong ? "registerWrapped" : styles[column.kind];
  if (cellStyles[style].numberFormat !== numberFormatOf(column.kind))
    throw new Error(`${column.heading}: anderes Zahlenformat als im Register`);
  return { value, style };
}

/** A text longer than its column wraps; how high the row then is must be said, because not every program works it out. */
function tallRow(
  row: readonly BookCell[],
  widths: readonly number[],
  index: number,
): readonly { readonly row: number; readonly points: number }[] {
  const lines = row.map((cell, column) =>
    cell.style === "registerWrapped" ? lineCount(String(cell.value), widths[column] ?? 1) : 1,
  );
  const most = Math.max(...lines);
  return most > 1 ? [{ row: index, points: 13 * most + 2 }] : [];
}

function lineCount(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
