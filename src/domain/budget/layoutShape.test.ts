import type { CellValue } from "../shared/cell";
import { applyKnownLayout, layoutShape } from "./layoutShape";
import { readBudgetRows } from "./readBudgetRows";
import type { SheetLayout } from "./sheetLayout";
import { proposed, sheetOf } from "./testing/sheetOf";

const lines = [
  ["61101", "40110000", "Grundsteuer A", 10, 11],
  ["61101", "50110000", "Bezüge", 20, 21],
] as const;
const layoutOf = (...headings: readonly CellValue[]): SheetLayout => proposed(sheetOf([headings, ...lines])).layout;

describe("[L9] layoutShape", () => {
  it("stays the same for next year's export and for our own columns", () => {
    const shape = layoutShape(layoutOf("Produkt", "Konto", "Text", "Ansatz 2026", "Ansatz 2027"));
    expect(layoutShape(layoutOf("Produkt", "Konto", "Text", "Ansatz 2028", "Ansatz 2029"))).toBe(shape);
    const tagged = sheetOf([["Produkt", "Konto", "Text", "Ansatz 2026", "Ansatz 2027", "ISEK-Ziel"], ...lines.map((line) => [...line, "2.1"])]);
    expect(layoutShape(proposed(tagged).layout)).toBe(shape);
  });

  it("differs when a heading differs or years lie apart", () => {
    const shape = layoutShape(layoutOf("Produkt", "Konto", "Text", "Ansatz 2026", "Ansatz 2027"));
    expect(layoutShape(layoutOf("Produkt", "Sachkonto", "Text", "Ansatz 2026", "Ansatz 2027"))).not.toBe(shape);
    expect(layoutShape(layoutOf("Produkt", "Konto", "Text", "Ansatz 2026", "Ansatz 2028"))).not.toBe(shape);
    expect(layoutShape(layoutOf("Produkt", "Konto", "Text", "Ansatz 2026", "Ergebnis 2027"))).not.toBe(shape);
  });
});

describe("[L9] applyKnownLayout", () => {
  const known: SheetLayout = {
    ...layoutOf("Produkt", "Konto", "Text", "Ansatz 2026", "Ansatz 2027"),
    columns: layoutOf("Produkt", "Konto", "Text", "Ansatz 2026", "Ansatz 2027").columns.map((column) =>
      column.column === 4 && column.value ? { ...column, decidedBy: "person", value: { ...column.value, kind: "forecast" } } : column,
    ),
  };

  it("carries a person's decisions to columns that have moved and to new years", () => {
    const next = sheetOf([
      ["Haushalt"],
      [],
      ["Fachdienst", "Produkt", "Konto", "Text", "Ansatz 2028", "Ansatz 2029", "ISEK-Ziel"],
      ...lines.map((line) => ["20", ...line, "2.1"]),
    ]);
    const applied = applyKnownLayout(known, proposed(next))!;
    expect(applied).toMatchObject({ headerRow: 2, headerRows: 1 });
    expect(applied.columns.map(({ column, meaning, value, decidedBy }) => [column, meaning, value?.kind, value?.year, decidedBy])).toEqual([
      [1, "product", undefined, undefined, "found"],
      [2, "account", undefined, undefined, "found"],
      [3, "text", undefined, undefined, "found"],
      [4, "amount", "planned", 2028, "found"],
      [5, "amount", "forecast", 2029, "person"],
      [6, "goal", undefined, undefined, "found"],
    ]);
    expect(readBudgetRows(next, applied, { state: "SH" }).map((row) => [row.product, row.goalCell])).toEqual([["61101", "2.1"], ["61101", "2.1"]]);
  });

  it("keeps the year a person has named where the new headings are silent", () => {
    const silent = sheetOf([["Produkt", "Konto", "Text", "Ansatz", "Bemerkung"], ...lines.map((line) => [...line.slice(0, 4), "neu"])]);
    const answered = proposed(silent).layout;
    const decided: SheetLayout = {
      ...answered,
      columns: answered.columns.map((column) => (column.value ? { ...column, decidedBy: "person", value: { ...column.value, year: 2026 } } : column)),
    };
    expect(applyKnownLayout(decided, proposed(silent))?.columns[3]?.value?.year).toBe(2026);
  });

  it("finds the second of two equal headings again", () => {
    const rows = [["Produkt", "Bezeichnung", "Konto", "Bezeichnung", "Ansatz 2026"], ["61101", "Steuern", "40110000", "Grundsteuer A", 10], ["61201", "Zinsen", "50110000", "Bezüge", 20]];
    const twice = proposed(sheetOf(rows));
    expect(applyKnownLayout(twice.layout, twice)?.columns).toEqual(twice.layout.columns);
  });

  it("does not fit a sheet that lacks one of its headings", () => {
    expect(applyKnownLayout(known, proposed(sheetOf([["Produkt", "Konto", "Text", "Ansatz 2026", "Ergebnis 2027"], ...lines])))).toBeNull();
  });
});
