// Without this a formula that fills several cells would be saved with its first result only.
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Univer } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Spill } from "./saveCells";

const BOOLEAN = 3;

/** Results that formulas show in cells beside their own, by sheet id; Univer keeps them outside its snapshot. */
export function spilledResults(univer: Univer, unitId: string): Record<string, Spill[]> {
  const formulas = univer.__getInjector().get(FormulaDataModel);
  const areas = formulas.getArrayFormulaRange()[unitId] ?? {};
  const results = formulas.getArrayFormulaCellData()[unitId] ?? {};
  const spills: Record<string, Spill[]> = {};
  for (const sheetId of Object.keys(areas)) {
    eachEntry<IRange>(areas[sheetId], (area, row, column) => {
      const values = resultsIn(results[sheetId], area);
      if (values.length > 1 || (values[0]?.length ?? 0) > 1) (spills[sheetId] ??= []).push({ row, column, values });
    });
  }
  return spills;
}

function eachEntry<T>(
  matrix: IObjectMatrixPrimitiveType<T>,
  visit: (entry: T, row: number, column: number) => void,
): void {
  for (const row of Object.keys(matrix)) {
    for (const column of Object.keys(matrix[Number(row)]))
      visit(matrix[Number(row)][Number(column)], Number(row), Number(column));
  }
}

type Results = Nullable<IObjectMatrixPrimitiveType<Nullable<ICellData>>>;

function resultsIn(results: Results, { startRow, endRow, startColumn, endColumn }: IRange): Spill["values"] {
  const value = (row: number, column: number) => {
    const cell = results ? results[row]?.[column] : undefined;
    const shown = cell ? (cell.v ?? null) : null;
    return cell && cell.t === BOOLEAN ? shown === 1 || shown === true : shown;
  };
  return Array.from({ length: endRow - startRow + 1 }, (_, down) =>
    Array.from({ length: endColumn - startColumn + 1 }, (__, across) => value(startRow + down, startColumn + across)),
  );
}
