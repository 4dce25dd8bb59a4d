// Without this file every part would search the columns of a budget sheet anew, and each would find other ones.
import type { NumberConvention } from "../shared/numbersInText";
import type { ValueIdentity } from "./valueColumn";

/**
 * What a column of a budget sheet means (*Bedeutung*). The last five are ours. `year` and `valueKind` are there when each
 * row states its own fiscal year (*Haushaltsjahr*) or kind of value (*Wertart*), as in long lists of one amount per row.
 */
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
  | "year"
  | "valueKind"
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
  /** What the cells of a code column hold when it is more than the code (*Nummer und Name in einer Zelle*). */
  readonly content?: ColumnContent;
  /** Set for amounts when the heading says which kind stands in the column (*Ertrag 2017*, *Aufwand 2017*). */
  readonly direction?: "revenue" | "expense";
  /** How amounts are written where they are texts; absent while no text has shown it. */
  readonly convention?: NumberConvention;
}

/** `11101 Gremien` or `11101.52110000`; a plain code otherwise. */
export type ColumnContent = "codeAndName" | "productAndAccount";

/** What the title rows or the sheet's name say for every row (*Teilplan 5411 Straßen*). */
export interface LayoutConstant {
  readonly meaning: "product" | "productArea" | "productGroup" | "subPlan" | "department";
  readonly code: string;
  readonly name: string | null;
}

/** Where header and columns of a budget sheet stand (lives in `ISEK-Spalten`). Rows count from 0. */
export interface SheetLayout {
  readonly sheet: string;
  /** First heading row and how many there are; data begin below. */
  readonly headerRow: number;
  readonly headerRows: number;
  readonly columns: readonly LayoutColumn[];
  /** What holds for every row of the sheet because it is said above the headings. */
  readonly constants?: readonly LayoutConstant[];
  /** Columns whose codes make up the product number, joined in this order (*Nummer über Spalten verteilt*). */
  readonly productParts?: readonly number[];
  /** Columns whose codes make up the account number. */
  readonly accountParts?: readonly number[];
  /** Set for a cameral budget (*Kapitel, Titel*), whose titles no account frame explains. */
  readonly isCameral?: boolean;
  /** Product and sub-plan stand only in the first row of their block and hold for the rows below. */
  readonly fillsDown?: boolean;
}

/** The first column with a meaning, or null. */
export function columnOf(layout: SheetLayout, meaning: ColumnMeaning): number | null {
  return layout.columns.find((column) => column.meaning === meaning)?.column ?? null;
}

/** First row of the data below the headings. */
export function firstDataRow(layout: SheetLayout): number {
  return layout.headerRow + layout.headerRows;
}
