// Without this every part of the file converter would count columns in its own way.

/** Zero-based, ends included: the shape Univer stores ranges in. */
export interface CellRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** 0 → `A`, 27 → `AB`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 0, `ab` → 27. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{startRow: 0, endRow: 3, startColumn: 0, endColumn: 1}` → `A1:B4`; one cell → `A1`. */
export function rangeText(range: CellRange): string {
  const first = columnLetters(range.startColumn) + (range.startRow + 1);
  const last = columnLetters(range.endColumn) + (range.endRow + 1);
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:B4`, `B2`, `C:D` or `3:5`; undefined for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const [first, last = first] = text.replace(/\$/g, "").split(":");
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (!from || !to) return undefined;
  return {
    startRow: Math.min(from.row ?? 0, to.row ?? 0),
    endRow: Math.max(from.row ?? LAST_ROW, to.row ?? LAST_ROW),
    startColumn: Math.min(from.column ?? 0, to.column ?? 0),
    endColumn: Math.max(from.column ?? LAST_COLUMN, to.column ?? LAST_COLUMN),
  };
}

/** A list of ranges as files write it, separated by blanks; unreadable members are left out. */
export function parseRanges(text: string): CellRange[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((range): range is CellRange => range !== undefined);
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return undefined;
  return {
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
    column: match[1] === undefined ? undefined : columnIndex(match[1]),
  };
}
