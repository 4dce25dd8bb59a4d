// Without this file a range would be four numbers: its address and its way to other ranges.
import { HostError, invalidArgument, itemNotFound } from "../host/hostError";
import type { HostObject } from "../host/wire";
import {
  bounding, COLUMNS, contains, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, sameArea,
  type Area,
} from "../univer/area";
import type { Book } from "../univer/book";
import type { BookChange } from "../univer/bookEvents";
import { localAddress, quoteSheet } from "./address";
import type { Range } from "./range";
import { shifted } from "./refs";
import type { Worksheet } from "./worksheet";

/** Where a range lies. It moves along when rows, columns or cells are inserted or deleted. */
export abstract class RangeGeometry implements HostObject {
  readonly className = "Range";
  private place: Area | undefined;

  constructor(
    readonly sheet: Worksheet,
    area: Area,
  ) {
    const fits = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
    if (!fits || lastRow(area) >= ROWS || lastColumn(area) >= COLUMNS)
      throw invalidArgument("range outside of the sheet");
    this.place = area;
  }

  get area(): Area {
    if (!this.place || this.sheet.isDeleted)
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return this.place;
  }

  /** Follows a change of the sheet's structure. */
  follow(change: BookChange): void {
    if (this.place && change.sheetId === this.sheet.id) this.place = shifted(this.place, change);
  }

  protected get book(): Book {
    return this.sheet.book;
  }

  get worksheet(): Worksheet {
    return this.sheet;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2_147_483_647 ? -1 : count; // documented: -1 beyond 2^31-1
  }

  get isEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get isEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${localAddress(this.area)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  getCell(row: number, column: number): Range {
    return this.at({ row: this.rowIndex + row, column: this.columnIndex + column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    if (row < 0 || row >= this.rowCount) throw invalidArgument("row");
    return this.at({ ...this.area, row: this.rowIndex + row, rows: 1 });
  }

  getColumn(column: number): Range {
    if (column < 0 || column >= this.columnCount) throw invalidArgument("column");
    return this.at({ ...this.area, column: this.columnIndex + column, columns: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this.rowCount - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.columnCount - 1);
  }

  getLastCell(): Range {
    return this.getCell(this.rowCount - 1, this.columnCount - 1);
  }

  getRowsAbove(count = 1): Range {
    return this.beside("row", "rows", -count);
  }

  getRowsBelow(count = 1): Range {
    return this.beside("row", "rows", count);
  }

  getColumnsBefore(count = 1): Range {
    return this.beside("column", "columns", -count);
  }

  getColumnsAfter(count = 1): Range {
    return this.beside("column", "columns", count);
  }

  getEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: COLUMNS });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: ROWS });
  }

  getOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, row: this.rowIndex + rows, column: this.columnIndex + columns });
  }

  getResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows: this.rowCount + rows, columns: this.columnCount + columns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows, columns });
  }

  getBoundingRect(other: Range | string): Range {
    const range = this.other(other);
    if (range.sheet !== this.sheet) throw invalidArgument("anotherRange");
    return this.at(bounding(this.area, range.area));
  }

  getIntersection(other: Range | string): Range {
    const common = this.getIntersectionOrNullObject(other);
    if (!common) throw itemNotFound("intersection");
    return common;
  }

  getIntersectionOrNullObject(other: Range | string): Range | null {
    const range = this.other(other);
    const common = range.sheet === this.sheet ? intersection(this.area, range.area) : undefined;
    return common ? this.at(common) : null;
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.book.cells.usedArea(this.sheet.id, valuesOnly);
    const common = used && intersection(used, this.area);
    return common ? this.at(common) : null;
  }

  /** Values around the first cell up to empty rows and columns. */
  getSurroundingRegion(): Range {
    const read = this.book.cells.reader(this.sheet.id);
    const isFilled = (row: number, column: number): boolean => {
      const cell = read(row, column);
      return cell !== undefined && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f));
    };
    let region: Area = { row: this.rowIndex, column: this.columnIndex, rows: 1, columns: 1 };
    for (;;) {
      const grown = grow(region, isFilled);
      if (sameArea(grown, region)) return this.at(region);
      region = grown;
    }
  }

  /** Client splits big writes into chunks and checks them with this. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw sizeMismatch();
  }

  protected at(area: Area): Range {
    return this.sheet.area(area);
  }

  protected other(range: Range | string): Range {
    return typeof range === "string" ? this.sheet.getRange(range) : range;
  }

  protected contains(other: Area): boolean {
    return contains(this.area, other);
  }

  private beside(start: "row" | "column", size: "rows" | "columns", count: number): Range {
    if (count === 0) throw invalidArgument("count");
    const from = count > 0 ? this.area[start] + this.area[size] : this.area[start] + count;
    return this.at({ ...this.area, [start]: from, [size]: Math.abs(count) });
  }
}

export const sizeMismatch = (): HostError =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

/** One step of a region: every side moves out while the line beyond it holds something, corners included. */
function grow(region: Area, isFilled: (row: number, column: number) => boolean): Area {
  let { row, column, rows, columns } = region;
  const lineFilled = (r: number, c: number, height: number, width: number): boolean => {
    for (let y = r; y < r + height; y++)
      for (let x = c; x < c + width; x++) if (y >= 0 && x >= 0 && isFilled(y, x)) return true;
    return false;
  };
  if (row > 0 && lineFilled(row - 1, column - 1, 1, columns + 2)) [row, rows] = [row - 1, rows + 1];
  if (lineFilled(row + rows, column - 1, 1, columns + 2)) rows++;
  if (column > 0 && lineFilled(row - 1, column - 1, rows + 2, 1)) [column, columns] = [column - 1, columns + 1];
  if (lineFilled(row - 1, column + columns, rows + 2, 1)) columns++;
  return { row, column, rows, columns };
}
