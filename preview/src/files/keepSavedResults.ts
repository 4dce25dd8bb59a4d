// Without this a big file would be calculated for seconds on opening, though all its results stand in it.
import { IUniverInstanceService, type Univer, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type DirtyRange = ReturnType<FormulaDataModel["getFormulaDirtyRanges"]>[number];

/**
 * Univer calculates formulas without a result on opening, and takes an empty text and zero for none. Here only a missing
 * result is one. Call it when the workbook is created and before it is shown.
 */
export function keepSavedResults(univer: Univer): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  const dirtyRanges = formulas.getFormulaDirtyRanges.bind(formulas);
  const withoutResult = (dirty: DirtyRange): DirtyRange[] => {
    const sheet = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(dirty.unitId)
      ?.getSheetBySheetId(dirty.sheetId);
    const { startRow, endRow, startColumn, endColumn } = dirty.range;
    const cells: DirtyRange[] = [];
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        if (sheet?.getCellRaw(row, column)?.v != null) continue;
        cells.push({
          ...dirty,
          range: { ...dirty.range, startRow: row, endRow: row, startColumn: column, endColumn: column },
        });
      }
    }
    return cells;
  };
  formulas.getFormulaDirtyRanges = () => dirtyRanges().flatMap(withoutResult);
}
