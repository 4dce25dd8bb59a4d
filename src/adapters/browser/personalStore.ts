// Without this file role and theme would be forgotten overnight, or the pane would not start where a browser keeps nothing.

/** Reads and writes what this computer remembers of the person; never anything of the workbook. */
export interface BrowserStore {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => void;
}

/**
 * The browser's `localStorage`. Where it is closed to us (Excel on the web with third-party storage blocked: touching it
 * throws) nothing is remembered, which is no failure anybody has to be told of.
 */
export function personalStore(): BrowserStore {
  return {
    read: (key) => attempt(() => localStorage.getItem(key)) ?? null,
    write: (key, value) => {
      attempt(() => localStorage.setItem(key, value));
    },
  };
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
