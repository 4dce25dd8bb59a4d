import { line } from "../rules/testing/ruleFixture";
import { splitAmount } from "../rules/splitRules";
import { coverageBy, coverageOf } from "./coverage";

const rows = [
  line({ row: 1, euros: 1000, goalCell: "3.1" }),
  line({ row: 2, euros: -500, product: "11101", goalCell: "1.1", splitCell: "1.1 60 %; ohne Ziel 40 %" }),
  line({ row: 3, euros: 2000, product: "11101" }),
  line({ row: 4, euros: 9999, kind: "subtotal", goalCell: "3.1" }),
];

test("Summenzeilen zählen nicht, Anteile nur soweit sie auf Ziele fallen, Erträge heben Aufwand nicht auf", () => {
  expect(coverageOf(rows, splitAmount)).toMatchObject({ lines: 3, taggedLines: 2, money: 350_000, taggedMoney: 130_000 });
});

test("je Produktbereich, in natürlicher Folge", () => {
  const areas = coverageBy(rows, splitAmount, (row) => row.product?.slice(0, 2) ?? null);
  expect(areas.map(({ key, lines, taggedMoney }) => [key, lines, taggedMoney])).toEqual([
    ["11", 2, 30_000],
    ["36", 1, 100_000],
  ]);
});

test("ohne eine Zeile ist alles null", () => {
  expect(coverageOf([], splitAmount)).toEqual({ lines: 0, taggedLines: 0, money: 0, taggedMoney: 0 });
});
