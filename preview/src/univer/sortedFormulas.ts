// Without this file a sorted row would calculate with the cells of the row that was there before.
import { ReorderRangeCommand, type IReorderRangeCommandParams } from "@univerjs/sheets";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { shiftFormula } from "./formulaText";

/**
 * Univer moves the formulas of sorted rows as they are. Excel reads them anew from where they stand: `=B2*10` that moves from
 * row 2 to row 1 becomes `=B1*10`. Holds for sorts by the add-in and in the grid; both are one step of undo.
 */
export function adaptSortedFormulas(engine: Engine, cells: Cells): void {
  let isOwnGroup = false;
  engine.commands.beforeCommandExecuted(({ id }) => {
    if (id !== ReorderRangeCommand.id || engine.isGrouping) return;
    isOwnGroup = true;
    engine.beginGroup();
  });
  engine.commands.onCommandExecuted(({ id, params }) => {
    if (id !== ReorderRangeCommand.id) return;
    adapt(engine, cells, params as IReorderRangeCommandParams);
    if (isOwnGroup) engine.endGroup();
    isOwnGroup = false;
  });
}

function adapt(engine: Engine, cells: Cells, { subUnitId, range, order }: IReorderRangeCommandParams): void {
  const stored = cells.stored(subUnitId);
  for (const [target, source] of Object.entries(order).map(([to, from]) => [Number(to), from])) {
    for (let column = range.startColumn; column <= range.endColumn && target !== source; column++) {
      const formula = stored(target, column)?.f;
      if (formula)
        cells.put(subUnitId, target, column, {
          f: shiftFormula(engine, formula, target - source, 0),
          v: null,
          t: null,
        });
    }
  }
  cells.flush();
}
