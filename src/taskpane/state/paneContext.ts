// Without this file every component would have to be handed the state through all the ones above it.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { OpenWorkbook } from "../../workbook/port";
import type { PaneActions } from "./paneActions";
import type { PaneEvent, PaneState } from "./paneState";
import type { Store } from "./createStore";

/** The pane as components see it: its state and what may be done. */
export interface Pane {
  /** For use cases that read what the state does not hold; nothing is written but through the actions. */
  readonly workbook: OpenWorkbook;
  readonly store: Store<PaneState, PaneEvent>;
  readonly actions: PaneActions;
}

/** Set once, around the whole pane. */
export const PaneContext = createContext<Pane | null>(null);

/** What may be done; the same object for the life of the pane. */
export function usePaneActions(): PaneActions {
  return usePane().actions;
}

/** The workbook, to be handed to a use case that reads. */
export function usePaneWorkbook(): OpenWorkbook {
  return usePane().workbook;
}

/** A part of the state. `select` must give back a part, not build a new object, or every change redraws. */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("Die Ansicht steht außerhalb des Bereichs.");
  return pane;
}
