// Without this file every component would have to be handed the state through all the ones above it.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneActions } from "./paneActions";
import type { PaneEvent, PaneState } from "./paneState";
import type { Store } from "./createStore";

/** The pane as components see it: its state and what may be done. */
export interface Pane {
  readonly store: Store<PaneState, PaneEvent>;
  readonly actions: PaneActions;
}

/** Set once, around the whole pane. */
export const PaneContext = createContext<Pane | null>(null);

/** What may be done; the same object for the life of the pane. */
export function usePaneActions(): PaneActions {
  return usePane().actions;
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
