// Without this file the reading of a sheet would depend on who has read its cells.
import type { CellValue } from "../shared/cell";
import type { Area } from "../shared/place";

/** Cells of one sheet from its first row and column on, as any host hands them over. Rows may be of unequal length. */
export interface CellGrid {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
  /** English formulas beside the values, null where a cell holds none. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** Number formats, to tell dates from numbers. */
  readonly numberFormats?: readonly (readonly string[])[];
  /** Merged areas, in rows and columns of the sheet. */
  readonly merged?: readonly Area[];
}

/** What stands in a cell; null beyond the grid and for texts of nothing but blanks. */
export function cellAt(grid: CellGrid, row: number, column: number): CellValue {
  return filledCell(grid.values[row]?.[column]);
}

/** A cell's value, null for texts of nothing but blanks and beyond the end of its row. */
export function filledCell(cell: CellValue | undefined): CellValue {
  if (cell === undefined || cell === null) return null;
  // Most texts begin with a letter or digit; only the others are worth trimming.
  return typeof cell === "string" && (cell === "" || (cell.charCodeAt(0) <= 0x20 || cell.charCodeAt(0) >= 0xa0) && cell.trim() === "") ? null : cell;
}

/** How many columns the widest row has. */
export function columnCount(grid: CellGrid): number {
  let count = 0;
  for (const row of grid.values) if (row.length > count) count = row.length;
  return count;
}

/** The cell as a person reads it, without blanks around it; `""` for an empty cell or an error. */
export function textOfCell(cell: CellValue): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell) : "";
}
