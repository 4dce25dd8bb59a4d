// Without this file focus would fall back to the page's body when a view or a row disappears.
import { contentId } from "./View";

/** Puts focus on the view's content, after React has drawn it. */
export function focusContent(): void {
  requestAnimationFrame(() => document.getElementById(contentId)?.focus({ preventScroll: true }));
}
