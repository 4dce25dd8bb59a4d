// Without this file "44850000 Erstattungen" would be an unknown account, and "Gesamtsumme" a product.
import type { CellValue } from "../shared/cell";

/** Longest code seen is 13 digits; with separators and letters it stays below this. */
const longestCode = 26;

/**
 * Whether a text is a code and nothing else: up to four letters (`THH`, `PG`), digits with dots, dashes, slashes or blanks
 * between, a letter at the end. `Gesamtsumme`, `2. Nachtrag` and `01 Steuern` are none.
 */
export function isCode(text: string): boolean {
  return text.length > 0 && text.length <= longestCode && codeEnd(text) === text.length;
}

/** Where the code at the beginning of a text ends; 0 when it does not begin with one. */
function codeEnd(text: string): number {
  let index = 0;
  while (index < text.length && index < 4 && isLetter(text.charCodeAt(index))) index += 1;
  const letters = index;
  let end = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) end = index + 1;
    else if (!isJoint(code) || (end === 0 && letters === 0) || (end > 0 && end < index)) break;
  }
  if (end > 0 && end === text.length - 1 && isLetter(text.charCodeAt(end))) return text.length;
  return end;
}

/** A code with the name that stands behind it in the same cell. */
export interface CodeAndName {
  readonly code: string;
  readonly name: string | null;
}

/** `11101 - Gremien`, `44850000 Erstattungen`, `11101: Gremien`; null when no code stands at the beginning. */
export function splitCodeAndName(text: string): CodeAndName | null {
  const trimmed = text.trim();
  if (isCode(trimmed)) return { code: trimmed, name: null };
  const end = tokenEnd(trimmed);
  if (end === 0 || end >= trimmed.length) return null;
  const name = trimmed.slice(end).replace(/^[\s\u00a0:;,–-]+/, "");
  return /\p{L}/u.test(name) ? { code: trimmed.slice(0, end), name } : null;
}

/** End of the first run of digits and joints before a blank, a colon or a dash with blanks; it must end in a digit. */
function tokenEnd(text: string): number {
  let end = 0;
  let index = 0;
  while (index < text.length && index < 4 && isLetter(text.charCodeAt(index))) index += 1;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) end = index + 1;
    else if (code !== 0x2e && code !== 0x2d && code !== 0x2f) break;
  }
  if (end < 1 || end > longestCode) return 0;
  const next = text.charCodeAt(end);
  return next === 0x20 || next === 0xa0 || next === 0x3a || next === 0x2d || next === 0x2013 || next === 9 ? end : 0;
}

/** `11101.52110000` → product and account; the last part of at least four digits is the account. */
export function splitProductAndAccount(text: string): { readonly product: string; readonly account: string } | null {
  const match = /^(\d(?:[\d.\-/ ]*\d)?)\s*[.\-/ ]\s*(\d{4,8})$/.exec(text.trim());
  return match ? { product: match[1] ?? "", account: match[2] ?? "" } : null;
}

/** A code cell as text: numbers that lost their type by their digits, texts trimmed; null for anything else. */
export function codeTextOf(cell: CellValue): string | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : null;
  if (typeof cell !== "string") return null;
  const trimmed = cell.trim();
  return trimmed === "" ? null : trimmed;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isJoint(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x2f || code === 0x20 || code === 0xa0 || code === 0x5f;
}
