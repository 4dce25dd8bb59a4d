// Without this file the same budget in another layout would look like another budget: signs, columns and versions differ.
import type { BudgetRow } from "../budget/budgetLine";
import type { ValueIdentity } from "../budget/valueColumn";
import { lineValues } from "../consolidation/lineValue";
import { cents, type Cents } from "../shared/cents";

/** Kind of value and year; plan version, column and spelling of signs do not count, because exports move them. */
export interface ComparedValue {
  readonly kind: ValueIdentity["kind"];
  readonly year: number | null;
}

/**
 * Amounts of a line by kind and year, as magnitudes of its kind; zeros and empty cells are left out. Of several columns of the
 * same kind and year (*bisher*, *neu*) the last one counts.
 */
export function amountsByValue(row: BudgetRow): ReadonlyMap<string, Cents> {
  const amounts = new Map<string, Cents>();
  for (const { value, cents: amount } of lineValues(row)) if (amount !== null) amounts.set(valueName(value), amount);
  for (const [name, amount] of amounts) if (amount === 0) amounts.delete(name);
  return amounts;
}

/** The amount of one kind and year, 0 where the line has none. */
export function amountIn(row: BudgetRow, value: ComparedValue): Cents {
  return amountsByValue(row).get(valueName(value)) ?? cents(0);
}

/** Kinds and years that any line states, in the order they are found. */
export function valuesStated(rows: Iterable<BudgetRow>): ReadonlyMap<string, ComparedValue> {
  const found = new Map<string, ComparedValue>();
  for (const { kind: row, amounts } of rows) {
    if (row !== "line") continue;
    for (const { value } of amounts) found.set(valueName(value), { kind: value.kind, year: value.year });
  }
  return found;
}

function valueName({ kind, year }: ComparedValue): string {
  return `${kind} ${year ?? ""}`;
}
