// Without this file each cell would be an object, and a sheet of four million cells a gigabyte.
import { cellKind, fromFormula, type CellColumns, type CellKind, type ReadLoss, type Stretches } from "../../workbook/closedWorkbook";
import type { FormatMeaning } from "./dateFormat";
import { parseIsoDate } from "./isoDate";
import type { ReadLimits } from "./limits";
import { refuse } from "./refusal";
import type { TextBuilder } from "./textBuilder";

/** What all sheets of a workbook share while they are read. */
export interface SheetContext {
  readonly part: string;
  readonly texts: TextBuilder;
  readonly meanings: MeaningTable;
  readonly date1904: boolean;
  readonly limits: ReadLimits;
}

/** Meaning per style index for the largest number of styles there can be: 0 a number, else a day or a time. */
export type MeaningTable = Uint8Array;

/** Makes the table that all sheets of a workbook share. */
export function meaningTable(meanings: readonly FormatMeaning[]): MeaningTable {
  const table = new Uint8Array(styleCount);
  meanings.slice(0, styleCount).forEach((meaning, style) => {
    if (meaning !== "number") table[style] = meaning === "day" ? isDay : isTime;
  });
  return table;
}

type CountedLoss = Extract<ReadLoss, { readonly count: number }>["kind"];

/** Days between 1 January 1900 and 1 January 1904 as the two day counts see it. */
const daysTo1904 = 1462;
/** Entries of a {@link MeaningTable} besides 0, a number. */
export const isDay = 1, isTime = 2;

/** Excel allows 65,490 cell styles; their index fits into 16 bits. */
export const styleCount = 65_536;

/** An estimate from a part's size must not take more memory than a large sheet does. */
const mostExpected = 1 << 22;

/** The cells of one sheet while they are read, in columns that double when they are full. Both ways of reading fill it. */
export class CellStore {
  count = 0;
  rows: Uint32Array;
  columns: Uint16Array;
  kinds: Uint8Array;
  styles: Uint16Array;
  values: Float64Array;
  capacity: number;
  private readonly meanings: MeaningTable;
  /** Days to be added to dates of the file. */
  readonly dayShift: number;
  private readonly losses = new Map<CountedLoss, { row: number; column: number; count: number }>();
  private readonly hidden: number[] = [];

  constructor(readonly context: SheetContext, expectedCells: number) {
    this.capacity = Math.max(256, Math.min(expectedCells, mostExpected));
    this.rows = new Uint32Array(this.capacity);
    this.columns = new Uint16Array(this.capacity);
    this.kinds = new Uint8Array(this.capacity);
    this.styles = new Uint16Array(this.capacity);
    this.values = new Float64Array(this.capacity);
    this.dayShift = context.date1904 ? daysTo1904 : 0;
    this.meanings = context.meanings;
  }

  /** A cell that holds something. Row and column count from 0. */
  add(row: number, column: number, kind: CellKind, style: number, value: number): void {
    if (this.count === this.capacity) this.grow();
    const at = this.count;
    this.rows[at] = row;
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.styles[at] = style;
    this.values[at] = value;
    this.count = at + 1;
  }

  /** Makes room for as many cells again. */
  grow(): void {
    const { limits } = this.context;
    if (this.capacity >= limits.cells) refuse({ kind: "tooLarge", what: "cells", limit: limits.cells });
    this.capacity = Math.min(this.capacity * 2, limits.cells);
    this.rows = enlarged(this.rows, new Uint32Array(this.capacity));
    this.columns = enlarged(this.columns, new Uint16Array(this.capacity));
    this.kinds = enlarged(this.kinds, new Uint8Array(this.capacity));
    this.styles = enlarged(this.styles, new Uint16Array(this.capacity));
    this.values = enlarged(this.values, new Float64Array(this.capacity));
  }

  /** A number; the style decides whether it is a date. Days become serials of the 1900 system. */
  addNumber(row: number, column: number, style: number, value: number): void {
    const meaning = this.meanings[style];
    if (meaning === 0) this.add(row, column, cellKind.number, style, value);
    else this.add(row, column, cellKind.date, style, meaning === isDay ? value + this.dayShift : value);
  }

  /** A shared string by its index; named as a loss when the file does not contain it. */
  addShared(row: number, column: number, style: number, index: number): void {
    if (index < this.context.texts.sharedCount) this.add(row, column, cellKind.text, style, index);
    else this.lose("textMissing", row, column);
  }

