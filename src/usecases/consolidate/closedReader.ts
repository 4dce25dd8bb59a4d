// Without this file registers of a closed workbook would be read by other code than those of the open one.
import type { CellValue } from "../../domain/shared/cell";
import { failure, success, type Result } from "../../domain/shared/result";
import type { Area } from "../../domain/shared/place";
import type { ClosedSheet, ClosedWorkbook } from "../../workbook/closedWorkbook";
import type { WorkbookFailure } from "../../workbook/failure";
import type { WorkbookOutline } from "../../workbook/outline";
import type { AreaRequest, AreaSnapshot, WorkbookReader } from "../../workbook/port";
import { valueAt } from "./sheetCells";

/** A closed workbook seen through the port; values only, which is all registers need. */
export function closedReader(workbook: ClosedWorkbook): WorkbookReader {
  const sheetNamed = (name: string): ClosedSheet | undefined => workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return {
    outline: async () => success(outlineOf(workbook)),
    read: async (requests: readonly AreaRequest[]): Promise<Result<readonly AreaSnapshot[], WorkbookFailure>> => {
      const missing = requests.find(({ area }) => sheetNamed(area.sheet) === undefined);
      if (missing) return failure({ kind: "sheetMissing", sheet: missing.area.sheet });
      return success(requests.map(({ area }) => snapshotOf(workbook, sheetNamed(area.sheet) as ClosedSheet, area)));
    },
  };
}

function outlineOf(workbook: ClosedWorkbook): WorkbookOutline {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.visibility !== "visible",
      isProtected: false,
      used: usedArea(sheet),
      autoFilter: null,
    })),
    tables: workbook.sheets.flatMap(({ name: sheet, tables }) =>
      tables.map(({ name, firstRow, firstColumn, lastRow, lastColumn }) => ({
        name,
        area: { sheet, row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 },
      })),
    ),
    names: [],
    activeSheet: workbook.sheets[0]?.name ?? "",
  };
}

function usedArea({ name, cells }: ClosedSheet): Area | null {
  if (cells.count === 0) return null;
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (let index = 0; index < cells.count; index += 1) {
    const [row, column] = [cells.rows[index] ?? 0, cells.columns[index] ?? 0];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { sheet: name, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function snapshotOf(workbook: ClosedWorkbook, sheet: ClosedSheet, area: Area): AreaSnapshot {
  const values = Array.from({ length: area.rows }, () => new Array<CellValue>(area.columns).fill(null));
  for (let index = 0; index < sheet.cells.count; index += 1) {
    const row = (sheet.cells.rows[index] ?? 0) - area.row;
    const column = (sheet.cells.columns[index] ?? 0) - area.column;
    const cells = column >= 0 && column < area.columns ? values[row] : undefined;
    if (cells) cells[column] = valueAt(workbook, sheet, index);
  }
  return { area, values };
}
