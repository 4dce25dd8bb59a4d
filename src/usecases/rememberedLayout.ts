// Without this file the next export of the same report would be asked about as if nobody had ever seen one.
import type { LayoutProposal } from "../domain/budget/layoutProposal";
import { applyKnownLayout, layoutShape } from "../domain/budget/layoutShape";
import type { SheetLayout } from "../domain/budget/sheetLayout";

/**
 * What is known of a sheet's columns: its own layout, else that of another sheet with the same headings, years counted from
 * the first. Null when no layout has this shape; then the proposal stands and its questions are asked.
 */
export function rememberedLayout(known: readonly SheetLayout[], proposal: LayoutProposal): SheetLayout | null {
  const { layout } = proposal;
  const own = known.find(({ sheet }) => sheet === layout.sheet);
  if (own !== undefined) return own;
  const shape = layoutShape(layout);
  const alike = known.find((other) => layoutShape(other) === shape);
  return alike === undefined ? null : applyKnownLayout(alike, proposal);
}
