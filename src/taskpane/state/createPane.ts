// Without this file nothing would connect the pane's state with the workbook.
import type { OpenWorkbook } from "../../workbook/port";
import { createStore, type Store } from "./createStore";
import type { PaneActions } from "./paneActions";
import type { Pane } from "./paneContext";
import { initialPaneState, reducePane, type PaneEvent, type PaneState } from "./paneState";
import { readPersonalSettings, writePersonalSetting, type PersonalStore } from "./personalSettings";
import { goTo } from "./routeStore";
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
  const steps = import("./stepActions").then(({ stepActions }) => stepActions({ workbook, store, reread }));
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
    apply: (step) => steps.then(({ apply }) => apply(step)),
    carryOut: (write, words) => steps.then(({ carryOut }) => carryOut(write, words)),
    undo: () => steps.then(({ undo }) => undo()),
    findUnfinished: () => steps.then(({ findUnfinished }) => findUnfinished()),
    recover: (how) => steps.then(({ recover }) => recover(how)),
    check: () => checkNow(workbook, store),
    reveal: async (place) => {
      const shown = await workbook.reveal(place);
      if (!shown.ok) dispatch({ kind: "failed", notice: { failure: shown.failure, again: () => void actions.reveal(place) } });
    },
  };
  return { workbook, store, actions, start: () => void reading.then((running) => running.start()).then(actions.findUnfinished) };
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
