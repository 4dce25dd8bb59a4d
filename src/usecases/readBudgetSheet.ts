// Without this file use cases would interpret cells; with it they see budget rows.
import type { CellGrid } from "../domain/budget/cellGrid";
import { readBudgetRows } from "../domain/budget/readBudgetRows";
import { firstDataRow, type SheetLayout } from "../domain/budget/sheetLayout";
import type { FederalState } from "../domain/frames/federalState";
import type { Area } from "../domain/shared/place";
import { failure, success, type Result } from "../domain/shared/result";
import type { WorkbookFailure } from "../workbook/failure";
import type { WorkbookOutline } from "../workbook/outline";
import type { AreaSnapshot, WorkbookReader } from "../workbook/port";
import { budgetSheet, type BudgetSheet } from "./budgetSheet";

/** What is needed to read a sheet once its layout is known. */
export interface SheetToRead {
  readonly outline: WorkbookOutline;
  readonly layout: SheetLayout;
  readonly state: FederalState | null;
}

/** Reads a department's sheet by its layout. One call of the port. */
export async function readBudgetSheet(workbook: WorkbookReader, { outline, layout, state }: SheetToRead): Promise<Result<BudgetSheet, WorkbookFailure>> {
  const cells = await readWholeSheet(workbook, outline, layout.sheet);
  if (!cells.ok) return cells;
  return success(budgetSheetFrom(cells.value, layout, state));
}

/** Cells of a sheet from A1 to its last used cell, with formulas, formats and hidden rows. */
export async function readWholeSheet(workbook: WorkbookReader, outline: WorkbookOutline, sheet: string): Promise<Result<AreaSnapshot, WorkbookFailure>> {
  const known = outline.sheets.find(({ name }) => name === sheet);
  if (known === undefined) return failure({ kind: "sheetMissing", sheet });
  const { used } = known;
  const area: Area = { sheet, row: 0, column: 0, rows: used ? used.row + used.rows : 1, columns: used ? used.column + used.columns : 1 };
  const read = await workbook.read([{ area, formulas: true, numberFormats: true, hiddenRows: true, merged: true }]);
  return read.ok ? success(read.value[0]!) : read;
}

/** Interprets cells that were read. */
export function budgetSheetFrom(cells: AreaSnapshot, layout: SheetLayout, state: FederalState | null): BudgetSheet {
  const hiddenRows = new Set(cells.hiddenRows ?? []);
  const rows = readBudgetRows(gridOf(cells), layout, { state, hiddenRows });
  const first = firstDataRow(layout);
  const area: Area = { ...cells.area, row: first, rows: Math.max(1, cells.area.rows - first) };
  return budgetSheet(layout, rows, area);
}

/** The cells as the reading of layouts and rows wants them; they must begin at A1. */
export function gridOf(cells: AreaSnapshot): CellGrid {
  const { area, values, formulas, numberFormats, merged } = cells;
  return { sheet: area.sheet, values, ...(formulas ? { formulas } : {}), ...(numberFormats ? { numberFormats } : {}), ...(merged ? { merged } : {}) };
}
