// Without this file each sheet would become a string and a million events before the first number is known.
// In hot loops an index is checked against `end` where it matters; the `!` behind it says so.
import { cellKind } from "../../workbook/closedWorkbook";
import type { CellStore } from "./cellStore";
import { skipEmptyStretch } from "./emptyStretch";
import { sheetColumns, sheetRows } from "./cellReference";
import { decodeUtf8 } from "./decodeXml";
import { largestExact, parseNumberText, powersOfTen } from "./numberText";
import { refusePart } from "./refusal";
import { decodeXmlText } from "./xmlText";

/** Thrown when the markup is legal, but not as programs write it; `walkSheet` then reads the sheet tag by tag. */
export const unusualMarkup = new Error("unusual markup");

const tab = 9, lineFeed = 10, carriageReturn = 13, space = 32, exclamation = 33, doubleQuote = 34, singleQuote = 39;
const minus = 45, point = 46, slash = 47, zero = 48, nine = 57, less = 60, equals = 61, greater = 62, question = 63;
const letterD = 68, b = 98, c = 99, d = 100, e = 101, f = 102, h = 104, i = 105, n = 110, o = 111, r = 114, s = 115, t = 116;
const v = 118, w = 119;
/** After so many empty cells in a row, more of them are likely. */
const emptyRunWorthSkipping = 300;
/** So many empty cells are scanned one by one before skipping is tried again in vain. */
const emptyRunAfterFailure = 30_000;
/** Stands for `t="str"`, whose first letter is that of `t="s"`. */
const bareText = t;

/**
 * Scans the bytes between `<sheetData>` and `</sheetData>` as they come, in pieces that end before a `<c` or `<row`. Knows the
 * markup programs write; on comments, blanks around equals signs and the like it throws {@link unusualMarkup} and is discarded.
 * State between pieces is only the place in the sheet.
 */
export class CellScan {
  /** Place of the cell being read, counted from 1 as in the file. */
  private row = 0;
  private column = 0;
  /** What the attributes of the cell being read said. */
  private style = 0;
  private type = n;
  /** Place behind what a helper has just read. */
  private at = 0;
  /** Cells without content since the last one with. */
  private emptyRun = 0;

  /** @param lastRow scanning ends behind this row (counted from 1) */
  constructor(
    private readonly store: CellStore,
    private readonly lastRow: number,
  ) {}

  /** Scans a piece. Returns the place of `</sheetData`, -1 when the piece ended before, -2 when the last row was passed. */
  scan(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (;;) {
      while (at < end && bytes[at] !== less) at += 1;
      if (at >= end) return -1;
      const second = bytes[at + 1];
      if (second === c && bytes[at + 2] === space && bytes[at + 3] === r && bytes[at + 4] === equals && bytes[at + 5] === doubleQuote) {
        at = this.scanUsualCell(bytes, at + 6, end);
      } else if (second === c && isNameEnd(bytes[at + 2])) at = this.scanCell(bytes, at + 2, end);
      else if (second === r && bytes[at + 2] === o && bytes[at + 3] === w && isNameEnd(bytes[at + 4])) {
        if (this.emptyRun > emptyRunWorthSkipping) at = this.skipEmptyRows(bytes, at, end);
        at = this.scanRow(bytes, at + 4, end);
        if (this.row > this.lastRow) return -2;
      } else if (second === slash) {
        if (bytes[at + 2] === s && bytes[at + 7] === letterD) return at;
        at += 2;
      } else if (second === exclamation || second === question) throw unusualMarkup;
      else at += 2;
    }
  }

  /** Returns the place of a later `<row`, or of the same one. */
  private skipEmptyRows(bytes: Uint8Array, from: number, end: number): number {
    const at = skipEmptyStretch(bytes, from, end);
    if (at === from) this.emptyRun = -emptyRunAfterFailure;
    return at;
  }

  /**
   * A cell as programs write it, from the first letter of its reference. Everything in one function and in local variables:
   * a formatted sheet has millions of empty cells, and calls would take as long as the work.
   */
  private scanUsualCell(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let column = 0;
    let row = 0;
    let style = 0;
    let letter = bytes[at]!;
    while (letter > 64) {
      const place = (letter & 0xdf) - 64;
      if (place < 1 || place > 26) throw unusualMarkup;
      column = column * 26 + place;
      letter = bytes[(at += 1)]!;
    }
    while (letter !== doubleQuote) {
      const digit = letter - zero;
      if (!(digit >= 0 && digit <= 9)) throw unusualMarkup;
      row = row * 10 + digit;
      letter = bytes[(at += 1)]!;
    }
    if (column === 0 || row === 0) throw unusualMarkup;
    letter = bytes[(at += 1)]!;
    if (letter === space && bytes[at + 1] === s && bytes[at + 2] === equals && bytes[at + 3] === doubleQuote) {
      letter = bytes[(at += 4)]!;
      while (letter !== doubleQuote) {
        const digit = letter - zero;
        if (!(digit >= 0 && digit <= 9)) throw unusualMarkup;
        style = style * 10 + digit;
        letter = bytes[(at += 1)]!;
      }
      letter = bytes[(at += 1)]!;
    }
    this.row = row;
    this.column = column;
    if (letter === slash) {
      this.emptyRun += 1;
      return at + 2;
    }
    this.emptyRun = 0;
    this.style = style;
    this.type = n;
    if (letter === space && bytes[at + 1] === t && bytes[at + 2] === equals && bytes[at + 3] === doubleQuote && bytes[at + 5] === doubleQuote) {
      this.type = bytes[at + 4]!;
      letter = bytes[(at += 6)]!;
    }
    if (letter === greater && bytes[at + 1] === less && bytes[at + 2] === v && bytes[at + 3] === greater) {
      const behind = this.scanUsualValue(bytes, at + 4);
      if (behind > 0) return behind;
    }
    return this.finishCell(bytes, letter === greater ? at : this.scanCellAttributes(bytes, at, end), end);
  }

