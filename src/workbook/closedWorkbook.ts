// Without this file a closed workbook would be millions of small objects, too slow to read and too slow to hand over.

/**
 * What a cell holds, as a number, because millions of them lie in one typed array. A date is a number whose format shows a
 * date or a time; `uncalculated` is a formula that nobody calculated before saving.
 */
export const cellKind = { number: 1, date: 2, text: 3, boolean: 4, error: 5, uncalculated: 6 } as const;

/** One of {@link cellKind}. */
export type CellKind = (typeof cellKind)[keyof typeof cellKind];

/** Bit beside the kind: the value was calculated by a formula. */
export const fromFormula = 0x80;

/**
 * The cells of one sheet that hold something, in reading order, one entry per cell in each of five columns. Rows and columns
 * count from 0. Plain typed arrays: they travel between threads without being copied. Each is exactly `count` long.
 */
export interface CellColumns {
  readonly count: number;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  /** {@link cellKind}, plus {@link fromFormula} where it applies; `kindAt` takes them apart. */
  readonly kinds: Uint8Array;
  /** Number, serial of the 1900 system (whatever the file uses), 0 or 1 for booleans, index into `texts` for texts and errors. */
  readonly values: Float64Array;
  /** Index into the workbook's `numberFormats`. */
  readonly styles: Uint16Array;
}

/** All texts of a workbook, each once. Indices come from {@link CellColumns.values}. */
export interface TextTable {
  readonly length: number;
  /** Throws on an index that is not in the table: that would be a bug of the reader. */
  at(index: number): string;
}

/** Inclusive stretches of row or column numbers from 0, flat: from, to, from, to … ascending, not touching. */
export type Stretches = Uint32Array;

/** A table (*Tabelle*, ListObject) of a closed sheet; rows and columns count from 0, last ones included. */
export interface ClosedTable {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  readonly headings: readonly string[];
}

/** Whether a sheet is shown; `veryHidden` sheets cannot be shown again by hand in Excel. */
export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One sheet. Charts, macro and dialog sheets hold no cells and are listed so that nobody wonders where they are. */
export interface ClosedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly content: "cells" | "chart" | "macro" | "dialog";
  readonly cells: CellColumns;
  /** Merged areas, flat: first row, first column, last row, last column, and so on. */
  readonly merges: Uint32Array;
  readonly hiddenRows: Stretches;
  readonly hiddenColumns: Stretches;
  /** Rows the file does not mention are hidden (a setting of the sheet). */
  readonly hidesOtherRows: boolean;
  readonly tables: readonly ClosedTable[];
}

/** A defined name; `sheet` is null for the whole workbook. `refersTo` as it stands in the file, without the equals sign. */
export interface ClosedName {
  readonly name: string;
  readonly sheet: string | null;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** What the file says about itself; null where it says nothing. Times as they stand there (ISO 8601, UTC). */
export interface DocumentProperties {
  readonly creator: string | null;
  readonly lastModifiedBy: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly title: string | null;
  readonly application: string | null;
  /** Properties the office gave the file, e.g. an ISEK catalogue id. */
  readonly custom: ReadonlyMap<string, string>;
}

/** Something the file holds that could not be taken over; everything else could. Named, never silent. */
export type ReadLoss =
  /** Texts the file refers to but does not contain; the cells count as empty. */
  | { readonly kind: "textMissing"; readonly sheet: string; readonly row: number; readonly column: number; readonly count: number }
  /** Cells marked as numbers that hold something else; taken as text. */
  | { readonly kind: "numberUnreadable"; readonly sheet: string; readonly row: number; readonly column: number; readonly count: number }
  /** Formulas without a calculated value. */
  | { readonly kind: "uncalculated"; readonly sheet: string; readonly row: number; readonly column: number; readonly count: number }
  /** The same cell twice; the last one counts, as in Excel. */
  | { readonly kind: "cellTwice"; readonly sheet: string; readonly row: number; readonly column: number; readonly count: number }
  /** A part that stands twice in the file; the last one was read. */
  | { readonly kind: "partTwice"; readonly part: string }
  /** Rows below the table's end were left out, because that was asked for. */
  | { readonly kind: "notReadBelow"; readonly sheet: string; readonly row: number }
  /** The formats are missing or damaged: dates cannot be told from numbers. */
  | { readonly kind: "formatsUnreadable"; readonly part: string }
  /** Table, properties: beside the cells, which are all there. */
  | { readonly kind: "partUnreadable"; readonly part: string };

/** A whole workbook, read from a closed file. */
export interface ClosedWorkbook {
  readonly sheets: readonly ClosedSheet[];
  readonly texts: TextTable;
  /** Format code per style index, locale-neutral (`General`, `#,##0.00`, `dd.mm.yyyy`). */
  readonly numberFormats: readonly string[];
  /** The file counts days from 1904; its dates were converted. */
  readonly date1904: boolean;
  readonly names: readonly ClosedName[];
  readonly properties: DocumentProperties;
  readonly losses: readonly ReadLoss[];
}

/** Kind of one cell, without the formula bit. */
export function kindAt(cells: CellColumns, index: number): CellKind {
  return ((cells.kinds[index] ?? 0) & ~fromFormula) as CellKind;
}

/** Whether the value of one cell was calculated by a formula (or would have been: `uncalculated`). */
export function isFormulaAt(cells: CellColumns, index: number): boolean {
  return ((cells.kinds[index] ?? 0) & fromFormula) !== 0;
}
