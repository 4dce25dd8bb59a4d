// Without this file pane and command line would hand files over, and refuse them, each in its own way.
import type { LayoutOrigin, SheetReading, SheetSource } from "../../domain/consolidation/sheetReading";
import type { FederalState } from "../../domain/frames/federalState";
import type { DivisionEntry } from "../../domain/registers/divisionEntry";
import type { Result } from "../../domain/shared/result";
import type { ClosedWorkbook, ReadLoss } from "../../workbook/closedWorkbook";
import type { OtherSheet } from "../../workbook/assumption";
import type { ReadFailure } from "../../workbook/readFailure";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { Book } from "../book";

/** A file somebody picked. Names must differ; the pane takes file names, the command line paths. */
export interface SourceFile {
  readonly file: string;
  /** Time of the last change as the file system knows it (ISO 8601), used where the workbook itself does not say. */
  readonly modified: string | null;
  /** Reads the workbook; called once, when its turn comes. */
  readonly read: () => Promise<Result<ClosedWorkbook, ReadFailure>>;
}

/** A file that was read: its budget sheets and its registers. */
export interface FileReading {
  readonly file: string;
  readonly modified: string | null;
  readonly state: FederalState | null;
  readonly sheets: readonly SheetReading[];
  readonly otherSheets: readonly OtherSheet[];
  readonly book: Book;
  readonly divisions: readonly DivisionEntry[];
  readonly losses: readonly ReadLoss[];
  /** Cells of sheets about which something may be asked, to read them again by the answer. */
  readonly sources: ReadonlyMap<string, SheetSource>;
}

/** What became of one file. */
export type SourceOutcome =
  | { readonly file: string; readonly ok: true; readonly reading: FileReading }
  | { readonly file: string; readonly ok: false; readonly refusal: SourceRefusal };

/** Origins that a person stands behind. */
export function isSettled(origin: LayoutOrigin): boolean {
  return origin !== "proposed";
}
