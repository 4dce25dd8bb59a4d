// Without this file formulas that point to other sheets would be spelled in several ways, and names could not be
// resolved.
import { columnLetters, parseAreaAddress, type Area } from "../domain/shared/place";

/** Sheet name as it stands in a formula: in quotes unless it is a plain word. */
export function quotedSheet(sheet: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^[rc]\d*(c\d*)?$/i.test(sheet);
  return isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** An area as a formula's reference, absolute: `'ISEK-Ziele'!$A$2:$A$80`. */
export function absoluteReference(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `${quotedSheet(area.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The area a name's formula stands for (`='Blatt 1'!$A$1:$B$9`), null when it is anything else. */
export function referencedArea(refersTo: string): Area | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)$/.exec(
    refersTo,
  );
  if (!match) return null;
  return parseAreaAddress(match[1]?.replace(/''/g, "'") ?? match[2] ?? "", match[3] ?? "");
}
