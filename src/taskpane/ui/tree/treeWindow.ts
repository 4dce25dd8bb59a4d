// Without this file every row of a long list would be in the document, and typing would stutter.

/** Height of every row in CSS pixels; fixed, so that the window can be computed. */
export const rowHeight = 32;

/** Rows drawn beyond the visible ones, so that scrolling shows no gaps. */
const margin = 4;

/** Half-open span of rows to draw for what is scrolled into view. */
export function visibleSpan(scrollTop: number, height: number, count: number): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - margin));
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + margin);
  return { first, end: Math.max(first, end) };
}

/** Where to scroll so that a row is whole in view; unchanged when it is already. */
export function scrollToRow(index: number, scrollTop: number, height: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