  /** Attributes of `<row`. Programs write its number first; of the others only `hidden` counts. */
  private scanRow(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    if (bytes[at] !== space || bytes[at + 1] !== r || bytes[at + 2] !== equals || bytes[at + 3] !== doubleQuote) {
      return this.scanRowAttributes(bytes, from, end);
    }
    const row = this.scanInteger(bytes, at + 4, doubleQuote);
    at = this.at + 1;
    while (at < end && bytes[at] !== greater) {
      if (bytes[at] === h && bytes[at + 1] === i) return this.scanRowAttributes(bytes, from, end);
      at += 1;
    }
    this.beginRow(row, false);
    return at + 1;
  }

  /** Attributes of `<row` in any order. */
  private scanRowAttributes(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let row = this.row + 1;
    let isHidden = false;
    for (;;) {
      const letter = bytes[at]!;
      if (isBlank(letter)) {
        at += 1;
        continue;
      }
      if (letter === greater || letter === slash) break;
      const name = at;
      while (at < end && bytes[at] !== equals && bytes[at]! > space) at += 1;
      const nameLength = at - name;
      const quote = bytes[at + 1]!;
      if (at >= end || bytes[at] !== equals || (quote !== doubleQuote && quote !== singleQuote)) throw unusualMarkup;
      at += 2;
      if (nameLength === 1 && letter === r) {
        row = this.scanInteger(bytes, at, quote);
        at = this.at;
      } else {
        if (nameLength === 6 && letter === h && bytes[name + 1] === i) isHidden = bytes[at] === zero + 1 || bytes[at] === t;
        while (at < end && bytes[at] !== quote) at += 1;
      }
      at += 1;
    }
    this.beginRow(row, isHidden);
    return at + 1;
  }

  private beginRow(row: number, isHidden: boolean): void {
    if (row < 1 || row > sheetRows) refusePart(this.store.context.part, "reference");
    this.row = row;
    this.column = 0;
    if (isHidden) this.store.hideRow(row - 1);
  }

  /**
   * Nothing but `<v>` with a number of at most nine digits, from behind `<v>`. Returns the place behind `</c>`, or 0 when it is
   * anything else; nothing is added then. Nine digits fit into an integer, which is several times faster than a double.
   */
  private scanUsualValue(bytes: Uint8Array, from: number): number {
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
    if (integerDigits === 0 || integerDigits + decimals > 9 || letter !== less || bytes[at + 1] !== slash || bytes[at + 2] !== v) return 0;
    if (bytes[at + 3] !== greater || bytes[at + 4] !== less || bytes[at + 5] !== slash || bytes[at + 6] !== c || bytes[at + 7] !== greater) return 0;
    const { row, column, style } = this;
    if (row > sheetRows || column > sheetColumns || style > 65_535) return 0;
    if (this.type === n) {
      const magnitude = decimals === 0 ? digits : digits / powersOfTen[decimals]!;
      this.store.addNumber(row - 1, column - 1, style, isNegative ? -magnitude : magnitude);
    } else if (this.type === s && at - from === integerDigits) this.store.addShared(row - 1, column - 1, style, digits);
    else return 0;
    return at + 8;
  }

  /** One cell with whatever attributes, from behind `<c` to behind `</c>`. */
  private scanCell(bytes: Uint8Array, from: number, end: number): number {
    this.column += 1;
    this.style = 0;
    this.type = n;
    return this.finishCell(bytes, this.scanCellAttributes(bytes, from, end), end);
  }

  /** The rest of a cell, from the end of its start tag. */
  private finishCell(bytes: Uint8Array, from: number, end: number): number {
    if (bytes[from] === slash) return from + 2;
    const { row, column, style } = this;
    if (row < 1 || row > sheetRows || column > sheetColumns || style > 65_535) refusePart(this.store.context.part, "reference");
    return this.scanContent(bytes, from + 1, end);
  }

