// Without these tests a measure without money or goal could look proven.
import { goal, line, measure, product } from "../rules/testing/ruleFixture";
import type { BudgetRow } from "../budget/budgetLine";
import type { Measure } from "./measure";
import { proofList, type ProofLine } from "./proofList";

const goals = [goal("3.1", { title: "Wohnraum" }), goal("2.1", { title: "Energie" })];
const products = [product("36501", { name: "Kitas" }), product("42401", { name: "Sportstätten" })];

function prove(measures: readonly Measure[], rows: readonly BudgetRow[]): readonly ProofLine[] {
  return proofList({ measures, goals, products, sheets: [{ sheet: "THH 51", rows }] });
}

const gapsOf = (lines: readonly ProofLine[]) => lines.flatMap((each) => each.gaps);
const own = { measureCell: "M-014", goalCell: "3.1" };

test("[S03] eine ganze Kette: Maßnahme, Ziel mit Titel, Produkt mit Namen, Zeile; ohne Lücke", () => {
  const row = line({ row: 7, ...own });
  expect(prove([measure("M-014")], [row])).toEqual([
    {
      measure: { number: "M-014", title: "Maßnahme M-014" },
      goals: [{ number: "3.1", title: "Wohnraum" }],
      products: [{ number: "36501", title: "Kitas" }],
      row: { sheet: "THH 51", row },
      carriers: 1,
      gaps: [],
    },
  ]);
});

test.each([
  ["[M1] ohne Ziel", { goals: [] }, line({ ...own }), { kind: "M1" }],
  ["[M2] ohne Produkt", { products: [] }, line({ ...own }), { kind: "M2" }],
  ["[M3] ohne Zeile, obwohl ihr Produkt hier steht", {}, line(), { kind: "M3" }],
  ["[M5] Zeile eines anderen Produkts", { products: ["36501"] }, line({ ...own, product: "42401" }), { kind: "M5", product: "42401" }],
  ["[M6] Ziel der Zeile ist keines der Maßnahme", {}, line({ ...own, goalCell: "2.1" }), { kind: "M6", goal: "2.1" }],
  ["[M7] unbekannte Maßnahme", {}, line({ ...own, measureCell: "M-999" }), { kind: "M7" }],
  ["[Z1] unbekanntes Ziel", { goals: ["3.1", "9.9"] }, line({ ...own }), { kind: "Z1", goal: "9.9" }],
  ["Zeile ohne Ziel", {}, line({ ...own, goalCell: null }), { kind: "rowWithoutGoal" }],
  ["Ziel, für das keine Zeile steht", { goals: ["3.1", "2.1"] }, line({ ...own }), { kind: "goalWithoutRow", goal: "2.1" }],
] as const)("[S03] Lücke: %s", (_, members, row, gap) => {
  expect(gapsOf(prove([measure("M-014", members)], [row]))).toContainEqual(gap);
});

test("[S03] ein Produkt der Maßnahme steht hier, trägt sie aber in keiner Zeile", () => {
  const lines = prove([measure("M-014", { products: ["36501", "42401"] })], [line({ ...own }), line({ row: 2, product: "42401" })]);
  expect(gapsOf(lines)).toEqual([{ kind: "productWithoutRow", product: "42401" }]);
});

test("[S03] keine Lücke ist: Produkte in einer anderen Mappe, eine Maßnahme, die jetzt kein Geld braucht, weitere Ziele einer Aufteilung", () => {
  expect(gapsOf(prove([measure("M-014", { products: ["11101"] })], [line()]))).toEqual([]);
  expect(gapsOf(prove([measure("M-014", { status: "completed" })], [line()]))).toEqual([]);
  expect(gapsOf(prove([measure("M-014")], [line({ ...own, splitCell: "3.1 60 %; 2.1 40 %" })]))).toEqual([]);
});

test("[S03] Lücken zuerst, dann nach Nummer, wie Menschen zählen; Summenzeilen beweisen nichts", () => {
  const rows = ["M-10", "M-2", "M-3"].map((measureCell, row) => line({ row, measureCell, goalCell: measureCell === "M-3" ? "2.1" : "3.1" }));
  const total = line({ row: 9, kind: "total", ...own });
  const lines = prove([measure("M-10"), measure("M-2"), measure("M-3"), measure("M-014", { products: ["11101"] })], [...rows, total]);
  expect(lines.map((each) => [each.measure.number, each.row?.row.row ?? null])).toEqual([
    ["M-3", null],
    ["M-3", 2],
    ["M-2", 1],
    ["M-10", 0],
    ["M-014", null],
  ]);
});

test("[S03] eine Zeile mit mehreren Maßnahmen steht bei jeder, mit dem Ziel der Aufteilung", () => {
  const lines = prove([measure("M-1"), measure("M-2")], [line({ measureCell: "M-1; M-2", goalCell: "3.1", splitCell: "3.1 60 %; 2.1 40 %" })]);
  expect(lines.map((each) => [each.measure.number, each.goals.map(({ number }) => number)])).toEqual([
    ["M-1", ["3.1", "2.1"]],
    ["M-2", ["3.1", "2.1"]],
  ]);
});
