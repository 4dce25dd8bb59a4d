// Without this file a product written once over five merged rows would hold for the first of them only.
import type { CellValue } from "../shared/cell";
import type { Area } from "../shared/place";
import { filledCell, type CellGrid } from "./cellGrid";
import type { ColumnMeaning, SheetLayout } from "./sheetLayout";

/** Columns whose merged cells say the same of every row they cover. An amount over five rows is one amount, not five. */
const spreadMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  "department",
  "subPlan",
  "productArea",
  "productGroup",
  "product",
  "productName",
  "account",
  "accountName",
  "direction",
]);

const ourMeanings: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(["goal", "split", "measure", "status", "rowKey"]);

/** The cells with what is merged downwards repeated in every row it covers; `offset` is the sheet's row of the first one. */
export function spreadMerges(grid: CellGrid, layout: SheetLayout, offset: number): CellGrid {
  const columns = new Set(layout.columns.flatMap(({ column, meaning }) => (spreadMeanings.has(meaning) ? [column] : [])));
  const first = layout.headerRow + layout.headerRows;
  const wanted = (grid.merged ?? []).filter((area) => area.rows > 1 && area.row >= first && columns.has(area.column));
  if (wanted.length === 0) return grid;
  const values: (readonly CellValue[])[] = [...grid.values];
  for (const area of wanted) spread(values, area, offset);
  return { ...grid, values };
}

function spread(values: (readonly CellValue[])[], { row, column, rows }: Area, offset: number): void {
  const value = filledCell(values[row - offset]?.[column]);
  if (value === null) return;
  for (let index = row - offset + 1; index < row - offset + rows; index++) {
    const cells = values[index];
    // Cells below the first one are empty; one that is not belongs to somebody else.
    if (cells === undefined || filledCell(cells[column]) !== null) continue;
    values[index] = Array.from({ length: Math.max(cells.length, column + 1) }, (_, each) => (each === column ? value : (cells[each] ?? null)));
  }
}

/** Rows of the sheet in which a cell of ours is merged with another: what is written there would be lost, or show in several rows. */
export function rowsWithMergedTags(grid: CellGrid, layout: SheetLayout): ReadonlySet<number> {
  const ours = layout.columns.flatMap(({ column, meaning }) => (ourMeanings.has(meaning) ? [column] : []));
  const found = new Set<number>();
  for (const { row, rows, column, columns } of grid.merged ?? []) {
    if (!ours.some((each) => each >= column && each < column + columns)) continue;
    for (let each = row; each < row + rows; each++) found.add(each);
  }
  return found;
}
