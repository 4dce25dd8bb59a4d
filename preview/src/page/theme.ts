// Without this the pane's dark side could be seen only by changing the settings of the whole computer.
import { element } from "./pageElements";

const QUERY = /^\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/;

/** What a page asks and listens to, as `matchMedia` gives it. */
class ThemeQuery extends EventTarget {
  onchange: ((event: Event) => void) | null = null;
  constructor(
    readonly media: string,
    private readonly holds: () => boolean,
  ) {
    super();
  }
  get matches(): boolean {
    return this.holds();
  }
  addListener(listener: EventListener): void {
    this.addEventListener("change", listener);
  }
  removeListener(listener: EventListener): void {
    this.removeEventListener("change", listener);
  }
  announce(): void {
    const event = Object.assign(new Event("change"), { media: this.media, matches: this.matches });
    this.onchange?.(event);
    this.dispatchEvent(event);
  }
}

/** Whether Excel is dark, for the page and for the pane. */
export interface Theme {
  /** Chromium tells a frame the computer's colour scheme whatever its surroundings: the pane is told ours instead. */
  apply(pane: Window): void;
}

/** Starts with the computer's choice, or with `?theme=dunkel` or `?theme=hell`; the button changes it. */
export function installTheme(): Theme {
  const button = element("theme", HTMLButtonElement);
  const wanted = new URLSearchParams(location.search).get("theme");
  let dark = wanted === null ? matchMedia("(prefers-color-scheme: dark)").matches : wanted === "dunkel";
  let queries: ThemeQuery[] = [];
  const show = () => {
    document.body.classList.toggle("dark", dark);
    element("pane", HTMLIFrameElement).style.colorScheme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    queries.forEach((query) => query.announce());
  };
  button.addEventListener("click", () => {
    dark = !dark;
    show();
  });
  show();
  return {
    apply: (pane) => {
      const original = pane.matchMedia.bind(pane);
      queries = [];
      const asked = (media: string) => {
        const scheme = QUERY.exec(media)?.[1];
        if (!scheme) return original(media);
        const query = new ThemeQuery(media, () => (scheme === "dark") === dark);
        queries.push(query);
        return query;
      };
      Object.defineProperty(pane, "matchMedia", { value: asked, configurable: true, writable: true });
    },
  };
}
