// Without this file goals and measures would be two lists, and a clerk would have to know which to search.
import { indexGoals } from "../../../domain/goals/goalIndex";
import type { Goal } from "../../../domain/goals/goal";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { Measure } from "../../../domain/measures/measure";
import { countText } from "../../../i18n/figures";
import { tagTexts } from "../../../i18n/tagTexts";
import type { TreeNode } from "../../ui/tree/treeRows";

/** What a row of the tree stands for. */
export type Choice = { readonly kind: "goal"; readonly number: string } | { readonly kind: "measure"; readonly number: string };

const goalPrefix = "ziel:";
const measurePrefix = "massnahme:";
const measuresId = "massnahmen";

/** Id of a goal's or a measure's row. */
export function choiceId(choice: Choice): string {
  return (choice.kind === "goal" ? goalPrefix : measurePrefix) + choice.number;
}

/** What was picked; null for a heading. */
export function choiceOfId(id: string): Choice | null {
  if (id.startsWith(goalPrefix)) return { kind: "goal", number: id.slice(goalPrefix.length) };
  if (id.startsWith(measurePrefix)) return { kind: "measure", number: id.slice(measurePrefix.length) };
  return null;
}

interface ChoiceSources {
  readonly goals: readonly Goal[];
  readonly measures: readonly Measure[];
  /** Rows whose tags are counted beside the goals. */
  readonly rows: readonly BudgetRow[];
  readonly today: string;
}

/**
 * Goals that can still be chosen as a tree, then the measures under a heading of their own. A city-wide goal with goals
 * below it opens and closes; every other one can be picked.
 */
export function choiceTree({ goals, measures, rows, today }: ChoiceSources): readonly TreeNode[] {
  const valid = [...indexGoals(goals, today).valid.values()];
  const parents = new Set(valid.map((goal) => goal.parent));
  const used = countGoals(rows);
  const goalNodes = valid.map((goal): TreeNode => {
    const count = used.get(goal.number) ?? 0;
    return {
      id: goalPrefix + goal.number,
      parent: goal.parent === null ? null : goalPrefix + goal.parent,
      code: goal.number,
      title: goal.title,
      count: count === 0 ? "" : countText(count),
      pickable: !(goal.level === "citywide" && parents.has(goal.number)),
    };
  });
  if (measures.length === 0) return goalNodes;
  const heading: TreeNode = {
    id: measuresId,
    parent: null,
    code: "",
    title: tagTexts.measures,
    count: countText(measures.length),
    pickable: false,
  };
  const measureNodes = measures.map(({ number, title }): TreeNode => ({
    id: measurePrefix + number,
    parent: measuresId,
    code: number,
    title,
    count: "",
    pickable: true,
  }));
  return [...goalNodes, heading, ...measureNodes];
}

function countGoals(rows: readonly BudgetRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { goalCell } of rows) {
    if (typeof goalCell === "string") counts.set(goalCell, (counts.get(goalCell) ?? 0) + 1);
  }
  return counts;
}

/** Goals that fit on a screen or two are open to begin with; of more, only the top is. Measures are closed. */
export function isOpenAtFirst(id: string, nodes: number): boolean {
  return id !== measuresId && nodes <= 150;
}
