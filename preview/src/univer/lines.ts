// Without this file rows and columns would have no height, no width, no style of their own and could not be hidden.
import type { IColumnData, IRowData, IStyleData } from "@univerjs/core";
import {
  SetColDataMutation, SetColDataMutationFactory, SetColHiddenMutation, SetColVisibleMutation, SetRowDataMutation,
  SetRowDataMutationFactory, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory, SetWorksheetRowHeightMutation, SetWorksheetRowHeightMutationFactory,
} from "@univerjs/sheets";
import { bounding, toUniver, type Area } from "./area";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { UNIT } from "./openSnapshot";

export type Axis = "rows" | "columns";

/** Rows and columns as such. Sizes are in pixels. */
export class Lines {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  width(sheetId: string, column: number): number {
    return this.engine.sheet(sheetId).getColumnWidth(column);
  }

  height(sheetId: string, row: number): number {
    return this.engine.sheet(sheetId).getRowHeight(row);
  }

  setWidth(sheetId: string, area: Area, colWidth: number): void {
    this.cells.grow(sheetId, { ...area, rows: 1 });
    const params = { unitId: UNIT, subUnitId: sheetId, ranges: [toUniver(area)], colWidth };
    const undo = SetWorksheetColWidthMutationFactory(params, this.engine.sheet(sheetId));
    this.engine.apply(
      [{ id: SetWorksheetColWidthMutation.id, params }],
      [{ id: SetWorksheetColWidthMutation.id, params: undo }],
    );
  }

  setHeight(sheetId: string, area: Area, rowHeight: number): void {
    this.cells.grow(sheetId, { ...area, columns: 1 });
    const params = { unitId: UNIT, subUnitId: sheetId, ranges: [toUniver(area)], rowHeight };
    const undo = SetWorksheetRowHeightMutationFactory(params, this.engine.sheet(sheetId));
    this.engine.apply(
      [{ id: SetWorksheetRowHeightMutation.id, params }],
      [{ id: SetWorksheetRowHeightMutation.id, params: undo }],
    );
  }

  /** Hidden by hand or by a filter. */
  isRowHidden(sheetId: string, row: number): boolean {
    const sheet = this.engine.sheet(sheetId);
    return sheet.getRowFiltered(row) || sheet.getRowRawVisible(row) === false;
  }

  isRowFiltered(sheetId: string, row: number): boolean {
    return this.engine.sheet(sheetId).getRowFiltered(row);
  }

  isColumnHidden(sheetId: string, column: number): boolean {
    return this.engine.sheet(sheetId).getColVisible(column) === false;
  }

  /** Only lines that are not so already change, so that undo gives every line its own state back. */
  hide(sheetId: string, axis: Axis, area: Area, hidden: boolean): void {
    this.cells.grow(sheetId, axis === "rows" ? { ...area, columns: 1 } : { ...area, rows: 1 });
    const [hide, show] =
      axis === "rows"
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetColHiddenMutation.id, SetColVisibleMutation.id];
    const ranges = this.runs(sheetId, axis, area, !hidden).map(toUniver);
    if (ranges.length === 0) return;
    const params = { unitId: UNIT, subUnitId: sheetId, ranges };
    this.engine.apply([{ id: hidden ? hide : show, params }], [{ id: hidden ? show : hide, params }]);
  }

  /** The parts of an area whose lines are hidden by hand, or are not. */
  private runs(sheetId: string, axis: Axis, area: Area, hidden: boolean): Area[] {
    const sheet = this.engine.sheet(sheetId);
    const isHidden = (index: number): boolean =>
      axis === "rows" ? sheet.getRowRawVisible(index) === false : sheet.getColVisible(index) === false;
    const [first, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    const found: Area[] = [];
    for (let index = first; index < first + count; index++) {
      if (isHidden(index) !== hidden) continue;
      const last = found.at(-1);
      const line = axis === "rows" ? { ...area, row: index, rows: 1 } : { ...area, column: index, columns: 1 };
      const continues =
        last && (axis === "rows" ? last.row + last.rows === index : last.column + last.columns === index);
      if (continues) found[found.length - 1] = bounding(last, line);
      else found.push(line);
    }
    return found;
  }

  /** Style of a whole column or row, below the styles of its cells. */
  style(sheetId: string, axis: Axis, index: number): IStyleData {
    const config = this.engine.sheet(sheetId).getConfig();
    const style = (axis === "rows" ? config.rowData : config.columnData)[index]?.s;
    return (typeof style === "string" ? this.engine.workbook.getStyles().get(style) : style) ?? {};
  }

  /** Values of whole rows or columns beside their style (e.g. `locked`). */
  custom(sheetId: string, axis: Axis, index: number): Record<string, unknown> | undefined {
    const config = this.engine.sheet(sheetId).getConfig();
    return (axis === "rows" ? config.rowData : config.columnData)[index]?.custom ?? undefined;
  }

  /** Patches style or custom values of all rows or columns of an area. */
  patch(sheetId: string, axis: Axis, area: Area, patch: { style?: object; custom?: object }): void {
    this.cells.grow(sheetId, axis === "rows" ? { ...area, columns: 1 } : { ...area, rows: 1 });
    const first = axis === "rows" ? area.row : area.column;
    const count = axis === "rows" ? area.rows : area.columns;
    const data: Record<number, Partial<IColumnData & IRowData>> = {};
    for (let index = first; index < first + count; index++) {
      data[index] = {
        ...(patch.style && { s: withoutNulls({ ...this.style(sheetId, axis, index), ...patch.style }) }),
        ...(patch.custom && { custom: { ...this.custom(sheetId, axis, index), ...patch.custom } }),
      };
    }
    this.setData(sheetId, axis, data);
  }

  private setData(sheetId: string, axis: Axis, data: Record<number, Partial<IColumnData & IRowData>>): void {
    const sheet = this.engine.sheet(sheetId);
    const target = { unitId: UNIT, subUnitId: sheetId };
    if (axis === "columns") {
      const params = { ...target, columnData: data };
      const undo = SetColDataMutationFactory(params, sheet);
      this.engine.apply([{ id: SetColDataMutation.id, params }], [{ id: SetColDataMutation.id, params: undo }]);
    } else {
      const params = { ...target, rowData: data };
      const undo = SetRowDataMutationFactory(params, sheet);
      this.engine.apply([{ id: SetRowDataMutation.id, params }], [{ id: SetRowDataMutation.id, params: undo }]);
    }
  }
}

const withoutNulls = (style: object): IStyleData =>
  Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
