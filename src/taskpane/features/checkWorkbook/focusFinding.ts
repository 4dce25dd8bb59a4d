// Without this file focus would be lost with the finding that was mended.
import { focusContent } from "../../ui/focusContent";
import { focusHere } from "../../ui/focusHere";

/** Remembers where a finding stands in the list; the function given back focuses whatever stands there then. */
export function focusFindingAt(id: string): () => void {
  const before = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  const index = before.findIndex((item) => item.dataset["finding"] === id);
  return () =>
    requestAnimationFrame(() => {
      const now = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
      const next = now[Math.min(Math.max(0, index), now.length - 1)];
      const target = next?.querySelector<HTMLElement>("button");
      if (target) focusHere(target);
      else if (document.hasFocus()) focusContent();
    });
}
