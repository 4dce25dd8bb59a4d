// Without this file the scanner would know where the cells are, but not what is in them.
// In hot loops an index is checked against `end` where it matters; the `!` behind it says so.
import { cellKind } from "../../workbook/closedWorkbook";
import { sheetColumns, sheetRows } from "./cellReference";
import type { CellStore } from "./cellStore";
import { decodeUtf8 } from "./decodeXml";
import { b, c, d, e, exclamation, f, greater, i, isNameEnd, less, minus, n, nine, point, s, slash, t, v, zero } from "./letters";
import { parseNumberText, powersOfTen } from "./numberText";
import { decodeXmlText } from "./xmlText";

/** Thrown when the markup is legal, but not as programs write it; `walkSheet` then reads the sheet tag by tag. */
export const unusualMarkup = new Error("unusual markup");

/** Stands for `t="str"`, whose first letter is that of `t="s"`. */
export const bareText = t;

/** Length of `</v></c>`. */
export const valueEndLength = 8;

/** Whether `</v></c>` stands here. */
export function isCellEnd(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === slash && bytes[at + 2] === v && bytes[at + 3] === greater &&
    bytes[at + 4] === less && bytes[at + 5] === slash && bytes[at + 6] === c && bytes[at + 7] === greater
  );
}

/** Length of `</c>`. */
const endTagLength = 4;

/** Scans what stands between `<c …>` and `</c>`. `CellScan` puts the cell's place and attributes into the fields before. */
export abstract class CellContentScan {
  /** Place of the cell being read, counted from 1 as in the file. */
  protected row = 0;
  protected column = 0;
  /** What the attributes of the cell being read said. */
  protected style = 0;
  protected type = n;

  constructor(protected readonly store: CellStore) {}

  /**
   * A value that is a number of at most nine digits and ends its cell, from behind `<v>`: most results of formulas. Returns the
   * place behind `</c>`, or 0 when it is anything else; nothing is added then.
   */
  protected scanUsualValue(bytes: Uint8Array, from: number): number {
    let at = from;
    let letter = bytes[at]!;
    const isNegative = letter === minus;
    if (isNegative) letter = bytes[(at += 1)]!;
    const firstDigit = at;
    let digits = 0;
    while (letter >= zero && letter <= nine) {
      digits = (Math.imul(digits, 10) + (letter - zero)) | 0;
      letter = bytes[(at += 1)]!;
    }
    const integerDigits = at - firstDigit;
    let decimals = 0;
    if (letter === point) {
      const firstDecimal = at + 1;
      letter = bytes[(at += 1)]!;
      while (letter >= zero && letter <= nine) {
        digits = (Math.imul(digits, 10) + (letter - zero)) | 0;
        letter = bytes[(at += 1)]!;
      }
      decimals = at - firstDecimal;
    }
    if (integerDigits === 0 || integerDigits + decimals > 9 || letter !== less || !isCellEnd(bytes, at)) return 0;
    const { row, column, style } = this;
    if (row > sheetRows || column > sheetColumns || style > 65_535) return 0;
    if (this.type === n) {
      const magnitude = decimals === 0 ? digits : digits / powersOfTen[decimals]!;
      this.store.addNumber(row - 1, column - 1, style, isNegative ? -magnitude : magnitude);
    } else if (this.type === s && at - from === integerDigits) this.store.addShared(row - 1, column - 1, style, digits);
    else return 0;
    return at + valueEndLength;
  }

  /** Content of a cell, from behind its start tag to behind `</c>`: formula, value, rich text. */
  protected scanContent(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let hasFormula = false;
    const countBefore = this.store.count;
    for (;;) {
      while (at < end && bytes[at] !== less) at += 1;
      if (at >= end) throw unusualMarkup;
      const second = bytes[at + 1];
      if (second === v && isNameEnd(bytes[at + 2])) {
        // Two values in one cell: which one counts is for the walker to say.
        if (this.store.count !== countBefore) throw unusualMarkup;
        const behind = hasFormula && bytes[at + 2] === greater ? this.scanUsualValue(bytes, at + 3) : 0;
        if (behind > 0) {
          at = behind - endTagLength;
          break;
        }
        at = this.scanValue(bytes, at + 2, end);
      } else if (second === slash) {
        if (bytes[at + 2] === c && isNameEnd(bytes[at + 3])) break;
        throw unusualMarkup;
      } else if (second === f && isNameEnd(bytes[at + 2])) {
        hasFormula = true;
        at = skipFormula(bytes, at + 2, end);
      } else if (second === i && bytes[at + 2] === s && isNameEnd(bytes[at + 3])) {
        if (this.store.count !== countBefore) throw unusualMarkup;
        at = this.scanRichText(bytes, at + 3, end);
      } else throw unusualMarkup;
    }
    if (hasFormula) this.store.markFormula(this.row - 1, this.column - 1, this.style, this.store.count !== countBefore);
    return at + endTagLength;
  }

