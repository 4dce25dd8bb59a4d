/**
 * Without these tests large sheets could cost Excel a round trip per row, or stay half written when the pane dies.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import { success } from "../../domain/shared/result";
import { applySheets, type SheetSteps } from "../../workbook/applySheets";
import type { Change } from "../../workbook/change";
import type { JournalContext } from "../../workbook/journal";
import { findUnfinished, takeBackUnfinished } from "../../workbook/recoverPlan";
import { freshSheet } from "../../workbook/testing/contractHost";
import { dyingBook } from "../../workbook/testing/dyingBook";
import { excelWorkbook as book } from "./excelWorkbook";

/** Globals of the jest environment. */
declare const excel: {
  readonly host: { readonly missing: readonly string[]; readonly stats: { readonly syncs: number; readonly requestBytes: number } };
  idle(): Promise<void>;
};

jest.setTimeout(60_000);

const journal: JournalContext = { by: "Geschäftsstelle", time: 46000.5, round: "SF 2026/5", origin: "Aufgabenbereich" };
const [rows, columns] = [500, 17];

/** One sheet in `steps` steps of 500 rows. */
function source(sheet: string, steps: number): SheetSteps<never> {
  const cells = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => (column % 2 === 0 ? `2.${row}0` : row)));
  const write = (step: number): Change => ({ kind: "writeCells", area: { sheet, row: step * rows, column: 0, rows, columns }, cells, expected: [] });
  return {
    plan: { id: `p-${sheet}`, operation: "consolidate", subject: "3 Dateien", changes: [] },
    added: [{ sheet, step: 0, rows: rows * steps, columns }],
    removed: [],
    steps,
    step: async (number) => success(number === 0 ? [{ kind: "addSheet", sheet }, { kind: "setNumberFormat", area: { sheet, row: 0, column: 0, rows: rows * steps, columns }, format: "@", before: "General" }, write(0)] : [write(number)]),
  };
}

async function costOf(steps: number): Promise<number> {
  await excel.idle();
  const before = excel.host.stats.syncs;
  const applied = await applySheets(book, source(freshSheet(), steps), journal);
  expect(applied.ok).toBe(true);
  return excel.host.stats.syncs - before;
}

test("each further step costs Excel one more request, progress in the journal included", async () => {
  await costOf(2);
  const [three, seven] = [await costOf(3), await costOf(7)];
  expect([seven - three, excel.host.missing]).toEqual([4, []]);
});

test("the pane dies between two steps: the next start takes the sheet out and finds nothing unfinished any more", async () => {
  const sheet = freshSheet();
  const dying = dyingBook(book, 8, "forever");
  expect((await applySheets(dying, source(sheet, 4), journal)).ok).toBe(false);
  const found = await findUnfinished(book);
  expect(found.ok && found.value).toMatchObject({ subject: "3 Dateien", canTakeBack: true, canFinish: false });
  const present = await book.outline();
  expect(present.ok && present.value.sheets.some(({ name }) => name === sheet)).toBe(true);
  expect((await takeBackUnfinished(book, journal)).ok).toBe(true);
  const after = await book.outline();
  expect(after.ok && after.value.sheets.some(({ name }) => name === sheet)).toBe(false);
  expect(await findUnfinished(book)).toEqual({ ok: true, value: null });
});
