// Without this file a range would have a place and nothing in it: values, formulas, formats and texts of its cells.
import { HostError, invalidArgument } from "../host/hostError";
import { cellsOf, isEntireColumn, isEntireRow, touches, type Area } from "../univer/area";
import type { Cell, CellPatch, CellStyle } from "../univer/cells";
import { enter, NO_CONTENT, textOf, typeOf, valueOf, type Scalar } from "./cellValue";
import { fromLocalFormula, toLocalFormula } from "./formulaLocal";
import { requireCellInput } from "./formulaSyntax";
import { fromLocalFormat, toLocalFormat } from "./numberFormatLocal";
import { RangeGeometry, sizeMismatch } from "./rangeGeometry";

/** Excel refuses to read more cells at once. */
const READ_LIMIT = 5_000_000;

type Grid<T> = T[][];
type WrittenCell = Scalar | null;

export abstract class RangeContents extends RangeGeometry {
  get values(): Grid<Scalar> | null {
    return this.read(valueOf);
  }

  set values(values: unknown) {
    this.writeContents(values, (value) => value);
  }

  /** English formulas; a cell without one gives its value. */
  get formulas(): Grid<Scalar> | null {
    return this.read((cell, row, column) => this.formulaAt(cell, row, column) ?? valueOf(cell));
  }

  set formulas(formulas: unknown) {
    this.writeContents(formulas, (value) => value);
  }

  get formulasLocal(): Grid<Scalar> | null {
    return this.read((cell, row, column) => {
      const formula = this.formulaAt(cell, row, column);
      return formula === undefined ? valueOf(cell) : toLocalFormula(formula);
    });
  }

  set formulasLocal(formulas: unknown) {
    this.writeContents(formulas, (value) => (isFormula(value) ? fromLocalFormula(value) : value));
  }

  get numberFormat(): Grid<string> | null {
    return this.read((cell, row, column, style) => style(row, column, cell).n?.pattern ?? "General");
  }

  set numberFormat(formats: unknown) {
    this.setNumberFormat(formats, (format) => format);
  }

  get numberFormatLocal(): Grid<string> | null {
    return this.read((cell, row, column, style) => toLocalFormat(style(row, column, cell).n?.pattern ?? "General"));
  }

  set numberFormatLocal(formats: unknown) {
    this.setNumberFormat(formats, fromLocalFormat);
  }

  get text(): Grid<string> | null {
    return this.read((cell, row, column, style) => textOf(valueOf(cell), style(row, column, cell).n?.pattern));
  }

  get valueTypes(): Grid<string> | null {
    return this.read((cell) => typeOf(valueOf(cell)));
  }

  /** `true` or `false` when all cells agree, else `null`. */
  get hasSpill(): boolean | null {
    const spilling = new Set<boolean>();
    for (const [row, column] of cellsOf(this.bounded()))
      spilling.add(this.book.cells.spillArea(this.sheet.id, row, column) !== undefined);
    return spilling.size === 1 ? [...spilling][0] : null;
  }

  get rowHidden(): boolean | null {
    return this.common("row", (row) => this.book.lines.isRowHidden(this.sheet.id, row));
  }

  set rowHidden(hidden: boolean) {
    this.sheet.protection.requireAllowed("formatRows");
    this.book.lines.hide(this.sheet.id, "rows", this.area, hidden);
  }

  get columnHidden(): boolean | null {
    return this.common("column", (column) => this.book.lines.isColumnHidden(this.sheet.id, column));
  }

  set columnHidden(hidden: boolean) {
    this.sheet.protection.requireAllowed("formatColumns");
    this.book.lines.hide(this.sheet.id, "columns", this.area, hidden);
  }

  get hidden(): boolean | null {
    const { rowHidden, columnHidden } = this;
    return rowHidden || columnHidden ? true : rowHidden === null || columnHidden === null ? null : false;
  }

  /** The common value of a style part over all cells, `null` when they differ. */
  commonStyle<T>(part: (style: CellStyle) => T): T | null {
    const sheetId = this.sheet.id;
    const read = this.book.cells.reader(sheetId);
    const style = this.book.cells.styles(sheetId);
    let common: T | undefined;
    let first = true;
    for (const [row, column] of cellsOf(this.bounded())) {
      const value = part(style(row, column, read(row, column)));
      if (first) [common, first] = [value, false];
      else if (value !== common) return null;
    }
    return common as T;
  }

  /** Patches the style of every cell; whole rows and columns keep it for cells to come. */
  patchStyle(patch: object): void {
    this.sheet.protection.requireAllowed("formatCells");
    const { sheet, area, book } = this;
    if (!isEntireColumn(area) && !isEntireRow(area)) return this.put(area, () => ({ s: patch }));
    book.cells.flush();
    const axis = isEntireColumn(area) ? "columns" : "rows";
    book.lines.patch(sheet.id, axis, area, { style: patch });
    const used = this.getUsedRangeOrNullObject()?.area;
    const read = used && book.cells.reader(sheet.id);
    if (used) this.put(used, (row, column) => (read!(row, column)?.s ? { s: patch } : undefined));
  }

