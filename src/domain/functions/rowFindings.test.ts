// Without this file ISEK.BEFUND could call a row clean that is not, or blame the wrong one.
import type { CellValue } from "../shared/cell";
import { rowFindings } from "./rowFindings";

const headings: CellValue[][] = [["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026", "Ansatz 2027", "ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme"]];
const goals: CellValue[][] = [
  ["Nummer", "Titel", "Produktbereich", "gültig bis", "Nachfolger"],
  ["2.1", "Wohnraum schaffen", null, null, null],
  ["3.1", "Kitas ausbauen", "36", null, null],
  ["1.9", "Altes Ziel", null, 45657, "2.1"],
];
const measures: CellValue[][] = [
  ["Nummer", "Titel", "Ziele", "Produkte"],
  ["M-001", "Neue Kita", "3.1", "36501"],
];
const row = (product: CellValue, goal: CellValue, split: CellValue = null, measure: CellValue = null): CellValue[] => [
  product, "52410000", "Bewirtschaftung", 1000, 1100, goal, split, measure,
];
const clean = row("36501", "3.1");
const ask = (rows: CellValue[][], land = "SH") => rowFindings({ rows, headings, goals, measures, land, today: "2026-11-23" });

test("a clean row is empty, and there are as many answers as rows", () => {
  expect(ask([clean, row("36501", "2.1"), clean])).toEqual([[""], [""], [""]]);
});

test.each<[string, CellValue[], string]>([
  ["[Z1] an unknown goal", row("36501", "9.9"), "Z1"],
  ["[Z2] a goal retired on 31 December 2024", row("36501", "1.9"), "Z2"],
  ["[Z3] a goal of another product area", row("54101", "3.1"), "Z3"],
  ["[Z4] a number as goal", row("36501", 2.1), "Z4"],
  ["[A1] shares of 60 %", row("36501", "2.1", "2.1 60 %"), "A1"],
  ["[M7] an unknown measure", row("36501", "3.1", null, "M-999"), "M7"],
])("%s is named in its row and in no other", (_what, broken, rule) => {
  const [first, second, third] = ask([clean, broken, clean]).map(([cell]) => String(cell));
  expect(second?.split("; ")).toContain(rule);
  expect([first, third].map((cell) => cell?.split("; ").includes(rule))).toEqual([false, false]);
});

test("several rules are named side by side", () => {
  const [[cell]] = ask([row("54101", "3.1", null, "M-001"), clean]) as [[string]];
  expect(cell.split("; ")).toEqual(expect.arrayContaining(["Z3", "M5"]));
});

test("unequal widths, another Land and headings without a budget are said, not guessed", () => {
  expect(ask([clean.slice(1)])).toEqual([[{ error: "#VALUE!", reason: { kind: "widthsDiffer", rows: 7, headings: 8 } }]]);
  expect(ask([clean], "XX")).toMatchObject([[{ reason: { kind: "stateUnknown" } }]]);
  const other = rowFindings({ rows: [["Müller", "Kiel"]], headings: [["Name", "Ort"]], goals, measures, land: "SH", today: "2026-11-23" });
  expect(other).toMatchObject([[{ reason: { kind: "noBudget" } }]]);
});
