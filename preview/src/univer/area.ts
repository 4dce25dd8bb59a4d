// Without this file rows and columns would travel as four loose numbers.
import type { IRange } from "@univerjs/core";

/** Size of an Excel sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellCount = (area: Area): number => area.rows * area.columns;
export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const isEntireRow = (area: Area): boolean => area.columns === COLUMNS;
export const isEntireColumn = (area: Area): boolean => area.rows === ROWS;
export const singleCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** The area between two corners, in whatever order they come. */
export function areaBetween(row0: number, column0: number, row1: number, column1: number): Area {
  return {
    row: Math.min(row0, row1),
    column: Math.min(column0, column1),
    rows: Math.abs(row1 - row0) + 1,
    columns: Math.abs(column1 - column0) + 1,
  };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const touches = (a: Area, b: Area): boolean => intersection(a, b) !== undefined;

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && cellCount(common) === cellCount(inner);
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const bounding = (a: Area, b: Area): Area =>
  areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

/** What is left of an area when another one is cut out: up to four pieces. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: lastRow(area) - lastRow(cut) },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: cut.column + cut.columns, columns: lastColumn(area) - lastColumn(cut) },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Every cell of an area, row by row. */
export function* cellsOf(area: Area): Iterable<readonly [row: number, column: number]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield [row, column];
  }
}

/** Smallest area around cells that come one by one. */
export class Box {
  private row0 = Infinity;
  private column0 = Infinity;
  private row1 = -1;
  private column1 = -1;

  add(row: number, column: number): void {
    if (row < this.row0) this.row0 = row;
    if (row > this.row1) this.row1 = row;
    if (column < this.column0) this.column0 = column;
    if (column > this.column1) this.column1 = column;
  }

  get area(): Area | undefined {
    return this.row1 < 0 ? undefined : areaBetween(this.row0, this.column0, this.row1, this.column1);
  }
}

export const toUniver = (area: Area): IRange => ({
  startRow: area.row,
  endRow: lastRow(area),
  startColumn: area.column,
  endColumn: lastColumn(area),
});

/** Open ends (a selected whole column has NaN rows) reach to the edge of the sheet. */
export function fromUniver(range: IRange): Area {
  const whole = (value: number, open: number): number => (Number.isNaN(value) ? open : value);
  return areaBetween(
    whole(range.startRow, 0),
    whole(range.startColumn, 0),
    whole(range.endRow, ROWS - 1),
    whole(range.endColumn, COLUMNS - 1),
  );
}
