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

test("revenue and expense in columns of their own are told apart", () => {
  const column = { column: 4, heading: "Aufwand 2017", meaning: "amount", value, decidedBy: "found", direction: "expense" } as const;
  expect(columnSummary(column)).toBe("Ansatz 2026, Aufwand");
});

test("long words may break where a person would break them", () => {
  expect(valueSummary({ ...value, kind: "commitment" })).toBe("Verpflichtungs\u00adermächtigung 2026");
});

test("a column that is left alone says so", () => {
  expect(columnSummary(null)).toBe("wird nicht gelesen");
  expect(columnSummary({ column: 1, heading: "Prod.", meaning: "product", value: null, decidedBy: "found" })).toBe("Produkt");
});
