// Without this file each report would add files up in its own way, and result and cash view would meet in one figure.
import type { BudgetRow } from "../budget/budgetLine";
import type { ValueIdentity, ValueKind } from "../budget/valueColumn";
import { leadingAreaOf } from "../frames/productFrame";
import type { FederalState } from "../frames/federalState";
import { cents, type Cents } from "../shared/cents";
import { lineValues, valueKey } from "./lineValue";

/** View whose money counts. The other one shows the same money a second time and is never added (rule B2). */
export type CountedView = "result" | "cash";

/** Sums of lines. Revenue and expense are magnitudes, reversals negative; `unknown` as it is written. */
export interface Sums {
  /** Lines of both views, whatever their amount. */
  readonly lines: number;
  readonly revenue: Cents;
  readonly expense: Cents;
  readonly balance: Cents;
  readonly unknown: Cents;
}

/** Sums of one kind, year and version (*Wertart, Jahr, Planfassung*). */
export interface Figure extends Sums {
  readonly value: ValueIdentity;
}

/** Sums of one product area; null holds the lines whose product has no area. */
export interface AreaSums extends Sums {
  readonly area: string | null;
}

/** Nothing added yet. */
export const noSums: Sums = { lines: 0, revenue: cents(0), expense: cents(0), balance: cents(0), unknown: cents(0) };

/** The two-digit area a product number begins with (*Produktbereich*); null for words and missing numbers. */
export function areaOfProduct(product: string | null, state: FederalState | null): string | null {
  return product === null ? null : leadingAreaOf(product, state ?? "SH");
}

interface Tally {
  readonly value: ValueIdentity;
  lines: number;
  revenue: number;
  expense: number;
  unknown: number;
}

/** Sums by product area and figure of any number of lines; adding and taking off are exact, so that order changes nothing. */
export class SumTable {
  private readonly areas = new Map<string | null, Map<string, Tally>>();

  constructor(private readonly view: CountedView) {}

  /** Adds a line; `times` −1 takes it off again. */
  addLine(row: BudgetRow, state: FederalState | null, times: 1 | -1 = 1): void {
    const area = this.areaTallies(areaOfProduct(row.product, state));
    const counted = new Set<Tally>();
    for (const { value, direction, view, cents: amount } of lineValues(row)) {
      const tally = tallyOf(area, value);
      if (!counted.has(tally)) tally.lines += times;
      counted.add(tally);
      if (amount === null || (view !== "unknown" && view !== this.view)) continue;
      tally[direction] += times * amount;
    }
  }

  /** Adds everything another table holds. */
  addTable(other: SumTable): void {
    for (const [area, tallies] of other.areas) {
      const own = this.areaTallies(area);
      for (const tally of tallies.values()) merge(tallyOf(own, tally.value), tally);
    }
  }

  /** All figures: by kind as a plan prints them, then year, then version. */
  figures(): readonly Figure[] {
    const all = new Map<string, Tally>();
    for (const tallies of this.areas.values()) for (const tally of tallies.values()) merge(tallyOf(all, tally.value), tally);
    return [...all.values()].map((tally) => ({ value: tally.value, ...sumsOf(tally) })).sort(compareFigures);
  }

  /** Sums per product area of the figures that are asked for, in ascending order, lines without area last. */
  byArea(isWanted: (value: ValueIdentity) => boolean): readonly AreaSums[] {
    const areas = [...this.areas].flatMap(([area, tallies]): readonly AreaSums[] => {
      const wanted = [...tallies.values()].filter((tally) => isWanted(tally.value));
      return wanted.length === 0 ? [] : [{ area, ...addSums(wanted.map(sumsOf)) }];
    });
    return areas.sort((one, other) => (one.area ?? "\uffff").localeCompare(other.area ?? "\uffff", "en"));
  }

  private areaTallies(area: string | null): Map<string, Tally> {
    const known = this.areas.get(area);
    if (known) return known;
    const tallies = new Map<string, Tally>();
    this.areas.set(area, tallies);
    return tallies;
  }
}

function tallyOf(tallies: Map<string, Tally>, value: ValueIdentity): Tally {
  const key = valueKey(value);
  const known = tallies.get(key);
  if (known) return known;
  const tally = { value, lines: 0, revenue: 0, expense: 0, unknown: 0 };
  tallies.set(key, tally);
  return tally;
}

function merge(into: Tally, from: Tally): void {
  into.lines += from.lines;
  into.revenue += from.revenue;
  into.expense += from.expense;
  into.unknown += from.unknown;
}

function sumsOf({ lines, revenue, expense, unknown }: Tally): Sums {
  return { lines, revenue: cents(revenue), expense: cents(expense), balance: cents(revenue - expense), unknown: cents(unknown) };
}

/** Adds sums up. Lines are added too: right for parts that share no line. */
export function addSums(parts: readonly Sums[]): Sums {
  const total = { lines: 0, revenue: 0, expense: 0, unknown: 0 };
  for (const part of parts) {
    total.lines += part.lines;
    total.revenue += part.revenue;
    total.expense += part.expense;
    total.unknown += part.unknown;
  }
  return sumsOf({ ...total, value: anyValue });
}

const anyValue: ValueIdentity = { kind: "planned", year: null, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" };

/** Order of kinds: what is planned goes first. */
export const kindOrder: readonly ValueKind[] = ["planned", "adjusted", "actual", "forecast", "commitment"];

const versionRank = { draft: 0, adopted: 1, supplementary: 2 } as const;

/** Kind, year, version; figures without a year come last among their kind. */
export function compareValues(one: ValueIdentity, other: ValueIdentity): number {
  return (
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
    (one.year ?? Infinity) - (other.year ?? Infinity) ||
    versionRank[one.version] - versionRank[other.version] ||
    (one.supplement ?? 0) - (other.supplement ?? 0)
  );
}

function compareFigures(one: Figure, other: Figure): number {
  // Two missing years make NaN, which sorts like equal.
  return compareValues(one.value, other.value) || 0;
}
