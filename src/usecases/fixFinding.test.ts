import type { Fix } from "../domain/rules/fix";
import { fixesOf } from "../domain/rules/fixesOf";
import { checkBudget } from "../domain/rules/checkBudget";
import { goal, layout, line, measure, product, town } from "../domain/rules/testing/ruleFixture";
import type { BudgetRow } from "../domain/budget/budgetLine";
import type { RuleId } from "../domain/shared/ruleId";
import type { WriteCells } from "../workbook/change";
import { budgetSheet } from "./budgetSheet";
import { planFixes } from "./fixFinding";

const area = { sheet: layout.sheet, row: 1, column: 0, rows: 3, columns: 9 };
const meanings = Object.fromEntries(layout.columns.map(({ column, meaning }) => [column, meaning]));

/** Column → text that an offered fix (the first unless said otherwise) of a rule writes into the only row. */
function fixed(rule: RuleId, row: Partial<BudgetRow>, way = 0): Record<string, unknown> {
  const rows = [line({ keyCell: "bbbbbb-2222", ...row })];
  const measures = [measure("M-014"), measure("M-020", { products: ["42401"] })];
  const goals = ["2.1", "2.10", "3.1", "3.6"].map((number) => goal(number));
  const found = checkBudget(town({ rows, goals, measures, products: [product("36501")] })).find((finding) => finding.rule === rule)!;
  const fix = fixesOf(found)[way] as Fix;
  const plan = planFixes(budgetSheet(layout, rows, area), [{ finding: found, fix }], { planId: "f", random: () => 0.5 });
  const writes = plan.changes.filter((change): change is WriteCells => change.kind === "writeCells");
  return Object.fromEntries(writes.map((write) => [meanings[write.area.column], write.cells[0]![0]]));
}

test("[Z1] das ähnlichste Ziel ersetzt das unbekannte", () => {
  expect(fixed("Z1", { goalCell: "2.11" })).toEqual({ goal: "2.1", split: null });
});

test("[Z1] in der Aufteilung wird nur die Nummer ersetzt, kein Anteil geht verloren", () => {
  expect(fixed("Z1", { goalCell: "3.66", splitCell: "3.66 70 %; 3.1 30 %" })).toEqual({ goal: "3.6", split: "3.6 70 %; 3.1 30 %" });
  expect(fixed("Z1", { goalCell: "3.1", splitCell: "3.1 70 %; 3.66 30 %" })).toEqual({ goal: "3.1", split: "3.1 70 %; 3.6 30 %" });
});

test("[Z1] steht das neue Ziel schon in der Aufteilung, werden die Anteile zusammengelegt", () => {
  expect(fixed("Z1", { goalCell: "3.1", splitCell: "3.1 70 %; 3.11 30 %" })).toEqual({ goal: "3.1", split: "3.1 100 %" });
});

test("[Z4] aus dem Datum wird wieder das Ziel", () => {
  expect(fixed("Z4", { goalCell: 46024 })).toEqual({ goal: "2.1", split: null });
});

test("[T4] eine Summenzeile verliert alle Zuordnungen", () => {
  expect(fixed("T4", { kind: "total", goalCell: "2.1", measureCell: "M-014" })).toEqual({ goal: null, split: null, measure: null });
});

test("[A3] ISEK-Ziel folgt der Aufteilung, die stehen bleibt", () => {
  expect(fixed("A3", { goalCell: "3.1", splitCell: "2.1 60 %; 3.1 40 %" })).toEqual({ goal: "2.1" });
});

test("[M7] nur die Maßnahme wird berichtigt", () => {
  expect(fixed("M7", { goalCell: "3.1", measureCell: "M-14" })).toEqual({ measure: "M-014" });
});

test("alle Befunde einer Art werden in einem Plan behoben, je Spalte ein Block", () => {
  const rows = [1, 2, 3].map((row) => line({ row, goalCell: 46024, keyCell: `bbbbb${row + 1}-2222` }));
  const findings = checkBudget(town({ rows, goals: [goal("2.1")] })).filter(({ rule }) => rule === "Z4");
  const plan = planFixes(
    budgetSheet(layout, rows, area),
    findings.map((finding) => ({ finding, fix: fixesOf(finding)[0]! })),
    { planId: "f", random: () => 0.5 },
  );
  const writes = plan.changes.filter((change) => change.kind === "writeCells");
  expect(writes).toHaveLength(2);
  expect(writes[0]).toMatchObject({ area: { row: 1, rows: 3, column: 4 }, cells: [["2.1"], ["2.1"], ["2.1"]] });
  expect(plan.subject).toContain("3 Befunde behoben: Z4");
});

test("[A1] der Rest geht zum größten Anteil; der andere Weg lässt ihn ohne Ziel", () => {
  const row = { goalCell: "2.1", splitCell: "2.1 70 %; 3.1 20 %" };
  expect(fixed("A1", row)).toEqual({ split: "2.1 80 %; 3.1 20 %" });
  expect(fixed("A1", row, 1)).toEqual({ split: "2.1 70 %; 3.1 20 %; ohne Ziel 10 %" });
});

test("[A1] was zu viel ist, wird vom größten Anteil abgezogen, und nur das wird angeboten", () => {
  expect(fixed("A1", { goalCell: "2.1", splitCell: "2.1 80 %; 3.1 30 %" })).toEqual({ split: "2.1 70 %; 3.1 30 %" });
});

test("[A2] die Euro werden auf den Betrag umgerechnet", () => {
  expect(fixed("A2", { goalCell: "2.1", splitCell: "2.1 600,00 €; 3.1 300,00 €" })).toEqual({ split: "2.1 666,67 €; 3.1 333,33 €" });
});

test("[M5] [M7] von mehreren Maßnahmen weicht nur die falsche", () => {
  expect(fixed("M7", { goalCell: "3.1", measureCell: "M-014; M-20" })).toEqual({ measure: "M-014; M-020" });
  expect(fixed("M5", { measureCell: "M-020; M-014" })).toEqual({ measure: "M-014" });
});