  /** From behind `<v` to behind `</v>`. */
  private scanValue(bytes: Uint8Array, from: number, end: number): number {
    let start = from;
    while (start < end && bytes[start] !== greater) start += 1;
    if (bytes[start - 1] === slash) {
      this.addEmptyText();
      return start + 1;
    }
    start += 1;
    let at = start;
    while (at < end && bytes[at] !== less) at += 1;
    if (at + 3 >= end || bytes[at + 1] !== slash || bytes[at + 2] !== v) throw unusualMarkup;
    if (this.type === n) this.addNumber(bytes, start, at);
    else if (this.type === s) this.addShared(bytes, start, at);
    else if (at === start) this.addEmptyText();
    else this.addOther(bytes, start, at);
    return at + 3;
  }

  /** Booleans, dates spelled out, texts and errors. */
  private addOther(bytes: Uint8Array, start: number, end: number): void {
    const { store, type, style } = this;
    const row = this.row - 1;
    const column = this.column - 1;
    if (type === b) store.add(row, column, cellKind.boolean, style, bytes[start] === zero + 1 || bytes[start] === t ? 1 : 0);
    else if (type === d) store.addIsoDate(row, column, style, decodeXmlText(decodeUtf8(bytes.subarray(start, end))));
    else {
      const index = store.context.texts.internBytes(bytes, start, end, "bare", store.context.part);
      store.add(row, column, type === e ? cellKind.error : cellKind.text, style, index);
    }
  }

  /** A formula's result may be the empty text; in cells of other types, an empty value is none. */
  private addEmptyText(): void {
    if (this.type !== bareText) return;
    this.store.add(this.row - 1, this.column - 1, cellKind.text, this.style, this.store.context.texts.intern(""));
  }

  private addShared(bytes: Uint8Array, start: number, end: number): void {
    if (start === end) return;
    let index = 0;
    for (let at = start; at < end; at += 1) {
      const digit = bytes[at]! - zero;
      if (digit < 0 || digit > 9) throw unusualMarkup;
      index = index * 10 + digit;
    }
    this.store.addShared(this.row - 1, this.column - 1, this.style, index);
  }

  /** A number of any length or spelling; what is none is kept as text. */
  private addNumber(bytes: Uint8Array, start: number, end: number): void {
    const value = parseNumberText(bytes, start, end);
    const { row, column, style } = this;
    if (Number.isFinite(value)) return this.store.addNumber(row - 1, column - 1, style, value);
    const spelled = decodeXmlText(decodeUtf8(bytes.subarray(start, end)));
    if (spelled.trim() !== "") this.store.addUnreadable(row - 1, column - 1, style, spelled);
  }

  /** From behind `<is` to behind `</is`. */
  private scanRichText(bytes: Uint8Array, from: number, end: number): number {
    const { store } = this;
    let at = from;
    while (at < end && bytes[at] !== greater) at += 1;
    const start = at + 1;
    const isEmpty = bytes[at - 1] === slash;
    while (!isEmpty) {
      while (at < end && bytes[at] !== less) at += 1;
      if (at >= end || bytes[at + 1] === exclamation) throw unusualMarkup;
      if (bytes[at + 1] === slash && bytes[at + 2] === i && bytes[at + 3] === s) break;
      at += 1;
    }
    const index = store.context.texts.internBytes(bytes, start, Math.max(start, at), "runs", store.context.part);
    store.add(this.row - 1, this.column - 1, cellKind.text, this.style, index);
    return isEmpty ? start : at + 4;
  }
}

/** From behind `<f` to behind `</f>`; formulas are not kept. */
function skipFormula(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== greater) at += 1;
  if (bytes[at - 1] === slash) return at + 1;
  while (at < end && bytes[at] !== less) at += 1;
  if (at + 3 >= end || bytes[at + 1] !== slash || bytes[at + 2] !== f) throw unusualMarkup;
  return at + 3;
}
