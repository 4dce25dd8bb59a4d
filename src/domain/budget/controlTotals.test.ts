import { controlTotals } from "./controlTotals";
import { rowsOf, sheetOf } from "./testing/sheetOf";
import type { CellValue } from "../shared/cell";

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026"];

function totals(...rows: readonly (readonly CellValue[])[]): readonly string[] {
  return controlTotals(rowsOf(sheetOf([headings, ...rows])), "SH").map(
    (total) => `${total.label}: ${total.printed / 100} / ${total.ours / 100} ${total.agrees ? "stimmt" : "weicht ab"}`,
  );
}

const tax = ["61101", "40110000", "Grundsteuer A", 100] as const;
const charge = ["61101", "48110000", "interne Leistung", 8] as const;
const staff = ["61101", "50110000", "Bezüge", 30] as const;
const energy = ["61101", "52410000", "Strom", 20] as const;
const interest = ["61201", "55170000", "Zinsen", 5] as const;

describe("[B1] [C3] controlTotals", () => {
  it("compares blocks, kinds and balances by what the label says", () => {
    expect(
      totals(
        tax,
        [null, null, "Summe Erträge", 100],
        staff,
        energy,
        [null, null, "Summe Aufwendungen", 50],
        [null, null, "Summe Produkt 61101", 50],
        interest,
        [null, null, "Summe Aufwendungen", 5],
        [null, null, "Gesamtsumme Aufwendungen", 55],
        [null, null, "Jahresergebnis", 45],
      ),
    ).toEqual([
      "Summe Erträge: 100 / 100 stimmt",
      "Summe Aufwendungen: 50 / 50 stimmt",
      "Summe Produkt 61101: 50 / 50 stimmt",
      "Summe Aufwendungen: 5 / 5 stimmt",
      "Gesamtsumme Aufwendungen: 55 / 55 stimmt",
      "Jahresergebnis: 45 / 45 stimmt",
    ]);
  });

  it("knows totals that leave internal charges out", () => {
    expect(totals(tax, charge, staff, [null, null, "Gesamtsumme Erträge", 100])).toEqual(["Gesamtsumme Erträge: 100 / 100 stimmt"]);
  });

  it("nearly: two euros of rounding are tolerated, and the tolerance is told", () => {
    const rows = rowsOf(sheetOf([headings, staff, energy, [null, null, "Gesamtsumme", 52]]));
    expect(controlTotals(rows, "SH")).toMatchObject([{ printed: 5_200, ours: 5_000, tolerance: 200, agrees: true, lines: 2, column: 3, row: 3 }]);
  });

  it("reports a printed total that is wrong in the source, beside ours", () => {
    expect(totals(staff, energy, [null, null, "Gesamtsumme", 7_178_050])).toEqual(["Gesamtsumme: 7178050 / 50 weicht ab"]);
    expect(totals(tax, staff, [null, null, "Summe Erträge", 103])).toEqual(["Summe Erträge: 103 / 100 weicht ab"]);
  });

  it("allows more rounding in a T€ column", () => {
    const rows = rowsOf(sheetOf([["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026 (T€)"], staff, energy, [null, null, "Gesamtsumme", 51]]));
    expect(controlTotals(rows, "SH")).toMatchObject([{ tolerance: 200_000, agrees: true }]);
  });

  it("has nothing to compare where nothing is printed", () => {
    expect(totals(staff, energy)).toEqual([]);
    expect(totals(staff, [null, null, "Gesamtsumme", null])).toEqual([]);
  });
});
