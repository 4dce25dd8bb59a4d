// Without this file nobody could say how much of the budget is tied to a goal.
import { parseSplit, shareOut, withoutGoal } from "../tags/split";
import { cents, type Cents } from "../shared/cents";
import type { BudgetRow } from "./budgetLine";

/** Lines and money with and without a goal. Money counts as magnitude, so that revenue does not cancel expense out. */
export interface Coverage {
  readonly lines: number;
  readonly taggedLines: number;
  readonly money: Cents;
  readonly taggedMoney: Cents;
}

/** Coverage of one group of lines, e.g. a product area. `key` is null for lines that belong to none. */
export interface CoverageOf extends Coverage {
  readonly key: string | null;
}

/** How the first planned year of a line is read; given by the caller, who knows which year is meant. */
export type AmountOf = (row: BudgetRow) => Cents | null;

/** Coverage of all lines. Shares count by what goes to goals: a line split `2.1 60 %` is covered to 60 %. */
export function coverageOf(rows: readonly BudgetRow[], amountOf: AmountOf): Coverage {
  return coverageBy(rows, amountOf, () => "")[0] ?? { lines: 0, taggedLines: 0, money: cents(0), taggedMoney: cents(0) };
}

/** Coverage by a property of the lines (product area, Fachdienst), in natural order, lines without it last. */
export function coverageBy(rows: readonly BudgetRow[], amountOf: AmountOf, keyOf: (row: BudgetRow) => string | null): readonly CoverageOf[] {
  const groups = new Map<string | null, { lines: number; taggedLines: number; money: number; taggedMoney: number }>();
  for (const row of rows) {
    if (row.kind !== "line") continue;
    const key = keyOf(row);
    const group = groups.get(key) ?? { lines: 0, taggedLines: 0, money: 0, taggedMoney: 0 };
    const amount = Math.abs(amountOf(row) ?? 0);
    group.lines += 1;
    group.money += amount;
    if (typeof row.goalCell === "string") {
      group.taggedLines += 1;
      group.taggedMoney += sharedToGoals(row, cents(amount));
    }
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, group]) => ({ key, lines: group.lines, taggedLines: group.taggedLines, money: cents(group.money), taggedMoney: cents(group.taggedMoney) }))
    .sort((one, other) => compareKeys(one.key, other.key));
}

function sharedToGoals(row: BudgetRow, amount: Cents): number {
  if (typeof row.splitCell !== "string") return amount;
  const split = parseSplit(row.splitCell);
  if (!split.ok) return amount;
  return shareOut(split.value, amount).reduce((sum, share) => (share.goal === withoutGoal ? sum : sum + share.cents), 0);
}

function compareKeys(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one.localeCompare(other, "de", { numeric: true });
}
