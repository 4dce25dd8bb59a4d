// Without this file sheets could only be looked at after they were written to a file.
import type { CellStyleName } from "./cellStyles";

/** One cell: a value or an English formula with the value it has. Text is text, also when it looks like a number. */
export interface BookCell {
  readonly value: string | number | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly style: CellStyleName;
}

/** A selection list on an area; other words may be typed after a warning. */
export interface BookList {
  readonly range: string;
  readonly source: string;
}

/** Cells that get the traffic light's colours by conditional formats; rows and column from 0, last row included. */
export interface StatusCells {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** One sheet, ready to be written. Rows are cells from column A on; null is an empty cell without a style. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (BookCell | null)[])[];
  /** In characters of the standard font. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Range of the sheet's own AutoFilter. */
  readonly autoFilter?: string;
  /** The sheet's one table: from A1 over all rows. */
  readonly table?: string;
  readonly lists?: readonly BookList[];
  readonly statusCells?: StatusCells;
  /** Rows repeated on every printed page, e.g. `$5:$5`. */
  readonly printTitles?: string;
  /** What is printed, e.g. `$A$1:$N$2065`; everything when absent. */
  readonly printArea?: string;
  readonly merges?: readonly string[];
  readonly tallRows?: readonly { readonly row: number; readonly points: number }[];
}

/** A workbook, ready to be written. `names` are workbook-wide. */
export interface Book {
  /** With `.xlsx`, folders before it divided by `/`. */
  readonly file: string;
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** Sheet name as it stands in a formula. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
