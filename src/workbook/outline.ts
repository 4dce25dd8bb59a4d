// Without this file a use case would have to read whole sheets to learn what the workbook consists of.
import type { Area } from "../domain/shared/place";

/** What a workbook consists of, without its cells. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly tables: readonly TableOutline[];
  readonly names: readonly NameOutline[];
  readonly activeSheet: string;
}

/** One sheet. `used` is null when it holds nothing. `hidden` covers "very hidden" too. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly used: Area | null;
  /** Range of the sheet's own AutoFilter (not of a table's), headings included. */
  readonly autoFilter: Area | null;
}

/** A table (*Tabelle*, ListObject); `area` has its heading row. */
export interface TableOutline {
  readonly name: string;
  readonly area: Area;
}

/** A defined name of the workbook. */
export interface NameOutline {
  readonly name: string;
  /** What it stands for, English, with `=`. */
  readonly refersTo: string;
  /** The area it stands for; null for a formula, and where the host cannot tell. */
  readonly area: Area | null;
}
