import { buildLindhafen } from "../lindhafen";
import { planYears } from "../budget/sampleLine";
import { cellStyles } from "../workbook/cellStyles";
import { columnIndex } from "../../src/domain/shared/place";
import type { BookCell, BookSheet } from "../workbook/book";
import { taggedBook, untaggedBook } from "./townBooks";
import { departmentBooks } from "./departmentBooks";

const town = buildLindhafen();
const untagged = untaggedBook(town);
const tagged = taggedBook(town, "probe.xlsx");
const departments = departmentBooks(town);
const everyBudget = [untagged, tagged, ...departments].map(({ budget }) => budget);
const headings = (sheet: BookSheet, row: number) => (sheet.rows[row] ?? []).map((cell) => cell?.value ?? null);
const numberFormat = (cell: BookCell | null | undefined) => (cell ? cellStyles[cell.style].numberFormat : undefined);

test("three title rows and a blank one stand above the headings, which do not move away", () => {
  const { sheet } = untagged.budget;
  expect(sheet.rows[0]?.[0]?.value).toBe("Stadt Lindhafen");
  expect(sheet.rows[1]?.[0]?.value).toContain("Haushaltsplan 2026/2027");
  expect(sheet.rows[3]).toEqual([]);
  expect(headings(sheet, 4)).toEqual([
    "Fachdienst",
    "Teilplan",
    "Produkt",
    "Bezeichnung Produkt",
    "Sachkonto",
    "Bezeichnung",
    "Erläuterung",
    "Ergebnis 2024",
    "Ansatz 2025",
    "Ansatz 2026",
    "Ansatz 2027",
    "Finanzplan 2028",
    "Finanzplan 2029",
    "Finanzplan 2030",
  ]);
  expect([sheet.frozenRows, sheet.frozenColumns, sheet.printTitles]).toEqual([5, 3, "$5:$5"]);
  expect(sheet.autoFilter).toMatch(/^A5:N\d+$/);
});

test("our five columns stand right of the data, the filter reaches over them, the print area does not", () => {
  const { sheet } = tagged.budget;
  expect(headings(sheet, 4).slice(14)).toEqual([
    "ISEK-Ziel",
    "ISEK-Aufteilung",
    "Schlüsselmaßnahme",
    "Status",
    "ISEK-Schlüssel",
  ]);
  expect(sheet.autoFilter).toMatch(/^A5:S\d+$/);
  expect(sheet.printArea).toMatch(/^\$A\$1:\$N\$\d+$/);
});

test("codes are text with the text format, amounts are numbers with two decimals", () => {
  for (const { sheet, layout, rowOf } of everyBudget) {
    for (const line of town.lines.filter(({ key }) => rowOf.has(key))) {
      const row = sheet.rows[rowOf.get(line.key) ?? -1] ?? [];
      for (const { column, meaning } of layout.columns) {
        const cell = row[column];
        if (["product", "account", "subPlan", "department"].includes(meaning))
          expect([typeof cell?.value, numberFormat(cell)]).toEqual(["string", "@"]);
        if (meaning === "amount") expect([typeof cell?.value, numberFormat(cell)]).toEqual(["number", "#,##0.00"]);
      }
    }
  }
});

test("sums of a Teilplan are those of the truth", () => {
  const { sheet, rowOf } = untagged.budget;
  const shown = (label: string) =>
    sheet.rows[rowOf.get(label) ?? -1]?.slice(7, 14).map((cell) => Math.round(Number(cell?.value) * 100));
  for (const [subPlan, sums] of town.truth.bySubPlan) {
    if (sums.revenue.some(Boolean)) expect(shown(`Summe Erträge Teilplan ${subPlan}`)).toEqual(sums.revenue);
    if (sums.expense.some(Boolean)) expect(shown(`Summe Aufwendungen Teilplan ${subPlan}`)).toEqual(sums.expense);
    expect(shown(`Summe Teilplan ${subPlan}`)).toEqual(
      planYears.map((_, year) =>
        sum(
          sums.revenue[year],
          -(sums.expense[year] ?? 0),
          sums.internalRevenue[year],
          -(sums.internalExpense[year] ?? 0),
        ),
      ),
    );
  }
  expect(shown("Gesamtsumme Erträge")).toEqual(town.truth.all.revenue);
  expect(shown("Gesamtsumme Aufwendungen")).toEqual(town.truth.all.expense);
  expect(shown("Gesamtsumme Einzahlungen")).toEqual(town.truth.all.receipts);
  expect(shown("Gesamtsumme Auszahlungen")).toEqual(town.truth.all.payments);
});