  /** Returns the place of `>` or of the `/` of an empty cell. */
  private scanCellAttributes(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (;;) {
      const letter = bytes[at]!;
      if (letter === space || isBlank(letter)) {
        at += 1;
        continue;
      }
      if (letter === greater || letter === slash) return at;
      const quote = bytes[at + 2]!;
      if (bytes[at + 1] !== equals || (quote !== doubleQuote && quote !== singleQuote)) {
        at = this.skipAttribute(bytes, at, end);
        continue;
      }
      at += 3;
      if (letter === r) this.scanReference(bytes, at, quote);
      else if (letter === s) this.style = this.scanInteger(bytes, at, quote);
      else if (letter === t) {
        this.type = bytes[at] === s && bytes[at + 1] !== quote ? bareText : bytes[at]!;
        this.at = at;
        while (this.at < end && bytes[this.at] !== quote) this.at += 1;
      } else throw unusualMarkup;
      at = this.at + 1;
    }
  }

  private skipAttribute(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] !== equals && bytes[at]! > space) at += 1;
    const quote = bytes[at + 1];
    if (at >= end || bytes[at] !== equals || (quote !== doubleQuote && quote !== singleQuote)) throw unusualMarkup;
    at += 2;
    while (at < end && bytes[at] !== quote) at += 1;
    return at + 1;
  }

  /** `B7` up to the closing quote. */
  private scanReference(bytes: Uint8Array, from: number, quote: number): void {
    let at = from;
    let column = 0;
    let letter = bytes[at]!;
    while (letter > 64) {
      const place = (letter & 0xdf) - 64;
      if (place < 1 || place > 26) throw unusualMarkup;
      column = column * 26 + place;
      letter = bytes[(at += 1)]!;
    }
    if (at === from) throw unusualMarkup;
    this.column = column;
    this.row = this.scanInteger(bytes, at, quote);
  }

  /** Digits up to the closing quote. */
  private scanInteger(bytes: Uint8Array, from: number, quote: number): number {
    let at = from;
    let value = 0;
    let letter = bytes[at]!;
    while (letter !== quote) {
      if (!(letter >= zero && letter <= nine)) throw unusualMarkup;
      value = value * 10 + (letter - zero);
      letter = bytes[(at += 1)]!;
    }
    if (at === from) throw unusualMarkup;
    this.at = at;
    return value;
  }

  /** Content of a cell, from behind its start tag to behind `</c>`: formula, value, rich text. */
  private scanContent(bytes: Uint8Array, from: number, end: number): number {
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
    return at + 4;
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
    const { store, type, style } = this;
    const row = this.row - 1;
    const column = this.column - 1;
    if (type === n) this.scanNumber(bytes, start, end);
    else {
      let at = start;
      while (at < end && bytes[at] !== less) at += 1;
      this.at = at;
      if (type === s) this.addShared(bytes, start, at);
      else if (type === b) {
        if (at > start) store.add(row, column, cellKind.boolean, style, bytes[start] === zero + 1 || bytes[start] === t ? 1 : 0);
      } else if (type === d) store.addIsoDate(row, column, style, decodeXmlText(decodeUtf8(bytes.subarray(start, at))));
      else if (at === start) this.addEmptyText();
      else {
        const index = store.context.texts.internBytes(bytes, start, at, "bare", store.context.part);
        store.add(row, column, type === e ? cellKind.error : cellKind.text, style, index);
      }
    }
    const at = this.at;
    if (at + 3 >= end || bytes[at + 1] !== slash || bytes[at + 2] !== v) throw unusualMarkup;
    return at + 3;
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

  /** Digits with at most 22 decimals that fit into an exact integer need one division; the others go the long way. */
  private scanNumber(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    const isNegative = bytes[at] === minus;
    if (isNegative) at += 1;
    const firstDigit = at;
    let digits = 0;
    let decimals = 0;
    let letter = bytes[at]!;
    while (letter >= zero && letter <= nine) {
      digits = digits * 10 + (letter - zero);
      letter = bytes[(at += 1)]!;
    }
    const integerEnd = at;
    if (letter === point) {
      letter = bytes[(at += 1)]!;
      while (letter >= zero && letter <= nine) {
        digits = digits * 10 + (letter - zero);
        letter = bytes[(at += 1)]!;
      }
      decimals = at - integerEnd - 1;
    }
    const isOrdinary = letter === less && digits <= largestExact && decimals <= 22 && integerEnd > firstDigit;
    if (!isOrdinary) return this.scanLongNumber(bytes, start, end);
    this.at = at;
    const magnitude = decimals === 0 ? digits : digits / powersOfTen[decimals]!;
    this.store.addNumber(this.row - 1, this.column - 1, this.style, isNegative ? -magnitude : magnitude);
  }

  private scanLongNumber(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    while (at < end && bytes[at] !== less) at += 1;
    this.at = at;
    const value = parseNumberText(bytes, start, at);
    const { row, column, style } = this;
    if (!Number.isNaN(value) && Number.isFinite(value)) return this.store.addNumber(row - 1, column - 1, style, value);
    const spelled = decodeXmlText(decodeUtf8(bytes.subarray(start, at)));
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

function isNameEnd(letter: number | undefined): boolean {
  return letter === greater || letter === space || letter === slash || isBlank(letter);
}

function isBlank(letter: number | undefined): boolean {
  return letter === space || letter === lineFeed || letter === tab || letter === carriageReturn;
}
