// Without this file rows and columns of a remembered layout would be written in one way and read in another.
import { columnIndex, columnLetters } from "../domain/shared/place";

/** Heading rows as a person counts them: `5`, or `5–6` for two. */
export function headerRowsText(layout: { readonly headerRow: number; readonly headerRows: number }): string {
  const first = layout.headerRow + 1;
  const last = layout.headerRow + layout.headerRows;
  return first === last ? String(first) : `${first}–${last}`;
}

/** Reads heading rows; null when they are none. */
export function readHeaderRows(text: string): { readonly headerRow: number; readonly headerRows: number } | null {
  const match = /^\s*(\d{1,7})\s*(?:[-–]\s*(\d{1,7})\s*)?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? first);
  return match && first >= 1 && last >= first ? { headerRow: first - 1, headerRows: last - first + 1 } : null;
}

/** A column with its heading: `H (Ansatz 2026)`; the heading lets a moved column be found. */
export function columnLabel(column: { readonly column: number; readonly heading: string }): string {
  const letters = columnLetters(column.column);
  return column.heading === "" ? letters : `${letters} (${column.heading})`;
}

/** Reads a column with its heading; null when it names no column. */
export function readColumnLabel(text: string): { readonly column: number; readonly heading: string } | null {
  const match = /^\s*([A-Za-z]{1,3})\s*(?:\(([\s\S]*)\)\s*)?$/.exec(text);
  return match ? { column: columnIndex(match[1] ?? ""), heading: match[2] ?? "" } : null;
}
