// Whatever a town's export looks like, the sums must be the same: the same lines are laid out at random and read without a hand.
import fc from "fast-check";
import { cents } from "../shared/cents";
import { formatCents, formatCentsPlain } from "../shared/centsText";
import type { CellValue } from "../shared/cell";
import { proposeLayout } from "./proposeLayout";
import { readBudgetRows } from "./readBudgetRows";
import { identitiesOf, sumBudget } from "./sumBudget";
import { sheetOf } from "./testing/sheetOf";

interface Line {
  readonly product: string;
  readonly account: string;
  readonly name: string;
  /** Magnitude in cents. */
  readonly amount: number;
}

interface Style {
  readonly titles: number;
  readonly heading: "one" | "two";
  readonly amounts: "number" | "text" | "euro" | "trailing" | "plain";
  readonly signs: "magnitude" | "expenseNegative" | "revenueNegative";
  readonly codes: "text" | "number" | "withName";
  readonly subtotals: boolean;
  readonly grandTotal: "none" | "word" | "bare";
  readonly notes: boolean;
  readonly extraColumn: boolean;
  readonly repeatedHeading: boolean;
  readonly productOnce: boolean;
  readonly secondYear: boolean;
  readonly emptyColumn: boolean;
}

const revenueAccounts = ["40110000", "41410000", "43210000", "44610000"];
const expenseAccounts = ["50110000", "52410000", "53180000", "54310000"];
const products = ["11101", "21101", "36501", "54101", "61101"];

const line = fc.record({
  product: fc.constantFrom(...products),
  account: fc.constantFrom(...revenueAccounts, ...expenseAccounts),
  name: fc.constantFrom("Steuern", "Bezüge", "Strom, Gas und Wasser", "Gesamtschule, Unterhaltung", "Zuschüsse"),
  amount: fc.integer({ min: 100_001, max: 9_999_999 }),
});
const lines = fc.array(line, { minLength: 6, maxLength: 40 }).map((list) => [...list].sort((one, other) => one.product.localeCompare(other.product)));
const style: fc.Arbitrary<Style> = fc.record({
  titles: fc.integer({ min: 0, max: 3 }),
  heading: fc.constantFrom("one", "two"),
  amounts: fc.constantFrom("number", "text", "euro", "trailing", "plain"),
  signs: fc.constantFrom("magnitude", "expenseNegative", "revenueNegative"),
  codes: fc.constantFrom("text", "number", "withName"),
  subtotals: fc.boolean(),
  grandTotal: fc.constantFrom("none", "word", "bare"),
  notes: fc.boolean(),
  extraColumn: fc.boolean(),
  repeatedHeading: fc.boolean(),
  productOnce: fc.boolean(),
  secondYear: fc.boolean(),
  emptyColumn: fc.boolean(),
});

const isExpense = (account: string): boolean => account.startsWith("5");

function written(value: number, style: Style): CellValue {
  switch (style.amounts) {
    case "number":
      return value / 100;
    case "plain":
      return String(value / 100);
    case "euro":
      return formatCents(cents(value));
    case "trailing":
      return value < 0 ? `${formatCentsPlain(cents(-value))}-` : formatCentsPlain(cents(value));
    default:
      return formatCentsPlain(cents(value));
  }
}

function signed({ account, amount }: Line, style: Style): number {
  if (style.signs === "magnitude") return amount;
  return isExpense(account) === (style.signs === "expenseNegative") ? -amount : amount;
}

