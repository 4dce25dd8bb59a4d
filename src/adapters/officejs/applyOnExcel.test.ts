/**
 * Without these tests plans could cost a round trip per row in Excel, or be undone differently than in memory.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import fc from "fast-check";
import type { Area } from "../../domain/shared/place";
import { applyPlan } from "../../workbook/applyPlan";
import type { CellInput } from "../../workbook/cellInput";
import type { Change } from "../../workbook/change";
import type { JournalContext } from "../../workbook/journal";
import type { Plan } from "../../workbook/plan";
import { findUnfinished, takeBackUnfinished } from "../../workbook/recoverPlan";
import { freshSheet } from "../../workbook/testing/contractHost";
import { dyingBook } from "../../workbook/testing/dyingBook";
import { workbookShape } from "../../workbook/testing/workbookShape";
import { excelWorkbook as book } from "./excelWorkbook";

/** Globals of the jest environment. */
declare const excel: {
  readonly host: {
    readonly missing: readonly string[];
    readonly stats: { readonly syncs: number; readonly requestBytes: number };
  };
  idle(): Promise<void>;
};

jest.setTimeout(60_000);

const journal: JournalContext = { by: "Zuordnen", time: 46000.5, round: "SF 2026/5", origin: "Aufgabenbereich" };

async function syncsOf(action: () => Promise<unknown>): Promise<number> {
  await excel.idle();
  const before = excel.host.stats.syncs;
  await action();
  return excel.host.stats.syncs - before;
}

const block = (
  area: Area,
  cells: readonly (readonly (CellInput | undefined)[])[],
  expected = cells.map((row) => row.map((): undefined => undefined)),
): Change => ({
  kind: "writeCells",
  area,
  cells,
  expected,
});

/** A sheet with goals (empty) and row keys, both text. */
async function taggable(rows: number): Promise<string> {
  const sheet = freshSheet();
  const area: Area = { sheet, row: 0, column: 0, rows, columns: 2 };
  await book.write([
    { kind: "addSheet", sheet },
    { kind: "setNumberFormat", area, format: "@", before: "General" },
    block(
      area,
      Array.from({ length: rows }, (_, row) => [null, keyOf(row)]),
    ),
  ]);
  return sheet;
}

const keyOf = (row: number) => `r${String(row).padStart(5, "0")}-2222`;

function tagging(sheet: string, rows: number, id: string): Plan {
  const area: Area = { sheet, row: 0, column: 0, rows, columns: 1 };
  const keys = Array.from({ length: rows }, (_, row) => keyOf(row));
  const write: Change = {
    kind: "writeCells",
    area,
    cells: keys.map((_, row) => [row % 3 === 0 ? undefined : "2.10"]),
    expected: keys.map((_, row) => [row % 3 === 0 ? undefined : null]),
    anchor: { keyColumn: 1, keys },
  };
  return {
    id,
    operation: "tag",
    subject: `${rows} Zeilen: Ziel 2.10`,
    changes: [{ kind: "setNumberFormat", area, format: "@", before: "@" }, write],
  };
}

test("tagging costs the same few round trips whatever the rows: outline 2, expected values 1, writing with the journal 1", async () => {
  const small = await taggable(10);
  const large = await taggable(10_000);
  await applyPlan(book, tagging(small, 10, "t0"), journal);
  const undone = await applyPlan(book, { ...tagging(small, 10, "t1"), changes: [] }, journal);
  expect(undone.ok).toBe(true);

  const other = await taggable(10);
  expect(await syncsOf(() => applyPlan(book, tagging(other, 10, "t2"), journal))).toBe(4);
  let inverse: Plan | null = null;
  const syncs = await syncsOf(async () => {
    const applied = await applyPlan(book, tagging(large, 10_000, "t3"), journal);
    if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
    expect(applied.value.cellsWritten).toBe(6_666);
    inverse = applied.value.inverse;
  });
  expect(syncs).toBe(4);
  expect(await syncsOf(() => applyPlan(book, inverse!, journal))).toBe(4);
  const read = await book.read([{ area: { sheet: large, row: 0, column: 0, rows: 10_000, columns: 1 } }]);
  expect(read.ok && read.value[0]!.values.every(([value]) => value === null)).toBe(true);
});

