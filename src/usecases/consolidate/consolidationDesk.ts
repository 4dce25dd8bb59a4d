// Without this file the pane would have to know where files are read and sums are made, and would stand still meanwhile.
import type { FederalState } from "../../domain/frames/federalState";
import type { Result } from "../../domain/shared/result";
import type { OtherSheet } from "../../workbook/assumption";
import type { ReadLoss } from "../../workbook/closedWorkbook";
import type { AddedSheet } from "../../workbook/applySheets";
import type { Change } from "../../workbook/change";
import type { DeskFailure } from "../../workbook/deskFailure";
import type { JournalLine } from "../../workbook/journal";
import type { WorkbookOutline } from "../../workbook/outline";
import type { Plan } from "../../workbook/plan";
import type { LayoutQuestion } from "../../domain/budget/layoutProposal";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { CancelSignal } from "./cancelSignal";
import type { ConsolidationChoices, OfficeBook } from "./consolidation";
import type { ConsolidationOverview } from "./consolidationOverview";

/** What a desk knows of a file before it is read; every `File` of a browser is one. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

/** A budget sheet of a file that was read, for its row in the list. */
export interface DeskSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly lines: number;
  /** What is asked about its columns; the questions themselves stand in the overview. */
  readonly questions: readonly LayoutQuestion["kind"][];
  /** Printed totals that were compared with ours, and how many of them differ. */
  readonly totals: { readonly compared: number; readonly differing: number };
  readonly hiddenLines: number;
  /** Formulas without a value where an amount must stand. */
  readonly uncalculated: number;
}

/** One picked file and how far it is. `file` is its name, with a number where two files of one name were picked. */
export type DeskFile = { readonly file: string } & (
  | { readonly state: "waiting" | "reading" }
  | {
      readonly state: "read";
      readonly modified: string | null;
      readonly lines: number;
      readonly sheets: readonly DeskSheet[];
      readonly otherSheets: readonly OtherSheet[];
      readonly losses: readonly ReadLoss[];
    }
  | { readonly state: "refused"; readonly refusal: SourceRefusal }
);

/** How far the reading is; told whenever a file begins or ends. */
export interface DeskProgress {
  /** All files on the desk, in the order they were picked. */
  readonly files: readonly DeskFile[];
  /** Of the files that are being added. */
  readonly done: number;
  readonly total: number;
  /** Lines of all files read so far. */
  readonly lines: number;
  /** Null while nothing is done. */
  readonly secondsLeft: number | null;
}

/** A signal that tells when it is aborted; every `AbortSignal` is one. */
export interface DeskSignal extends CancelSignal {
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** How files are read. */
export interface DeskReadOptions {
  /** Land that was chosen; null lets each file say it, or its accounts. */
  readonly state: FederalState | null;
  readonly signal?: DeskSignal;
  readonly onProgress?: (progress: DeskProgress) => void;
}

/** What the files are put together with. */
export interface SettleRequest {
  readonly choices: ConsolidationChoices;
  /** Registers of the open workbook; null when it has none. */
  readonly office: OfficeBook | null;
  /** ISO day, for rules that look at dates. */
  readonly today: string;
  /** `amounts` leaves out the rules about tags and registers. */
  readonly rules: "all" | "amounts";
}

/** Where the outcome goes. */
export interface DeskTarget {
  readonly outline: WorkbookOutline;
  readonly planId: string;
}

/** What is going to be written, without its cells: those are fetched step by step, so that nobody holds all of them. */
export interface PlannedConsolidation {
  readonly planId: string;
  /** Sheets that are added, in their order. */
  readonly added: readonly AddedSheet[];
  /** Sheets of a former consolidation that are replaced. */
  readonly replaced: readonly string[];
  /** Rows of `ISEK-Daten`. */
  readonly dataRows: number;
  /** Rows of cells in all steps. */
  readonly rows: number;
  readonly steps: number;
  /** Merged measures; applied like any other plan once the sheets stand. */
  readonly register: Plan;
  readonly lines: readonly JournalLine[];
  /** Changes of one step, from 0; each fits into a request. */
  step(number: number): Promise<Result<readonly Change[], DeskFailure>>;
}

/** A small workbook for one department (*Rückmeldung*), ready as a file. `name` with ending. */
export interface FeedbackFile {
  readonly department: string | null;
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/**
 * A consolidation from the picked files to what is written. It keeps files and readings; whoever uses it keeps the choices and
 * sees only small answers. Calls are worked off one after the other; the last `settle` is what is planned and fed back.
 */
export interface ConsolidationDesk<Picked extends PickedFile> {
  /** The files on the desk. */
  files(): readonly DeskFile[];
  /**
   * Adds files and reads them. A file that is there already (name, size, time) is not read again; one of the same name takes the
   * place of a refused one, else it gets a number. Cancelled, the files that were read stay, the others are put aside. After a
   * `stopped` it reads all files anew, so that `read([])` is the way out.
   */
  read(picked: readonly Picked[], options: DeskReadOptions): Promise<Result<readonly DeskFile[], DeskFailure>>;
  /** Takes a file off the desk. */
  remove(file: string): void;
  /** Puts the files together by what a person has said so far. */
  settle(request: SettleRequest): Promise<Result<ConsolidationOverview, DeskFailure>>;
  /** The plan of what was settled last. */
  plan(target: DeskTarget): Promise<Result<PlannedConsolidation, DeskFailure>>;
  /** Workbooks for the departments, of what was settled last; none for departments without anything to say. */
  feedback(): Promise<Result<readonly FeedbackFile[], DeskFailure>>;
  /** Ends everything that is under way and lets the files go. */
  close(): void;
}
