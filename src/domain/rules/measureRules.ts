// Without this file a row could name a measure that does not exist, or one that belongs to another product or goal.
import type { BudgetRow } from "../budget/budgetLine";
import type { Measure } from "../measures/measure";
import { isCellError } from "../shared/cell";
import { nearestKeys } from "../shared/nearest";
import { aboutRow, numbersIn, placeOf, textOf, type RowRule } from "./ruleContext";

/** [M7] unknown measure; [M5] its product is not the row's; [M6] the row's goal is none of its goals. */
export const measureSuitsRow: RowRule = (row, context, found) => {
  if (row.measureCell === null) return;
  const at = placeOf(row, context.columns.measure, context);
  const about = aboutRow(row, context);
  for (const number of writtenMeasures(row)) {
    const measure = context.measures.get(number);
    if (measure === undefined) {
      found.push({ rule: "M7", severity: "error", at, about, measure: number, nearest: nearestKeys(number, context.measures) });
      continue;
    }
    if (row.product !== null && measure.products.length > 0 && !measure.products.includes(row.product)) {
      const others = measuresOfProduct(row.product, context.measures);
      found.push({ rule: "M5", severity: "warning", at, about, measure: number, product: row.product, itsProducts: measure.products, nearest: others });
    }
    const goal = textOf(row.goalCell);
    if (goal !== null && measure.goals.length > 0 && !measure.goals.includes(goal)) {
      found.push({ rule: "M6", severity: "warning", at, about, measure: number, goal, itsGoals: measure.goals });
    }
  }
};

function writtenMeasures(row: BudgetRow): readonly string[] {
  const cell = row.measureCell;
  if (typeof cell === "string") return numbersIn(cell);
  return cell === null || isCellError(cell) ? [] : [String(cell)];
}

function measuresOfProduct(product: string, measures: ReadonlyMap<string, Measure>): readonly string[] {
  const found: string[] = [];
  for (const measure of measures.values()) {
    if (measure.products.includes(product)) found.push(measure.number);
    if (found.length === 3) break;
  }
  return found;
}
