// Without this file use cases would talk to Office.js directly, and could be run and tested nowhere else.
import type { Area, Place } from "../domain/shared/place";
import type { Result } from "../domain/shared/result";
import type { CellValue } from "../domain/shared/cell";
import type { Change } from "./change";
import type { WorkbookFailure } from "./failure";
import type { WorkbookOutline } from "./outline";

/** Which cells are wanted, and what of them besides their values. Costs grow with every `true`. */
export interface AreaRequest {
  readonly area: Area;
  /** English formulas beside the values. */
  readonly formulas?: boolean;
  /** Number formats, locale-neutral (`@`, `dd.mm.yyyy`). */
  readonly numberFormats?: boolean;
  /** Which rows are hidden by hand or by a filter. */
  readonly hiddenRows?: boolean;
  /** Merged areas that lie in the area or touch it. */
  readonly merged?: boolean;
  /** Fills of the cells; costly, for a column or a few rows. */
  readonly fills?: boolean;
}

/** Cells of one area, row by row. Optional parts are there when they were asked for. */
export interface AreaSnapshot {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly numberFormats?: readonly (readonly string[])[];
  /** Offsets from `area.row` of the rows that are not visible, ascending. */
  readonly hiddenRows?: readonly number[];
  /** Absent also where the host cannot tell. */
  readonly merged?: readonly Area[];
  /** `#RRGGBB`, null for no fill; white counts as none, because Excel does not tell them apart. */
  readonly fills?: readonly (readonly (string | null)[])[];
}

/** Everything a use case may ask of a workbook. If one needs more, the port grows here, in the open. */
export interface WorkbookReader {
  /** Sheets, tables and names; a fixed number of round trips, however many there are. */
  outline(): Promise<Result<WorkbookOutline, WorkbookFailure>>;
  /** Cells of several areas in the order asked; areas reach beyond the used range without harm (nulls). */
  read(requests: readonly AreaRequest[]): Promise<Result<readonly AreaSnapshot[], WorkbookFailure>>;
}

/**
 * The writing side of a host, as narrow as it can be: it carries out changes in order, in as few round trips as it can,
 * and knows nothing of expectations, journals or undo. `applyPlan` does; use cases and views never call this directly.
 */
export interface WorkbookWriter {
  write(changes: readonly Change[]): Promise<Result<void, WorkbookFailure>>;
}

/** What the person has marked: one or several areas, cut to the used range; whole columns and rows are marked as such. */
export interface Selection {
  readonly areas: readonly Area[];
  /** Rows of the active sheet that cannot be seen, hidden by hand or by a filter, ascending, from 0, as far as it is used. */
  readonly hiddenRows: readonly number[];
}

/** Something happened in the workbook that was not done by us. */
export type WorkbookEvent =
  | { readonly kind: "selectionChanged" }
  | { readonly kind: "sheetActivated"; readonly sheet: string }
  | { readonly kind: "cellsChanged"; readonly sheet: string; readonly address: string; readonly remote: boolean };

/** A workbook a person sits in front of: what only the open one can do. */
export interface OpenWorkbook extends WorkbookReader, WorkbookWriter {
  selection(): Promise<Result<Selection, WorkbookFailure>>;
  /** The areas that the formulas of some cells fill, their own cells included; null for those that fill one cell only. */
  spills(cells: readonly Place[]): Promise<Result<readonly (Area | null)[], WorkbookFailure>>;
  /** Brings a cell into view and marks it (jump to a finding). */
  reveal(place: Place | Area): Promise<Result<void, WorkbookFailure>>;
  /** Calls back until the returned function is called. Never used to open anything by itself. */
  listen(listener: (event: WorkbookEvent) => void): Promise<Result<() => void, WorkbookFailure>>;
}
