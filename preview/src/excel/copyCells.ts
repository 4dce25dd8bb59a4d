// Without this file nothing could be copied: contents, formulas adapted to their new place, formats and rules.
import { invalidArgument, NotEmulated } from "../host/hostError";
import { intersection, type Area } from "../univer/area";
import type { Cell, CellPatch } from "../univer/cells";
import { newId } from "./objects";
import type { Range } from "./range";

export interface CopyOptions {
  readonly type: "All" | "Formulas" | "Values" | "Formats" | "Link" | "ColumnWidths";
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

export function copyCells(source: Range, target: Range, options: CopyOptions): void {
  if (options.type === "Link" || options.type === "ColumnWidths")
    throw new NotEmulated(`Range.copyFrom(${options.type})`);
  if (source.isEntireColumn || source.isEntireRow) throw new NotEmulated("Range.copyFrom(whole rows or columns)");
  const rows = options.transpose ? source.columnCount : source.rowCount;
  const columns = options.transpose ? source.rowCount : source.columnCount;
  const area = targetArea(source, target, rows, columns);
  if (options.type !== "Formats") target.sheet.protection.requireUnlocked(area);
  if (options.type !== "Values") target.sheet.protection.requireAllowed("formatCells");

  const { book } = target.sheet;
  const read = book.cells.reader(source.sheet.id);
  const style = book.cells.styles(source.sheet.id);
  const patches: [number, number, CellPatch][] = [];
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const [r, c] = options.transpose ? [column % columns, row % rows] : [row % rows, column % columns];
      const from = { row: source.rowIndex + r, column: source.columnIndex + c };
      const cell = read(from.row, from.column);
      const formula = cell && book.cells.formulaOf(source.sheet.id, from.row, from.column, cell);
      if (options.skipBlanks && !formula && (cell?.v === undefined || cell.v === null)) continue;
      const to = { row: area.row + row, column: area.column + column };
      const moved = formula && book.shiftFormula(formula, to.row - from.row, to.column - from.column);
      patches.push([to.row, to.column, patchOf(cell, moved, style(from.row, from.column, cell), options.type)]);
    }
  }
  for (const [row, column, patch] of patches) book.cells.put(target.sheet.id, row, column, patch);
  if (options.type === "All" || options.type === "Formats") copyRules(source, target, area, options.type === "All");
}

/** The source's size; or the target's, when it is a multiple of the source. */
function targetArea(source: Range, target: Range, rows: number, columns: number): Area {
  const fits = target.rowCount % rows === 0 && target.columnCount % columns === 0;
  const area = fits && !target.isEntireRow && !target.isEntireColumn ? target.area : { ...target.area, rows, columns };
  if (area.rows < 1 || area.columns < 1) throw invalidArgument("target range");
  return area;
}

function patchOf(
  cell: Cell | undefined,
  formula: string | undefined,
  style: object,
  type: CopyOptions["type"],
): CellPatch {
  const value = { v: cell?.v ?? null, t: cell?.t ?? null, p: cell?.p ?? null };
  const formats = { s: { ...EMPTY_STYLE, ...style } as never, custom: cell?.custom ?? null };
  switch (type) {
    case "Formats":
      return formats;
    case "Values":
      return { ...value, f: null, si: null };
    case "Formulas":
      return formula ? { v: null, t: null, p: null, si: null, f: formula } : { ...value, f: null, si: null };
    default:
      return { ...(formula ? { v: null, t: null, p: null, f: formula } : { ...value, f: null }), si: null, ...formats };
  }
}

/** Parts of the old style that must go when the new one does not have them. */
const EMPTY_STYLE = {
  bg: null,
  cl: null,
  bl: null,
  it: null,
  ul: null,
  st: null,
  ff: null,
  fs: null,
  bd: null,
  ht: null,
  vt: null,
  tb: null,
  n: null,
};

/** Conditional formats and validations come along, as in Excel. */
function copyRules(source: Range, target: Range, area: Area, withValidations: boolean): void {
  const { book } = target.sheet;
  const moved = (other: Area): Area | undefined => {
    const part = intersection(other, source.area);
    return (
      part && {
        ...part,
        row: part.row - source.rowIndex + area.row,
        column: part.column - source.columnIndex + area.column,
      }
    );
  };
  const placed = (areas: readonly Area[]): Area[] => areas.map(moved).filter((other) => other !== undefined);
  for (const rule of [...book.conditionalRules.list(source.sheet.id)].reverse()) {
    const areas = placed(rule.areas);
    if (areas.length > 0) book.conditionalRules.add(target.sheet.id, { ...rule, id: newId(), areas });
  }
  if (!withValidations) return;
  for (const rule of book.validationRules.touching(source.sheet.id, source.area)) {
    const areas = placed(rule.areas);
    for (const other of areas) book.validationRules.clear(target.sheet.id, other);
    if (areas.length > 0) book.validationRules.add(target.sheet.id, { ...rule, id: newId(), areas });
  }
}
