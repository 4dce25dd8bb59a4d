// Without this file a sorted row would calculate with the cells of the row that was there before.
import { ReorderRangeCommand, type IReorderRangeCommandParams } from "@univerjs/sheets";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { shiftFormula } from "./formulaText";

/** A formula that a sort will move, as it has to read at its new place. */
interface MovedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Univer's engine moves the formulas of sorted rows as they are. Excel reads them anew from where they stand: `=B2*10` that
 * moves from row 2 to row 1 becomes `=B1*10`. Holds for sorts by the add-in and in the grid; both are one step of undo. What
 * the formulas have to be is settled before the sort, because Univer's own user interface adapts them too.
 */
export function adaptSortedFormulas(engine: Engine, cells: Cells): void {
  let isOwnGroup = false;
  let moved: readonly MovedFormula[] = [];
  engine.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== ReorderRangeCommand.id) return;
    moved = movedFormulas(engine, cells, params as IReorderRangeCommandParams);
    if (engine.isGrouping) return;
    isOwnGroup = true;
    engine.beginGroup();
  });
  engine.commands.onCommandExecuted(({ id, params }) => {
    if (id !== ReorderRangeCommand.id) return;
    const { subUnitId } = params as IReorderRangeCommandParams;
    for (const { row, column, formula } of moved) cells.put(subUnitId, row, column, { f: formula, v: null, t: null });
    cells.flush();
    if (isOwnGroup) engine.endGroup();
    isOwnGroup = false;
  });
}

function movedFormulas(engine: Engine, cells: Cells, { subUnitId, range, order }: IReorderRangeCommandParams): readonly MovedFormula[] {
  const stored = cells.stored(subUnitId);
  const moved: MovedFormula[] = [];
  for (const [row, source] of Object.entries(order).map(([to, from]) => [Number(to), from] as const)) {
    for (let column = range.startColumn; column <= range.endColumn && row !== source; column++) {
      const cell = stored(source, column);
      const formula = cell && cells.formulaOf(subUnitId, source, column, cell);
      if (formula) moved.push({ row, column, formula: shiftFormula(engine, formula, row - source, 0) });
    }
  }
  return moved;
}
