// Without this file the departments' workbooks could add up to another town than the one they were made from.
import { consolidate } from "../src/usecases/consolidate/consolidate";
import { noChoices } from "../src/usecases/consolidate/consolidation";
import { dataTable } from "../src/usecases/consolidate/dataTable";
import { readSources } from "../src/usecases/consolidate/readSources";
import type { SourceFile } from "../src/usecases/consolidate/sourceFile";
import { departmentBooks } from "./books/departmentBooks";
import { taggedBook } from "./books/townBooks";
import { planYears } from "./budget/sampleLine";
import { viewSums } from "./budget/budgetTruth";
import { buildLindhafen } from "./lindhafen";
import { taggedFile } from "./sampleBooks";
import { closedFile } from "./testing/closedFile";

const town = buildLindhafen();
const departments = departmentBooks(town);
const options = { today: "2026-11-15", rules: "all", office: null } as const;

const departmentFiles = departments.map(({ book }) => closedFile(book));

async function together(files: readonly SourceFile[], year: number | null = null) {
  const outcomes = await readSources(files, { state: null, year });
  return consolidate(outcomes ?? [], { ...noChoices, year }, options);
}

test("the fourteen departments' workbooks together are the town, to the cent: each year, each department, each product area", async () => {
  const result = await together(departmentFiles);
  expect(result.files.every(({ state }) => state === "read")).toBe(true);
  expect(result.total.lines).toBe(town.lines.length);
  expect(result.duplicates.dropped.size).toBe(0);
  const { all } = town.truth;
  planYears.forEach((year, index) => {
    const figure = result.figures.find(({ value }) => value.year === year);
    const internal = [all.internalRevenue[index] ?? 0, all.internalExpense[index] ?? 0];
    expect([year, figure?.revenue, figure?.expense]).toEqual([year, (all.revenue[index] ?? 0) + (internal[0] ?? 0), (all.expense[index] ?? 0) + (internal[1] ?? 0)]);
  });
  for (const { area, ...sums } of result.byProductArea) {
    const truth = town.truth.byProductArea.get(area ?? "");
    const year = planYears.indexOf(result.year as (typeof planYears)[number]);
    expect([area, sums.expense]).toEqual([area, (truth?.expense[year] ?? 0) + (truth?.internalExpense[year] ?? 0)]);
  }
  for (const file of result.files) {
    if (file.state === "refused") continue;
    const truth = town.truth.byDepartment.get(file.department ?? "");
    expect([file.department, file.chosen.lines]).toEqual([file.department, truth?.rows]);
  }
});

test("the untouched town has no error, and no printed total that differs", async () => {
  const { findings, conflicts, questions } = await together(departmentFiles);
  expect(findings.filter(({ finding }) => finding.severity === "error" || finding.rule === "B1")).toEqual([]);
  expect([conflicts, questions]).toEqual([[], []]);
});

test("the whole town's workbook beside those of the departments: every row counts once", async () => {
  const files = [closedFile(taggedBook(town, taggedFile).book), ...departmentFiles];
  const result = await together(files);
  expect([result.total.lines, result.duplicates.dropped.size]).toEqual([town.lines.length, town.lines.length]);
});

test("each euro of the long table belongs to one goal or to none, and money of both views stays apart", async () => {
  const { files, duplicates } = await together(departmentFiles);
  const readings = files.flatMap((file) => (file.state === "read" ? [file.reading] : []));
  const sums = new Map<string, number>();
  for (const { money, value, cents } of dataTable(readings, duplicates.dropped, null)) {
    if (value.year === 2027) sums.set(money, (sums.get(money) ?? 0) + (cents ?? 0));
  }
  const truth = viewSums(town.lines);
  const year = planYears.indexOf(2027);
  expect(Object.fromEntries(sums)).toEqual({
    revenue: (truth.revenue[year] ?? 0) + (truth.internalRevenue[year] ?? 0),
    expense: (truth.expense[year] ?? 0) + (truth.internalExpense[year] ?? 0),
    receipt: truth.receipts[year],
    payment: truth.payments[year],
  });
});

test("[S19] joint budgets: what all departments plan for a field, expense and investments, each euro once", async () => {
  const result = await together(departmentFiles, 2027);
  const year = planYears.indexOf(2027);
  const fieldOf = new Map(town.tables.measures.map(({ id, actionArea }) => [id, actionArea]));
  const expected = new Map<string, number>();
  for (const { tag, kind, account, amounts } of town.lines) {
    const field = fieldOf.get(tag?.measure ?? "");
    const isSpent = kind === "Aufwand" || (kind === "Auszahlung" && account.startsWith("78"));
    if (field && isSpent) expected.set(field, (expected.get(field) ?? 0) + (amounts[year] ?? 0));
  }
  const spent = result.joint.actionArea.map(({ entry, total }) => [entry.number, total] as const);
  expect(Object.fromEntries(spent)).toEqual(Object.fromEntries(expected));
  expect(spent.length).toBe(12);
  const [largest] = result.joint.actionArea.filter(({ rank }) => rank === 1);
  expect(largest?.total).toBe(Math.max(...spent.map(([, total]) => total)));
  for (const { shares, total } of result.joint.corridor) expect(shares.reduce((sum, share) => sum + share.total, 0)).toBe(total);
});
