// Without this file neither the add-in could see what is marked, nor mark anything.
import { RANGE_TYPE } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import {
  fromUniver, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, COLUMNS, singleCell, type Area,
} from "./area";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import type { Sheets } from "./sheets";

export interface MarkedCells {
  readonly sheetId: string;
  /** At least one; several when the person holds Ctrl. */
  readonly areas: readonly Area[];
  /** The cell that would take what is typed. */
  readonly active: Area;
}

export class Selection {
  constructor(
    private readonly engine: Engine,
    private readonly sheets: Sheets,
    private readonly cells: Cells,
  ) {}

  get current(): MarkedCells {
    const sheet = this.engine.workbook.getActiveSheet()!;
    const marked = this.engine.get(SheetsSelectionsService).getCurrentSelections() ?? [];
    // Univer's sheet ends early; a selection of all its rows is a whole column of Excel
    const whole = (area: Area): Area => ({
      ...area,
      rows: area.row === 0 && area.rows >= sheet.getRowCount() ? ROWS : area.rows,
      columns: area.column === 0 && area.columns >= sheet.getColumnCount() ? COLUMNS : area.columns,
    });
    const areas = marked.map((selection) => whole(fromUniver(selection.range)));
    const primary = marked.at(-1)?.primary;
    const first = areas.at(-1) ?? singleCell(0, 0);
    return {
      sheetId: sheet.getSheetId(),
      areas: areas.length > 0 ? areas : [first],
      active: primary ? singleCell(primary.actualRow, primary.actualColumn) : singleCell(first.row, first.column),
    };
  }

  mark(sheetId: string, areas: readonly Area[]): void {
    this.cells.flush();
    this.sheets.activate(sheetId);
    const sheet = this.engine.sheet(sheetId);
    const selections = areas.map((area) => ({
      range: {
        startRow: area.row,
        endRow: isEntireColumn(area) ? sheet.getRowCount() - 1 : lastRow(area),
        startColumn: area.column,
        endColumn: isEntireRow(area) ? sheet.getColumnCount() - 1 : lastColumn(area),
        rangeType: isEntireColumn(area) ? RANGE_TYPE.COLUMN : isEntireRow(area) ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL,
      },
      primary: {
        startRow: area.row,
        endRow: area.row,
        startColumn: area.column,
        endColumn: area.column,
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    this.engine.run([{ id: SetSelectionsOperation.id, params: { subUnitId: sheetId, selections } }]);
  }
}
