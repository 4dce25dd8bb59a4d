// Without this file departments would share a field of action, and nobody would see who pays what towards it.
import type { Goal } from "../goals/goal";
import type { Measure } from "../measures/measure";
import type { DivisionEntry } from "../registers/divisionEntry";
import { cents, type Cents } from "../shared/cents";
import { withoutGoal } from "../tags/split";
import type { TagSum } from "./dataRow";

/** Which tags belong to a field or corridor. A row belongs to one only: by its measure, else by its goal. */
export interface BudgetMembers {
  /** Texts of the measure cell, one or several numbers; the first known measure decides. */
  readonly measures: readonly string[];
  /** Goals whose rows without a measure belong here too. */
  readonly goals: readonly string[];
}

/** What one department plans for it. */
export interface DepartmentShare {
  readonly department: string;
  readonly revenue: Cents;
  readonly expense: Cents;
}

/** The budget of all departments for one field of action (*Handlungsfeld*) or theme corridor (*Themenkorridor*). */
export interface JointBudget {
  readonly entry: DivisionEntry;
  readonly members: BudgetMembers;
  readonly shares: readonly DepartmentShare[];
  readonly revenue: Cents;
  readonly expense: Cents;
  /** 1 for the largest expense. */
  readonly rank: number;
}

/** Everything joint budgets are made of. */
export interface JointSources {
  readonly divisions: readonly DivisionEntry[];
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly sums: readonly TagSum[];
}

/** Budgets of all entries of a kind, in the order of the register; each euro is in one of them at most. */
export function jointBudgets(kind: "actionArea" | "corridor", sources: JointSources): readonly JointBudget[] {
  const entries = sources.divisions.filter((entry) => entry.kind === kind);
  const home = homeOf(kind, sources);
  const budgets = entries.map((entry) => budgetOf(entry, sources.sums, home));
  const expenses = budgets.map(({ expense }) => expense).sort((one, other) => other - one);
  return budgets.map((budget) => ({ ...budget, rank: expenses.indexOf(budget.expense) + 1 }));
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

function budgetOf(entry: DivisionEntry, sums: readonly TagSum[], home: Home): JointBudget {
  const own = sums.filter((sum) => home(sum) === entry.number);
  const departments = new Map<string, { revenue: number; expense: number }>();
  for (const { department, money, cents: amount } of own) {
    if (money !== "revenue" && money !== "expense") continue;
    const share = departments.get(department) ?? { revenue: 0, expense: 0 };
    share[money] += amount;
    departments.set(department, share);
  }
  const shares = [...departments]
    .map(([department, { revenue, expense }]) => ({ department, revenue: cents(revenue), expense: cents(expense) }))
    .sort((one, other) => one.department.localeCompare(other.department, "de", { numeric: true }));
  const total = (side: "revenue" | "expense"): Cents => cents(shares.reduce((sum, share) => sum + share[side], 0));
  const members = {
    measures: sorted(own.flatMap(({ measure }) => (measure === "" ? [] : [measure]))),
    goals: sorted(own.flatMap(({ goal, measure }) => (measure === "" ? [goal] : []))),
  };
  return { entry, members, shares, revenue: total("revenue"), expense: total("expense"), rank: 0 };
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort((one, other) => one.localeCompare(other, "de", { numeric: true }));
}
