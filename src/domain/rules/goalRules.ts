// Without this file a row could name a goal that does not exist, is retired, is a date, or belongs elsewhere.
import type { BudgetRow } from "../budget/budgetLine";
import { productAreaOf } from "../frames/productFrame";
import { suitsArea, validSuccessors } from "../goals/goalIndex";
import { isDateSerial, restoreGoal } from "../goals/restoreGoal";
import type { Finding } from "../shared/finding";
import { editDistance, nearestKeys } from "../shared/nearest";
import { parseSplit } from "../tags/split";
import { aboutRow, placeOf, textOf, type RowRule, type RuleContext } from "./ruleContext";

/** [Z1] goal unknown, [Z2] goal retired: for ISEK-Ziel and for every goal of the split. */
export const goalIsKnownAndValid: RowRule = (row, context, found) => {
  const goal = textOf(row.goalCell);
  if (goal !== null) checkGoal({ goal, row, column: context.columns.goal, context, found });
  const written = textOf(row.splitCell);
  if (written === null) return;
  const split = parseSplit(written);
  if (!split.ok) return;
  for (const part of split.value.parts) {
    // The first goal repeats ISEK-Ziel; one fault is one finding.
    if (part.goal !== goal) checkGoal({ goal: part.goal, row, column: context.columns.split, context, found });
  }
};

interface GoalCheck {
  readonly goal: string;
  readonly row: BudgetRow;
  readonly column: number;
  readonly context: RuleContext;
  readonly found: Finding[];
}

function checkGoal({ goal, row, column, context, found }: GoalCheck): void {
  const { goals, phase } = context;
  if (goals.valid.has(goal)) return;
  const at = placeOf(row, column, context);
  const about = aboutRow(row, context);
  const known = goals.byNumber.get(goal);
  if (known === undefined) {
    found.push({ rule: "Z1", severity: "error", at, about, goal, nearest: nearestGoals(goal, row, context) });
    return;
  }
  const severity = phase === "draft" ? "warning" : "error";
  found.push({ rule: "Z2", severity, at, about, goal, successors: validSuccessors(goal, goals), since: known.validTo });
}

/** Goals that are written alike; of those that are equally near, the ones usual for the row's product come first. */
function nearestGoals(goal: string, row: BudgetRow, { goals, products }: RuleContext): readonly string[] {
  const near = nearestKeys(goal, goals.valid);
  const [first] = near;
  const usual = products.get(row.product ?? "")?.usualGoals ?? [];
  if (first === undefined || usual.length === 0) return near;
  const far = editDistance(goal, first);
  const alike = usual.filter((each) => goals.valid.has(each) && editDistance(goal, each, far) <= far);
  return [...new Set([...alike, ...near])].slice(0, near.length);
}

/** [Z3] goal belongs to another product area. */
export const goalSuitsArea: RowRule = (row, context, found) => {
  const goal = context.goals.valid.get(textOf(row.goalCell) ?? "");
  if (goal === undefined || goal.productAreas.length === 0 || row.product === null) return;
  const area = areaOf(row, context);
  if (area === null || suitsArea(goal, area)) return;
  found.push({
    rule: "Z3",
    severity: "warning",
    at: placeOf(row, context.columns.goal, context),
    about: aboutRow(row, context),
    goal: goal.number,
    productArea: area,
    goalAreas: goal.productAreas,
    fitting: fittingGoals(row, area, context),
  });
};

function fittingGoals(row: BudgetRow, area: string, context: RuleContext): readonly string[] {
  const usual = context.products.get(row.product ?? "")?.usualGoals.filter((each) => context.goals.valid.has(each)) ?? [];
  if (usual.length > 0) return usual.slice(0, 3);
  const fitting: string[] = [];
  for (const goal of context.goals.valid.values()) {
    if (goal.productAreas.includes(area)) fitting.push(goal.number);
    if (fitting.length === 3) break;
  }
  return fitting;
}

/** [Z4] a number or a date where a goal's number must stand. */
export const goalIsText: RowRule = (row, context, found) => {
  const cell = row.goalCell;
  if (cell === null || typeof cell === "string") return;
  found.push({
    rule: "Z4",
    severity: "error",
    at: placeOf(row, context.columns.goal, context),
    about: aboutRow(row, context),
    found: cell,
    isDate: typeof cell === "number" && isDateSerial(cell),
    restored: restoreGoal(cell, context.goals, areaOf(row, context)),
  });
};

/** [Z5] row without goal although its product has usual goals. */
export const steeringRowHasGoal: RowRule = (row, context, found) => {
  if (row.goalCell !== null || row.product === null || row.kind !== "line") return;
  const usual = context.products.get(row.product)?.usualGoals ?? [];
  if (usual.length === 0) return;
  found.push({
    rule: "Z5",
    severity: "notice",
    at: placeOf(row, context.columns.goal, context),
    about: aboutRow(row, context),
    product: row.product,
    usual,
  });
};

/** Area of a row's product: by the register, else by the frame of the Land. */
export function areaOf(row: BudgetRow, context: RuleContext): string | null {
  if (row.product === null) return null;
  return context.products.get(row.product)?.area ?? productAreaOf(row.product, context.state);
}
