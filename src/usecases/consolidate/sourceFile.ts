// Without this file pane and command line would hand files over, and refuse them, each in its own way.
import type { LayoutOrigin, SheetReading, SheetSource } from "../../domain/consolidation/sheetReading";
import type { FederalState } from "../../domain/frames/federalState";
import type { DivisionEntry } from "../../domain/registers/divisionEntry";
import type { Result } from "../../domain/shared/result";
import type { ClosedWorkbook, ReadLoss } from "../../workbook/closedWorkbook";
import type { ReadFailure } from "../../workbook/readFailure";
import type { Book } from "../book";

/** A file somebody picked. Names must differ; the pane takes file names, the command line paths. */
export interface SourceFile {
  readonly file: string;
  /** Time of the last change as the file system knows it (ISO 8601), used where the workbook itself does not say. */
  readonly modified: string | null;
  /** Reads the workbook; called once, when its turn comes. */
  readonly read: () => Promise<Result<ClosedWorkbook, ReadFailure>>;
}

/** Why a file takes no part (*abgelehnt*). One sentence each in i18n; the other files go on. */
export type SourceRefusal =
  | { readonly kind: "unreadable"; readonly failure: ReadFailure }
  /** No sheet looks like a budget; `onlyTotals` when sums were found but no lines. */
  | { readonly kind: "noBudget"; readonly onlyTotals: boolean }
  /** Formulas stand where amounts must stand, and none was ever calculated. */
  | { readonly kind: "notCalculated"; readonly formulas: number }
  /** The products, or the file's own settings, belong to another Land. */
  | { readonly kind: "wrongState"; readonly chosen: FederalState; readonly fits: readonly FederalState[] }
  /** No column of the year that was asked for. */
  | { readonly kind: "wrongYear"; readonly asked: number; readonly years: readonly number[] }
  /** The file is itself the outcome of a consolidation. */
  | { readonly kind: "alreadyConsolidated" }
  /** A newer file shows the same budget. */
  | { readonly kind: "olderVersion"; readonly newer: string; readonly modified: string | null; readonly newerModified: string | null }
  /** A person chose the other file. */
  | { readonly kind: "otherVersion"; readonly chosen: string }
  /** Several files show the same budget, and nothing says which is newer. */
  | { readonly kind: "versionUnclear"; readonly others: readonly string[] }
  /** All rows equal another file's. */
  | { readonly kind: "copy"; readonly of: string };

/** What a refusal is called where programs read it. */
export type RefusalReason = Exclude<SourceRefusal["kind"], "unreadable"> | ReadFailure["kind"];

/** Name of a refusal for programs. */
export function refusalReason(refusal: SourceRefusal): RefusalReason {
  return refusal.kind === "unreadable" ? refusal.failure.kind : refusal.kind;
}

/** A sheet that is no budget sheet of ours and was not read. */
export interface OtherSheet {
  readonly sheet: string;
  readonly reason: "emptySheet" | "onlyTotals" | "noBudgetStructure" | "register" | "noCells";
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
