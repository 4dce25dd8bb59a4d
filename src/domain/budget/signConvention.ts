// Without this file a reversal could not be told from an expense, and a town's sums would carry the wrong sign.
import type { Direction } from "./budgetLine";
import type { SignConvention } from "./valueColumn";

/** How many amounts of each kind are above and below zero. */
export interface SignCounts {
  readonly revenuePositive: number;
  readonly revenueNegative: number;
  readonly expensePositive: number;
  readonly expenseNegative: number;
}

/** Nothing counted yet. */
export const noSigns: SignCounts = { revenuePositive: 0, revenueNegative: 0, expensePositive: 0, expenseNegative: 0 };

/** Adds one amount of a known kind; zeros and unknown kinds say nothing. */
export function countSign(counts: SignCounts, direction: Direction, amount: number): SignCounts {
  if (amount === 0 || direction === "unknown") return counts;
  const key = `${direction}${amount > 0 ? "Positive" : "Negative"}` as const;
  return { ...counts, [key]: counts[key] + 1 };
}

/** A convention that the amounts prove, or null when they contradict each other. */
export interface SignEvidence {
  readonly sign: SignConvention;
  /** False when nothing but the absence of minus signs speaks for it. */
  readonly proved: boolean;
}

/** Share of amounts that must agree; the rest are reversals (*Absetzungen*). */
const agreeing = 0.75;

/**
 * Finds the convention. Null when neither sign prevails for a kind, or both kinds are mostly negative: then a person is
 * asked. A sheet of revenue alone, without a minus, is the same under two conventions and taken as magnitudes.
 */
export function signConventionOf(counts: SignCounts): SignEvidence | null {
  const revenue = prevailing(counts.revenuePositive, counts.revenueNegative);
  const expense = prevailing(counts.expensePositive, counts.expenseNegative);
  if (revenue === "mixed" || expense === "mixed") return null;
  if (revenue === "minus" && expense === "minus") return null;
  if (expense === "minus") return { sign: "expenseNegative", proved: true };
  if (revenue === "minus") return { sign: "revenueNegative", proved: true };
  return { sign: "magnitude", proved: revenue === "plus" && expense === "plus" };
}

function prevailing(positive: number, negative: number): "plus" | "minus" | "mixed" | "none" {
  const all = positive + negative;
  if (all === 0) return "none";
  if (positive >= all * agreeing) return "plus";
  return negative >= all * agreeing ? "minus" : "mixed";
}

/** An amount as a magnitude of its kind: reversals come out negative, whatever the convention. */
export function magnitudeOf(amount: number, direction: "revenue" | "expense", sign: SignConvention): number {
  const turned = direction === "expense" ? sign === "expenseNegative" : sign === "revenueNegative";
  return turned && amount !== 0 ? -amount : amount;
}
