// Without this file nobody would hear of a change: turns Univer's mutations into the events Excel knows.
import { RedoCommand, UndoCommand, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand, DeleteRangeMoveUpCommand, InsertColMutation, InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand, InsertRowMutation, InsertSheetMutation, RemoveColMutation, RemoveRowMutation,
  RemoveSheetMutation, SelectionMoveType, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { Cell } from "./cells";
import { Box, COLUMNS, fromUniver, ROWS, type Area } from "./area";
import type { Engine, Origin } from "./engine";
import { UNIT } from "./openSnapshot";
import type { Selection } from "./selection";

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export interface BookChange {
  readonly sheetId: string;
  readonly area: Area;
  readonly type: ChangeType;
  readonly origin: Origin;
  /** Where cells went: only for inserted and deleted cells. */
  readonly shift: "None" | "Up" | "Down" | "Left" | "Right";
  /** The cell before and after, when exactly one was edited. */
  readonly single?: { readonly before?: Cell; readonly after?: Cell };
  /** Undo or redo: nothing may follow from it by itself. */
  readonly isTakenBack: boolean;
}

export interface BookListener {
  changed(change: BookChange): void;
  selected(sheetId: string, areas: readonly Area[]): void;
  activated(sheetId: string, before: string): void;
  sheetAdded(sheetId: string, origin: Origin): void;
  sheetRemoved(sheetId: string, origin: Origin): void;
}

const LINES: Readonly<Record<string, ChangeType>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

/** Commands of the grid's menu that push cells; the add-in's own calls report themselves. */
const PUSHED: Readonly<Record<string, Pick<BookChange, "type" | "shift">>> = {
  [InsertRangeMoveDownCommand.id]: { type: "CellInserted", shift: "Down" },
  [InsertRangeMoveRightCommand.id]: { type: "CellInserted", shift: "Right" },
  [DeleteRangeMoveUpCommand.id]: { type: "CellDeleted", shift: "Up" },
  [DeleteRangeMoveLeftCommand.id]: { type: "CellDeleted", shift: "Left" },
};

/** Formulas that Univer rewrites when rows move carry that command as their trigger: no edit of anybody. */
const REWRITES =
  /insert-(row|col)|remove-(row|col)|move-|insert-range|delete-range|remove-sheet|set-worksheet-name|table/;
const CONTENT_PARTS = ["v", "f", "p", "si"] as const;

interface Params {
  readonly unitId?: string;
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly cellValue: Record<number, Record<number, Record<string, unknown> | null>>;
  readonly range: Parameters<typeof fromUniver>[0];
  readonly type?: SelectionMoveType;
  readonly sheet: { readonly id: string };
}

export class BookEvents {
  listener?: BookListener;
  private lastSelection = "";
  private activeSheet: string;
  private isTakingBack = false;
  /** What was in the only cell of the edit that is being carried out. */
  private before?: Cell;

  constructor(
    private readonly engine: Engine,
    private readonly selection: Selection,
  ) {
    this.activeSheet = engine.workbook.getActiveSheet()!.getSheetId();
    engine.commands.beforeCommandExecuted((command) => this.rememberSingle(command));
    engine.commands.onCommandExecuted((command, options) => this.observe(command, options));
    const isUndo = ({ id }: Readonly<ICommandInfo>): boolean => id === UndoCommand.id || id === RedoCommand.id;
    engine.commands.beforeCommandExecuted((command) => {
      if (isUndo(command)) this.isTakingBack = true;
    });
    engine.commands.onCommandExecuted((command) => {
      if (isUndo(command)) this.isTakingBack = false;
    });
  }

  /** A change that leaves no mutation of its own kind behind. */
  report(change: Omit<BookChange, "origin" | "isTakenBack">): void {
    const origin = this.engine.changedBy === "remote" ? "remote" : "addin";
    this.listener?.changed({ ...change, origin, isTakenBack: false });
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const { listener } = this;
    const params = command.params as Params | undefined;
    if (!listener || !params || (params.unitId !== undefined && params.unitId !== UNIT)) return;
    const origin = this.engine.changedBy;
    if (command.id === SetRangeValuesMutation.id) this.cellsSet(params, origin, options);
    else if (LINES[command.id]) this.linesMoved(params, LINES[command.id], origin);
    else if (PUSHED[command.id]) {
      const sheetId = this.engine.workbook.getActiveSheet()!.getSheetId();
      listener.changed({
        sheetId,
        area: fromUniver(params.range),
        origin,
        ...PUSHED[command.id],
        isTakenBack: this.isTakingBack,
      });
    } else if (command.id === SetSelectionsOperation.id) this.selectionMoved(params);
    else if (command.id === SetWorksheetActiveOperation.id) this.sheetActivated(params.subUnitId);
    else if (command.id === InsertSheetMutation.id) listener.sheetAdded(params.sheet.id, origin);
    else if (command.id === RemoveSheetMutation.id) listener.sheetRemoved(params.subUnitId, origin);
  }

  /** Afterwards nobody knows what was in the cell. */
  private rememberSingle({ id, params }: Readonly<ICommandInfo>): void {
    if (id !== SetRangeValuesMutation.id) return;
    const { cellValue, subUnitId } = params as Params;
    const [row, otherRow] = Object.keys(cellValue);
    const [column, otherColumn] = Object.keys(cellValue[Number(row)] ?? {});
    this.before = undefined;
    if (row === undefined || column === undefined || otherRow !== undefined || otherColumn !== undefined) return;
    const cell = this.engine.workbook
      .getSheetBySheetId(subUnitId)
      ?.getCellMatrix()
      .getValue(Number(row), Number(column));
    this.before = { ...cell };
  }

  /** Results of formulas carry no trigger: Excel raises no onChanged for them. */
  private cellsSet(
    params: Params,
    origin: Origin,
    options?: IExecutionOptions & { applyFormulaCalculationResult?: boolean },
  ): void {
    if (!params.trigger || options?.applyFormulaCalculationResult || REWRITES.test(params.trigger)) return;
    const box = new Box();
    for (const row in params.cellValue) {
      for (const column in params.cellValue[row]) {
        const cell = params.cellValue[row][column];
        if (cell === null || CONTENT_PARTS.some((part) => part in cell)) box.add(Number(row), Number(column));
      }
    }
    const { area } = box;
    const single =
      this.before && area && area.rows * area.columns === 1 ? this.singleChange(params.subUnitId, area) : undefined;
    if (area)
      this.listener?.changed({
        single,
        sheetId: params.subUnitId,
        area,
        type: "RangeEdited",
        origin,
        shift: "None",
        isTakenBack: this.isTakingBack,
      });
  }

  private singleChange(sheetId: string, { row, column }: Area): BookChange["single"] {
    const cell = this.engine.sheet(sheetId).getCellMatrix().getValue(row, column);
    return { before: this.before, after: cell ?? undefined };
  }

  private linesMoved(params: Params, type: ChangeType, origin: Origin): void {
    const moved = fromUniver(params.range);
    const area = type.startsWith("Row") ? { ...moved, column: 0, columns: COLUMNS } : { ...moved, row: 0, rows: ROWS };
    this.listener?.changed({
      sheetId: params.subUnitId,
      area,
      type,
      origin,
      shift: "None",
      isTakenBack: this.isTakingBack,
    });
  }

  /** Excel reports when the mouse is released; Univer reports a click several times. */
  private selectionMoved(params: Params): void {
    if (params.type === SelectionMoveType.MOVE_START || params.type === SelectionMoveType.MOVING) return;
    setTimeout(() => this.reportSelection(), 0);
  }

  private sheetActivated(sheetId: string): void {
    if (sheetId === this.activeSheet) return;
    const before = this.activeSheet;
    this.activeSheet = sheetId;
    this.listener?.activated(sheetId, before);
    setTimeout(() => this.reportSelection(), 0);
  }

  private reportSelection(): void {
    if (this.engine.isClosed) return;
    const { sheetId, areas } = this.selection.current;
    const now = JSON.stringify([sheetId, areas]);
    if (now === this.lastSelection) return;
    this.lastSelection = now;
    this.listener?.selected(sheetId, areas);
  }
}
