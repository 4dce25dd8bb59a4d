// Without this file each register would turn its values into cells in its own way.
import type { CellInput } from "./cellInput";
import { serialOfDay } from "./day";
import {
  codeSeparator,
  type ColumnKind,
  type Register,
  type RegisterColumn,
  type RegisterColumns,
} from "./schema/register";

/** Cells of one register row, from left to right. */
export type EncodedRow = readonly CellInput[];

/** What a column takes: the counterpart of what decoding gives. */
export type ColumnValue<Column extends RegisterColumn> = Column extends { readonly words: infer Words }
  ? keyof Words | null
  : Column["kind"] extends "codes"
    ? readonly string[]
    : Column["kind"] extends "code" | "text" | "word" | "day"
      ? string | null
      : Column["kind"] extends "flag"
        ? boolean
        : number | null;

/** Cells of a register row from values by column name. */
export function encodeRow<const Columns extends RegisterColumns>(
  register: Register<Columns>,
  values: { readonly [Name in keyof Columns]: ColumnValue<Columns[Name]> },
): EncodedRow {
  return Object.entries(register.columns).map(([name, column]) => {
    const value = values[name];
    if (column.words) return typeof value === "string" ? (column.words[value] ?? null) : null;
    return encodeCell(column.kind, value);
  });
}

/**
 * One cell of a kind. Days are ISO days and become serials, money is cents and becomes euros, a flag becomes a cross.
 */
export function encodeCell(kind: ColumnKind, value: unknown): CellInput {
  if (value === null || value === undefined || value === "") return null;
  if (kind === "codes") return (value as readonly string[]).join(codeSeparator) || null;
  if (kind === "day") return serialOfDay(String(value));
  if (kind === "money") return Number(value) / 100;
  if (kind === "flag") return value === true ? "x" : null;
  return typeof value === "number" ? value : String(value);
}
