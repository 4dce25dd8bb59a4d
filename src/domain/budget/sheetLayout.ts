// Without this file every part would search the columns of a budget sheet anew, and each would find other ones.
import type { ValueIdentity } from "./valueColumn";

/** What a column of a budget sheet means (*Bedeutung*). The last five are ours. */
export type ColumnMeaning =
  | "department"
  | "subPlan"
  | "productArea"
  | "productGroup"
  | "product"
  | "productName"
  | "account"
  | "accountName"
  | "text"
  | "direction"
  | "amount"
  | "note"
  | "goal"
  | "split"
  | "measure"
  | "status"
  | "rowKey";

/** One column with its meaning; `value` is there exactly for amounts. Columns count from 0. */
export interface LayoutColumn {
  readonly column: number;
  readonly heading: string;
  readonly meaning: ColumnMeaning;
  readonly value: ValueIdentity | null;
  /** Who settled it: found by us, or confirmed or changed by a person. */
  readonly decidedBy: "found" | "person";
}

/** Where header and columns of a budget sheet stand (lives in `ISEK-Spalten`). Rows count from 0. */
export interface SheetLayout {
  readonly sheet: string;
  /** First heading row and how many there are; data begin below. */
  readonly headerRow: number;
  readonly headerRows: number;
  readonly columns: readonly LayoutColumn[];
}

/** The first column with a meaning, or null. */
export function columnOf(layout: SheetLayout, meaning: ColumnMeaning): number | null {
  return layout.columns.find((column) => column.meaning === meaning)?.column ?? null;
}

/** First row of the data below the headings. */
export function firstDataRow(layout: SheetLayout): number {
  return layout.headerRow + layout.headerRows;
}
