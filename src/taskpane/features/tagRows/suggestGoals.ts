// Without this file a clerk would have to know all goals by heart, although the rows beside often say which fits.
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { Product } from "../../../domain/budget/product";
import type { Goal } from "../../../domain/goals/goal";
import type { Measure } from "../../../domain/measures/measure";

/** Why a goal is suggested; the strongest reason only. */
export type SuggestionReason =
  | { readonly kind: "sameProducts"; readonly rows: number }
  | { readonly kind: "usual" }
  | { readonly kind: "measure"; readonly measure: string };

/** A goal that may fit the rows in hand. A person confirms; nothing is chosen ahead. */
export interface Suggestion {
  readonly goal: string;
  readonly title: string;
  readonly reason: SuggestionReason;
}

interface SuggestionSources {
  readonly lines: readonly BudgetRow[];
  readonly allRows: readonly BudgetRow[];
  readonly products: readonly Product[];
  readonly measures: readonly Measure[];
  /** Goals that can still be chosen, by number. */
  readonly goals: ReadonlyMap<string, Goal>;
}

const most = 3;

/** Up to three goals: those other rows of the same products have (most rows first), the products' usual ones, then their measures'. */
export function suggestGoals({ lines, allRows, products, measures, goals }: SuggestionSources): readonly Suggestion[] {
  const inHand = new Set(lines.map((line) => line.row));
  const numbers = new Set(lines.flatMap((line) => line.product ?? []));
  const found = new Map<string, SuggestionReason>();
  for (const [goal, rows] of goalsOfProducts(allRows, numbers, inHand)) found.set(goal, { kind: "sameProducts", rows });
  for (const product of products) {
    if (!numbers.has(product.number)) continue;
    for (const goal of product.usualGoals) if (!found.has(goal)) found.set(goal, { kind: "usual" });
  }
  for (const measure of measures) {
    if (!measure.products.some((product) => numbers.has(product))) continue;
    for (const goal of measure.goals) if (!found.has(goal)) found.set(goal, { kind: "measure", measure: measure.number });
  }
  return [...found]
    .flatMap(([number, reason]) => {
      const goal = goals.get(number);
      return goal === undefined ? [] : [{ goal: number, title: goal.title, reason }];
    })
    .slice(0, most);
}

function goalsOfProducts(
  rows: readonly BudgetRow[],
  products: ReadonlySet<string>,
  inHand: ReadonlySet<number>,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { kind, row, product, goalCell } of rows) {
    if (kind !== "line" || inHand.has(row) || product === null || !products.has(product)) continue;
    if (typeof goalCell === "string") counts.set(goalCell, (counts.get(goalCell) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]);
}
