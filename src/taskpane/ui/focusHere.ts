// Without this file the pane would take the keys away from a person who has gone on typing in the sheet.

/** Focuses an element when the person is still in the pane; something that ends late must not pull them back into it. */
export function focusHere(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus();
}
