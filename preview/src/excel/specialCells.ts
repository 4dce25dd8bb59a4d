// Without this file the add-in could not ask for visible, blank, constant or formula cells.
import { NotEmulated } from "../host/hostError";
import { cellsOf, isEntireColumn, isEntireRow, type Area } from "../univer/area";
import { typeOf, valueOf } from "./cellValue";
import type { Range } from "./range";

const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
  All: ["Double", "String", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

/** `Excel.SpecialCellType`: the areas of the cells that meet it, row by row, joined where they touch. */
export function findSpecialCells(range: Range, cellType: string, valueType: string): Area[] {
  const { book, id } = range.sheet;
  const bounded =
    isEntireColumn(range.area) || isEntireRow(range.area) ? range.getUsedRangeOrNullObject()?.area : range.area;
  if (!bounded) return [];
  const read = book.cells.reader(id);
  const types = VALUE_TYPES[valueType] ?? VALUE_TYPES.All;
  const hasFormula = (row: number, column: number): boolean => Boolean(read(row, column)?.f || read(row, column)?.si);
  const hasType = (row: number, column: number): boolean => types.includes(typeOf(valueOf(read(row, column))));
  const tests: Readonly<Record<string, (row: number, column: number) => boolean>> = {
    Visible: (row, column) => !book.lines.isRowHidden(id, row) && !book.lines.isColumnHidden(id, column),
    Blanks: (row, column) => !hasFormula(row, column) && valueOf(read(row, column)) === "",
    Constants: (row, column) => !hasFormula(row, column) && hasType(row, column),
    Formulas: (row, column) => hasFormula(row, column) && hasType(row, column),
  };
  const meets = tests[cellType];
  if (!meets) throw new NotEmulated(`Range.getSpecialCells(${cellType})`);
  return joined(bounded, meets);
}

/** Runs of cells in a row, put together with an equal run in the row above. */
function joined(area: Area, meets: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const runs: Area[] = [];
    let run: { column: number; columns: number } | undefined;
    for (const [, column] of cellsOf({ ...area, row, rows: 1 })) {
      if (!meets(row, column)) run = undefined;
      else if (run) runs[runs.length - 1] = { ...runs[runs.length - 1], columns: ++run.columns };
      else runs.push({ row, rows: 1, ...(run = { column, columns: 1 }) });
    }
    const continued = runs.map((next) => {
      const above = open.find((old) => old.column === next.column && old.columns === next.columns);
      return above ? { ...above, rows: above.rows + 1 } : next;
    });
    done.push(...open.filter((old) => !continued.some((next) => next.row === old.row && next.column === old.column)));
    open = continued;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}
