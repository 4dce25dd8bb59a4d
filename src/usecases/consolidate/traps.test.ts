// Traps of real plans that only show when several files are put together, each named after it.
import { consolidate } from "./consolidate";
import { noChoices } from "./consolidation";
import { readSources } from "./readSources";
import { budgetSheetOf, type TestLine } from "./testing/budgetFile";
import { sourceFile } from "./testing/closedBook";

const cemeteries: readonly TestLine[] = [
  ["55301", "52110000", "Friedhöfe, Unterhaltung", 63_270],
  ["55301", "52410000", "Friedhöfe, Energie", 7_000],
  ["55301", "43210000", "Friedhöfe, Gebühren", 500],
];
const north: readonly TestLine[] = ["Unterhaltung", "Energie", "Reinigung", "Mobiliar"].map((text, index) => ["21101", `5211${index}000`, `Schule Nord, ${text}`, 10_000]);
const south: readonly TestLine[] = ["Unterhaltung", "Energie", "Reinigung", "Mobiliar"].map((text, index) => ["21102", `5231${index}000`, `Schule Süd, ${text}`, 7_500]);

async function together(...files: readonly (readonly [string, readonly TestLine[]])[]) {
  const outcomes = await readSources(files.map(([name, lines]) => sourceFile(name, [budgetSheetOf(lines)])), { state: "SH", year: null });
  return consolidate(outcomes ?? [], noChoices, { today: "2026-11-23", rules: "all", office: null });
}

test("gleiche-zeilen-in-mehreren-dateien: dieselben Friedhöfe in jeder Bezirksliste zählen einmal und werden genannt", async () => {
  const { total, duplicates } = await together(["nord.xlsx", [...north, ...cemeteries]], ["süd.xlsx", [...cemeteries, ...south]]);
  expect(total.expense).toBe(14_027_000);
  expect(duplicates.found).toEqual([expect.objectContaining({ kind: "sameRows", rows: 3 })]);
});

test("gleiche-zeilen-in-mehreren-dateien: eine einzelne gleiche Zeile ist nur ein Hinweis und zählt in beiden", async () => {
  const { total, duplicates } = await together(["nord.xlsx", [...north, cemeteries[0]!]], ["süd.xlsx", [cemeteries[0]!, ...south]]);
  expect(total.expense).toBe(19_654_000);
  expect(duplicates.found).toEqual([expect.objectContaining({ kind: "singleRow" })]);
});
