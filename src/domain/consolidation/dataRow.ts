// Without this file a line shared among goals could be counted per goal or in euro, but not both to the cent.
import type { BudgetRow, BudgetView, Direction } from "../budget/budgetLine";
import type { ValueIdentity } from "../budget/valueColumn";
import { cents, type Cents } from "../shared/cents";
import { parseSplit, shareOut, withoutGoal, type Split } from "../tags/split";
import { lineValues } from "./lineValue";

/** What a row's money is: in the result view revenue and expense, in the cash view receipt and payment; never one for the other. */
export type MoneyKind = "revenue" | "expense" | "receipt" | "payment" | "unknown";

/** One row of the long table: a line, one goal, one figure. The rows of a line and figure add up to the line, to the cent. */
export interface DataRow {
  readonly line: BudgetRow;
  readonly money: MoneyKind;
  readonly value: ValueIdentity;
  /** Goal number, or `ohne Ziel`. */
  readonly goal: string;
  /** Measures as they stand in the cell; empty without one. */
  readonly measure: string;
  /** Part of the line from 0 to 1; null where the line is 0 or empty and shared in euro. */
  readonly share: number | null;
  /** Null where the cell is empty or cannot be read. */
  readonly cents: Cents | null;
}

/** The rows of one line. Tags that cannot be read (rules Z4, A3) give no goal: nothing is guessed. */
export function dataRows(line: BudgetRow): readonly DataRow[] {
  const goal = textOf(line.goalCell);
  const split = splitOf(line);
  const measure = textOf(line.measureCell) ?? "";
  return lineValues(line).flatMap(({ value, direction, view, cents: amount }): readonly DataRow[] => {
    const common = { line, money: moneyKind(direction, view), value, measure };
    if (split === null) return [{ ...common, goal: goal ?? withoutGoal, share: 1, cents: amount }];
    const shared = amount === null ? [] : shareOut(split, amount);
    if (shared.length === 0) return [{ ...common, goal: split.parts[0]?.goal ?? withoutGoal, share: null, cents: amount }];
    return shared.map((part) => ({ ...common, goal: part.goal, share: shareOf(part.goal, split, part.cents, amount), cents: part.cents }));
  });
}

/** The kind of money of one amount. */
export function moneyKind(direction: Direction, view: BudgetView): MoneyKind {
  if (direction === "unknown") return "unknown";
  if (view !== "cash") return direction;
  return direction === "revenue" ? "receipt" : "payment";
}

function splitOf({ splitCell }: BudgetRow): Split | null {
  if (typeof splitCell !== "string") return null;
  const split = parseSplit(splitCell);
  return split.ok ? split.value : null;
}

function shareOf(goal: string, split: Split, part: Cents, whole: Cents | null): number | null {
  if (split.unit === "percent") {
    const given = split.parts.reduce((sum, each) => sum + each.basisPoints, 0);
    const own = goal === withoutGoal ? Math.max(0, 10_000 - given) : split.parts.find((each) => each.goal === goal)?.basisPoints;
    // Shares of more than the whole (A1) are shared out in proportion.
    return (own ?? 0) / Math.max(10_000, given);
  }
  return whole === null || whole === 0 ? null : part / whole;
}

function textOf(cell: BudgetRow["goalCell"]): string | null {
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : null;
}

/** Kind of money of a joint budget: payments for investments stand apart, because they are in no other view. */
export type JointMoney = MoneyKind | "investment";

/** Sums by goal, measure, department and kind of money of one figure; what joint budgets are made of. */
export interface TagSum {
  readonly goal: string;
  readonly measure: string;
  readonly department: string;
  readonly money: JointMoney;
  readonly cents: Cents;
}

/** Class of accounts that pay for investments; other payments show expense once more. */
export const investmentClass = "78";

/** Adds rows with the same tags up. Order of first appearance. */
export function tagSums(rows: Iterable<DataRow & { readonly department: string }>): readonly TagSum[] {
  const sums = new Map<string, TagSum>();
  for (const { goal, measure, department, money: kind, line, cents: amount } of rows) {
    if (amount === null) continue;
    const money: JointMoney = kind === "payment" && line.account?.startsWith(investmentClass) ? "investment" : kind;
    const key = [goal, measure, department, money].join("\u001f");
    sums.set(key, { goal, measure, department, money, cents: cents((sums.get(key)?.cents ?? 0) + amount) });
  }
  return [...sums.values()];
}
