// Without this file a workbook would have one sheet for ever: adds, names, orders, hides and copies sheets.
import { IUniverInstanceService, Tools, type IWorksheetData } from "@univerjs/core";
import {
  CopySheetCommand, InsertSheetMutation, InsertSheetUndoMutationFactory, RemoveSheetCommand, RemoveSheetMutation,
  SetFrozenMutation, SetFrozenMutationFactory, SetTabColorCommand, SetWorksheetActiveOperation,
  SetWorksheetHideMutation, SetWorksheetNameCommand, SetWorksheetOrderCommand, SheetInterceptorService,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, UNIT } from "./openSnapshot";

/** Rows and columns that stay in view, counted from the top left. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export class Sheets {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  /** Ids in the order of the tabs. */
  get ids(): string[] {
    return this.engine.workbook.getSheets().map((sheet) => sheet.getSheetId());
  }

  has(sheetId: string): boolean {
    return this.engine.workbook.getSheetBySheetId(sheetId) !== null && this.ids.includes(sheetId);
  }

  get activeId(): string {
    return this.engine.workbook.getActiveSheet()!.getSheetId();
  }

  name(sheetId: string): string {
    return this.engine.sheet(sheetId).getName();
  }

  add(id: string, name: string): void {
    this.insert(this.ids.length, {
      id,
      name,
      rowCount: 1000,
      columnCount: 26,
      cellData: {},
      mergeData: [],
      rowData: {},
      columnData: {},
      defaultRowHeight: DEFAULT_ROW_HEIGHT,
      defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
      rowHeader: { width: 46 },
      columnHeader: { height: 20 },
      hidden: 0,
      showGridlines: 1,
      freeze: { startRow: -1, startColumn: -1, ySplit: 0, xSplit: 0 },
    });
  }

  /** A copy with everything the plugins keep for the sheet (rules, tables …), put at `position`. */
  copy(sheetId: string, id: string, name: string, position: number): void {
    this.cells.flush();
    const config = Tools.deepClone(this.engine.sheet(sheetId).getConfig());
    const interceptors = this.engine.get(SheetInterceptorService);
    const {
      preRedos = [],
      redos,
      preUndos = [],
      undos,
    } = interceptors.onCommandExecute({
      id: CopySheetCommand.id,
      params: { unitId: UNIT, subUnitId: sheetId, targetSubUnitId: id },
    });
    const params = { unitId: UNIT, index: position, sheet: { ...config, id, name, hidden: 0 } };
    const undo = this.engine.invoke((accessor) => InsertSheetUndoMutationFactory(accessor, params));
    this.engine.apply(
      [...(preRedos as never[]), { id: InsertSheetMutation.id, params, keepsActiveSheet: true }, ...(redos as never[])],
      [...(preUndos as never[]), { id: RemoveSheetMutation.id, params: undo }, ...(undos as never[])],
    );
  }

  remove(sheetId: string): void {
    this.cells.flush();
    this.engine.command(RemoveSheetCommand.id, { subUnitId: sheetId });
  }

  /** References in formulas follow. */
  rename(sheetId: string, name: string): void {
    this.cells.flush();
    this.engine.command(SetWorksheetNameCommand.id, { subUnitId: sheetId, name });
  }

  move(sheetId: string, position: number): void {
    this.engine.command(SetWorksheetOrderCommand.id, { subUnitId: sheetId, order: position });
  }

  isHidden(sheetId: string): boolean {
    return this.engine.sheet(sheetId).isSheetHidden() === 1;
  }

  hide(sheetId: string, hidden: boolean): void {
    const step = (hide: boolean) => ({
      id: SetWorksheetHideMutation.id,
      params: { unitId: UNIT, subUnitId: sheetId, hidden: hide ? 1 : 0 },
      keepsActiveSheet: !hide,
    });
    this.engine.apply([step(hidden)], [step(this.isHidden(sheetId))]);
  }

  tabColor(sheetId: string): string {
    return this.engine.sheet(sheetId).getTabColor() ?? "";
  }

  setTabColor(sheetId: string, value: string): void {
    this.engine.command(SetTabColorCommand.id, { subUnitId: sheetId, value });
  }

  showsGridlines(sheetId: string): boolean {
    return this.engine.sheet(sheetId).getConfig().showGridlines !== 0;
  }

  showGridlines(sheetId: string, show: boolean): void {
    const step = (on: boolean) => ({
      id: ToggleGridlinesMutation.id,
      params: { unitId: UNIT, subUnitId: sheetId, showGridlines: on ? 1 : 0 },
    });
    this.engine.apply([step(show)], [step(this.showsGridlines(sheetId))]);
  }

  frozen(sheetId: string): FrozenPanes {
    const { xSplit, ySplit } = this.engine.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheetId: string, { rows, columns }: FrozenPanes): void {
    const params = {
      unitId: UNIT,
      subUnitId: sheetId,
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    };
    const undo = this.engine.invoke((accessor) => SetFrozenMutationFactory(accessor, params));
    this.engine.apply([{ id: SetFrozenMutation.id, params }], [{ id: SetFrozenMutation.id, params: undo }]);
  }

  activate(sheetId: string): void {
    if (this.activeId === sheetId) return;
    this.engine.get(IUniverInstanceService).focusUnit(UNIT);
    this.engine.run([{ id: SetWorksheetActiveOperation.id, params: { subUnitId: sheetId } }]);
  }

  private insert(index: number, sheet: Partial<IWorksheetData> & { id: string }): void {
    this.cells.flush();
    const params = { unitId: UNIT, index, sheet: sheet as IWorksheetData };
    const undo = this.engine.invoke((accessor) => InsertSheetUndoMutationFactory(accessor, params));
    this.engine.apply(
      [{ id: InsertSheetMutation.id, params, keepsActiveSheet: true }],
      [{ id: RemoveSheetMutation.id, params: undo }],
    );
  }
}