  /** Patches every cell of an area. */
  protected put(area: Area, patch: (row: number, column: number) => CellPatch | undefined): void {
    for (const [row, column] of cellsOf(area)) {
      const change = patch(row, column);
      if (change) this.book.cells.put(this.sheet.id, row, column, change);
    }
  }

  /** `null` for a range without end: Excel gives no cell properties of whole rows or columns. */
  protected read<T>(
    of: (cell: Cell | undefined, row: number, column: number, style: ReturnType<RangeContents["styleReader"]>) => T,
  ): Grid<T> | null {
    const { row, column, rows, columns } = this.area;
    if (isEntireColumn(this.area) || isEntireRow(this.area)) return null;
    if (rows * columns > READ_LIMIT) {
      throw new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    }
    const cell = this.book.cells.reader(this.sheet.id);
    const style = this.styleReader();
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => of(cell(row + r, column + c), row + r, column + c, style)),
    );
  }

  /** The part of the range that exists; whole rows and columns are cut to what is used. */
  protected bounded(): Area {
    return isEntireColumn(this.area) || isEntireRow(this.area) ? this.getUsedRange().area : this.area;
  }

  private styleReader() {
    return this.book.cells.styles(this.sheet.id);
  }

  private formulaAt(cell: Cell | undefined, row: number, column: number): string | undefined {
    return cell && this.book.cells.formulaOf(this.sheet.id, row, column, cell);
  }

  /** `null` leaves a cell as it is; a single value fills the range. */
  private writeContents(values: unknown, convert: (value: Scalar) => Scalar): void {
    const { sheet, book } = this;
    const grid = this.grid(values);
    sheet.protection.requireUnlocked(this.area);
    const stored = book.cells.stored(sheet.id);
    const pending = book.cells.pending(sheet.id);
    const style = this.styleReader();
    const covered = this.coveredByMerges();
    this.put(this.area, (row, column) => {
      const value = grid(row, column);
      if (value === null || covered(row, column)) return undefined;
      const old = stored(row, column);
      const waiting = pending(row, column);
      const format = (waiting?.s as CellStyle | undefined)?.n ?? style(row, column, old).n;
      const isText = format?.pattern === "@";
      const input = convert(value);
      requireCellInput(input, isText);
      const patch = enter(input, isText);
      const keepsFormat = patch.s && format && format.pattern !== "General" ? { ...patch, s: undefined } : patch;
      const hadMore = old?.f || old?.si || old?.p || waiting?.f;
      return hadMore ? { ...NO_CONTENT, ...keepsFormat } : keepsFormat;
    });
  }

  /** A format that is `null` is left alone; `General` takes the format away. */
  private setNumberFormat(formats: unknown, convert: (format: string) => string): void {
    const grid = this.grid(formats);
    this.sheet.protection.requireAllowed("formatCells");
    this.put(this.area, (row, column) => {
      const format = grid(row, column);
      if (format === null) return undefined;
      const pattern = format === "" ? "General" : convert(String(format));
      return { s: { n: pattern === "General" ? null : { pattern } } };
    });
  }

  /** Values of a write by place: a matrix of the range's size, or one value for all cells. */
  private grid(values: unknown): (row: number, column: number) => WrittenCell {
    const { row, column, rows, columns } = this.area;
    if (isEntireColumn(this.area) || isEntireRow(this.area))
      throw invalidArgument("whole rows or columns cannot be written");
    if (values === null) throw invalidArgument("null is no value for a whole range");
    if (!Array.isArray(values)) return () => values as WrittenCell;
    const matrix = values as WrittenCell[][];
    const fits = matrix.length === rows && matrix.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) throw sizeMismatch();
    return (r, c) => matrix[r - row][c - column];
  }

  /** Cells that lie under a merged cell and cannot be written. */
  private coveredByMerges(): (row: number, column: number) => boolean {
    const merges = this.book.structure.merges(this.sheet.id).filter((merge) => touches(merge, this.area));
    if (merges.length === 0) return () => false;
    return (row, column) =>
      merges.some((merge) => {
        const isFirst = row === merge.row && column === merge.column;
        return !isFirst && touches(merge, { row, column, rows: 1, columns: 1 });
      });
  }

  private common<T>(axis: "row" | "column", of: (index: number) => T): T | null {
    const area = this.bounded();
    const count = axis === "row" ? area.rows : area.columns;
    const all = new Set(Array.from({ length: count }, (_, offset) => of(area[axis] + offset)));
    return all.size === 1 ? [...all][0] : null;
  }
}

const isFormula = (value: Scalar): value is string => typeof value === "string" && value[0] === "=" && value.length > 1;
