// Without this file shares could exceed the row, miss it, or contradict the goal beside them.
import { cents, type Cents } from "../shared/cents";
import { distributedBasisPoints, parseSplit } from "../tags/split";
import { aboutRow, placeOf, textOf, type RowRule } from "./ruleContext";
import type { BudgetRow } from "../budget/budgetLine";

/** [A1] shares are not 100 %, [A2] euro split differs from the amount, [A3] first goal is not ISEK-Ziel, or unreadable. */
export const splitAddsUp: RowRule = (row, context, found) => {
  const written = textOf(row.splitCell);
  if (written === null) return;
  const at = placeOf(row, context.columns.split, context);
  const about = aboutRow(row, context);
  const goal = textOf(row.goalCell);
  const parsed = parseSplit(written);
  if (!parsed.ok) {
    found.push({ rule: "A3", severity: "error", at, about, goal: goal ?? "", first: null, fault: parsed.failure });
    return;
  }
  const split = parsed.value;
  const first = split.parts[0]?.goal ?? null;
  if (first !== goal) found.push({ rule: "A3", severity: "error", at, about, goal: goal ?? "", first, fault: null });
  if (split.unit === "percent") {
    const basisPoints = distributedBasisPoints(split);
    if (basisPoints === 10_000) return;
    // More than the whole is wrong in every phase; less is a question until the plan is adopted.
    const severity = basisPoints > 10_000 || context.phase !== "draft" ? "error" : "warning";
    found.push({ rule: "A1", severity, at, about, basisPoints, rest: 10_000 - basisPoints, written });
    return;
  }
  const stated = cents(split.parts.reduce((sum, part) => sum + part.cents, split.accepted as number));
  const amount = splitAmount(row);
  if (amount !== null && stated !== amount) found.push({ rule: "A2", severity: "error", at, about, stated, amount, written });
};

/**
 * The amount a euro split refers to: the first planned year's, else the first amount there is. Where revenue and expense of that
 * year have columns of their own, it is the one that is filled.
 */
export function splitAmount(row: BudgetRow): Cents | null {
  let best: BudgetRow["amounts"][number] | null = null;
  for (const amount of row.amounts) {
    if (amount.value.kind !== "planned") continue;
    const year = amount.value.year ?? 0;
    const bestYear = best?.value.year ?? 0;
    if (best === null || year < bestYear || (year === bestYear && best.cents === null)) best = amount;
  }
  return (best ?? row.amounts[0])?.cents ?? null;
}
