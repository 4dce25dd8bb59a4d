// Without this file a sum per goal could lose a cent.
import fc from "fast-check";
import type { CellValue } from "../shared/cell";
import { sumByGoal } from "./sumByGoal";

const column = (...cells: CellValue[]): CellValue[][] => cells.map((cell) => [cell]);
const sum = (wanted: CellValue[][], goals: CellValue[], splits: CellValue[], amounts: CellValue[]) =>
  sumByGoal(wanted, { goals: column(...goals), splits: column(...splits), amounts: column(...amounts) });

test("adds up per goal in one call and keeps the shape of the goals asked for", () => {
  expect(sum([["2.1", "2.10"]], ["2.1", "2.10", "2.1"], [null, null, null], [100, 50, 0.1])).toEqual([[100.1, 50]]);
  expect(sum(column("2.1", null, "9.9"), ["2.1"], [""], [100])).toEqual([[100], [""], [0]]);
});

test("shares a split out to the cent", () => {
  const sums = sum([["2.1", "3.4", "5.1"]], ["2.1"], ["2.1 33,33 %; 3.4 33,33 %; 5.1 33,34 %"], [0.1]);
  expect(sums).toEqual([[0.03, 0.03, 0.04]]);
});

test("what no goal gets is the sum of ohne Ziel, untagged rows included", () => {
  expect(sum([["2.1", "ohne Ziel"]], ["2.1", null], ["2.1 60 %", null], [100, 7])).toEqual([[60, 47]]);
});

test("negative amounts are shared out like their mirror image", () => {
  expect(sum([["2.1", "3.4"]], ["2.1"], ["2.1 50 %; 3.4 50 %"], [-0.03])).toEqual([[-0.02, -0.01]]);
});

test("all goals and ohne Ziel add up to the column, to the cent", () => {
  const goal = fc.constantFrom("2.1", "2.10", "3.4");
  const row = fc.record({
    goal: fc.option(goal),
    share: fc.option(fc.integer({ min: 0, max: 10_000 })),
    cents: fc.integer({ min: -1e9, max: 1e9 }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const splits = rows.map(({ goal: first, share }) =>
        first === null || share === null ? null : `${first} ${Math.floor(share / 100)},${String(share % 100).padStart(2, "0")} %`,
      );
      const wanted = [["2.1", "2.10", "3.4", "ohne Ziel"]];
      const amounts = rows.map(({ cents }) => cents / 100);
      const [sums = []] = sum(wanted, rows.map(({ goal: first }) => first), splits, amounts);
      const total = sums.reduce<number>((all, each) => all + Math.round(Number(each) * 100), 0);
      expect(total).toBe(rows.reduce((all, { cents }) => all + cents, 0));
    }),
    { seed: 20261123 },
  );
});

test.each<[string, CellValue[], CellValue[], CellValue[], object]>([
  ["unequal heights", ["2.1", "2.1"], [null], [1, 2], { kind: "heightsDiffer", heights: [2, 1, 2] }],
  ["a tagged row without a number", ["2.1"], [null], ["viel"], { kind: "notAnAmount", row: 1 }],
  ["an unreadable split", ["2.1"], ["2.1 halb"], [1], { kind: "splitUnreadable", text: "2.1 halb" }],
  ["a number as goal", [2.1], [null], [1], { kind: "numberForCode", value: 2.1 }],
])("%s would make the sum wrong and is a fault of all", (_what, goals, splits, amounts, reason) => {
  expect(sum([["2.1", "3.4"]], goals, splits, amounts)).toEqual([[{ error: "#VALUE!", reason }]]);
});

test("headings and empty rows between tagged ones are no amounts and do no harm", () => {
  expect(sum([["2.1"]], [null, "2.1", null], [null, null, null], ["Ansatz", 5, null])).toEqual([[5]]);
});

test("an error in a row that counts comes back", () => {
  expect(sum([["2.1"]], ["2.1"], [null], [{ error: "#DIV/0!" }])).toEqual([[{ error: "#DIV/0!" }]]);
});
