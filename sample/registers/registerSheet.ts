// Without this file registers could be written differently from how the add-in reads them.
import { codeSeparator, numberFormatOf, type ColumnKind, type Register, type RegisterColumn, type RegisterColumns } from "../../src/workbook/schema/register";
import { daySerial, type BookCell, type BookSheet } from "../workbook/book";
import { cellStyles, type CellStyleName } from "../workbook/cellStyles";

/** What a cell of a register is filled from: days as ISO days, money in euros, several codes as a list. */
export type RegisterValue = string | number | boolean | readonly string[] | null;

/** A row of a register by the names of its columns; what is absent stays empty. */
export type RegisterRow<Columns extends RegisterColumns> = Readonly<Partial<Record<keyof Columns & string, RegisterValue>>>;

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
export function registerSheet<Columns extends RegisterColumns>(
  register: Register<Columns>,
  rows: readonly RegisterRow<Columns>[],
  more: readonly { readonly column: RegisterColumn; readonly values: readonly RegisterValue[] }[] = [],
): BookSheet {
  const named = Object.entries(register.columns);
  const columns = [...named.map(([, column]) => column), ...more.map(({ column }) => column)];
  const body = rows.map((row, index) => [
    ...named.map(([name, column]) => registerCell(column, row[name] ?? null)),
    ...more.map(({ column, values }) => registerCell(column, values[index] ?? null)),
  ]);
  const widths = columns.map(({ width }) => Math.round(width * charactersPerPoint));
  const status = named.findIndex(([name]) => name === "statusWord");
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

/** A text longer than its column wraps; how high the row then is must be said, because not every program works it out. */
function tallRow(row: readonly BookCell[], widths: readonly number[], index: number): BookSheet["tallRows"] & object {
  const lines = row.map((cell, column) => (cell.style === "registerWrapped" ? lineCount(String(cell.value), widths[column] ?? 1) : 1));
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

function registerCell(column: RegisterColumn, given: RegisterValue): BookCell {
  const value = cellValue(column, given);
  const isLong = typeof value === "string" && value.length > column.width * charactersPerPoint;
  const style = isLong ? "registerWrapped" : styles[column.kind];
  if (cellStyles[style].numberFormat !== numberFormatOf(column.kind)) throw new Error(`${column.heading}: anderes Zahlenformat als im Register`);
  return { value, style };
}

function cellValue({ kind, heading, words }: RegisterColumn, value: RegisterValue): string | number | null {
  if (value === null || value === "" || value === false) return null;
  if (typeof value === "object") return value.length === 0 ? null : value.join(codeSeparator);
  if (kind === "flag") return "x";
  if (kind === "word" && words && !Object.values(words).includes(String(value))) throw new Error(`${heading}: „${value}“ ist kein Wort dieser Spalte`);
  if (kind === "day" || kind === "moment") return daySerial(String(value));
  if (typeof value === "boolean") throw new Error(`${heading}: ja oder nein passt nicht zu ${kind}`);
  return value;
}
