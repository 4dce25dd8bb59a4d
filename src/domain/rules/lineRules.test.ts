import type { Finding } from "../shared/finding";
import type { RuleId } from "../shared/ruleId";
import { cents } from "../shared/cents";
import type { BudgetRow } from "../budget/budgetLine";
import { checkBudget } from "./checkBudget";
import { goal, line, measure, product, town } from "./testing/ruleFixture";

/** Every rule has a row that violates it and one that nearly does. */
interface Case {
  readonly rule: RuleId;
  readonly when: string;
  readonly row: Partial<BudgetRow> & { readonly euros?: number };
  readonly finds: Partial<Finding> | null;
}

const cases: readonly Case[] = [
  { rule: "Z1", when: "das Ziel steht in keiner Liste", row: { goalCell: "2.9" }, finds: { severity: "error", nearest: ["2.1", "2.10", "3.1"] } as Partial<Finding> },
  { rule: "Z1", when: "ein Ziel der Aufteilung steht in keiner Liste", row: { goalCell: "2.1", splitCell: "2.1 60 %; 7.7 40 %" }, finds: { goal: "7.7" } as Partial<Finding> },
  { rule: "Z1", when: "von gleich ähnlichen Zielen steht das übliche des Produkts vorn", row: { product: "36503", productCell: "36503", goalCell: "3.9" }, finds: { nearest: ["3.6", "3.1", "2.1"] } as Partial<Finding> },
  { rule: "Z1", when: "2.10 ist ein anderes Ziel als 2.1 und steht in der Liste", row: { goalCell: "2.10" }, finds: null },
  { rule: "Z2", when: "das Ziel ist geteilt worden", row: { goalCell: "5.2" }, finds: { severity: "error", successors: ["5.13", "5.14"] } as Partial<Finding> },
  { rule: "Z2", when: "der Nachfolger steht da", row: { goalCell: "5.13" }, finds: null },
  { rule: "Z3", when: "das Ziel gilt für Bereich 42, die Zeile für 36", row: { goalCell: "4.2" }, finds: { severity: "warning", productArea: "36", goalAreas: ["42"] } as Partial<Finding> },
  { rule: "Z3", when: "das Ziel gilt für alle Bereiche", row: { goalCell: "3.1" }, finds: null },
  { rule: "Z4", when: "aus 2.1 wurde der 2. Januar", row: { goalCell: 46024 }, finds: { severity: "error", isDate: true, restored: ["2.1"] } as Partial<Finding> },
  { rule: "Z4", when: "die Zahl 2,1 kann 2.1 oder 2.10 sein", row: { goalCell: 2.1 }, finds: { isDate: false, restored: ["2.1", "2.10"] } as Partial<Finding> },
  { rule: "Z4", when: "2.1 steht als Text da", row: { goalCell: "2.1" }, finds: null },
  { rule: "Z5", when: "das Produkt hat ein übliches Ziel, die Zeile keines", row: { product: "36502", productCell: "36502" }, finds: { severity: "notice", usual: ["3.1"] } as Partial<Finding> },
  { rule: "Z5", when: "das Produkt hat kein übliches Ziel", row: {}, finds: null },
  { rule: "A1", when: "die Anteile ergeben 110 %", row: { goalCell: "2.1", splitCell: "2.1 80 %; 3.1 30 %" }, finds: { severity: "error", basisPoints: 11_000 } as Partial<Finding> },
  { rule: "A1", when: "10 % sind nicht verteilt", row: { goalCell: "2.1", splitCell: "2.1 70 %; 3.1 20 %" }, finds: { rest: 1000 } as Partial<Finding> },
  { rule: "A1", when: "der Rest ist ausdrücklich ohne Ziel", row: { goalCell: "2.1", splitCell: "2.1 60 %; ohne Ziel 40 %" }, finds: null },
  { rule: "A2", when: "die Euro ergeben 900 statt 1.000", row: { goalCell: "2.1", splitCell: "2.1 600,00 €; 3.1 300,00 €" }, finds: { stated: cents(90_000), amount: cents(100_000) } as Partial<Finding> },
  { rule: "A2", when: "die Euro ergeben den Ansatz auf den Cent", row: { goalCell: "2.1", splitCell: "2.1 600,01 €; 3.1 399,99 €" }, finds: null },
  { rule: "A3", when: "das erste Ziel der Aufteilung ist ein anderes", row: { goalCell: "3.1", splitCell: "2.1 60 %; 3.1 40 %" }, finds: { first: "2.1" } as Partial<Finding> },
  { rule: "A3", when: "die Aufteilung ist nicht zu lesen", row: { goalCell: "2.1", splitCell: "2.1 zur Hälfte" }, finds: { fault: "form" } as Partial<Finding> },
  { rule: "A3", when: "erstes Ziel und ISEK-Ziel sind gleich", row: { goalCell: "2.1", splitCell: "2.1 60 %; 3.1 40 %" }, finds: null },
  { rule: "T4", when: "eine Summenzeile trägt ein Ziel", row: { kind: "subtotal", goalCell: "2.1" }, finds: { severity: "error", rowKind: "subtotal" } as Partial<Finding> },
  { rule: "T4", when: "eine Summenzeile trägt keines", row: { kind: "subtotal" }, finds: null },
  { rule: "M5", when: "die Maßnahme gehört zu einem anderen Produkt", row: { measureCell: "M-020" }, finds: { severity: "warning", itsProducts: ["42401"], nearest: ["M-014"] } as Partial<Finding> },
  { rule: "M5", when: "die Maßnahme gehört zum Produkt", row: { measureCell: "M-014" }, finds: null },
  { rule: "M6", when: "das Ziel ist keines der Maßnahme", row: { goalCell: "2.1", measureCell: "M-014" }, finds: { itsGoals: ["3.1"] } as Partial<Finding> },
  { rule: "M6", when: "das Ziel ist eines der Maßnahme", row: { goalCell: "3.1", measureCell: "M-014" }, finds: null },
  { rule: "M7", when: "die Maßnahme ist vertippt", row: { measureCell: "M-14" }, finds: { severity: "error", nearest: ["M-014", "M-020"] } as Partial<Finding> },
  { rule: "M7", when: "mehrere bekannte Maßnahmen stehen da", row: { measureCell: "M-014; M-020" }, finds: null },
];

