// Without this file a register of a closed file and one of the open workbook could not be compared: their columns may stand elsewhere.
import type { CellValue } from "../../domain/shared/cell";
import { dayOfSerial, dayOfText, germanDay } from "../../workbook/day";
import type { CellInput } from "../../workbook/cellInput";
import type { AreaSnapshot } from "../../workbook/port";
import type { ColumnKind, Register, RegisterColumn } from "../../workbook/schema/register";

/** A register by headings: where each stands, and the rows that hold anything. */
export interface RegisterGrid {
  readonly headings: readonly string[];
  /** `offset` counts from the row below the headings. */
  readonly rows: readonly { readonly offset: number; readonly cells: readonly CellValue[] }[];
}

/** Reads a table, headings first. Null is a register that is not there. */
export function registerGrid(table: AreaSnapshot | null): RegisterGrid {
  const headings = (table?.values[0] ?? []).map((heading) => String(heading ?? "").trim());
  const rows = (table?.values.slice(1) ?? []).map((cells, offset) => ({ offset, cells })).filter(({ cells }) => cells.some((cell) => !isEmpty(cell)));
  return { headings, rows };
}

/** The cell under a heading; null where the register has no such column. */
export function cellUnder(grid: RegisterGrid, cells: readonly CellValue[], heading: string): CellValue {
  const position = grid.headings.indexOf(heading);
  return position < 0 ? null : (cells[position] ?? null);
}

/** Column of the schema by its heading; a year of `ISEK-Kennzahlen` is a number, anything else somebody has added a text. */
export function columnUnder(register: Register, heading: string): RegisterColumn {
  const known = Object.values(register.columns).find((column) => column.heading === heading);
  if (known) return known;
  return isYearHeading(heading) ? { heading, kind: "number", width: 60 } : { heading, kind: "text", width: 100 };
}

/** `2027` over the values of a year. */
export function isYearHeading(heading: string): boolean {
  return /^(19|20|21)\d\d$/.test(heading);
}

/** Whether two cells say the same, whatever their form: a date as serial or text, blanks at the ends. */
export function sameContent(kind: ColumnKind, one: CellValue, other: CellValue): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (kind === "day") return cellText(kind, one) === cellText(kind, other);
  if (isTextKind(kind)) return typeof one === "string" && one.trim() === cellText(kind, other);
  return typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-9 : cellText(kind, one) === cellText(kind, other);
}

/** What a person reads in a cell. */
export function cellText(kind: ColumnKind, value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (kind === "day") {
    const day = typeof value === "number" ? dayOfSerial(value) : typeof value === "string" ? dayOfText(value) : null;
    if (day !== null) return germanDay(day);
  }
  return typeof value === "number" && !isTextKind(kind) ? value.toLocaleString("de-DE", { maximumFractionDigits: 6, useGrouping: kind === "money" }) : String(value).trim();
}

/** What is written for a cell of the office's file: codes and texts as text, also where a number stood. */
export function inputFor(kind: ColumnKind, value: CellValue): CellInput {
  if (isEmpty(value) || value === null || typeof value === "object") return null;
  return isTextKind(kind) ? String(value).trim() : value;
}

/** Nothing, or nothing but blanks. */
export function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function isTextKind(kind: ColumnKind): boolean {
  return kind === "code" || kind === "codes" || kind === "text" || kind === "word" || kind === "flag";
}
