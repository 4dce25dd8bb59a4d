// Without this file departments would share a field of action, and nobody would see who pays what towards it.
import type { Goal } from "../goals/goal";
import type { Measure } from "../measures/measure";
import type { DivisionEntry } from "../registers/divisionEntry";
import { cents, type Cents } from "../shared/cents";
import { withoutGoal } from "../tags/split";
import type { TagSum } from "./dataRow";

/**
 * A tag with money of a kind in one department, in whatever year. A row belongs to one field or corridor only: by its measure (text
 * of the cell, one or several numbers; the first known one decides), else by its goal.
 */
export type BudgetTag = Pick<TagSum, "goal" | "measure" | "department"> & { readonly money: keyof Omit<JointMoneySums, "total"> };

/** Money of a joint budget. `total` is what the ceiling is for: expense and payments for investments. */
export interface JointMoneySums {
  readonly revenue: Cents;
  readonly expense: Cents;
  readonly investment: Cents;
  readonly total: Cents;
}

/** What one department plans for it. */
export interface DepartmentShare extends JointMoneySums {
  readonly department: string;
}

/** The budget of all departments for one field of action (*Handlungsfeld*) or theme corridor (*Themenkorridor*). */
export interface JointBudget extends JointMoneySums {
  readonly entry: DivisionEntry;
  /** Tags of its rows in all years, each once: what formulas have to look for. */
  readonly tags: readonly BudgetTag[];
  readonly shares: readonly DepartmentShare[];
  /** 1 for the largest total. */
  readonly rank: number;
}

/** Everything joint budgets are made of. */
export interface JointSources {
  readonly divisions: readonly DivisionEntry[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  /** Of the figure that is summed up. */
  readonly sums: readonly TagSum[];
  /** Of all figures. */
  readonly allSums: readonly TagSum[];
}

/** Budgets of all entries of a kind, in the order of the register; each euro is in one of them at most. */
export function jointBudgets(kind: "actionArea" | "corridor", sources: JointSources): readonly JointBudget[] {
  const entries = sources.divisions.filter((entry) => entry.kind === kind);
  const home = homeOf(kind, sources);
  const budgets = entries.map((entry) => budgetOf(entry, sources, home));
  const totals = budgets.map(({ total }) => total).sort((one, other) => other - one);
  return budgets.map((budget) => ({ ...budget, rank: totals.indexOf(budget.total) + 1 }));
}

type Home = (sum: TagSum) => string | null;

function homeOf(kind: "actionArea" | "corridor", { measures, goals }: JointSources): Home {
  const ofMeasure = new Map(measures.map((measure) => [measure.number, kind === "actionArea" ? measure.actionArea : measure.corridor]));
  const ofGoal = new Map(kind === "actionArea" ? goals.map((goal) => [goal.number, goal.actionArea]) : []);
  return ({ goal, measure }) => {
    if (measure === "") return goal === withoutGoal ? null : (ofGoal.get(goal) ?? null);
    const known = measure.split(";").map((each) => each.trim()).find((each) => ofMeasure.has(each));
    return known === undefined ? null : (ofMeasure.get(known) ?? null);
  };
}

function budgetOf(entry: DivisionEntry, { sums, allSums }: JointSources, home: Home): JointBudget {
  const own = sums.filter((sum) => home(sum) === entry.number);
  const departments = [...new Set(own.flatMap(({ department, money }) => (isCounted(money) ? [department] : [])))].sort(byNumber);
  const shares = departments.map((department) => ({ department, ...moneySums(own.filter((sum) => sum.department === department)) }));
  return { entry, tags: tagsOf(allSums.filter((sum) => home(sum) === entry.number)), shares, ...moneySums(own), rank: 0 };
}

function tagsOf(sums: readonly TagSum[]): readonly BudgetTag[] {
  return sums.flatMap(({ goal, measure, department, money }) => (isCounted(money) ? [{ goal, measure, department, money }] : []));
}

function isCounted(money: TagSum["money"]): money is "revenue" | "expense" | "investment" {
  return money === "revenue" || money === "expense" || money === "investment";
}

function moneySums(sums: readonly TagSum[]): JointMoneySums {
  const money = { revenue: 0, expense: 0, investment: 0 };
  for (const sum of sums) if (isCounted(sum.money)) money[sum.money] += sum.cents;
  const { revenue, expense, investment } = money;
  return { revenue: cents(revenue), expense: cents(expense), investment: cents(investment), total: cents(expense + investment) };
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "de", { numeric: true });
}
