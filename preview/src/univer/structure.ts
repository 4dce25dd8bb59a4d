// Without this file rows and columns could not move: inserts, deletes, merges, reorders; formulas, tables and rules follow.
import {
  Dimension, Direction, RANGE_TYPE, type IAccessor, type IMutationInfo, type IRange, type IStyleData,
} from "@univerjs/core";
import {
  AddMergeUndoMutationFactory, AddWorksheetMergeMutation, DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand,
  getInsertRangeMutations, getRemoveRangeMutations, InsertColCommand, InsertColMutation, InsertColMutationUndoFactory,
  InsertRangeMoveDownCommand, InsertRangeMoveRightCommand, InsertRowCommand, InsertRowMutation,
  InsertRowMutationUndoFactory, RemoveColCommand, RemoveColMutation, RemoveMergeUndoMutationFactory, RemoveRowCommand,
  RemoveRowMutation, ReorderRangeCommand, RemoveWorksheetMergeMutation, SetRangeValuesMutation, SetStyleCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { fromUniver, lastColumn, lastRow, toUniver, touches, type Area } from "./area";
import type { Cells } from "./cells";
import type { Engine, Step } from "./engine";
import { UNIT } from "./openSnapshot";

export type InsertShift = "Down" | "Right";
export type DeleteShift = "Up" | "Left";

interface Change {
  /** The command whose followers (formulas, tables, rules …) are to adapt. */
  readonly command: string;
  readonly params: object;
  readonly redos: readonly Step[];
  readonly undos: readonly Step[];
}

export class Structure {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  /** New rows above `area.row`, looking like the row above them. */
  insertRows(sheetId: string, area: Area): void {
    const range = this.wholeRows(sheetId, area);
    const params = { unitId: UNIT, subUnitId: sheetId, range };
    const undo = this.engine.invoke((accessor) => InsertRowMutationUndoFactory(accessor, params));
    this.change(sheetId, {
      command: InsertRowCommand.id,
      params: { ...params, direction: Direction.UP, cellValue: {} },
      redos: [{ id: InsertRowMutation.id, params }, ...this.look(sheetId, range, area.row - 1, undefined)],
      undos: [{ id: RemoveRowMutation.id, params: undo }],
    });
  }

  /** New columns left of `area.column`, looking like the column left of them. */
  insertColumns(sheetId: string, area: Area): void {
    const range = this.wholeColumns(sheetId, area);
    const params = { unitId: UNIT, subUnitId: sheetId, range };
    const undo = this.engine.invoke((accessor) => InsertColMutationUndoFactory(accessor, params));
    this.change(sheetId, {
      command: InsertColCommand.id,
      params: { ...params, direction: Direction.LEFT, cellValue: {} },
      redos: [{ id: InsertColMutation.id, params }, ...this.look(sheetId, range, undefined, area.column - 1)],
      undos: [{ id: RemoveColMutation.id, params: undo }],
    });
  }

  /** Deletes rows, hidden ones too. */
  deleteRows(sheetId: string, area: Area): void {
    const range = this.wholeRows(sheetId, area);
    const params = { unitId: UNIT, subUnitId: sheetId, range };
    const rowInfo = lines(area.rows, (offset) =>
      this.engine
        .sheet(sheetId)
        .getRowManager()
        .getRow(area.row + offset),
    );
    this.change(sheetId, {
      command: RemoveRowCommand.id,
      params: { range },
      redos: [{ id: RemoveRowMutation.id, params }],
      undos: [{ id: InsertRowMutation.id, params: { ...params, rowInfo } }, this.contents(sheetId, range)],
    });
  }

  deleteColumns(sheetId: string, area: Area): void {
    const range = this.wholeColumns(sheetId, area);
    const params = { unitId: UNIT, subUnitId: sheetId, range };
    const colInfo = lines(area.columns, (offset) =>
      this.engine
        .sheet(sheetId)
        .getColumnManager()
        .getColumn(area.column + offset),
    );
    this.change(sheetId, {
      command: RemoveColCommand.id,
      params: { range },
      redos: [{ id: RemoveColMutation.id, params }],
      undos: [{ id: InsertColMutation.id, params: { ...params, colInfo } }, this.contents(sheetId, range)],
    });
  }

  /** Pushes cells down or to the right. */
  insertCells(sheetId: string, area: Area, shift: InsertShift): void {
    const used = this.cells.usedArea(sheetId, false);
    if (used) this.cells.grow(sheetId, { ...used, rows: used.rows + area.rows, columns: used.columns + area.columns });
    this.shiftCells(sheetId, area, {
      command: shift === "Down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id,
      shiftDimension: shift === "Down" ? Dimension.ROWS : Dimension.COLUMNS,
      mutations: getInsertRangeMutations,
    });
  }

  /** Pulls cells up or to the left into the place of the deleted ones. */
  deleteCells(sheetId: string, area: Area, shift: DeleteShift): void {
    this.shiftCells(sheetId, area, {
      command: shift === "Up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id,
      shiftDimension: shift === "Up" ? Dimension.ROWS : Dimension.COLUMNS,
      mutations: getRemoveRangeMutations,
    });
  }

  merges(sheetId: string): Area[] {
    return this.engine.sheet(sheetId).getConfig().mergeData.map(fromUniver);
  }

  /** Makes one cell of each area; the caller has emptied all but the first. */
  merge(sheetId: string, areas: readonly Area[]): void {
    for (const area of areas) this.unmerge(sheetId, area);
    const params = { unitId: UNIT, subUnitId: sheetId, ranges: areas.map(toUniver) };
    const undo = this.engine.invoke((accessor) => AddMergeUndoMutationFactory(accessor, params));
    this.engine.apply(
      [{ id: AddWorksheetMergeMutation.id, params }],
      [{ id: RemoveWorksheetMergeMutation.id, params: undo }],
    );
  }

  /** Takes apart every merged cell that touches the area. */
  unmerge(sheetId: string, area: Area): void {
    const ranges = this.merges(sheetId)
      .filter((merge) => touches(merge, area))
      .map(toUniver);
    if (ranges.length === 0) return;
    const params = { unitId: UNIT, subUnitId: sheetId, ranges };
    const undo = this.engine.invoke((accessor) => RemoveMergeUndoMutationFactory(accessor, params));
    this.engine.apply(
      [{ id: RemoveWorksheetMergeMutation.id, params }],
      [{ id: AddWorksheetMergeMutation.id, params: undo }],
    );
  }

  /** Puts the rows of an area into another order: `order` maps a row to the row whose cells it gets. */
  reorderRows(sheetId: string, area: Area, order: ReadonlyMap<number, number>): void {
    this.cells.flush();
    const params = { subUnitId: sheetId, range: toUniver(area), order: Object.fromEntries(order) };
    this.engine.onSheet(sheetId, () => this.engine.command(ReorderRangeCommand.id, params));
  }

  private shiftCells(sheetId: string, area: Area, how: ShiftCells): void {
    const range = toUniver(area);
    const params = { unitId: UNIT, subUnitId: sheetId, range, shiftDimension: how.shiftDimension };
    this.cells.flush();
    this.engine.onSheet(sheetId, () => {
      const { redo, undo } = this.engine.invoke((accessor) => how.mutations(accessor, params));
      this.change(sheetId, {
        command: how.command,
        params: { range },
        redos: redo as Step[],
        undos: [...(undo as Step[])].reverse(),
      });
    });
  }

  /** Runs a change together with what its followers want to do before and after it. */
  private change(sheetId: string, { command, params, redos, undos }: Change): void {
    this.cells.flush();
    this.engine.onSheet(sheetId, () => {
      const interceptors = this.engine.get(SheetInterceptorService);
      const followers = interceptors.onCommandExecute({ id: command, params });
      const { preRedos = [], preUndos = [] } = followers as { preRedos?: Step[]; preUndos?: Step[] };
      const all = [...preRedos, ...redos, ...(followers.redos as Step[])];
      this.engine.run(all);
      const after = interceptors.afterCommandExecute({ id: command, params });
      this.engine.run(after.redos as Step[]);
      this.engine.remember(
        [...all, ...(after.redos as Step[])],
        [...preUndos, ...undos, ...(followers.undos as Step[]), ...(after.undos as Step[])],
      );
    });
  }

  /** Cells of a range as they are, to be put back. */
  private contents(sheetId: string, range: IRange): Step {
    const { startRow, endRow, startColumn, endColumn } = range;
    const cellValue = this.engine
      .sheet(sheetId)
      .getCellMatrix()
      .getSlice(startRow, endRow, startColumn, endColumn)
      .getMatrix();
    return { id: SetRangeValuesMutation.id, params: { unitId: UNIT, subUnitId: sheetId, cellValue } };
  }

  /** Styles that new rows or columns take over from their neighbour. */
  private look(sheetId: string, range: IRange, row: number | undefined, column: number | undefined): Step[] {
    const matrix = this.engine.sheet(sheetId).getCellMatrix();
    const cellValue: Record<number, Record<number, { s: string | IStyleData }>> = {};
    for (let r = range.startRow; r <= range.endRow; r++) {
      for (let c = range.startColumn; c <= range.endColumn; c++) {
        const style = matrix.getValue(row ?? r, column ?? c)?.s;
        if (style) (cellValue[r] ??= {})[c] = { s: style };
      }
    }
    if (Object.keys(cellValue).length === 0) return [];
    return [
      {
        id: SetRangeValuesMutation.id,
        params: { unitId: UNIT, subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id },
      },
    ];
  }

  private wholeRows(sheetId: string, area: Area): IRange {
    this.cells.flush();
    this.cells.grow(sheetId, { ...area, columns: 1 });
    const endColumn = this.engine.sheet(sheetId).getColumnCount() - 1;
    return { startRow: area.row, endRow: lastRow(area), startColumn: 0, endColumn, rangeType: RANGE_TYPE.ROW };
  }

  private wholeColumns(sheetId: string, area: Area): IRange {
    this.cells.flush();
    this.cells.grow(sheetId, { ...area, rows: 1 });
    const endRow = this.engine.sheet(sheetId).getRowCount() - 1;
    return { startRow: 0, endRow, startColumn: area.column, endColumn: lastColumn(area), rangeType: RANGE_TYPE.COLUMN };
  }
}

/** Heights, widths and styles of lines that are about to go, to be put back. */
const lines = <T>(count: number, read: (offset: number) => T | null | undefined): Record<number, T | object> =>
  Object.fromEntries(Array.from({ length: count }, (_, offset) => [offset, read(offset) ?? {}]));

interface ShiftCells {
  readonly command: string;
  readonly shiftDimension: Dimension;
  readonly mutations: (
    accessor: IAccessor,
    params: { unitId: string; subUnitId: string; range: IRange; shiftDimension: Dimension },
  ) => { redo: IMutationInfo[]; undo: IMutationInfo[] };
}
