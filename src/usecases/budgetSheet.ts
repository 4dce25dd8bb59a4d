// Without this file every use case would read and interpret the department's sheet on its own.
import type { BudgetRow } from "../domain/budget/budgetLine";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { Area } from "../domain/shared/place";

/** A budget sheet as it was read: its layout, its rows in order, and the area they came from. */
export interface BudgetSheet {
  readonly layout: SheetLayout;
  readonly rows: readonly BudgetRow[];
  /** Row number → row; holds every row of the data block. */
  readonly byRow: ReadonlyMap<number, BudgetRow>;
  /** From the first data row to the last used one, from column A to the last used one. */
  readonly area: Area;
}

/** The sheet with its rows as they can be seen now; the same object when nothing has been hidden or shown since. */
export function withHiddenRows(sheet: BudgetSheet, hiddenRows: readonly number[]): BudgetSheet {
  const hidden = new Set(hiddenRows);
  if (sheet.rows.every((row) => row.hidden === hidden.has(row.row))) return sheet;
  const rows = sheet.rows.map((row) => (row.hidden === hidden.has(row.row) ? row : { ...row, hidden: hidden.has(row.row) }));
  return budgetSheet(sheet.layout, rows, sheet.area);
}

/** Puts rows into the shape in which use cases look them up. */
export function budgetSheet(layout: SheetLayout, rows: readonly BudgetRow[], area: Area): BudgetSheet {
  return { layout, rows, area, byRow: new Map(rows.map((row) => [row.row, row])) };
}
