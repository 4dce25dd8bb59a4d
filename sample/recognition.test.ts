import { isRegisterSheet } from "../src/usecases/book";
import { openBook } from "../src/usecases/openBook";
import { previewSetUp, proposeSetUp } from "../src/usecases/proposeSetUp";
import { sumBudget } from "../src/domain/budget/sumBudget";
import type { SheetLayout } from "../src/domain/budget/sheetLayout";
import { departmentBooks } from "./books/departmentBooks";
import { untaggedBook, type BudgetBook } from "./books/townBooks";
import { viewSums, type ViewSums } from "./budget/budgetTruth";
import { planYears } from "./budget/sampleLine";
import { buildLindhafen } from "./lindhafen";
import { memoryTown } from "./testing/memoryTown";

const town = buildLindhafen();
const departments = departmentBooks(town);
const cases: readonly (readonly [string, BudgetBook, ViewSums])[] = [
  ["the whole town", untaggedBook(town), town.truth.all],
  ...departments.map((each) => {
    const lines = town.lines.filter(({ key }) => each.budget.rowOf.has(key));
    return [each.book.file, each, viewSums(lines)] as const;
  }),
];

/** What a layout says, without who said it. */
const essence = ({ headerRow, headerRows, columns }: SheetLayout) => ({
  headerRow,
  headerRows,
  columns: columns.map(({ column, meaning, value }) => ({ column, meaning, value })),
});

test.each(cases)(
  "the columns of %s are recognised without a hand, and its sums are the truth to the cent",
  async (_, { book, budget }, truth) => {
    const workbook = memoryTown(book);
    const opened = await openBook(workbook);
    if (!opened.ok) throw new Error(opened.failure.kind);
    const sheet = opened.value.outline.sheets.map(({ name }) => name).find((name) => !isRegisterSheet(name)) ?? "";
    const found = await proposeSetUp(workbook, opened.value, sheet, "SH");
    if (!found.ok || found.value.kind === "noSetUp") throw new Error("nicht erkannt");
    const { layout } = found.value.proposal;
    expect(essence(layout)).toEqual(essence(budget.layout));

    const { rows } = previewSetUp(found.value.cells, layout, "SH");
    expect(rows.filter(({ kind }) => kind === "line")).toHaveLength(truth.rows);
    for (const { value } of layout.columns) {
      if (value === null) continue;
      const year = planYears.findIndex((each) => each === value.year);
      const result = sumBudget(rows, value, { state: "SH", view: "result", leaveOutInternalCharges: true });
      const cash = sumBudget(rows, value, { state: "SH", view: "cash" });
      expect([value.year, result.revenue, result.expense]).toEqual([
        value.year,
        truth.revenue[year],
        truth.expense[year],
      ]);
      expect([value.year, cash.revenue, cash.expense]).toEqual([
        value.year,
        truth.receipts[year],
        truth.payments[year],
      ]);
    }
  },
);