test("rows sorted since are found by key in Excel too, forwards and back", async () => {
  const sheet = await taggable(4);
  const { inverse } = await applied(tagging(sheet, 4, "s1"));
  const all: Area = { sheet, row: 0, column: 0, rows: 4, columns: 2 };
  const read = await book.read([{ area: all }]);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  await book.write([block(all, [...read.value[0]!.values].reverse() as readonly (readonly CellInput[])[])]);
  await applied(inverse);
  const after = await book.read([{ area: all }]);
  expect(after.ok && after.value[0]!.values).toEqual([3, 2, 1, 0].map((row) => [null, keyOf(row)]));
});

test("a protected sheet refuses before anything is written; the journal stays as it was", async () => {
  const sheet = await taggable(3);
  const before = await workbookShape(book, () => true);
  await protection(sheet, true);
  const refused = await applyPlan(book, tagging(sheet, 3, "p1"), journal);
  await protection(sheet, false);
  expect(refused).toEqual({ ok: false, failure: { kind: "sheetProtected", sheet } });
  expect(await workbookShape(book, () => true)).toEqual(before);
});

test("when the pane dies while a plan is written, the next start takes it back", async () => {
  for (let after = 0; after < 7; after++) {
    const sheet = await taggable(5);
    const before = await workbookShape(book, (name) => name === sheet);
    const dying = dyingBook(book, after, "forever");
    expect((await applyPlan(dying, tagging(sheet, 5, `d${after}`), journal)).ok).toBe(false);
    const found = await findUnfinished(book);
    if (found.ok && found.value) expect((await takeBackUnfinished(book, journal)).ok).toBe(true);
    expect(await workbookShape(book, (name) => name === sheet)).toEqual(before);
  }
});

test("undo is the identity on Excel as in memory", async () => {
  const text = fc.constantFrom<CellInput>("2.10", "01", "=1+1", "abc", "-x", null);
  const any = fc.oneof(text, fc.constant<CellInput>(true), fc.integer({ min: -9, max: 9 }));
  const matrix = fc.array(fc.tuple(text, any), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(matrix, matrix, fc.boolean(), async (start, written, isText) => {
      const sheet = freshSheet();
      const area: Area = { sheet, row: 0, column: 0, rows: 3, columns: 2 };
      const format: Change = { kind: "setNumberFormat", area: { ...area, columns: 1 }, format: "@", before: "General" };
      await book.write([{ kind: "addSheet", sheet }, ...(isText ? [format] : []), block(area, start)]);
      const before = await workbookShape(book, (name) => name === sheet);
      const changes = isText ? [block(area, written)] : [format, block(area, written)];
      const result = await applyPlan(book, { id: "u", operation: "tag", subject: "", changes }, journal);
      if (!result.ok) throw new Error(JSON.stringify(result.failure));
      const undone = await applyPlan(book, result.value.inverse, journal);
      if (undone.ok) expect(await workbookShape(book, (name) => name === sheet)).toEqual(before);
      else expect(undone.failure.kind).toBe("cellsDiffer");
      await book.write([{ kind: "removeSheet", sheet }]);
    }),
    { seed: 20261123, numRuns: 15 },
  );
});

test("nothing was asked of Excel that the preview does not know", () => {
  expect(excel.host.missing).toEqual([]);
});

async function applied(plan: Plan) {
  const result = await applyPlan(book, plan, journal);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function protection(sheet: string, isOn: boolean): Promise<void> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).protection;
    if (isOn) found.protect();
    else found.unprotect();
    await context.sync();
  });
}
