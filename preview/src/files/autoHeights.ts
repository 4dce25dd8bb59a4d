// Without this a heading of two lines would show its second line only: the grid does not fit heights on opening, Excel does.
import type { Sheet } from "./hucreTypes";

const ROW = /<(?:\w+:)?row\s[^>]*>/g;
const PIXELS_PER_POINT = 96 / 72;
/** Pixels of an average letter and of a line, per point of the font's size. */
const LETTER = 7 / 11;
const LINE = 20 / 11;
const DIGIT = 7;
const DEFAULT_WIDTH = 9.14;
const DEFAULT_SIZE = 11;
const MOST_LINES = 20;

/**
 * Heights in pixels of rows whose height nobody has set: as the program that wrote the file has measured it, else estimated
 * from the wrapped texts. By zero-based row.
 */
export function autoHeights(sheet: Sheet, sheetXml: string): Map<number, number> {
  const heights = estimated(sheet);
  for (const [tag] of sheetXml.matchAll(ROW)) {
    const row = Number(/\sr="(\d+)"/.exec(tag)?.[1]) - 1;
    const points = Number(/\sht="([\d.]+)"/.exec(tag)?.[1]);
    if (row >= 0 && points > 0) heights.set(row, Math.round(points * PIXELS_PER_POINT));
  }
  for (const [row, definition] of sheet.rowDefs ?? []) if (definition.height !== undefined) heights.delete(row);
  return heights;
}

function estimated(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set((sheet.merges ?? []).map((merge) => `${merge.startRow},${merge.startCol}`));
  for (const [key, cell] of sheet.cells ?? []) {
    const size = cell.style?.font?.size ?? DEFAULT_SIZE;
    const isWrapped = cell.style?.alignment?.wrapText === true && !merged.has(key);
    if ((!isWrapped && size <= DEFAULT_SIZE) || cell.value === null) continue;
    const [row, column] = key.split(",").map(Number);
    const lines = isWrapped
      ? linesOf(String(cell.value), size, (sheet.columns?.[column]?.width ?? DEFAULT_WIDTH) * DIGIT)
      : 1;
    const height = Math.round(lines * size * LINE);
    if (height > (heights.get(row) ?? DEFAULT_SIZE * LINE)) heights.set(row, height);
  }
  return heights;
}

function linesOf(text: string, size: number, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 4) / (size * LETTER)));
  const lines = text
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / perLine)), 0);
  return Math.min(lines, MOST_LINES);
}
