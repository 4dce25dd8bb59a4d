// Without this file each view would keep its own idea of what the workbook holds and what was done last.
import type { WorkbookFailure } from "../../workbook/failure";
import type { JournalLine } from "../../workbook/journal";
import type { Plan } from "../../workbook/plan";
import type { Selection } from "../../workbook/port";
import type { UnfinishedPlan } from "../../workbook/recoverPlan";
import type { Book } from "../../usecases/book";
import type { BudgetSheet } from "../../usecases/budgetSheet";
import type { BookCheck } from "./checkBook";
import type { Role, ThemeChoice } from "./role";
import type { Signature } from "./signature";

/** Something that has to be read first, may fail, and is there afterwards. */
export type Reading<Value> =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: WorkbookFailure }
  | { readonly kind: "there"; readonly value: Value };

/** The sheet the person looks at: `notSetUp` may be set up, `ours` is a register, `ready` can be tagged. */
export type ActiveSheet =
  | { readonly kind: "notSetUp"; readonly name: string }
  | { readonly kind: "ours"; readonly name: string }
  | { readonly kind: "ready"; readonly name: string; readonly budget: BudgetSheet };

/** Outcome of the last check; `at` in milliseconds since 1970. `stale` once cells have changed since. */
export interface Checked extends BookCheck {
  readonly at: number;
  readonly stale: boolean;
}

/** A plan that takes the last step back, and what is said afterwards. */
export interface UndoStep {
  readonly inverse: Plan;
  /** Rows of the journal, where one that sums up is not enough. */
  readonly lines?: readonly JournalLine[];
  readonly undone: string;
}

/** The line at the bottom: what was done last. Stays until closed or until something else is done. */
export interface ResultLine {
  readonly text: string;
  /** `step` takes this back; `earlier` the step before, after this one has been taken back. */
  readonly undo: "step" | "earlier" | "none";
}

/** A failure with the way to try the same again. */
export interface FailureNotice {
  readonly failure: WorkbookFailure;
  readonly again: () => void;
}

/** Everything the pane shows. The workbook is the only store: this is a snapshot of it and the state of the view. */
export interface PaneState {
  readonly role: Role;
  readonly theme: ThemeChoice;
  /** How the journal names the person. */
  readonly signature: Signature;
  readonly book: Reading<Book>;
  readonly sheet: Reading<ActiveSheet>;
  /** Null until it is read. */
  readonly selection: Selection | null;
  readonly checked: Checked | null;
  readonly checking: boolean;
  /** Steps that can be taken back, the last one last. */
  readonly undo: readonly UndoStep[];
  /** While a plan is being carried out, and until its cells are read again, no second one may start. */
  readonly busy: boolean;
  readonly result: ResultLine | null;
  readonly failure: FailureNotice | null;
  /** A plan of an earlier time that was cut off; asked about until it is finished or taken back. */
  readonly unfinished: UnfinishedPlan | null;
  /** What the polite region says; the count makes the same sentence be said twice. */
  readonly spoken: { readonly text: string; readonly count: number };
}

/** What may happen to the pane's state. */
export type PaneEvent =
  | { readonly kind: "roleChosen"; readonly role: Role }
  | { readonly kind: "themeChosen"; readonly theme: ThemeChoice }
  | { readonly kind: "signatureChosen"; readonly signature: Signature }
  | { readonly kind: "bookRead"; readonly book: Reading<Book> }
  | { readonly kind: "sheetRead"; readonly sheet: Reading<ActiveSheet> }
  | { readonly kind: "selectionRead"; readonly selection: Selection }
  | { readonly kind: "cellsChanged" }
  | { readonly kind: "checkStarted" }
  | { readonly kind: "checkEnded"; readonly checked: Checked | null }
  | { readonly kind: "planStarted" }
  | { readonly kind: "planApplied"; readonly step: UndoStep; readonly text: string }
  | { readonly kind: "planUndone" }
  | { readonly kind: "planSettled" }
  | { readonly kind: "planRefused"; readonly notice: FailureNotice }
  | { readonly kind: "failed"; readonly notice: FailureNotice }
  | { readonly kind: "failureCleared" }
  | { readonly kind: "unfinishedFound"; readonly unfinished: UnfinishedPlan | null }
  | { readonly kind: "resultClosed" }
  | { readonly kind: "told"; readonly text: string }
  | { readonly kind: "spoken"; readonly text: string };

/** Steps kept for "Rückgängig": more than anybody takes back, few enough to hold their cells in memory. */
const deepestUndo = 50;

/** The pane's state before anything was read. */
export function initialPaneState({ role, theme, signature }: Pick<PaneState, "role" | "theme" | "signature">): PaneState {
  return {
    role,
    theme,
    signature,
    book: { kind: "reading" },
    sheet: { kind: "reading" },
    selection: null,
    checked: null,
    checking: false,
    undo: [],
    busy: false,
    result: null,
    failure: null,
    unfinished: null,
    spoken: { text: "", count: 0 },
  };
}

/** What becomes of the state when something happens. Pure. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "roleChosen":
      return { ...state, role: event.role };
    case "themeChosen":
      return { ...state, theme: event.theme };
    case "signatureChosen":
      return { ...state, signature: event.signature };
    case "bookRead":
      return { ...state, book: event.book };
    case "sheetRead":
      return { ...state, sheet: event.sheet };
    case "selectionRead":
      return { ...state, selection: event.selection };
    case "cellsChanged":
      return state.checked === null || state.checked.stale ? state : { ...state, checked: { ...state.checked, stale: true } };
    case "checkStarted":
      return { ...state, checking: true };
    case "checkEnded":
      return { ...state, checking: false, checked: event.checked ?? state.checked };
    case "planStarted":
      return { ...state, busy: true, failure: null, result: null };
    case "planApplied":
      return say({ ...state, undo: [...state.undo, event.step].slice(-deepestUndo), result: { text: event.text, undo: "step" } }, event.text);
    case "planUndone":
      return undone(state);
    case "planSettled":
      return { ...state, busy: false };
    case "planRefused":
      return { ...state, busy: false, failure: event.notice };
    case "failed":
      return { ...state, failure: event.notice };
    case "unfinishedFound":
      return state.unfinished === event.unfinished ? state : { ...state, unfinished: event.unfinished };
    case "failureCleared":
      return state.failure === null ? state : { ...state, failure: null };
    case "resultClosed":
      return state.result === null ? state : { ...state, result: null };
    case "told":
      return say({ ...state, result: { text: event.text, undo: "none" } }, event.text);
    case "spoken":
      return say(state, event.text);
  }
}

/** Earlier steps can still be taken back after the last one was. */
function undone(state: PaneState): PaneState {
  const text = state.undo.at(-1)?.undone ?? "";
  const undo = state.undo.slice(0, -1);
  return say({ ...state, undo, result: { text, undo: undo.length > 0 ? "earlier" : "none" } }, text);
}

function say(state: PaneState, text: string): PaneState {
  return { ...state, spoken: { text, count: state.spoken.count + 1 } };
}
