// Without this file Office.js, closed files and memory would each have their own idea of what a cell holds.

/** An error a cell shows instead of a value, e.g. `#N/A`, always by its English name. */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds when it is read. An empty cell is `null`, never `""` or 0. Dates are serial numbers; only the number
 * format tells them apart. Codes (goal, product, account) are texts; a number in their column is finding Z4.
 */
export type CellValue = string | number | boolean | null | CellError;

/** True for an error value such as `#DIV/0!`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Whether two cells hold the same: numbers by value, texts letter by letter, empty equals empty only. */
export function sameCellValue(one: CellValue, other: CellValue): boolean {
  if (one !== null && other !== null && isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other;
}
