// Without this file each host would have its own verbs, and a plan could be neither shown, compared nor undone.
import type { Area } from "../domain/shared/place";
import type { CellValue } from "../domain/shared/cell";
import type { CellFormula, CellInput } from "./cellInput";

/**
 * Addresses rows by their key instead of their number: where the rows stand now is looked up just before writing. Used
 * by undo, because between a plan and its undo rows may be sorted, inserted or deleted.
 */
export interface RowAnchor {
  /** Column of `ISEK-Schlüssel` on the same sheet. */
  readonly keyColumn: number;
  /** Key of each row of the block, null where a row had none (then its number counts). */
  readonly keys: readonly (string | null)[];
}

/** One rectangular block of cells. `undefined` leaves a cell alone (filtered rows, rows that are skipped). */
export interface WriteCells {
  readonly kind: "writeCells";
  readonly area: Area;
  readonly cells: readonly (readonly (CellInput | undefined)[])[];
  /**
   * What the cells must hold for the plan to be carried out: a value or a formula; `undefined` where it does not
   * matter.
   */
  readonly expected: readonly (readonly (CellValue | CellFormula | undefined)[])[];
  readonly anchor?: RowAnchor;
  /** Refused when a row that is written is hidden by then: what a filter hides, nobody meant to change. */
  readonly onlyVisible?: true;
  /** The cells show results of a formula beside them, which spills no longer; undo empties them for it. */
  readonly spilled?: true;
}

/** Number format of an area; `@` before codes are written. `before` is what undo restores. */
export interface SetNumberFormat {
  readonly kind: "setNumberFormat";
  readonly area: Area;
  readonly format: string;
  readonly before: string;
}

/** Looks of an area. Only the members given are changed. Colours as `#RRGGBB`, null = none; widths in points. */
export interface SetLook {
  readonly kind: "setLook";
  readonly area: Area;
  readonly look: CellLook;
  readonly before: CellLook;
}

/** How cells look; absent members are left as they are. */
export interface CellLook {
  readonly fill?: string | null;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly columnWidth?: number;
  /** Rows become as high as their wrapped texts need; last of all, when widths and texts stand. */
  readonly fitsHeight?: true;
  readonly horizontalAlignment?: "left" | "center" | "right" | "general";
}

/** A new, visible sheet after the last one (or after `after`). Refused when the name is taken. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: string;
  readonly after?: string;
}

/** Takes a sheet out that one of our plans has added; Excel's own undo history ends with it. */
export interface RemoveSheet {
  readonly kind: "removeSheet";
  readonly sheet: string;
  /** Rows and columns that our plan filled, from A1 on; a sheet that somebody has filled further is not removed. */
  readonly filled?: { readonly rows: number; readonly columns: number };
}

/** Makes a filled area (headings first) a table. */
export interface AddTable {
  readonly kind: "addTable";
  readonly area: Area;
  readonly table: string;
  readonly style: string;
}

/** Turns a table back into plain cells; the cells stay. */
export interface RemoveTable {
  readonly kind: "removeTable";
  readonly table: string;
  readonly area: Area;
  readonly style: string;
}

/** Gives a table another extent. */
export interface ResizeTable {
  readonly kind: "resizeTable";
  readonly table: string;
  readonly to: Area;
  readonly from: Area;
}

/** A workbook-wide name for an area or a formula (`refersTo` begins with `=`, English). */
export interface AddName {
  readonly kind: "addName";
  readonly name: string;
  readonly refersTo: string;
}

/** Takes a name out. */
export interface RemoveName {
  readonly kind: "removeName";
  readonly name: string;
  readonly refersTo: string;
}

/**
 * Selection list of cells. `source` is a formula such as `=ISEK_Zielnummern`; other words may be typed after a warning.
 */
export interface SetList {
  readonly kind: "setList";
  readonly area: Area;
  readonly list: ListRule | null;
  readonly before: ListRule | null;
}

/** A selection list with its German texts. */
export interface ListRule {
  readonly source: string;
  readonly alert: "warning" | "stop";
  readonly title: string;
  readonly message: string;
}

/** Conditional formats by formula, first match first; they replace ours on that area (`before` restores). */
export interface SetConditionalFormats {
  readonly kind: "setConditionalFormats";
  readonly area: Area;
  readonly rules: readonly ConditionalRule[];
  readonly before: readonly ConditionalRule[];
}

/** One conditional format: native, so that it works without the add-in. `formula` relates to the area's first cell. */
export interface ConditionalRule {
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly strikethrough: boolean;
}

/** Extent of a sheet's AutoFilter, headings included; null takes it off. Criteria are kept where the host can. */
export interface SetAutoFilter {
  readonly kind: "setAutoFilter";
  readonly sheet: string;
  readonly to: Area | null;
  readonly from: Area | null;
}

/** Whole columns inserted or taken out; what stands to the right moves. */
export interface DeleteColumns {
  readonly kind: "deleteColumns";
  readonly sheet: string;
  readonly column: number;
  readonly count: number;
}
export interface InsertColumns {
  readonly kind: "insertColumns";
  readonly sheet: string;
  readonly column: number;
  readonly count: number;
}

/** Freezes the rows above and the columns left of a cell (0, 0 = none). */
export interface FreezePanes {
  readonly kind: "freezePanes";
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** What was frozen before; nothing when absent. */
  readonly before?: { readonly rows: number; readonly columns: number };
}

/** How a sheet is printed. Only the members given are changed. `before` is what undo restores. */
export interface SetPageLayout {
  readonly kind: "setPageLayout";
  readonly sheet: string;
  readonly page: PrintedPage;
  readonly before: PrintedPage;
}

/** Paper of a sheet; absent members are left as they are. */
export interface PrintedPage {
  readonly landscape?: boolean;
  /** As wide as one page and as long as it needs to be; false = at full size. */
  readonly fitsWidth?: boolean;
  /** Rows repeated at the top of every page, counted from 0. */
  readonly titleRows?: { readonly first: number; readonly count: number };
}

/** Everything that may happen to a workbook through us. Hosts carry them out; nothing else writes. */
export type Change =
  | WriteCells
  | SetNumberFormat
  | SetLook
  | AddSheet
  | RemoveSheet
  | AddTable
  | RemoveTable
  | ResizeTable
  | AddName
  | RemoveName
  | SetList
  | SetConditionalFormats
  | SetAutoFilter
  | InsertColumns
  | DeleteColumns
  | FreezePanes
  | SetPageLayout;
