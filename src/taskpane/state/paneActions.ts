// Without this file views would talk to the workbook themselves, each reading and writing in its own way.
import type { Area, Place } from "../../domain/shared/place";
import type { Result } from "../../domain/shared/result";
import type { JournalContext, JournalLine } from "../../workbook/journal";
import type { Plan } from "../../workbook/plan";
import type { OpenWorkbook } from "../../workbook/port";
import type { Role, ThemeChoice } from "./role";
import type { ViewId } from "./route";
import type { Signature } from "./signature";

/** A plan with what is said of it and what the journal says beyond it. */
export interface PlannedStep {
  readonly plan: Plan;
  /** Said when it was carried out. */
  readonly done: string;
  /** Said when it was taken back. */
  readonly undone: string;
  /** Rows of the journal; without any, one row sums the plan up. */
  readonly lines?: readonly JournalLine[];
  /** How it is taken back where the inverse of its cells says too little. */
  readonly undo?: { readonly plan?: Plan; readonly lines: readonly JournalLine[] };
  /** Called instead of a notice when cells hold something else than planned; everything has been read again by then. */
  readonly onDiffer?: () => void;
}

/** Everything a view may do. The same object for the life of the pane; failures end up in the state. */
export interface PaneActions {
  readonly go: (view: ViewId, detail?: string | null) => void;
  readonly chooseRole: (role: Role) => void;
  readonly chooseTheme: (theme: ThemeChoice) => void;
  readonly chooseSignature: (signature: Signature) => void;
  /** The first-run tour need not be shown again. */
  readonly rememberTour: () => void;
  /** Puts a sentence into the polite region only. */
  readonly say: (text: string) => void;
  /** Puts a sentence into the result strip, without anything to take back. */
  readonly tell: (text: string) => void;
  readonly closeResult: () => void;
  readonly clearFailure: () => void;
  /** Reads registers, active sheet and selection again. */
  readonly reread: () => Promise<void>;
  /** Carries a plan out; true when it is done. A refusal is shown with the way to try again. */
  readonly apply: (step: PlannedStep) => Promise<boolean>;
  /**
   * Runs what writes in many steps of its own, alone as every plan is, and returns the plan that takes it back; afterwards
   * everything has been read again. A failure is the caller's to show.
   */
  readonly carryOut: <Failure>(
    write: (workbook: OpenWorkbook, journal: JournalContext) => Promise<Result<Plan, Failure>>,
    words: Pick<PlannedStep, "done" | "undone">,
  ) => Promise<Result<Plan, Failure>>;
  /** Takes the last step back. */
  readonly undo: () => Promise<void>;
  /** Looks for a plan that was cut off; the state asks about it. */
  readonly findUnfinished: () => Promise<void>;
  /** Finishes or takes back the plan that was cut off. */
  readonly recover: (how: "finish" | "takeBack") => Promise<void>;
  /** Checks the whole workbook. */
  readonly check: () => Promise<void>;
  /** Brings a cell into view. */
  readonly reveal: (place: Place | Area) => Promise<void>;
}
