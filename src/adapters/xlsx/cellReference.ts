// Without this file "A1:T2001" would be a word.

/** Rows and columns of a sheet (Excel 2007 and later). */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A rectangle; rows and columns count from 0, last ones included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Row and column from 0 of `B7` or `$B$7`; null when it is none, or lies outside of a sheet. */
export function parseCellReference(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? "").toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= sheetRows && column <= sheetColumns ? { row: row - 1, column: column - 1 } : null;
}

/** Area of `A1:T2001` or of a single cell, corners in any order; null when it is none. */
export function parseCellRange(reference: string): CellRange | null {
  const [from = "", to = from, ...rest] = reference.trim().split(":");
  const first = parseCellReference(from);
  const last = parseCellReference(to);
  if (first === null || last === null || rest.length > 0) return null;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}
