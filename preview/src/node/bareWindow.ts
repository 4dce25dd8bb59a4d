// Without this file office.js would look for a browser: the least it needs of a window, no DOM.

/** Where the genuine scripts believe to come from. */
export const OFFICE_BASE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A window-like global; `head` receives the script elements the client appends. */
export interface BareWindow {
  head: { appendChild(element: ScriptElement): ScriptElement };
  name: string;
  location: URL;
  dispatchEvent(event: object): boolean;
  Office: { onReady(): Promise<unknown> };
}

export interface ScriptElement {
  src: string;
  onload?(): void;
  onerror?(error: unknown): void;
}

type Listener = (event: object) => void;

/** Turns `target` (a realm's global, or a fresh object) into such a window. */
export function furnish(target: object): BareWindow {
  const listeners = new Map<string, Set<Listener>>();
  const win = target as BareWindow & Record<string, unknown>;
  const scriptTag = { src: `${OFFICE_BASE}office.js`, getAttribute: () => null };
  const document = {
    readyState: "complete",
    domain: "addin.local",
    body: null,
    head: null,
    addEventListener() {},
    querySelectorAll: () => [],
    getElementById: () => null,
    createElement: (tag: string) =>
      tag === "a" ? anchor() : { tagName: tag.toUpperCase(), setAttribute() {}, getAttribute: () => null },
    getElementsByTagName: (tag: string) => (tag === "script" ? [scriptTag] : tag === "head" ? [win.head] : []),
  };
  Object.assign(win, {
    window: win,
    self: win,
    top: win,
    opener: null,
    console,
    document,
    setTimeout,
    clearTimeout,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    fetch: globalThis.fetch,
    setInterval: (task: () => void, ms: number) => setInterval(task, ms).unref(),
    history: {},
    name: "",
    localStorage: storage(),
    sessionStorage: storage(),
    navigator: { userAgent: "node", language: "de" },
    location: new URL("https://addin.local/taskpane.html"),
    addEventListener: (type: string, listener: Listener) => {
      if (!listeners.has(type)) listeners.set(type, new Set());
      listeners.get(type)!.add(listener);
    },
    removeEventListener: (type: string, listener: Listener) => listeners.get(type)?.delete(listener),
    dispatchEvent: (event: { type: string }) => {
      listeners.get(event.type)?.forEach((listener) => listener(event));
      return true;
    },
    focus() {},
    blur() {},
    open() {},
    close() {},
  });
  return win;
}

function storage(): object {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: unknown) => void entries.set(key, String(value)),
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index],
    get length() {
      return entries.size;
    },
  };
}

/** The client takes addresses apart with an `<a>` element. */
function anchor(): object {
  let url: URL | undefined;
  const element = {
    get href() {
      return url?.href ?? "";
    },
    set href(text: string) {
      url = URL.canParse(text) ? new URL(text) : undefined;
    },
  };
  for (const part of ["hostname", "protocol", "port", "host", "pathname", "search", "hash"] as const) {
    Object.defineProperty(element, part, { get: () => url?.[part] ?? "" });
  }
  return element;
}
