// Without this file nobody could say what an amendment list has done to the goals: only that the total is another one.
import type { BudgetRow, BudgetView, Direction } from "../budget/budgetLine";
import { cents, type Cents } from "../shared/cents";
import { amountIn, valuesStated, type ComparedValue } from "./comparedAmounts";
import { matchRows, type RowMatch, type RowMatches } from "./matchRows";
import { parseSplit, shareOut, withoutGoal } from "./split";

/** A line that stands in both versions with another amount. */
export interface ChangedLine {
  readonly match: RowMatch;
  readonly before: Cents;
  readonly after: Cents;
}

/** A line that only one version has, with its amount. */
export interface SingleLine {
  readonly row: BudgetRow;
  readonly amount: Cents;
}

/** Sums of a goal or a measure in both versions. Result and cash view, revenue and expense are never added up. */
export interface SumDifference {
  /** Number of the goal or measure, `ohne Ziel`, or empty for lines without a measure. */
  readonly number: string;
  readonly view: BudgetView;
  readonly direction: Direction;
  readonly before: Cents;
  readonly after: Cents;
}

/** What differs between two versions of a budget. */
export interface VersionDifferences {
  readonly value: ComparedValue;
  readonly added: readonly SingleLine[];
  readonly gone: readonly SingleLine[];
  readonly changed: readonly ChangedLine[];
  readonly unchanged: number;
  /** Equal rows that nobody can tell apart: their sums count, but no single one of them is called changed. */
  readonly ambiguous: RowMatches["ambiguous"];
  /** Of goals and measures whose sum differs, by number. */
  readonly goals: readonly SumDifference[];
  readonly measures: readonly SumDifference[];
}

/** Values that both versions state, planned ones and early years first. */
export function comparableValues(former: readonly BudgetRow[], current: readonly BudgetRow[]): readonly ComparedValue[] {
  const known = valuesStated(former);
  return [...valuesStated(current)]
    .filter(([name]) => known.has(name))
    .map(([, value]) => value)
    .sort((one, other) => Number(other.kind === "planned") - Number(one.kind === "planned") || (one.year ?? 0) - (other.year ?? 0));
}

/** Compares the lines of two versions. A line that is not tagged yet counts for the goals of the former line it comes from. */
export function compareVersions(former: readonly BudgetRow[], current: readonly BudgetRow[], value: ComparedValue): VersionDifferences {
  const matches = matchRows(former, current);
  const amountOf = (row: BudgetRow): Cents => amountIn(row, value);
  const pairs = matches.taken.map((match): ChangedLine => ({ match, before: amountOf(match.former), after: amountOf(match.current) }));
  const changed = pairs.filter(({ before, after }) => before !== after);
  const origin = new Map(matches.taken.map(({ former: old, current: now }) => [now, old]));
  const sums = { goals: new Sums(), measures: new Sums() };
  for (const row of former) addTo(sums, "before", row, row, amountOf(row));
  for (const row of current) addTo(sums, "after", row, isUntagged(row) ? (origin.get(row) ?? row) : row, amountOf(row));
  return {
    value,
    added: matches.added.map((row) => ({ row, amount: amountOf(row) })),
    gone: matches.gone.map((row) => ({ row, amount: amountOf(row) })),
    changed,
    unchanged: pairs.length - changed.length,
    ambiguous: matches.ambiguous,
    goals: sums.goals.differences(),
    measures: sums.measures.differences(),
  };
}

type Side = "before" | "after";

class Sums {
  private readonly found = new Map<string, { readonly number: string; readonly view: BudgetView; readonly direction: Direction; before: number; after: number }>();

  add(side: Side, number: string, { view, direction }: BudgetRow, amount: number): void {
    const name = `${number}\u001f${view}\u001f${direction}`;
    const sum = this.found.get(name) ?? { number, view, direction, before: 0, after: 0 };
    sum[side] += amount;
    this.found.set(name, sum);
  }

  differences(): readonly SumDifference[] {
    return [...this.found.values()]
      .filter(({ before, after }) => before !== after)
      .map((sum) => ({ ...sum, before: cents(sum.before), after: cents(sum.after) }))
      .sort((one, other) => one.number.localeCompare(other.number, "de", { numeric: true }));
  }
}

/** Adds a line's amount to the goals and the measure that `tags` names. */
function addTo({ goals, measures }: { readonly goals: Sums; readonly measures: Sums }, side: Side, row: BudgetRow, tags: BudgetRow, amount: Cents): void {
  if (row.kind !== "line") return;
  for (const { goal, cents: part } of sharesOf(tags, amount)) goals.add(side, goal, row, part);
  const measure = typeof tags.measureCell === "string" ? tags.measureCell.trim() : "";
  if (measure !== "") measures.add(side, measure, row, amount);
}

function sharesOf({ goalCell, splitCell }: BudgetRow, amount: Cents): readonly { readonly goal: string; readonly cents: Cents }[] {
  const split = typeof splitCell === "string" ? parseSplit(splitCell) : null;
  if (split?.ok) return shareOut(split.value, amount);
  return [{ goal: goalCell === null ? withoutGoal : String(goalCell), cents: amount }];
}

function isUntagged({ goalCell, splitCell, measureCell }: BudgetRow): boolean {
  return goalCell === null && splitCell === null && measureCell === null;
}
