// Without this file nothing could be written, taken back or brought to its end. Fetched beside the first view.
import { recoveredText } from "../../i18n/recoveryTexts";
import { serialOfMoment } from "../../workbook/day";
import type { JournalContext, JournalLine } from "../../workbook/journal";
import type { Plan } from "../../workbook/plan";
import type { OpenWorkbook } from "../../workbook/port";
import type { Store } from "./createStore";
import type { PaneActions, PlannedStep } from "./paneActions";
import type { PaneEvent, PaneState } from "./paneState";
import { journalAuthor } from "./signature";

/** What carrying out needs of the pane. */
export interface Writing {
  readonly workbook: OpenWorkbook;
  readonly store: Store<PaneState, PaneEvent>;
  readonly reread: () => Promise<void>;
}

/** Everything that writes into the workbook. */
export function stepActions(writing: Writing): Pick<PaneActions, "apply" | "carryOut" | "undo" | "findUnfinished" | "recover"> {
  return { ...planActions(writing), ...recoveryActions(writing) };
}

/** Carrying out and taking back. */
function planActions({ workbook, store, reread }: Writing): Pick<PaneActions, "apply" | "carryOut" | "undo"> {
  const { dispatch } = store;
  const carryOut = async (plan: Plan, lines: readonly JournalLine[] | undefined) => {
    dispatch({ kind: "planStarted" });
    const { applyPlan } = await import("../../workbook/applyPlan");
    return applyPlan(workbook, plan, journalContext(store.get(), lines));
  };
  const settle = async () => {
    dispatch({ kind: "cellsChanged" });
    await reread();
    dispatch({ kind: "planSettled" });
  };
  // One plan after the other: a second key must not be lost because Excel is still busy with the first.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Outcome>(run: () => Promise<Outcome>): Promise<Outcome> => {
    const mine = last.then(run);
    last = mine;
    return mine;
  };
  const applyNow = async (step: PlannedStep): Promise<boolean> => {
    const outcome = await carryOut(step.plan, step.lines);
    if (!outcome.ok && outcome.failure.kind === "cellsDiffer" && step.onDiffer) {
      await settle();
      step.onDiffer();
      return false;
    }
    if (!outcome.ok) {
      dispatch({ kind: "planRefused", notice: { failure: outcome.failure, again: () => void inTurn(() => applyNow(step)) } });
      return false;
    }
    const { undo: back, undone, done } = step;
    const inverse = back?.plan ?? outcome.value.inverse;
    dispatch({ kind: "planApplied", step: { inverse, undone, ...(back ? { lines: back.lines } : {}) }, text: done });
    await settle();
    return true;
  };
  const undoNow = async (): Promise<void> => {
    const step = store.get().undo.at(-1);
    if (step === undefined) return;
    const outcome = await carryOut(step.inverse, step.lines);
    if (!outcome.ok) {
      dispatch({ kind: "planRefused", notice: { failure: outcome.failure, again: () => void inTurn(undoNow) } });
      return;
    }
    dispatch({ kind: "planUndone" });
    await settle();
  };
  const carryOutNow: PaneActions["carryOut"] = async (write, { done, undone }) => {
    dispatch({ kind: "planStarted" });
    const outcome = await write(workbook, journalContext(store.get(), undefined));
    if (outcome.ok) dispatch({ kind: "planApplied", step: { inverse: outcome.value, undone }, text: done });
    await settle();
    return outcome;
  };
  return { apply: (step) => inTurn(() => applyNow(step)), carryOut: (write, words) => inTurn(() => carryOutNow(write, words)), undo: () => inTurn(undoNow) };
}

/** Asks about a plan that was cut off, and carries out the answer. */
function recoveryActions({ workbook, store, reread }: Writing): Pick<PaneActions, "findUnfinished" | "recover"> {
  const { dispatch } = store;
  const find = async () => {
    const { findUnfinished } = await import("../../workbook/recoverPlan");
    const found = await findUnfinished(workbook);
    dispatch({ kind: "unfinishedFound", unfinished: found.ok ? found.value : null });
  };
  const recover = async (how: "finish" | "takeBack"): Promise<void> => {
    const { finishUnfinished, takeBackUnfinished } = await import("../../workbook/recoverPlan");
    dispatch({ kind: "planStarted" });
    const carryOut = how === "finish" ? finishUnfinished : takeBackUnfinished;
    const outcome = await carryOut(workbook, journalContext(store.get(), undefined));
    if (!outcome.ok) {
      dispatch({ kind: "planRefused", notice: { failure: outcome.failure, again: () => void recover(how) } });
      return;
    }
    dispatch({ kind: "unfinishedFound", unfinished: null });
    dispatch({ kind: "told", text: recoveredText(how, outcome.value.skipped) });
    await reread();
    dispatch({ kind: "planSettled" });
  };
  return { findUnfinished: find, recover };
}

/** By role unless the person has chosen otherwise: Office.js does not know who it is, and the journal need not. */
function journalContext(state: PaneState, lines: readonly JournalLine[] | undefined): JournalContext {
  const { round, department } = state.book.kind === "there" ? state.book.value.settings : { round: null, department: null };
  const context = { by: journalAuthor({ ...state, department }), time: serialOfMoment(new Date()), round: round ?? "", origin: "Add-in" };
  return lines === undefined ? context : { ...context, lines };
}
