// Without this file rules would read cells, and each would know on its own what a row of the budget is.
import type { CellValue } from "../shared/cell";
import type { Cents } from "../shared/cents";
import type { ValueIdentity } from "./valueColumn";

/** What a row below the headings is. Only `line` may carry tags and is counted. */
export type RowKind = "line" | "subtotal" | "total" | "title" | "header" | "blank" | "note";

/** Revenue or expense by the account frame of the Land; `unknown` is a fact, never guessed from the sign. */
export type Direction = "revenue" | "expense" | "unknown";

/** Result view (classes 4/5) or cash view (6/7): the same thing seen twice, never to be added. */
export type BudgetView = "result" | "cash" | "unknown";

/** One amount of a row. `cents` is null when the cell is empty or cannot be read without doubt (`doubt` says so). */
export interface LineAmount {
  readonly column: number;
  readonly value: ValueIdentity;
  readonly cents: Cents | null;
  readonly doubt: boolean;
  /** What stands in the cell; only where it cannot be read. */
  readonly written?: CellValue;
  /** Set when the column's heading says which kind it holds; it goes before the row's own direction. */
  readonly direction?: "revenue" | "expense";
}

/** One row of the budget (*Haushaltsstelle*), or another row of the data block. Row numbers count from 0. */
export interface BudgetRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly hidden: boolean;
  /** A cell of our columns is merged with another one in this row: nothing can be written there. */
  readonly tagsMerged?: true;
  readonly department: string | null;
  readonly product: string | null;
  readonly productName: string | null;
  readonly account: string | null;
  readonly accountName: string | null;
  /** What the row is about in its own words; the account's name where the sheet has no other text. */
  readonly text: string | null;
  readonly direction: Direction;
  readonly view: BudgetView;
  readonly amounts: readonly LineAmount[];
  /** Raw cells of our columns, as they are read; null where the column is not there or empty. */
  readonly goalCell: CellValue;
  readonly splitCell: CellValue;
  readonly measureCell: CellValue;
  readonly keyCell: CellValue;
  /** Raw cells of product and account, to tell a lost zero, a date or a number (P3). */
  readonly productCell: CellValue;
  /** Whether that cell is formatted as a date; absent where the formats were not read. */
  readonly productIsDate?: boolean;
  readonly accountCell: CellValue;
}
