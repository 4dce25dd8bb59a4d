// Without this file each sheet would become a string and a million events before the first number is known.
// In hot loops an index is checked against `end` where it matters; the `!` behind it says so.
import { cellKind, type CellKind } from "../../workbook/closedWorkbook";
import { bareText, CellContentScan, isCellEnd, unusualMarkup, valueEndLength } from "./cellContentScan";
import { sheetColumns, sheetRows } from "./cellReference";
import { isDay, styleCount, type CellStore } from "./cellStore";
import { skipEmptyStretch } from "./emptyStretch";
import {
  c, doubleQuote, equals, exclamation, greater, h, i, isBlank, isNameEnd, less, letterD, minus, n, nine, o, point, question, r, s, singleQuote,
  slash, space, t, v, w, zero,
} from "./letters";
import { powersOfTen } from "./numberText";
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

  /**
   * Scans a piece. Returns the place of `</sheetData`, -1 when the piece ended before, -2 when the last row was passed.
   *
   * This one function is long on purpose. It reads the cell as nearly all programs write it, `<c r="B7" s="4"><v>12.5</v></c>` or
   * empty, wholly in local variables; parted into calls it took 1.4 times as long. Whatever is different is left to `scanOther`,
   * whose functions work on the fields of this object and of the store.
   */
  scan(bytes: Uint8Array, from: number, end: number): number {
    const { store } = this;
    const { meanings, texts } = store.context;
    let { rows, columns, kinds, styles, values, count, capacity } = store;
    let at = from;
    for (;;) {
      while (at < end && bytes[at] !== less) at += 1;
      if (at >= end) break;
      // Where the content of a cell begins whose start tag is as usual, but not what follows.
      let content = 0;
      usual: {
        if (bytes[at + 1] !== c || bytes[at + 2] !== space || bytes[at + 3] !== r) break usual;
        if (bytes[at + 4] !== equals || bytes[at + 5] !== doubleQuote) break usual;
        let place = at + 6;
        let letter = bytes[place]!;
        let column = 0;
        let row = 0;
        while (letter > 64) {
          const rank = (letter & 0xdf) - 64;
          if (rank < 1 || rank > 26) break usual;
          column = column * 26 + rank;
          letter = bytes[(place += 1)]!;
        }
        while (letter >= zero && letter <= nine) {
          row = row * 10 + (letter - zero);
          letter = bytes[(place += 1)]!;
        }
        if (letter !== doubleQuote || row < 1 || row > sheetRows || column < 1 || column > sheetColumns) break usual;
        letter = bytes[(place += 1)]!;
        let style = 0;
        if (letter === space && bytes[place + 1] === s && bytes[place + 2] === equals && bytes[place + 3] === doubleQuote) {
          letter = bytes[(place += 4)]!;
          const firstDigit = place;
          while (letter >= zero && letter <= nine) {
            style = style * 10 + (letter - zero);
            letter = bytes[(place += 1)]!;
          }
          if (letter !== doubleQuote || place === firstDigit || style >= styleCount) break usual;
          letter = bytes[(place += 1)]!;
        }
        if (letter === slash && bytes[place + 1] === greater) {
          this.row = row;
          this.column = column;
          this.emptyRun += 1;
          at = place + 2;
          continue;
        }
        let type = n;
        if (letter === space && bytes[place + 1] === t && bytes[place + 2] === equals && bytes[place + 3] === doubleQuote) {
          type = bytes[(place += 4)]!;
          if (type === s && bytes[place + 1] !== doubleQuote) type = bareText;
          while (place < end && bytes[place] !== doubleQuote) place += 1;
          letter = bytes[(place += 1)]!;
        }
        if (letter !== greater) break usual;
        this.row = row;
        this.column = column;
        this.emptyRun = 0;
        this.style = style;
        this.type = type;
        content = place + 1;
        if (bytes[place + 1] !== less || bytes[place + 2] !== v || bytes[place + 3] !== greater) break usual;
        letter = bytes[(place += 4)]!;
        const isNegative = letter === minus;
        if (isNegative) letter = bytes[(place += 1)]!;
        const firstDigit = place;
        // Nine digits fit into an integer, which is several times faster than a double.
        let digits = 0;
        while (letter >= zero && letter <= nine) {
          digits = (Math.imul(digits, 10) + (letter - zero)) | 0;
          letter = bytes[(place += 1)]!;
        }
        let length = place - firstDigit;
        let decimals = 0;
        if (letter === point && length > 0 && type === n) {
          const firstDecimal = place + 1;
          letter = bytes[(place += 1)]!;
          while (letter >= zero && letter <= nine) {
            digits = (Math.imul(digits, 10) + (letter - zero)) | 0;
            letter = bytes[(place += 1)]!;
          }
          decimals = place - firstDecimal;
          length += decimals;
        }
        let value: number = digits;
        let kind: CellKind = cellKind.text;
        if (length < 1 || length > 9 || letter !== less || !isCellEnd(bytes, place)) break usual;
        if (type === n) {
          const meaning = meanings[style]!;
          kind = meaning === 0 ? cellKind.number : cellKind.date;
          if (decimals > 0) value = digits / powersOfTen[decimals]!;
          if (isNegative) value = -value;
          if (meaning === isDay) value += store.dayShift;
        } else if (type !== s || isNegative || digits >= texts.sharedCount) break usual;
        if (count === capacity) {
          store.count = count;
          store.grow();
          ({ rows, columns, kinds, styles, values, capacity } = store);
        }
        rows[count] = row - 1;
        columns[count] = column - 1;
        kinds[count] = kind;
        styles[count] = style;
        values[count] = value;
        count += 1;
        at = place + valueEndLength;
        continue;
      }
      if (content === 0 && bytes[at + 1] === slash) {
        if (bytes[at + 2] === s && bytes[at + 7] === letterD) {
          store.count = count;
          return at;
        }
        at += 2;
        continue;
      }
      store.count = count;
      at = content > 0 ? this.scanContent(bytes, content, end) : this.scanOther(bytes, at, end);
      if (at < 0) return at;
      ({ rows, columns, kinds, styles, values, count, capacity } = store);
    }
    store.count = count;
    return -1;
  }

  /** Whatever is neither an end tag nor the usual cell. Returns the place behind it, or -2 when the last row was passed. */
  private scanOther(bytes: Uint8Array, from: number, end: number): number {
    const second = bytes[from + 1];
    if (second === c && isNameEnd(bytes[from + 2])) return this.scanCell(bytes, from + 2, end);
    if (second === r && bytes[from + 2] === o && bytes[from + 3] === w && isNameEnd(bytes[from + 4])) {
      const start = this.emptyRun > emptyRunWorthSkipping ? this.skipEmptyRows(bytes, from, end) : from;
      const at = this.scanRow(bytes, start + 4, end);
      return this.row > this.lastRow ? -2 : at;
    }
    if (second === exclamation || second === question) throw unusualMarkup;
    return from + 2;
  }

  /** Returns the place of a later `<row`, or of the same one. */
  private skipEmptyRows(bytes: Uint8Array, from: number, end: number): number {
    const at = skipEmptyStretch(bytes, from, end);
    if (at === from) this.emptyRun = -emptyRunAfterFailure;
    return at;
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
    this.emptyRun = 0;
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
