import { line } from "../rules/testing/ruleFixture";
import { rowsOf, sheetOf } from "./testing/sheetOf";
import type { CellValue } from "../shared/cell";
import { sumsInHand } from "./sumsInHand";

function sums(...rows: readonly (readonly CellValue[])[]): readonly string[] {
  return sumsInHand(rowsOf(sheetOf(rows)).filter(({ kind }) => kind === "line")).map(({ kind, sum }) => `${kind} ${sum / 100}`);
}

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ergebnis 2024", "Ansatz 2026", "Ansatz 2025"];

test("[B2] [C1] Ertrag, Aufwand und Auszahlung stehen nebeneinander, des ersten Planjahres", () => {
  expect(
    sums(
      headings,
      ["61101", "40110000", "Grundsteuer A", 1, 9, 100],
      ["61101", "50110000", "Bezüge", 1, 9, 30],
      ["61101", "52410000", "Strom", 1, 9, 12.5],
      ["61101", "70110000", "Bezüge", 1, 9, 30],
      ["61101", "68110000", "Zuweisung", 1, 9, 7],
    ),
  ).toEqual(["expense 42.5", "revenue 100", "payment 30", "receipt 7"]);
});

test("Aufwand mit Minus ist Aufwand, eine Absetzung bleibt negativ", () => {
  expect(sums(headings, ["61101", "50110000", "Bezüge", -1, -9, -30], ["61101", "52410000", "Strom", -1, -9, -20], ["61101", "52420000", "Gas", -1, -9, -15], ["61101", "53110000", "Erstattung", 1, 9, 5])).toEqual(["expense 60"]);
});

test("Ertrag und Aufwand in zwei Spalten desselben Jahres zählen beide", () => {
  expect(sums(["Produkt", "Bezeichnung", "Ertrag 2026", "Aufwand 2026"], ["61101", "Steuern", 10, 20], ["61201", "Zinsen", 5, 6])).toEqual(["expense 26", "revenue 15"]);
});

test("was kein Konto sagt, bleibt unbekannt; was leer ist, gibt keine Summe", () => {
  expect(sumsInHand([line({ direction: "unknown", euros: 5 })])).toEqual([{ kind: "unknown", sum: 500 }]);
  expect(sumsInHand([line({ amounts: [] })])).toEqual([]);
});
