// Without this file nothing would connect the pane's state with the workbook.
import { recoveredText } from "../../i18n/recoveryTexts";
import { serialOfMoment } from "../../workbook/day";
import type { JournalContext, JournalLine } from "../../workbook/journal";
import type { OpenWorkbook } from "../../workbook/port";
import type { Plan } from "../../workbook/plan";
import { createStore, type Store } from "./createStore";
import type { PaneActions, PlannedStep } from "./paneActions";
import type { Pane } from "./paneContext";
import { initialPaneState, reducePane, type PaneEvent, type PaneState } from "./paneState";
import { readPersonalSettings, writePersonalSetting, type PersonalStore } from "./personalSettings";
import { goTo } from "./routeStore";
import { journalAuthor } from "./signature";
import { today } from "./today";

interface PaneSources {
  readonly workbook: OpenWorkbook;
  readonly personal: PersonalStore;
}

/** A pane on an open workbook, and what starts its reading. */
export function createPane({ workbook, personal }: PaneSources): Pane & { readonly start: () => void } {
  const store = createStore(reducePane, initialPaneState(readPersonalSettings(personal)));
  // Fetched beside the first view, not before it: until the workbook is read there is nothing to show anyway.
  const reading = import("./readWorkbook").then(({ startReading }) => startReading(workbook, store));
  const reread = () => reading.then((running) => running.reread());
  const writing = planActions({ workbook, store, reread });
  const { dispatch } = store;
  const actions: PaneActions = {
    go: (view, detail = null) => {
      dispatch({ kind: "failureCleared" });
      goTo({ view, detail });
    },
    chooseRole: (chosen) => {
      dispatch({ kind: "roleChosen", role: chosen });
      writePersonalSetting(personal, { role: chosen });
    },
    chooseTheme: (chosen) => {
      dispatch({ kind: "themeChosen", theme: chosen });
      writePersonalSetting(personal, { theme: chosen });
    },
    chooseSignature: (chosen) => {
      dispatch({ kind: "signatureChosen", signature: chosen });
      writePersonalSetting(personal, { signature: chosen });
    },
    rememberTour: () => writePersonalSetting(personal, { tourSeen: true }),
    say: (text) => dispatch({ kind: "spoken", text }),
    tell: (text) => dispatch({ kind: "told", text }),
    closeResult: () => dispatch({ kind: "resultClosed" }),
    clearFailure: () => dispatch({ kind: "failureCleared" }),
    reread: async () => {
      dispatch({ kind: "failureCleared" });
      await reread();
    },
    ...writing,
    ...recoveryActions({ workbook, store, reread }),
    check: () => checkNow(workbook, store),
    reveal: async (place) => {
      const shown = await workbook.reveal(place);
      if (!shown.ok) dispatch({ kind: "failed", notice: { failure: shown.failure, again: () => void actions.reveal(place) } });
    },
  };
  return { workbook, store, actions, start: () => void reading.then((running) => running.start()).then(actions.findUnfinished) };
}

interface Writing {
  readonly workbook: OpenWorkbook;
  readonly store: Store<PaneState, PaneEvent>;
  readonly reread: () => Promise<void>;
}

/** Carrying out and taking back; the code for it is fetched when it is first needed. */
function planActions({ workbook, store, reread }: Writing): Pick<PaneActions, "apply" | "undo"> {
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
  return { apply: (step) => inTurn(() => applyNow(step)), undo: () => inTurn(undoNow) };
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

async function checkNow(workbook: OpenWorkbook, store: Store<PaneState, PaneEvent>): Promise<void> {
  const { book, checking } = store.get();
  if (book.kind !== "there" || checking) return;
  store.dispatch({ kind: "checkStarted" });
  const { checkBook } = await import("./checkBook");
  const outcome = await checkBook(workbook, book.value, today());
  if (outcome.ok) {
    store.dispatch({ kind: "checkEnded", checked: { ...outcome.value, at: Date.now(), stale: false } });
    return;
  }
  store.dispatch({ kind: "checkEnded", checked: null });
  store.dispatch({ kind: "failed", notice: { failure: outcome.failure, again: () => void checkNow(workbook, store) } });
}
