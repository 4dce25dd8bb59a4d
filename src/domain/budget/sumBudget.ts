// Without this file each report would add up in its own way, and result and cash view would meet in one sum.
import { isInternalCharge } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import { productAreaOf } from "../frames/productFrame";
import { cents, type Cents } from "../shared/cents";
import type { BudgetRow, BudgetView, LineAmount } from "./budgetLine";
import { magnitudeOf } from "./signConvention";
import { sameIdentity, type ValueIdentity } from "./valueColumn";

/** Sums of one kind of value. Revenue and expense are magnitudes, reversals negative; `unknown` as it is written. */
export interface BudgetSums {
  readonly revenue: Cents;
  readonly expense: Cents;
  readonly balance: Cents;
  readonly unknown: Cents;
  /** Lines of the view, whatever their amount. */
  readonly lines: number;
}

/** Sums of a sheet, as a whole and per product area; `null` is the key of products no area is known for. */
export interface SummedBudget extends BudgetSums {
  readonly view: BudgetView;
  readonly byProductArea: ReadonlyMap<string | null, BudgetSums>;
  /** Lines of the other view, which are never added (rule B2). */
  readonly linesOfOtherView: number;
  /** Lines that are internal charges and were left out on request. */
  readonly internalLines: number;
  /** Columns with the same kind, year and version as an earlier one: nobody has said yet which holds, so they are left out. */
  readonly columnsLeftOut: readonly number[];
}

/** How to add up. */
export interface SumOptions {
  readonly state: FederalState | null;
  /** Result view, unless a sheet has nothing but cash accounts. */
  readonly view?: "result" | "cash";
  readonly leaveOutInternalCharges?: boolean;
}

/** Adds up the lines of one kind of value, year and version; subtotals and totals are never added, nor are the two views. */
export function sumBudget(rows: readonly BudgetRow[], identity: ValueIdentity, options: SumOptions): SummedBudget {
  const view = options.view ?? viewOfRows(rows);
  const all = new Summing();
  const areas = new Map<string | null, Summing>();
  const leftOut = new Set<number>();
  let linesOfOtherView = 0;
  let internalLines = 0;
  for (const row of rows) {
    if (row.kind !== "line") continue;
    if (row.view !== "unknown" && row.view !== view) {
      linesOfOtherView += 1;
      continue;
    }
    if (options.leaveOutInternalCharges && isInternal(row, options.state)) {
      internalLines += 1;
      continue;
    }
    const amounts = row.amounts.filter((amount) => sameIdentity(amount.value, identity));
    if (amounts.length === 0) continue;
    const area = row.product === null || options.state === null ? null : productAreaOf(row.product, options.state);
    const summing = areas.get(area) ?? new Summing();
    areas.set(area, summing);
    all.countLine();
    summing.countLine();
    for (const amount of amounts) {
      if (isSecondColumn(amount, amounts)) leftOut.add(amount.column);
      if (amount.cents === null || leftOut.has(amount.column)) continue;
      all.add(row, amount, amount.cents);
      summing.add(row, amount, amount.cents);
    }
  }
  const byProductArea = new Map([...areas].map(([area, summing]) => [area, summing.sums()]));
  return { ...all.sums(), view, byProductArea, linesOfOtherView, internalLines, columnsLeftOut: [...leftOut] };
}

/** An earlier column says the same; revenue and expense columns of one year stand side by side and do not. */
function isSecondColumn(amount: LineAmount, amounts: readonly LineAmount[]): boolean {
  const first = amounts.find((each) => each.direction === amount.direction);
  return first !== undefined && first.column !== amount.column;
}

/** The identities a sheet has amounts for, in the order of its columns. */
export function identitiesOf(rows: readonly BudgetRow[]): readonly ValueIdentity[] {
  const seen = new Set<ValueIdentity>();
  for (const row of rows) {
    if (row.kind === "line") for (const amount of row.amounts) seen.add(amount.value);
  }
  const identities: ValueIdentity[] = [];
  for (const value of seen) if (!identities.some((each) => sameIdentity(each, value))) identities.push(value);
  return identities;
}

function isInternal(row: BudgetRow, state: FederalState | null): boolean {
  return row.account !== null && state !== null && isInternalCharge(row.account, state);
}

function viewOfRows(rows: readonly BudgetRow[]): BudgetView {
  const isCashOnly = rows.some((row) => row.view === "cash") && !rows.some((row) => row.view === "result");
  return isCashOnly ? "cash" : "result";
}

class Summing {
  private revenue = 0;
  private expense = 0;
  private unknown = 0;
  private lines = 0;

  countLine(): void {
    this.lines += 1;
  }

  add(row: BudgetRow, amount: LineAmount, value: Cents): void {
    const direction = amount.direction ?? row.direction;
    if (direction === "unknown") this.unknown += value;
    else if (direction === "revenue") this.revenue += magnitudeOf(value, direction, amount.value.sign);
    else this.expense += magnitudeOf(value, direction, amount.value.sign);
  }

  sums(): BudgetSums {
    return {
      revenue: cents(this.revenue),
      expense: cents(this.expense),
      balance: cents(this.revenue - this.expense),
      unknown: cents(this.unknown),
      lines: this.lines,
    };
  }
}
