// Without this file retired goals could be offered, and measures could hide goals.
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { Goal } from "../../../domain/goals/goal";
import type { Measure } from "../../../domain/measures/measure";
import { choiceId, choiceOfId, choiceTree, isOpenAtFirst } from "./choiceTree";

const goal = (number: string, more: Partial<Goal> = {}): Goal => ({
  number,
  parent: null,
  level: "development",
  title: `Titel ${number}`,
  description: "",
  productAreas: [],
  actionArea: null,
  sdg: [],
  validFrom: null,
  validTo: null,
  successors: [],
  edition: "2026",
  row: 1,
  ...more,
});
const measure = (number: string) => ({ number, title: `Titel ${number}` }) as Measure;
const tagged = (goalCell: string) => ({ goalCell }) as BudgetRow;
const goals = [goal("G1", { level: "citywide" }), goal("5.1", { parent: "G1" }), goal("5.2", { parent: "G1", validTo: "2025-12-31" })];
const tree = choiceTree({ goals, measures: [measure("M-014")], rows: [tagged("5.1"), tagged("5.1")], today: "2026-11-23" });

test("goals come with the rows that have them, then the measures under their heading", () => {
  expect(tree.map(({ id, parent, code, count, pickable }) => [id, parent, code, count, pickable])).toEqual([
    ["ziel:G1", null, "G1", "", false],
    ["ziel:5.1", "ziel:G1", "5.1", "2", true],
    ["massnahmen", null, "", "1", false],
    ["massnahme:M-014", "massnahmen", "M-014", "", true],
  ]);
});

test("[Z2] a retired goal is not offered", () => {
  expect(tree.map((node) => node.code)).not.toContain("5.2");
});

test("a city-wide goal without goals below it can be picked", () => {
  const [only] = choiceTree({ goals: [goal("G1", { level: "citywide" })], measures: [], rows: [], today: "2026-11-23" });
  expect(only?.pickable).toBe(true);
});

test("an id leads back to the goal or measure, also when its number holds a colon", () => {
  for (const number of ["2.10", "A:1"]) {
    for (const kind of ["goal", "measure"] as const) expect(choiceOfId(choiceId({ kind, number }))).toEqual({ kind, number });
  }
  expect(choiceOfId("massnahmen")).toBeNull();
});

test("a short catalogue is open to begin with, a long one and the measures are closed", () => {
  expect(isOpenAtFirst("ziel:G1", 43)).toBe(true);
  expect(isOpenAtFirst("ziel:G1", 2000)).toBe(false);
  expect(isOpenAtFirst("massnahmen", 43)).toBe(false);
});