test("every formula of a sum gives the value that is stored with it", () => {
  for (const { sheet } of everyBudget) {
    const formulas = sheet.rows
      .flat()
      .filter((cell): cell is BookCell => /^-?SUM|^-?[A-Z]+\d/.test(cell?.formula ?? ""));
    expect(formulas.length).toBeGreaterThan(0);
    for (const { formula = "", value } of formulas)
      expect([formula, Math.round(calculate(formula, sheet) * 100)]).toEqual([
        formula,
        Math.round(Number(value) * 100),
      ]);
  }
});

test("the departments' workbooks hold every row once, in three forms", () => {
  const keys = departments.flatMap(({ budget }) =>
    [...budget.rowOf.keys()].filter((key) => /^[\w]{6}-[\w]{4}$/.test(key)),
  );
  expect(keys.sort()).toEqual(town.lines.map(({ key }) => key).sort());
  expect(new Set(departments.map(({ budget }) => `${budget.layout.headerRows} ${budget.layout.headerRow}`))).toEqual(
    new Set(["1 4", "2 2", "1 0"]),
  );
  expect(
    new Set(departments.map(({ budget }) => budget.layout.columns.find(({ meaning }) => meaning === "goal")?.column))
      .size,
  ).toBeGreaterThan(1);
  expect(departments.map(({ book }) => book.file)).toHaveLength(14);
});

test("where expenses are written negative, amounts are those of the plan with the sign turned", () => {
  const { budget } = departments.find(({ book }) => book.file.endsWith("FD80.xlsx")) ?? departments[0]!;
  const first = budget.layout.columns.find(({ meaning }) => meaning === "amount")?.column ?? -1;
  for (const line of town.lines.filter(({ department }) => department === "80")) {
    const sign = line.kind === "Aufwand" || line.kind === "Auszahlung" ? -1 : 1;
    const shown = budget.sheet.rows[budget.rowOf.get(line.key) ?? -1]
      ?.slice(first, first + 7)
      .map((cell) => Math.round(Number(cell?.value) * 100) + 0);
    expect(shown).toEqual(line.amounts.map((amount) => sign * amount + 0));
  }
});

function sum(...amounts: readonly (number | undefined)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}

/** Calculates `SUM(range)`, `SUMIF(range,"text*",range)`, cells, plus and minus: all that the sums of a plan are made of. */
function calculate(formula: string, sheet: BookSheet): number {
  const at = (address: string): string | number | null => {
    const [, letters = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
    return sheet.rows[Number(row) - 1]?.[columnIndex(letters)]?.value ?? null;
  };
  const range = (from: string, to: string): (string | number | null)[] => {
    const column = from.replace(/[$\d]/g, "");
    const [first, last] = [from, to].map((address) => Number(address.replace(/[^\d]/g, "")));
    return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, offset) =>
      at(`${column}${(first ?? 0) + offset}`),
    );
  };
  const number = (value: string | number | null | undefined) => (typeof value === "number" ? value : 0);
  const term =
    /([+-]?)(?:SUMIF\(([$A-Z\d]+):([$A-Z\d]+),"([^"]*)",([$A-Z\d]+):([$A-Z\d]+)\)|SUM\(([$A-Z\d]+):([$A-Z\d]+)\)|([$A-Z]+\d+))/y;
  let total = 0;
  while (term.lastIndex < formula.length) {
    const match = term.exec(formula);
    if (!match) throw new Error(formula);
    const [, sign, testFrom = "", testTo = "", wanted = "", addFrom = "", addTo = "", from = "", to = "", single = ""] =
      match;
    const matches = (value: string | number | null) =>
      wanted.endsWith("*") ? String(value ?? "").startsWith(wanted.slice(0, -1)) : value === wanted;
    const withTests = (added: (string | number | null)[], tested: (string | number | null)[]) =>
      added.filter((_, index) => matches(tested[index] ?? null));
    const amounts = single
      ? [at(single)]
      : from
        ? range(from, to)
        : withTests(range(addFrom, addTo), range(testFrom, testTo));
    total += (sign === "-" ? -1 : 1) * amounts.reduce<number>((part, amount) => part + number(amount), 0);
  }
  return total;
}
