/**
 * Without this file the formulas of the joint budgets could add up something else than the figures beside them.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import { excelWorkbook } from "../src/adapters/officejs/excelWorkbook";
import { consolidationSheetTexts } from "../src/i18n/consolidationTexts";
import { consolidate } from "../src/usecases/consolidate/consolidate";
import { noChoices } from "../src/usecases/consolidate/consolidation";
import { planConsolidation } from "../src/usecases/consolidate/planConsolidation";
import { readSources } from "../src/usecases/consolidate/readSources";
import { departmentBooks } from "./books/departmentBooks";
import { buildLindhafen } from "./lindhafen";
import { closedFile } from "./testing/closedFile";

/** Globals of the jest environment. */
declare const excel: { idle(): Promise<void> };

jest.setTimeout(60_000);

test("[S19] Excel calculates the joint budgets to the cents that stand beside its formulas", async () => {
  const files = departmentBooks(buildLindhafen()).slice(0, 4).map(({ book }) => closedFile(book));
  const outcomes = (await readSources(files, { state: null, year: 2026 })) ?? [];
  const consolidation = consolidate(outcomes, { ...noChoices, year: 2026 }, { today: "2026-11-15", rules: "amounts", office: null });
  const outline = await excelWorkbook.outline();
  if (!outline.ok) throw new Error(outline.failure.kind);
  const planned = planConsolidation(consolidation, { outline: outline.value, office: null, texts: consolidationSheetTexts, planId: "p" });
  if (!planned.ok) throw new Error(planned.failure.kind);
  expect((await excelWorkbook.write(planned.value.sheets)).ok).toBe(true);
  await excel.idle();
  const { results } = planned.value;
  const sheets = [...new Set(results.map(({ sheet }) => sheet))];
  const height = Math.max(...results.map(({ row }) => row)) + 1;
  const width = Math.max(...results.map(({ column }) => column)) + 1;
  const read = await excelWorkbook.read(sheets.map((sheet) => ({ area: { sheet, row: 0, column: 0, rows: height, columns: width } })));
  if (!read.ok) throw new Error(read.failure.kind);
  const shown = results.map(({ sheet, row, column }) => read.value[sheets.indexOf(sheet)]?.values[row]?.[column]);
  expect(results.filter(({ value }) => typeof value === "number" && value !== 0).length).toBeGreaterThan(20);
  expect(shown.map(rounded)).toEqual(results.map(({ value }) => rounded(value)));
});

/** Excel adds floats; cents are what counts. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 100) / 100 : value;
}
