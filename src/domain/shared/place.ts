// Without this file every part would count rows and columns in its own way, and a finding could not be jumped to.

/**
 * A cell of the open workbook. Rows and columns count from 0 everywhere in the code; only the German sentences and the
 * addresses handed to Excel count from 1.
 */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet; `rows` and `columns` are counts, at least 1. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `AA` → `26`; letters in either case. Throws on anything else, because addresses come from Excel or from us. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) throw new Error(`Keine Spalte: „${letters}“`);
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** Address of a cell within its sheet, as a person reads it: `N214`. */
export function cellAddress(place: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(place.column)}${place.row + 1}`;
}

/** Address of an area within its sheet: `N214` for one cell, `A1:C20` otherwise. */
export function areaAddress(area: Omit<Area, "sheet">): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** Reads `A1` or `$A$1:C20` (no sheet name, no whole rows or columns). Throws on anything else. */
export function parseAreaAddress(sheet: string, address: string): Area {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address);
  if (!match) throw new Error(`Keine Adresse: „${address}“`);
  const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = match;
  const column = columnIndex(fromLetters);
  const row = Number(fromRow) - 1;
  return { sheet, row, column, rows: Number(toRow) - row, columns: columnIndex(toLetters) - column + 1 };
}
