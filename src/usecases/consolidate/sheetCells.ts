// Without this file the columns of a closed sheet could not be read as rows, headings and amounts.
import type { CellGrid } from "../../domain/budget/cellGrid";
import { maxColumns } from "../../domain/consolidation/sheetReading";
import type { CellValue } from "../../domain/shared/cell";
import type { Area } from "../../domain/shared/place";
import { cellKind, fromFormula, kindAt, type ClosedSheet, type ClosedWorkbook, type Stretches } from "../../workbook/closedWorkbook";

/** Cells of a closed sheet as rows from A1 on, with what a reader of budgets must know beside them. */
export interface SheetCells {
  readonly grid: CellGrid;
  readonly hiddenRows: ReadonlySet<number>;
  /** Places (row × 16,384 + column) of formulas without a value. */
  readonly uncalculated: ReadonlySet<number>;
}

const emptyRow: readonly CellValue[] = [];
const plainFormats: readonly string[] = [];

/** Lays the cells out row by row. Rows without cells share one empty row, so that a stray cell far below costs nothing. */
export function sheetCells(workbook: ClosedWorkbook, sheet: ClosedSheet): SheetCells {
  const { cells } = sheet;
  let last = -1;
  for (let index = 0; index < cells.count; index += 1) last = Math.max(last, cells.rows[index] ?? 0);
  const values = new Array<readonly CellValue[]>(last + 1).fill(emptyRow);
  const numberFormats = new Array<readonly string[]>(last + 1).fill(plainFormats);
  const uncalculated = new Set<number>();
  for (let index = 0; index < cells.count; index += 1) {
    const row = cells.rows[index] ?? 0;
    const column = cells.columns[index] ?? 0;
    const kind = kindAt(cells, index);
    if (kind === cellKind.uncalculated) uncalculated.add(row * maxColumns + column);
    put(values, row, column, valueAt(workbook, sheet, index), null);
    const format = workbook.numberFormats[cells.styles[index] ?? 0];
    if ((kind === cellKind.date || kind === cellKind.number) && format !== undefined) put(numberFormats, row, column, format, "General");
  }
  const grid = { sheet: sheet.name, values, numberFormats, merged: mergedAreas(sheet) };
  return { grid, hiddenRows: hiddenRowsOf(sheet, last), uncalculated };
}

function put<Value>(rows: (readonly Value[])[], row: number, column: number, value: Value, blank: Value): void {
  let cells = rows[row] as Value[];
  if (cells === (emptyRow as readonly unknown[]) || cells === (plainFormats as readonly unknown[])) rows[row] = cells = [];
  while (cells.length < column) cells.push(blank);
  cells[column] = value;
}

/** Value of one cell; dates as serials, formulas by their last value. */
export function valueAt(workbook: ClosedWorkbook, { cells }: ClosedSheet, index: number): CellValue {
  const value = cells.values[index] ?? 0;
  switch ((cells.kinds[index] ?? 0) & ~fromFormula) {
    case cellKind.text:
      return workbook.texts.at(value);
    case cellKind.boolean:
      return value !== 0;
    case cellKind.error:
      return { error: workbook.texts.at(value) };
    case cellKind.uncalculated:
      return null;
    default:
      return value;
  }
}

function mergedAreas({ name, merges }: ClosedSheet): readonly Area[] {
  const areas: Area[] = [];
  for (let index = 0; index + 3 < merges.length; index += 4) {
    const [row = 0, column = 0, lastRow = 0, lastColumn = 0] = merges.subarray(index, index + 4);
    areas.push({ sheet: name, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  }
  return areas;
}

/** Rows nobody sees, down to the last filled one. */
function hiddenRowsOf({ hiddenRows, hidesOtherRows, cells }: ClosedSheet, last: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const [from, to] of stretchesOf(hiddenRows)) for (let row = from; row <= Math.min(to, last); row += 1) hidden.add(row);
  if (hidesOtherRows) {
    const mentioned = new Set(cells.rows);
    for (let row = 0; row <= last; row += 1) if (!mentioned.has(row)) hidden.add(row);
  }
  return hidden;
}

function* stretchesOf(stretches: Stretches): Generator<readonly [number, number]> {
  for (let index = 0; index + 1 < stretches.length; index += 2) yield [stretches[index] ?? 0, stretches[index + 1] ?? 0];
}
