// Without this file a product number would have no name, no area and no department.

/** A product of the municipality (*Produkt*) as its register names it; number and areas are text. */
export interface Product {
  readonly number: string;
  readonly name: string;
  readonly group: string | null;
  readonly area: string | null;
  readonly subPlan: string | null;
  readonly department: string | null;
  /** Goals usually chosen for its rows (*übliche Ziele*). */
  readonly usualGoals: readonly string[];
  readonly row: number;
}
