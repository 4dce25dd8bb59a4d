// Without this file a suggestion could be a retired goal, or the rows' own.
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { Product } from "../../../domain/budget/product";
import type { Goal } from "../../../domain/goals/goal";
import type { Measure } from "../../../domain/measures/measure";
import { suggestGoals } from "./suggestGoals";

const line = (row: number, product: string, goalCell: string | null) => ({ kind: "line", row, product, goalCell }) as BudgetRow;
const goals = new Map(["1.1", "2.1", "2.2", "3.1", "4.1"].map((number) => [number, { number, title: `Titel ${number}` } as Goal]));
const rows = [line(1, "21101", null), line(2, "21101", "2.2"), line(3, "21101", "2.1"), line(4, "21101", "2.1"), line(5, "36501", "3.1")];
const products = [{ number: "21101", usualGoals: ["1.1", "2.1"] as readonly string[] } as Product];
const measures = [{ number: "M-019", products: ["21101"], goals: ["4.1"] } as unknown as Measure];
const suggested = (lines: readonly BudgetRow[], more: Partial<Parameters<typeof suggestGoals>[0]> = {}) =>
  suggestGoals({ lines, allRows: rows, products, measures, goals, ...more });

test("goals of other rows of the product come first, most rows first, then the usual ones; three at most", () => {
  expect(suggested(rows.slice(0, 1))).toEqual([
    { goal: "2.1", title: "Titel 2.1", reason: { kind: "sameProducts", rows: 2 } },
    { goal: "2.2", title: "Titel 2.2", reason: { kind: "sameProducts", rows: 1 } },
    { goal: "1.1", title: "Titel 1.1", reason: { kind: "usual" } },
  ]);
});

test("the rows in hand do not suggest their own goal", () => {
  expect(suggested(rows.slice(4), { products: [], measures: [] })).toEqual([]);
});

test("a measure of the product suggests its goals", () => {
  expect(suggested([line(9, "21101", null)], { allRows: [], products: [] })).toEqual([
    { goal: "4.1", title: "Titel 4.1", reason: { kind: "measure", measure: "M-019" } },
  ]);
});

test("[Z2] a goal that can no longer be chosen is not suggested", () => {
  expect(suggested(rows.slice(0, 1), { goals: new Map([...goals].filter(([number]) => number !== "2.1")) }).map(({ goal }) => goal)).toEqual(["2.2", "1.1", "4.1"]);
});