  /** A date spelled out (`t="d"`), or whatever stands there instead, as text. */
  addIsoDate(row: number, column: number, style: number, spelled: string): void {
    const serial = parseIsoDate(spelled);
    if (serial === null) this.addUnreadable(row, column, style, spelled);
    else this.add(row, column, cellKind.date, style, serial);
  }

  /** Marked as a number, but none: kept as text and named. */
  addUnreadable(row: number, column: number, style: number, spelled: string): void {
    this.lose("numberUnreadable", row, column);
    this.add(row, column, cellKind.text, style, this.context.texts.intern(spelled));
  }

  /** The cell just read has a formula; without a value it is kept as uncalculated. */
  markFormula(row: number, column: number, style: number, hasValue: boolean): void {
    if (!hasValue) {
      this.add(row, column, cellKind.uncalculated, style, 0);
      this.lose("uncalculated", row, column);
    }
    this.kinds[this.count - 1]! |= fromFormula;
  }

  hideRow(row: number): void {
    const last = this.hidden.length - 1;
    if (this.hidden[last] === row - 1) this.hidden[last] = row;
    else this.hidden.push(row, row);
  }

  /** Hidden rows as stretches. */
  hiddenRows(): Stretches {
    return mergeStretches(this.hidden);
  }

  /** What could not be taken over. Call after {@link finish}, which finds cells that stand twice. */
  namedLosses(sheet: string): ReadLoss[] {
    return [...this.losses].map(([kind, first]) => ({ kind, sheet, ...first }));
  }

  /** The columns in reading order, each exactly as long as there are cells. */
  finish(): CellColumns {
    if (!this.isOrdered()) this.sort();
    const { count } = this;
    return {
      count,
      rows: this.rows.subarray(0, count),
      columns: this.columns.subarray(0, count),
      kinds: this.kinds.subarray(0, count),
      values: this.values.subarray(0, count),
      styles: this.styles.subarray(0, count),
    };
  }

  private lose(kind: CountedLoss, row: number, column: number): void {
    const first = this.losses.get(kind);
    if (first) first.count += 1;
    else this.losses.set(kind, { row, column, count: 1 });
  }

  private isOrdered(): boolean {
    const { rows, columns, count } = this;
    for (let at = 1; at < count; at += 1) {
      if (rows[at]! <= rows[at - 1]! && (rows[at]! < rows[at - 1]! || columns[at]! <= columns[at - 1]!)) return false;
    }
    return true;
  }

  /** Rows need not come in order, and a cell may stand twice: then the last one counts. */
  private sort(): void {
    const { rows, columns, kinds, styles, values } = this;
    const order = Uint32Array.from({ length: this.count }, (_, index) => index);
    order.sort((one, other) => rows[one]! - rows[other]! || columns[one]! - columns[other]! || one - other);
    const kept = order.filter((index, at) => {
      const next = order[at + 1];
      const isLast = next === undefined || rows[next] !== rows[index] || columns[next] !== columns[index];
      if (!isLast) this.lose("cellTwice", rows[index]!, columns[index]!);
      return isLast;
    });
    this.rows = Uint32Array.from(kept, (index) => rows[index]!);
    this.columns = Uint16Array.from(kept, (index) => columns[index]!);
    this.kinds = Uint8Array.from(kept, (index) => kinds[index]!);
    this.styles = Uint16Array.from(kept, (index) => styles[index]!);
    this.values = Float64Array.from(kept, (index) => values[index]!);
    this.count = this.capacity = kept.length;
  }
}

function enlarged<Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** Stretches in ascending order, overlapping and touching ones joined. */
export function mergeStretches(pairs: readonly number[]): Stretches {
  const stretches: [number, number][] = [];
  for (let at = 0; at < pairs.length; at += 2) stretches.push([pairs[at]!, pairs[at + 1]!]);
  stretches.sort((one, other) => one[0] - other[0]);
  const merged: number[] = [];
  for (const [from, to] of stretches) {
    const last = merged.length - 1;
    if (last > 0 && from <= merged[last]! + 1) merged[last] = Math.max(merged[last]!, to);
    else merged.push(from, to);
  }
  return Uint32Array.from(merged);
}
