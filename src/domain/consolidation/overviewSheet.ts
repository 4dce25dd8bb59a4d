// Without this file a workbook's own overview would be added to the sheets it sums up.
import type { BudgetRow } from "../budget/budgetLine";
import { lineValues, valueKey } from "./lineValue";

/** Share of an overview's filled rows that must be found again as sums of other sheets. */
const explained = 0.8;

/** Rows with money below which equality may be chance. */
const fewestRows = 2;

/** How far a printed sum may be from ours, in cents. */
const tolerance = 200;

/**
 * Whether a sheet without accounts shows per product (or account group) what other sheets of the same file hold row by row:
 * then its amounts are their revenue, expense or balance.
 */
export function isOverview(lines: readonly BudgetRow[], others: readonly (readonly BudgetRow[])[]): boolean {
  if (lines.some(({ account }) => account !== null)) return false;
  const detailed = others.filter((each) => each.some(({ account }) => account !== null));
  if (detailed.length === 0) return false;
  const sums = sumsByProduct(detailed.flat());
  let [filled, found] = [0, 0];
  for (const line of lines) {
    const values = lineValues(line).filter(({ cents }) => cents !== null && cents !== 0);
    if (line.product === null || values.length === 0) continue;
    filled += 1;
    const isSum = values.every(({ value, cents }) => {
      const sum = sums.get(`${line.product}|${valueKey(value)}`);
      const candidates = sum ? [sum.revenue, sum.expense, sum.revenue - sum.expense] : [];
      return candidates.some((each) => Math.abs(Math.abs(each) - Math.abs(cents ?? 0)) <= tolerance);
    });
    if (isSum) found += 1;
  }
  return filled >= fewestRows && found >= filled * explained;
}

interface ProductSums {
  revenue: number;
  expense: number;
}

function sumsByProduct(lines: readonly BudgetRow[]): ReadonlyMap<string, ProductSums> {
  const sums = new Map<string, ProductSums>();
  for (const line of lines) {
    for (const { value, direction, view, cents } of lineValues(line)) {
      if (cents === null || direction === "unknown" || view === "cash") continue;
      const key = `${line.product ?? ""}|${valueKey(value)}`;
      const sum = sums.get(key) ?? { revenue: 0, expense: 0 };
      sum[direction] += cents;
      sums.set(key, sum);
    }
  }
  return sums;
}
