// Without this file a file of another Land would be summed up by classes that mean something else there.
import type { BudgetRow } from "../budget/budgetLine";
import type { FederalState } from "../frames/federalState";
import { fitsFrame, otherStatesOf } from "../frames/productFrame";

/**
 * The Länder whose frame the products fit, when most of them do not fit the chosen one; empty when they fit, or when they fit
 * nowhere (local numbering says nothing about the Land).
 */
export function statesInstead(lines: readonly BudgetRow[], chosen: FederalState): readonly FederalState[] {
  const products = new Set(lines.flatMap(({ product }) => (product === null ? [] : [product])));
  const outside = [...products].filter((product) => !fitsFrame(product, chosen));
  if (outside.length * 2 <= products.size) return [];
  const votes = new Map<FederalState, number>();
  for (const product of outside) for (const state of otherStatesOf(product, chosen)) votes.set(state, (votes.get(state) ?? 0) + 1);
  return [...votes].filter(([, count]) => count * 2 > products.size).map(([state]) => state);
}
