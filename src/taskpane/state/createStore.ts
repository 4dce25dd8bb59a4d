// Without this file the pane's state would live in React, and a selection in the sheet would redraw everything.

/** A state with one way to change it. */
export interface Store<State, Event> {
  readonly get: () => State;
  readonly dispatch: (event: Event) => void;
  /** Calls back after every change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store around a pure reducer; listeners are not called when the reducer gives back the same state. */
export function createStore<State, Event>(reduce: (state: State, event: Event) => State, initial: State): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
