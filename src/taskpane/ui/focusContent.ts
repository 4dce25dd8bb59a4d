// Without this file focus would fall back to the page's body when a view or a row disappears.

/** Id of `<main>`: where focus goes when the person changes the view. */
export const contentId = "inhalt";

/** A view that is still being fetched takes the focus when it is there. */
let isAwaited = false;

/** Puts focus on the view's content: now, or as soon as the view has been fetched. */
export function focusContent(): void {
  isAwaited = true;
  requestAnimationFrame(takeAwaitedFocus);
}

/** Called by a view when it appears. */
export function takeAwaitedFocus(): void {
  const content = document.getElementById(contentId);
  if (!isAwaited || content === null) return;
  isAwaited = false;
  content.focus({ preventScroll: true });
}
