// Without this file each sheet would become a string and a million events before the first number is known.
// In hot loops an index is checked against `end` where it matters; the `!` behind it says so.
import { bareText, CellContentScan, unusualMarkup } from "./cellContentScan";
import { sheetColumns, sheetRows } from "./cellReference";
import type { CellStore } from "./cellStore";
import { skipEmptyStretch } from "./emptyStretch";
import {
  c, doubleQuote, equals, exclamation, greater, h, i, isBlank, isNameEnd, less, letterD, n, nine, o, question, r, s, singleQuote, slash,
  space, t, v, w, zero,
} from "./letters";
import { refusePart } from "./refusal";

/** After so many empty cells in a row, more of them are likely. */
const emptyRunWorthSkipping = 300;
/** So many empty cells are scanned one by one before skipping is tried again in vain. */
const emptyRunAfterFailure = 30_000;

/**
 * Scans the bytes between `<sheetData>` and `</sheetData>` as they come, in pieces that end before a `<c` or `<row`. Knows the
 * markup programs write; on comments, blanks around equals signs and the like it throws {@link unusualMarkup} and is discarded.
 * State between pieces is only the place in the sheet.
 */
export class CellScan extends CellContentScan {
  /** Place behind what a helper has just read. */
  private at = 0;
  /** Cells without content since the last one with. */
  private emptyRun = 0;

  /** @param lastRow scanning ends behind this row (counted from 1) */
  constructor(
    store: CellStore,
    private readonly lastRow: number,
  ) {
    super(store);
  }

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
}
