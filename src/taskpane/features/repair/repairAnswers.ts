// Without this file answers about torn and copied rows would be lost among components, or outlive the rows they are about.
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { RowRepair } from "../../../domain/tags/repairRows";
import type { RepairDecision } from "../../../usecases/repairSheet";

/** Answers by row. */
export type Answers = ReadonlyMap<BudgetRow, RepairDecision>;

/** Answers with one more. */
export function answered(answers: Answers, decision: RepairDecision): Answers {
  return new Map(answers).set(decision.row, decision);
}

/** The same answer for every row of a kind that may be answered alike. */
export function answeredAll(answers: Answers, rows: readonly BudgetRow[], kind: "stays" | "copyKeeps" | "copyEmpty"): Answers {
  const all = new Map(answers);
  for (const row of rows) all.set(row, { kind, row });
  return all;
}

/** Answers about rows that are still asked about; the others were settled by an earlier plan. */
export function presentAnswers(answers: Answers, { undecided, copies }: RowRepair): readonly RepairDecision[] {
  const asked = new Set<BudgetRow>([...undecided.map(({ row }) => row), ...copies]);
  return [...answers.values()].filter(({ row }) => asked.has(row));
}

/** Tags of a row as the person reads them. */
export function tagsOf({ goalCell, splitCell, measureCell }: BudgetRow): string {
  return [splitCell ?? goalCell, measureCell].filter((cell) => typeof cell === "string" && cell !== "").join(", ") || "ohne Ziel";
}

/** What a row is about, for telling it from others. */
export function rowText({ product, account, text }: BudgetRow): string {
  return [[product, account].filter(Boolean).join("."), text].filter(Boolean).join(" ");
}
