// Without this file Tab would go nowhere in Excel on the web once the content of a view has the focus.

const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * office.js for the web moves the focus itself: along a list that holds neither `<main tabindex="-1">` nor `<summary>`, and
 * from what is not in the list it goes nowhere. As long as there is something to go to, Tab stays the browser's; at either end of
 * the pane office.js hands over to Excel.
 */
export function keepTab(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && hasMore(event.shiftKey)) event.stopPropagation();
  });
}

function hasMore(backwards: boolean): boolean {
  const active = document.activeElement;
  if (active === null) return false;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(focusable)].some(
    (element) => isTabStop(element) && (active.compareDocumentPosition(element) & side) !== 0,
  );
}

function isTabStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(":disabled") && element.getClientRects().length > 0;
}
