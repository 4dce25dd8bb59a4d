// Without this file the headings would have to stand in row 1, which they seldom do.
import type { Area } from "../shared/place";
import { cellAt, columnCount, textOfCell, type CellGrid } from "./cellGrid";
import { headingMeaning } from "./headingMeaning";
import { plainHeading } from "./headingText";
import { speaksOfAmounts, unitIn, valueHeading } from "./valueHeading";

/** Rows that hold the headings and what each column is headed, its rows joined from top to bottom. */
export interface HeaderRows {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly headings: readonly ColumnHeading[];
}

/** Heading of one column: all of it, its lowest line, and what stands above that. */
export interface ColumnHeading {
  readonly column: number;
  readonly whole: string;
  readonly lowest: string;
  readonly above: string;
}

/** Headings stand within the first rows; further down they are repetitions. */
const searchedRows = 80;
const mostHeaderRows = 6;
const longestHeading = 90;

/** Finds the rows that hold the headings; null when no row looks like it. */
export function findHeaderRows(grid: CellGrid): HeaderRows | null {
  const rows = Math.min(grid.values.length, searchedRows);
  let best: { readonly row: number; readonly score: number } | null = null;
  for (let row = 0; row < rows; row += 1) {
    const score = headingScore(grid, row);
    if (score >= 2 && (best === null || score > best.score)) best = { row, score };
  }
  if (best === null) return null;
  const first = extendUp(grid, best.row);
  const last = extendDown(grid, best.row, first);
  return headerRowsAt(grid, first, last - first + 1);
}

/** Headings as they stand in rows a person has named. */
export function headerRowsAt(grid: CellGrid, headerRow: number, headerRows: number): HeaderRows {
  const columns = columnCount(grid);
  const lines = Array.from({ length: headerRows }, (_, index) => index)
    .filter((index) => index === 0 || !isColumnNumbering(filledCells(grid, headerRow + index)))
    .map((index) => headerLine(grid, headerRow, headerRow + index, headerRows));
  const headings: ColumnHeading[] = [];
  for (let column = 0; column < columns; column += 1) {
    const parts = lines.map((line) => line[column] ?? "").filter((part) => part !== "");
    const distinct = parts.filter((part, index) => part !== parts[index - 1]);
    const lowest = distinct[distinct.length - 1] ?? "";
    headings.push({ column, whole: joined(distinct), lowest, above: joined(distinct.slice(0, -1)) });
  }
  return { headerRow, headerRows, headings };
}

/** How many cells of a row are headings we know; 0 when the row holds anything a heading row does not. */
function headingScore(grid: CellGrid, row: number): number {
  let known = 0;
  let filled = 0;
  const width = grid.values[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const text = textOfCell(cellAt(grid, row, column));
    if (text === "") continue;
    filled += 1;
    if (text.length > longestHeading) return 0;
    if (isKnownHeading(text)) known += 1;
    else if (typeof cellAt(grid, row, column) === "number") return 0;
  }
  return known * 2 >= filled && filled >= 2 ? known : 0;
}

function isKnownHeading(text: string): boolean {
  if (headingMeaning(text) !== null) return true;
  const value = valueHeading(text);
  return speaksOfAmounts(value) || value.version !== null || value.isDerived;
}

/** Rows above belong to the headings when they group columns: known words over amounts or several columns. */
function extendUp(grid: CellGrid, row: number): number {
  let first = row;
  while (first > 0 && row - first + 1 < mostHeaderRows && groupsColumns(grid, first - 1, row)) first -= 1;
  return first;
}

function groupsColumns(grid: CellGrid, row: number, headerRow: number): boolean {
  const cells = filledCells(grid, row);
  if (cells.length === 0 || cells.some((cell) => cell.text.length > longestHeading)) return false;
  const standsAlone = (cell: FilledCell): boolean => cellAt(grid, headerRow, cell.column) === null && !spans(grid, row, cell.column);
  if (cells.some((cell) => standsAlone(cell) && !isKnownHeading(cell.text))) return false;
  if (!cells.some((cell) => isKnownHeading(cell.text))) return false;
  if (cells.length > 1) return true;
  const only = cells[0];
  return only !== undefined && only.column > 0 && !spansSheet(grid, row, only.column);
}

