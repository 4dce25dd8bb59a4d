// Without this file 2.1 could be answered with the title of 2.10.
import type { CellValue } from "../shared/cell";
import { lookUpInList } from "./lookUpInList";

const goals: CellValue[][] = [
  ["Nummer", "Titel", "Ebene", "gültig bis"],
  ["2.1", "Wohnraum schaffen", "Stadtentwicklungsziel", null],
  ["2.10", "Leerstand beseitigen", "operativ", 46022],
  ["2.1", "Doppelt", "operativ", null],
  [3.1, "Zahl statt Text", "operativ", null],
];

const ask = (numbers: CellValue[][], heading: string | null = null) =>
  lookUpInList({ noun: "goal", numbers, table: goals, heading });

test("one cell gives one title, and 2.1 is not 2.10", () => {
  expect(ask([["2.1"]])).toEqual([["Wohnraum schaffen"]]);
  expect(ask([["2.10"]])).toEqual([["Leerstand beseitigen"]]);
});

test("a range keeps its shape; empty stays empty, blanks around a number do not matter", () => {
  expect(ask([["2.1", null], [" 2.10 ", ""]])).toEqual([["Wohnraum schaffen", ""], ["Leerstand beseitigen", ""]]);
});

test("another column is found by its heading, whatever its case; an empty cell there is empty", () => {
  expect(ask([["2.10"]], "EBENE")).toEqual([["operativ"]]);
  expect(ask([["2.10"], ["2.1"]], "gültig bis")).toEqual([[46022], [""]]);
});

test("an unknown number is #N/A with its number", () => {
  expect(ask([["2.9"]])).toEqual([[{ error: "#N/A", reason: { kind: "notListed", noun: "goal", number: "2.9" } }]]);
});

test("a number where a code must stand is refused, because 2.1 could be 2.10", () => {
  expect(ask([[2.1]])).toEqual([[{ error: "#VALUE!", reason: { kind: "numberForCode", value: 2.1 } }]]);
  expect(ask([["3.1"]])).toMatchObject([[{ error: "#N/A" }]]);
});

test("an error in the range stays that error and does not spoil the others", () => {
  expect(ask([[{ error: "#REF!" }], ["2.1"]])).toEqual([[{ error: "#REF!" }], ["Wohnraum schaffen"]]);
});

test("a missing heading is one fault for all", () => {
  expect(ask([["2.1"], ["2.10"]], "Farbe")).toEqual([[{ error: "#VALUE!", reason: { kind: "headingMissing", heading: "Farbe" } }]]);
  expect(lookUpInList({ noun: "goal", numbers: [["2.1"]], table: [], heading: null })).toMatchObject([[{ error: "#VALUE!" }]]);
});
