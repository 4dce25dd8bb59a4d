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

/** Puts rows into the shape in which use cases look them up. */
export function budgetSheet(layout: SheetLayout, rows: readonly BudgetRow[], area: Area): BudgetSheet {
  return { layout, rows, area, byRow: new Map(rows.map((row) => [row.row, row])) };
}
