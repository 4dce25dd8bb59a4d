// Without this file rows would be missing from a count, and nobody could say why.
import type { BudgetRow, RowKind } from "../budget/budgetLine";
import { cellAt, columnCount, type CellGrid } from "../budget/cellGrid";
import { firstDataRow, type SheetLayout } from "../budget/sheetLayout";

/** Why a row is no line. */
export type SkipReason = Exclude<RowKind, "line">;

/** How many rows were left out for one reason. */
export interface SkippedRows {
  readonly reason: SkipReason;
  readonly count: number;
}

const reasons: readonly SkipReason[] = ["title", "header", "subtotal", "total", "blank", "note"];

/** Rows that are no lines, by reason, those above the data included: lines and skipped rows together are all rows of the sheet. */
export function skippedRows(grid: CellGrid, layout: SheetLayout, rows: readonly BudgetRow[]): readonly SkippedRows[] {
  const counts = new Map<SkipReason, number>();
  const count = (reason: SkipReason): void => void counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const width = columnCount(grid);
  for (let row = 0; row < Math.min(firstDataRow(layout), grid.values.length); row += 1) {
    count(row >= layout.headerRow ? "header" : isBlank(grid, row, width) ? "blank" : "title");
  }
  for (const { kind } of rows) if (kind !== "line") count(kind);
  return reasons.flatMap((reason) => {
    const found = counts.get(reason) ?? 0;
    return found === 0 ? [] : [{ reason, count: found }];
  });
}

function isBlank(grid: CellGrid, row: number, width: number): boolean {
  for (let column = 0; column < width; column += 1) if (cellAt(grid, row, column) !== null) return false;
  return true;
}
