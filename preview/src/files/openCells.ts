// Without this a file's values would not reach the grid as what they are: text stays text, a date its serial number.
import type { ICellData } from "@univerjs/core";
import { parseRange, type CellRange } from "./a1";
import { openFormula, shiftFormula } from "./formulaText";
import type { FileCell, FileStyle, Sheet } from "./hucreTypes";
import type { CellExtras } from "./workbookExtras";

/** Univer's numbers for the kind of a value. */
export const TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;

/** Gives a style its id in the workbook's list of styles. */
export type RegisterStyle = (style: FileStyle | undefined) => {
  id: string | undefined;
  extras: CellExtras | undefined;
};

type CellMatrix = Record<number, Record<number, ICellData>>;
type Value = FileCell["value"];

export function openCells(sheet: Sheet, register: RegisterStyle): CellMatrix {
  const matrix: CellMatrix = {};
  const put = (row: number, column: number, cell: ICellData) => {
    (matrix[row] ??= {})[column] = cell;
  };
  const described = sheet.cells ?? new Map<string, FileCell>();
  const spilled = spilledCells(described);
  const formulas = sharedFormulas(described);
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value === null || value === "" || spilled.has(`${row},${column}`) || described.has(`${row},${column}`))
        return;
      put(row, column, openValue(value));
    });
  });
  for (const [key, cell] of described) {
    const [row, column] = key.split(",").map(Number);
    const opened = openCell(cell, formulas(key, cell), spilled.has(key), register);
    if (opened) put(row, column, opened);
  }
  return matrix;
}

function openCell(
  cell: FileCell,
  formula: string | undefined,
  isSpilled: boolean,
  register: RegisterStyle,
): ICellData | undefined {
  const { id, extras: styleExtras } = register(cell.style);
  // the library gives a formula's result as value, whatever its kind
  const isEmpty = cell.value === null || isSpilled || spillRange(cell) !== undefined;
  const opened: ICellData = isEmpty ? {} : openValue(cell.value as Exclude<Value, null>);
  if (formula !== undefined) opened.f = openFormula(formula);
  if (id !== undefined) opened.s = id;
  const extras: CellExtras = { ...styleExtras };
  if (cell.hyperlink) extras.hyperlink = cell.hyperlink;
  if (cell.comment) extras.comment = { author: cell.comment.author, text: cell.comment.text.replaceAll("\r\n", "\n") };
  if (cell.richText && cell.richText.length > 1) extras.richText = cell.richText;
  if (Object.keys(extras).length > 0) opened.custom = { ...extras };
  return Object.keys(opened).length > 0 ? opened : undefined;
}

function openValue(value: Exclude<Value, null>): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === "number") return { v: value, t: NUMBER };
  if (value instanceof Date) return { v: dateToSerial(value), t: NUMBER };
  return { v: value, t: TEXT };
}

/**
 * The area of a formula with more results than its own cell holds. It comes without its value: only formulas without one
 * are calculated on opening, and its other results must appear.
 */
function spillRange(cell: FileCell): CellRange | undefined {
  const range = cell.formula && cell.formulaType === "array" ? parseRange(cell.formulaRef ?? "") : undefined;
  return range && (range.endRow > range.startRow || range.endColumn > range.startColumn) ? range : undefined;
}

/**
 * Cells that show results of an array formula standing elsewhere. They must stay empty: a value in them would be what the
 * formula collides with (#SPILL!).
 */
function spilledCells(cells: ReadonlyMap<string, FileCell>): Set<string> {
  const spilled = new Set<string>();
  for (const [key, cell] of cells) {
    const range = spillRange(cell);
    if (!range) continue;
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        if (`${row},${column}` !== key) spilled.add(`${row},${column}`);
      }
    }
  }
  return spilled;
}

/** Files write a formula that is copied down once; every further cell gets its own text here. */
function sharedFormulas(cells: ReadonlyMap<string, FileCell>): (key: string, cell: FileCell) => string | undefined {
  const masters = new Map<number, { row: number; column: number; formula: string }>();
  for (const [key, cell] of cells) {
    if (cell.formulaType !== "shared" || !cell.formula || cell.formulaSharedIndex === undefined) continue;
    const [row, column] = key.split(",").map(Number);
    masters.set(cell.formulaSharedIndex, { row, column, formula: cell.formula });
  }
  return (key, cell) => {
    if (cell.formula) return cell.formula;
    const master = cell.formulaType === "shared" ? masters.get(cell.formulaSharedIndex ?? -1) : undefined;
    if (!master) return undefined;
    const [row, column] = key.split(",").map(Number);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  };
}

const MS_PER_DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Excel's serial number; its calendar has a 29 February 1900, so the days before it are one lower. */
function dateToSerial(date: Date): number {
  const days = (date.getTime() - DAY_ZERO) / MS_PER_DAY;
  return days < 61 && days >= 1 ? days - 1 : days;
}