const products = [product("36501"), product("36502", { usualGoals: ["3.1"] }), product("36503", { usualGoals: ["3.6"] }), product("42401")];
const measures = [measure("M-014"), measure("M-020", { products: ["42401"] })];

test.each(cases)("[$rule] $when", ({ rule, row, finds }) => {
  const found = checkBudget(town({ rows: [line(row)], products, measures })).filter((finding) => finding.rule === rule);
  if (finds === null) expect(found).toEqual([]);
  else expect(found).toEqual([expect.objectContaining({ rule, ...finds })]);
});

test("[Z2] [A1] im Entwurf ist eine Warnung, was nach dem Beschluss ein Fehler ist", () => {
  const rows = [line({ row: 1, goalCell: "5.2" }), line({ row: 2, goalCell: "2.1", splitCell: "2.1 70 %" })];
  const severities = (phase: "draft" | "adopted") => checkBudget(town({ rows, phase })).map(({ rule, severity }) => `${rule} ${severity}`);
  expect(severities("draft")).toEqual(["Z2 warning", "A1 warning"]);
  expect(severities("adopted")).toEqual(["Z2 error", "A1 error"]);
});

test("Befunde stehen nach Schwere, Regel und Zeile", () => {
  const rows = [line({ row: 1, goalCell: "4.2" }), line({ row: 2, goalCell: "9.9" }), line({ row: 3, kind: "total", euros: 2000, goalCell: "2.1" }), line({ row: 4, goalCell: "8.8" })];
  expect(checkBudget(town({ rows })).map(({ rule, at }) => `${rule} ${at.row}`)).toEqual(["Z1 2", "Z1 4", "T4 3", "Z3 1"]);
});

test("[Z2] einem Nachfolger, der selbst abgelöst ist, wird weiter gefolgt, auch im Kreis", () => {
  const goals = [
    goal("1.1", { validTo: "2023-12-31", successors: ["1.2"] }),
    goal("1.2", { validTo: "2025-12-31", successors: ["1.3", "1.1"] }),
    goal("1.3"),
  ];
  const [found] = checkBudget(town({ rows: [line({ goalCell: "1.1" })], goals }));
  expect(found).toMatchObject({ rule: "Z2", successors: ["1.3"] });
});
