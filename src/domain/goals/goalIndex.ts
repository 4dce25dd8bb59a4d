// Without this file every rule would walk through all goals for every row.
import type { Goal } from "./goal";

/** Goals of all editions by number; `valid` are those of the current edition that can still be chosen. */
export interface GoalIndex {
  readonly byNumber: ReadonlyMap<string, Goal>;
  readonly valid: ReadonlyMap<string, Goal>;
}

/** `today` is an ISO day: a goal whose *gültig bis* lies before it is retired, so is one that names a successor other than itself. */
export function indexGoals(goals: readonly Goal[], today: string): GoalIndex {
  const byNumber = new Map<string, Goal>();
  const valid = new Map<string, Goal>();
  for (const goal of goals) {
    const retired = isRetired(goal, today);
    // A number that stands in two editions means the newer, valid one.
    if (!retired || !byNumber.has(goal.number)) byNumber.set(goal.number, goal);
    if (!retired) valid.set(goal.number, goal);
  }
  return { byNumber, valid };
}

/** Whether a goal can no longer be chosen on a day. */
export function isRetired(goal: Goal, today: string): boolean {
  return goal.validTo !== null && goal.validTo < today;
}

/** Successors that are valid themselves, followed over several editions; never runs in circles. */
export function validSuccessors(number: string, goals: GoalIndex): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>([number]);
  const open = [...(goals.byNumber.get(number)?.successors ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (goals.valid.has(next)) found.add(next);
    else open.push(...(goals.byNumber.get(next)?.successors ?? []));
  }
  return [...found];
}

/** Whether a goal may stand on a row of a product area; goals without areas may stand anywhere. */
export function suitsArea(goal: Goal, productArea: string | null): boolean {
  return productArea === null || goal.productAreas.length === 0 || goal.productAreas.includes(productArea);
}
