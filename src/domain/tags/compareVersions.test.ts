// Without these tests the effect of an amendment on a goal could be a wrong sum.
import { line } from "../rules/testing/ruleFixture";
import { comparableValues, compareVersions } from "./compareVersions";

const value = { kind: "planned", year: 2026 } as const;
const before = [
  line({ row: 1, text: "Nord", euros: 1000, goalCell: "2.1", splitCell: "2.1 60 %; 3.1 40 %" }),
  line({ row: 2, text: "Süd", euros: 500, goalCell: "3.1", measureCell: "M-014" }),
  line({ row: 3, text: "West", euros: 50, goalCell: "3.1" }),
  line({ row: 4, text: "Gebühren", account: "43210000", direction: "revenue", euros: 10, goalCell: "3.1" }),
];

test("neu, weggefallen, geändert und gleich, mit Beträgen; Summenzeilen zählen nicht", () => {
  const now = [{ ...before[0]! }, line({ row: 2, text: "Süd", euros: 700 }), line({ row: 3, text: "Ost", euros: 90 }), { ...before[3]! }, line({ kind: "total", euros: 9999 })];
  const found = compareVersions(before, now, value);
  expect(found.changed.map((each) => [each.match.current.text, each.before, each.after])).toEqual([["Süd", 50_000, 70_000]]);
  expect(found.added.map(({ row, amount }) => [row.text, amount])).toEqual([["Ost", 9_000]]);
  expect(found.gone.map(({ row, amount }) => [row.text, amount])).toEqual([["West", 5_000]]);
  expect(found.unchanged).toBe(2);
});

test("Summen je Ziel nach Aufteilung; eine noch nicht zugeordnete Zeile zählt beim Ziel ihrer früheren, Ertrag nie beim Aufwand", () => {
  const now = [line({ row: 1, text: "Nord", euros: 2000 }), line({ row: 2, text: "Süd", euros: 500, goalCell: "4.2" }), line({ row: 3, text: "West", euros: 50 }), { ...before[3]!, goalCell: null }];
  const { goals, measures } = compareVersions(before, now, value);
  expect(goals.map(({ number, direction, before: was, after }) => [number, direction, was, after])).toEqual([
    ["2.1", "expense", 60_000, 120_000],
    ["3.1", "expense", 95_000, 85_000],
    ["4.2", "expense", 0, 50_000],
  ]);
  expect(measures.map(({ number, before: was, after }) => [number, was, after])).toEqual([["M-014", 50_000, 0]]);
});

test("verglichen wird nur, was beide Fassungen nennen", () => {
  const [amount] = line().amounts;
  const both = line({ amounts: [amount!, { ...amount!, column: 4, value: { ...amount!.value, year: 2027 } }] });
  expect(comparableValues([line()], [both])).toEqual([value]);
});
