// Traps of real plans that a rule has to find, each named after it. Those that only have to be read stand beside the reading of sheets.
import { proposed, rowsOf, sheetOf, type SheetParts } from "../budget/testing/sheetOf";
import type { FederalState } from "../frames/federalState";
import type { CellValue } from "../shared/cell";
import type { Finding } from "../shared/finding";
import { checkBudget } from "./checkBudget";
import { tagColumns } from "./ruleContext";
import { product, town } from "./testing/ruleFixture";

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026"];

/** Findings of a sheet as it lies in a file, with the products its municipality has. */
function findings(rows: readonly (readonly CellValue[])[], products: readonly string[], { state = "SH", ...parts }: SheetParts & { readonly state?: FederalState } = {}): readonly Finding[] {
  const grid = sheetOf([headings, ...rows], parts);
  const { layout } = proposed(grid, { state });
  const context = town({ rows: rowsOf(grid, state), products: products.map((number) => product(number)) });
  return checkBudget({ ...context, state, layout, columns: tagColumns(layout) });
}

const tax = ["61101", "40110000", "Grundsteuer A", 10] as const;
const staff = ["61101", "50110000", "Bezüge", 20] as const;
const energy = ["61101", "52410000", "Strom", 30] as const;

test("[P3] fuehrende-null-verloren: die Nummer mit der Null steht im Register", () => {
  const found = findings([["010101", "50110000", "Bezüge", 20], [10_102, "52410000", "Strom", 30]], ["010101", "010102"], { state: "NW" });
  expect(found).toEqual([expect.objectContaining({ rule: "P3", found: 10_102, loss: "zero", restored: ["010102"] })]);
});

test("[P3] lange-nummer-gerundet: in Exponentialschreibweise sagt nur das Register, was gemeint war", () => {
  const found = findings([["3610101", "50110000", "Bezüge", 20], ["3610102", "52410000", "Strom", 30], ["3,66E+06", "52410000", "Strom", 30]], ["3610101", "3610102", "3660201"]);
  expect(found.filter(({ rule }) => rule === "P3")).toEqual([expect.objectContaining({ loss: "scientific", restored: ["3660201"] })]);
});

test("[P3] produkt-als-datum: aus 11.1.02 wurde der 11. Januar 2002", () => {
  const found = findings([["11.1.01", "50110000", "Bezüge", 20], [37_267, "52410000", "Strom", 30]], ["11.1.01", "11.1.02"], { formats: { A3: "dd.mm.yyyy" } });
  expect(found).toEqual([expect.objectContaining({ rule: "P3", loss: "date", restored: ["11.1.02"] })]);
});

test("[B1] gedruckte-summe-falsch: gemeldet mit beiden Beträgen, nie berichtigt", () => {
  const found = findings([staff, energy, [null, null, "Gesamtsumme", 7_228.5]], ["61101"]);
  expect(found).toEqual([expect.objectContaining({ rule: "B1", printed: 722_850, ours: 5_000 })]);
});

test("[B1] summe-gerundet: ein oder zwei Euro daneben sind Rundung", () => {
  expect(findings([tax, staff, energy, [null, null, "Gesamtsumme Aufwendungen", 52]], ["61101"])).toEqual([]);
});

test("[B3] mehrdeutige-zahlen: 1.234 allein kann tausend oder eins sein", () => {
  const found = findings([[...tax.slice(0, 3), "1.234"], [...staff.slice(0, 3), "2.000"]], ["61101"]);
  expect(found).toEqual([expect.objectContaining({ rule: "B3", found: "1.234", count: 2 })]);
});

test("[B4] tausend-euro: die Einheit der Überschrift wird gefragt", () => {
  const grid = sheetOf([["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026 (T€)"], tax, staff]);
  const { layout } = proposed(grid);
  const found = checkBudget({ ...town({ rows: rowsOf(grid), products: [product("61101")] }), layout, columns: tagColumns(layout) });
  expect(found).toEqual([expect.objectContaining({ rule: "B4", unit: "thousand" })]);
});
