// Each trap of real plans has one small sheet here, named after it, and the figures a person would read.
import type { CellValue } from "../shared/cell";
import { readBudgetRows } from "./readBudgetRows";
import { proposed, rowsOf, sheetOf, sumTexts, type SheetParts } from "./testing/sheetOf";

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026"];
const tax = ["61101", "40110000", "Grundsteuer A"] as const;
const staff = ["61101", "50110000", "Bezüge"] as const;
const energy = ["61101", "52410000", "Strom"] as const;

interface Trap {
  readonly rows: readonly (readonly CellValue[])[];
  readonly parts?: SheetParts;
  readonly sums: readonly string[];
}

const traps: Readonly<Record<string, Trap>> = {
  "minus-hinten": {
    rows: [headings, [...tax, "1.234,56"], [...staff, "310.964,69-"], [...energy, "8.000-"]],
    sums: ["planned 2026: 1.234,56 / 318.964,69 / 0,00 (3)"],
  },
  "gedankenstrich-kein-wert": {
    rows: [headings, [...tax, "–"], [...staff, "-500,00"], [...energy, "-"]],
    sums: ["planned 2026: 0,00 / 500,00 / 0,00 (3)"],
  },
  "echtes-minuszeichen": {
    rows: [headings, [...tax, "100,00"], [...staff, "−250,50"], [...energy, "−10,00"]],
    sums: ["planned 2026: 100,00 / 260,50 / 0,00 (3)"],
  },
  "euro-angeklebt": {
    rows: [headings, [...tax, "1.234,56€"], [...staff, "500,00 €"], [...energy, "€ 7,00"]],
    sums: ["planned 2026: 1.234,56 / 507,00 / 0,00 (3)"],
  },
  klammern: {
    rows: [headings, [...tax, "5,00"], [...staff, "(5)"], [...energy, "(1.000,00)"]],
    sums: ["planned 2026: 5,00 / 1.005,00 / 0,00 (3)"],
  },
  "tausend-euro": {
    rows: [["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026 (T€)"], [...tax, 1.25], [...staff, 310.965], [...energy, "0,4"]],
    sums: ["planned 2026: 1.250,00 / 311.365,00 / 0,00 (3)"],
  },
  "tausend-euro-im-titel": {
    rows: [["Haushaltsplan 2026, Angaben in T€"], [], headings, [...tax, 1], [...staff, 2], [...energy, 3]],
    sums: ["planned 2026: 1.000,00 / 5.000,00 / 0,00 (3)"],
  },
  "betraege-als-text": {
    rows: [headings, [...tax, "1.000"], [...staff, "2.000,00"], [...energy, "3000"]],
    sums: ["planned 2026: 1.000,00 / 5.000,00 / 0,00 (3)"],
  },
  "geschuetzte-leerzeichen": {
    rows: [headings, ["61101\u00a0", " 40110000", "Grundsteuer A", "1\u00a0234,56\u2009€"], [...staff, "2\u2009000,00"]],
    sums: ["planned 2026: 1.234,56 / 2.000,00 / 0,00 (2)"],
  },
  "beschriftung-mit-vorzeichen": {
    rows: [headings, ["61101", "40110000", "+ Grundsteuer A", 10], ["61101", "50110000", "- Bezüge", 20], ["61101", "52410000", "= Strom", 30], ["61101", "52420000", "+/- Gas", 40]],
    sums: ["planned 2026: 10,00 / 90,00 / 0,00 (4)"],
  },
  "doppelte-kopfzeile": {
    rows: [
      ["Zuordnung", null, "Konto", null, "Haushaltsansatz", null, "Verpfl.-Erm."],
      ["Teilplan", "Produkt", "Nr.", "Bezeichnung", "2026", "2027", "2026"],
      ["611", "61101", "40110000", "Grundsteuer A", 10, 11, null],
      ["611", "61101", "50110000", "Bezüge", 20, 21, 5],
    ],
    sums: [
      "planned 2026: 10,00 / 20,00 / 0,00 (2)",
      "planned 2027: 11,00 / 21,00 / 0,00 (2)",
      "commitment 2026: 0,00 / 5,00 / 0,00 (2)",
    ],
  },
  "verbundene-kopfzellen": {
    rows: [
      ["Produkt", "Konto", null, "Ansatz", null],
      [null, "Nr.", "Bezeichnung", 2026, 2027],
      ["61101", "40110000", "Grundsteuer A", 10, 11],
      ["61101", "50110000", "Bezüge", 20, 21],
    ],
    parts: { merged: ["A1:A2", "B1:C1", "D1:E1"] },
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)", "planned 2027: 11,00 / 21,00 / 0,00 (2)"],
  },
  "titel-und-fussnoten": {
    rows: [
      ["Stadt Musterstadt"],
      ["Haushaltsplan 2026"],
      [],
      headings,
      ["Steuern und Umlagen"],
      [...tax, 10],
      [...staff, 20],
      [],
      ["1) ohne Nachzahlungen"],
      ["Stand: 12.11.2026"],
    ],
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  zwischensummen: {
    rows: [
      headings,
      [...tax, 10],
      [null, null, "Summe Erträge", 10],
      [...staff, 20],
      [...energy, 30],
      [null, null, "Summe Aufwendungen", 50],
      [null, null, "Ergebnis", -40],
      ["Gesamtsumme", null, null, -40],
    ],
    sums: ["planned 2026: 10,00 / 50,00 / 0,00 (3)"],
  },
  "summe-ohne-wort": {
    rows: [headings, [...staff, 20.5], [...energy, 30.25], [null, null, null, 50.75], ["61201", "55170000", "Zinsen", 7], [null, null, "Bereich 61", 57.75]],
    sums: ["planned 2026: 0,00 / 57,75 / 0,00 (3)"],
  },
  "summe-gerundet": {
    rows: [headings, [...staff, 20_000], [...energy, 30_000], [null, null, "Bereich 61", 50_001]],
    sums: ["planned 2026: 0,00 / 50.000,00 / 0,00 (2)"],
  },
  "summe-nur-als-formel": {
    rows: [headings, [...staff, 20], [...energy, 30], ["61101", "5", "Aufwendungen", null]],
    parts: { formulas: { D4: "=SUM(D2:D3)" } },
    sums: ["planned 2026: 0,00 / 50,00 / 0,00 (2)"],
  },
  "formel-ohne-wert": {
    rows: [headings, [...staff, 20], [...energy, null], [null, null, "Summe", null]],
    parts: { formulas: { D3: "=A1*2", D4: "=SUM(D2:D3)" } },
    sums: ["planned 2026: 0,00 / 20,00 / 0,00 (2)"],
  },
  "kopf-wiederholt": {
    rows: [headings, [...staff, 20], headings, [...energy, 30]],
    sums: ["planned 2026: 0,00 / 50,00 / 0,00 (2)"],
  },
  "nummer-und-name-in-einer-zelle": {
    rows: [
      ["Produkt", "Sachkonto", "Ansatz 2026"],
      ["61101 - Steuern", "40110000 Grundsteuer A", 10],
      ["61101 - Steuern", "50110000 Bezüge", 20],
    ],
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  "produkt-und-konto-in-einer-zelle": {
    rows: [["Haushaltsstelle", "Bezeichnung", "Ansatz 2026"], ["61101.40110000", "Grundsteuer A", 10], ["61101.50110000", "Bezüge", 20]],
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  "nummer-ueber-spalten-verteilt": {
    rows: [
      ["Produktbereich", "Produktgruppe", "Produkt", "Sachkonto", "Ansatz 2026"],
      ["61", "1", "01", "40110000", 10],
      ["61", "2", "01", "50110000", 20],
    ],
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  "ein-blatt-je-teilplan": {
    rows: [["Teilplan 61101 Steuern"], [], ["Sachkonto", "Bezeichnung", "Ansatz 2026"], ["40110000", "Grundsteuer A", 10], ["50110000", "Bezüge", 20]],
    parts: { sheet: "THH61 (2)" },
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  "produkt-nur-in-der-titelzeile": {
    rows: [
      ["Sachkonto", "Bezeichnung", "Ansatz 2026"],
      ["Produkt 61101 Steuern"],
      ["40110000", "Grundsteuer A", 10],
      ["Produkt 61201 Zinsen"],
      ["55170000", "Zinsen", 20],
    ],
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  "produkt-nur-in-der-ersten-zeile": {
    rows: [headings, [...tax, 10], [null, "50110000", "Bezüge", 20], [null, "52410000", "Strom", 30], ["61201", "55170000", "Zinsen", 40], [null, "55180000", "Gebühren", 50]],
    sums: ["planned 2026: 10,00 / 140,00 / 0,00 (5)"],
  },
  "ertrag-und-aufwand-in-zwei-spalten": {
    rows: [
      ["Produkt", "Bezeichnung", "Ertrag 2026", "Aufwand 2026"],
      ["61101", "Steuern", 10, -20],
      ["61201", "Zinsen", 5, -6],
    ],
    sums: ["planned 2026: 15,00 / 26,00 / 0,00 (2)"],
  },
  "ergebnis-und-finanzsicht": {
    rows: [headings, [...tax, 10], [...staff, 20], ["61101", "60110000", "Grundsteuer A", 10], ["61101", "70110000", "Bezüge", 20]],
    sums: ["planned 2026: 10,00 / 20,00 / 0,00 (2)"],
  },
  "ertraege-negativ": {
    rows: [headings, [...tax, -10], ["61101", "40120000", "Grundsteuer B", -15], [...staff, 20], [...energy, 30]],
    sums: ["planned 2026: 25,00 / 50,00 / 0,00 (4)"],
  },
  "absetzung-bleibt-negativ": {
    rows: [headings, [...tax, 10], ["61101", "40120000", "Erstattung", -4], ["61101", "40130000", "Gewerbesteuer", 90], ["61101", "40210000", "Anteil", 7], ["61101", "40220000", "Anteil", 8], [...staff, -20], [...energy, -30]],
    sums: ["planned 2026: 111,00 / 50,00 / 0,00 (7)"],
  },
  "gruppen-in-derselben-spalte": {
    rows: [
      ["Produkt", "Bezeichnung", "Aufwendungen 2026"],
      ["01", "Innere Verwaltung", 60],
      ["0101", "Politik", 30],
      ["010101", "Rat", 10],
      ["010102", "Ausschüsse", 20],
      ["0102", "Personal", 30],
      ["010201", "Gewinnung", 30],
      [null, "Gesamt", 60],
    ],
    sums: ["planned 2026: 0,00 / 60,00 / 0,00 (3)"],
  },
};

describe.each(Object.entries(traps))("%s", (_name, { rows, parts, sums }) => {
  const grid = sheetOf(rows, parts);

  it("[C1] is read to the cent", () => {
    expect(sumTexts(grid)).toEqual(sums);
  });

  it("[R4] gives every row of the sheet a kind and loses none", () => {
    const { headerRow, headerRows } = proposed(grid).layout;
    expect(rowsOf(grid).map((row) => row.row)).toEqual(rows.map((_, index) => index).slice(headerRow + headerRows));
  });
});

it("mehrdeutige-zahlen: only ambiguous amounts are asked about and counted as doubt, never as a figure", () => {
  const grid = sheetOf([headings, [...tax, "1.234"], [...staff, "2.000"]]);
  expect(proposed(grid).questions).toContainEqual({ kind: "numberConvention", column: 3, example: "1.234" });
  expect(rowsOf(grid).map((row) => row.amounts[0])).toEqual([
    expect.objectContaining({ cents: null, doubt: true }),
    expect.objectContaining({ cents: null, doubt: true }),
  ]);
});

it("leere-zelle-ist-nicht-null: an empty amount has no value", () => {
  const grid = sheetOf([headings, [...tax, null], [...staff, 0]]);
  expect(rowsOf(grid).map((row) => row.amounts[0]?.cents)).toEqual([null, 0]);
});

it("ausgeblendete-zeilen: hidden rows are lines, are counted, and say that they are hidden", () => {
  const grid = sheetOf([headings, [...tax, 1], [...staff, 2], [null, null, "Summe", 3]]);
  const rows = readBudgetRows(grid, proposed(grid).layout, { state: "SH", hiddenRows: [2, 3] });
  expect(rows.map((row) => [row.kind, row.hidden])).toEqual([["line", false], ["line", true], ["total", true]]);
});

it("blattname-mit-zeichen: brackets, quotes and blanks in a sheet's name do not matter", () => {
  const grid = sheetOf([headings, [...tax, 1], [...staff, 2]], { sheet: "THH '61' (2)" });
  expect(proposed(grid).layout.sheet).toBe("THH '61' (2)");
  expect(sumTexts(grid)).toEqual(["planned 2026: 1,00 / 2,00 / 0,00 (2)"]);
});

it("produkt-als-datum: dates among product numbers are asked about, with their first cell", () => {
  const rows = [headings, ["11.1.02", "40110000", "Gebühren", 1], [36_902, "50110000", "Bezüge", 2]];
  const grid = sheetOf(rows, { formats: { A3: "dd.mm.yyyy" } });
  expect(proposed(grid).questions).toContainEqual({ kind: "dateOrCode", at: { sheet: "Haushalt", row: 2, column: 0 }, count: 1 });
  expect(rowsOf(grid).map((row) => [row.productCell, row.productIsDate])).toEqual([["11.1.02", undefined], [36_902, true]]);
});

it("gedruckte-summe-falsch: a wrong printed total stays a total and is not repaired", () => {
  const grid = sheetOf([headings, [...staff, 20], [...energy, 30], [null, null, "Gesamtsumme", 7_228.5]]);
  expect(sumTexts(grid)).toEqual(["planned 2026: 0,00 / 50,00 / 0,00 (2)"]);
  expect(rowsOf(grid)[2]).toMatchObject({ kind: "total", amounts: [{ cents: 722_850 }] });
});
