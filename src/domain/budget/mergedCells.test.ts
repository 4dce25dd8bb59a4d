// Without these tests a merged product would hold for one row only, or a merged amount be counted several times.
import type { CellGrid } from "./cellGrid";
import { rowsWithMergedTags, spreadMerges } from "./mergedCells";
import { readBudgetRows } from "./readBudgetRows";
import { layout } from "../rules/testing/ruleFixture";

const head = layout.columns.map(({ heading }) => heading);
const merged = (row: number, column: number, rows: number, columns = 1) => ({ sheet: layout.sheet, row, column, rows, columns });

function grid(areas: CellGrid["merged"]): CellGrid {
  return {
    sheet: layout.sheet,
    values: [head, ["36501", "52410000", "Kita", 100, "2.1"], [null, "52420000", "Hort", 200], [null, "52430000", "Krippe", null], ["42401", "52410000", "Halle", 50]],
    ...(areas ? { merged: areas } : {}),
  };
}

const read = (areas: CellGrid["merged"]) => readBudgetRows(grid(areas), layout, { state: "SH" });

test("ein über drei Zeilen verbundenes Produkt gilt für alle drei, auch wenn nur ein Teil der Zeilen gelesen wird", () => {
  expect(read([merged(1, 0, 3)]).map(({ product }) => product)).toEqual(["36501", "36501", "36501", "42401"]);
  const part: CellGrid = { ...grid([merged(1, 0, 3)]), values: grid([]).values.slice(1) };
  expect(readBudgetRows(part, layout, { state: "SH", firstRow: 1 }).map(({ product }) => product)).toEqual(["36501", "36501", "36501", "42401"]);
});

test("ein verbundener Betrag zählt einmal, ein verbundenes Ziel steht in einer Zeile", () => {
  const rows = read([merged(1, 3, 3), merged(1, 4, 3)]);
  expect(rows.map(({ amounts }) => amounts[0]?.cents)).toEqual([10_000, 20_000, null, 5_000]);
  expect(rows.map(({ goalCell }) => goalCell)).toEqual(["2.1", null, null, null]);
});

test("Zeilen mit verbundenen ISEK-Zellen sind gekennzeichnet, auch wenn die Verbindung von links herüberreicht", () => {
  expect(read([merged(1, 4, 2), merged(4, 2, 1, 6)]).map(({ tagsMerged }) => tagsMerged ?? false)).toEqual([true, true, false, true]);
  expect(rowsWithMergedTags(grid([merged(0, 0, 1, 4)]), layout)).toEqual(new Set());
});

test("nichts Verbundenes: dieselben Zellen, kein Abschreiben; was unter der ersten Zelle steht, bleibt", () => {
  const plain = grid(undefined);
  expect(spreadMerges(plain, layout, 0)).toBe(plain);
  const odd: CellGrid = { ...grid([merged(1, 0, 3)]), values: grid([]).values.map((row, index) => (index === 2 ? ["11101", ...row.slice(1)] : row)) };
  expect(spreadMerges(odd, layout, 0).values.map(([product]) => product)).toEqual(["Produkt", "36501", "11101", "36501", "42401"]);
});