function laidOut(list: readonly Line[], style: Style): CellValue[][] {
  const rows: CellValue[][] = [];
  const code = (number: string, name: string): CellValue =>
    style.codes === "number" ? Number(number) : style.codes === "withName" ? `${number} ${name}` : number;
  const extra = style.extraColumn ? ["10"] : [];
  // The second year holds half of the first, rounded to whole cents, and nothing on every fifth line.
  const years = (value: number, index: number): CellValue[] => {
    const second = index % 5 === 4 ? null : written(Math.trunc(value / 2), style);
    return [...(style.emptyColumn ? [null] : []), written(value, style), ...(style.secondYear ? [second] : [])];
  };
  for (let title = 0; title < style.titles; title += 1) rows.push([["Stadt Musterstadt", "Haushaltsplan 2026", ""][title] ?? ""]);
  const headings =
    style.heading === "one"
      ? [[...(style.extraColumn ? ["Fachdienst"] : []), "Produkt", "Sachkonto", "Bezeichnung", ...(style.emptyColumn ? ["Erläuterung"] : []), "Ansatz 2026", ...(style.secondYear ? ["Ansatz 2027"] : [])]]
      : [
          [...(style.extraColumn ? ["Fachdienst"] : []), "Zuordnung", "Konto", null, ...(style.emptyColumn ? ["Hinweise"] : []), "Ansatz", ...(style.secondYear ? [null] : [])],
          [...(style.extraColumn ? [null] : []), "Produkt", "Nr.", "Bezeichnung", ...(style.emptyColumn ? ["Erläuterung"] : []), 2026, ...(style.secondYear ? [2027] : [])],
        ];
  rows.push(...headings);
  const totals = (value: number): CellValue[] => [...(style.emptyColumn ? [null] : []), written(value, style)];
  let subtotal = 0;
  let total = 0;
  list.forEach((each, index) => {
    const value = signed(each, style);
    subtotal += value;
    total += value;
    const isFirst = list[index - 1]?.product !== each.product;
    const product = style.productOnce && !isFirst ? null : code(each.product, "Produkt");
    rows.push([...extra, product, code(each.account, each.name), each.name, ...years(value, index)]);
    if (list[index + 1]?.product === each.product) return;
    if (style.subtotals) rows.push([...extra.map(() => null), null, null, `Summe Produkt ${each.product}`, ...totals(subtotal)]);
    subtotal = 0;
    if (style.repeatedHeading && index === Math.floor(list.length / 2)) rows.push(...headings.slice(-1).map((heading) => [...heading]));
  });
  if (style.grandTotal === "word") rows.push([...extra.map(() => null), "Gesamtsumme", null, null, ...totals(total)]);
  if (style.grandTotal === "bare") rows.push([...extra.map(() => null), null, null, null, ...totals(total)]);
  if (style.notes) rows.push([], ["1) Alle Beträge nach dem Beschluss vom 9. Dezember 2025"]);
  return rows;
}

it("the same lines give the same sums in every layout", () => {
  fc.assert(
    fc.property(lines, style, (list, chosen) => {
      const kinds = new Set(list.map((each) => isExpense(each.account)));
      // With one kind alone nothing but the account tells a sign convention; that case has its own tests.
      fc.pre(kinds.size === 2);
      const grid = sheetOf(laidOut(list, chosen));
      const proposal = proposeLayout(grid, { state: "SH" });
      if (proposal.kind === "noLayout") return false;
      const rows = readBudgetRows(grid, proposal.layout, { state: "SH" });
      const [identity, second, ...others] = identitiesOf(rows);
      if (identity === undefined || others.length > 0 || (second !== undefined) !== chosen.secondYear) return false;
      const sums = sumBudget(rows, identity, { state: "SH" });
      if (second) {
        const half = list.reduce((sum, each, index) => sum + (index % 5 === 4 ? 0 : Math.trunc(each.amount / 2)), 0);
        const later = sumBudget(rows, second, { state: "SH" });
        expect(later.revenue + later.expense).toBe(half);
      }
      expect(rows.filter((row) => row.kind === "line").map((row) => row.product)).toEqual(list.map((each) => each.product));
      const expected = (expense: boolean): number => list.filter((each) => isExpense(each.account) === expense).reduce((sum, each) => sum + each.amount, 0);
      expect(sums).toMatchObject({ revenue: expected(false), expense: expected(true), unknown: 0, lines: list.length });
      expect(rows.length + proposal.layout.headerRow + proposal.layout.headerRows).toBe(grid.values.length);
      return true;
    }),
    { seed: 20260103, numRuns: 600 },
  );
});

it("whatever cells a sheet holds, it is read or refused, never a crash", () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constant(null),
    fc.constantFrom("Produkt", "Sachkonto", "Ansatz 2026", "Bezeichnung", "Summe", "11101", "50110000", "–", "8.000-", "1.234", "", "ISEK-Ziel", "Nr.", "Jahr", "E", "A"),
    fc.double({ noDefaultInfinity: true }),
    fc.integer({ min: -1000, max: 99_999_999 }),
    fc.boolean(),
    fc.constant({ error: "#N/A" }),
    fc.string({ maxLength: 12 }),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 14 });
  fc.assert(
    fc.property(sheet, (values) => {
      const grid = sheetOf(values);
      const proposal = proposeLayout(grid, { state: null });
      if (proposal.kind === "noLayout") return true;
      const rows = readBudgetRows(grid, proposal.layout, { state: "SH" });
      for (const identity of identitiesOf(rows)) sumBudget(rows, identity, { state: "SH" });
      return rows.length === Math.max(0, values.length - proposal.layout.headerRow - proposal.layout.headerRows);
    }),
    { seed: 20260104, numRuns: 3_000 },
  );
});