/** Units, running numbers of columns, or further lines of the headings below the best row. */
function extendDown(grid: CellGrid, row: number, first: number): number {
  let last = row;
  while (last - first + 1 < mostHeaderRows && continuesHeadings(grid, last + 1)) last += 1;
  return last;
}

function continuesHeadings(grid: CellGrid, row: number): boolean {
  const cells = filledCells(grid, row);
  const [only] = cells;
  if (only === undefined) return false;
  // A single cell under the headings is a title of rows, unless it goes on with a year.
  if (cells.length === 1) return only.column > 0 && valueHeading(only.text).yearOffset !== null;
  if (cells.every((cell) => isUnitOnly(cell.text)) || isColumnNumbering(cells)) return true;
  const goesOn = (cell: FilledCell): boolean => /[a-zäöüß]-$/.test(textOfCell(cellAt(grid, row - 1, cell.column)));
  return cells.every((cell) => cell.text.length <= longestHeading && (isKnownHeading(cell.text) || goesOn(cell)));
}

function isUnitOnly(text: string): boolean {
  return text.length <= 12 && unitIn(text) !== null && /^(in )?(t ?)?(€|eur|euro|teur|tsd\.? ?€|mio\.? ?€)$/.test(plainHeading(text));
}

/** `1 | 2 | 3 1) | 4`: columns numbered for footnotes. */
function isColumnNumbering(cells: readonly FilledCell[]): boolean {
  const numbers = cells.map((cell) => Number(/^\(?(\d{1,2})\)?(?:\s*\d{1,2}\))*$/.exec(cell.text)?.[1] ?? Number.NaN));
  return cells.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

interface FilledCell {
  readonly column: number;
  readonly text: string;
}

function filledCells(grid: CellGrid, row: number): readonly FilledCell[] {
  const cells: FilledCell[] = [];
  const width = grid.values[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const text = textOfCell(cellAt(grid, row, column));
    if (text !== "") cells.push({ column, text });
  }
  return cells;
}

/** Texts of one heading row; what is merged or groups columns is repeated over all of them. */
function headerLine(grid: CellGrid, first: number, row: number, rows: number): readonly string[] {
  const columns = columnCount(grid);
  const line = Array.from({ length: columns }, (_, column) => textOfCell(cellAt(grid, row, column)));
  const groupsOthers = row === first && rows > 1;
  const merged = (grid.merged ?? []).filter((area) => covers(area, row) && area.columns > 1);
  for (const area of merged) {
    for (let column = area.column; column < area.column + area.columns; column += 1) line[column] = line[area.column] ?? "";
  }
  if (!groupsOthers || merged.length > 0) return line;
  return filledRight(grid, line, row);
}

/** Without merged cells a group's heading stands over its first column only. */
function filledRight(grid: CellGrid, line: readonly string[], row: number): readonly string[] {
  let current = "";
  return line.map((text, column) => {
    if (text !== "") current = text;
    return cellAt(grid, row + 1, column) === null ? text : current;
  });
}

function spans(grid: CellGrid, row: number, column: number): boolean {
  return mergedAt(grid, row, column) !== null;
}

function spansSheet(grid: CellGrid, row: number, column: number): boolean {
  const area = mergedAt(grid, row, column);
  return area !== null && area.columns >= columnCount(grid) * 0.8;
}

function mergedAt(grid: CellGrid, row: number, column: number): Area | null {
  return grid.merged?.find((area) => covers(area, row) && area.column === column) ?? null;
}

function covers(area: Area, row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

/** `Verpflichtungs-` and `ermächtigungen` of two rows are one word. */
function joined(parts: readonly string[]): string {
  return parts.reduce((whole, part) => {
    if (whole === "") return part;
    return /[a-zäöüß]-$/.test(whole) && /^[a-zäöüß]/.test(part) ? whole.slice(0, -1) + part : `${whole} ${part}`;
  }, "");
}
