// Without this file each reader would put rows and columns of a range together in its own way.
import type { Area } from "../../domain/shared/place";

/** Members of a range that say where it is. */
export const extent = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const;

/** Where a range stands, null for one that does not exist. */
export function areaOf(sheet: string, range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  return { sheet, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
