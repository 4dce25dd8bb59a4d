// Without this file two columns of different years could look alike.
import type { ValueIdentity } from "../../../domain/budget/valueColumn";
import { columnSummary, valueSummary } from "./columnSummary";

const value: ValueIdentity = { kind: "planned", year: 2026, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" };

test.each<[Partial<ValueIdentity>, string]>([
  [{}, "Ansatz 2026"],
  [{ year: null }, "Ansatz Jahr fehlt"],
  [{ kind: "actual", version: "draft" }, "Ergebnis 2026"],
  [{ version: "draft" }, "Ansatz 2026, Entwurf"],
  [{ version: "supplementary", supplement: 2 }, "Ansatz 2026, Nachtrag 2"],
])("%o", (change, summary) => {
  expect(valueSummary({ ...value, ...change })).toBe(summary);
});

test("a column that is left alone says so", () => {
  expect(columnSummary(null)).toBe("wird nicht gelesen");
  expect(columnSummary({ column: 1, heading: "Prod.", meaning: "product", value: null, decidedBy: "found" })).toBe("Produkt");
});
