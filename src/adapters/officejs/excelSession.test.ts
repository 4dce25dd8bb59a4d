/**
 * Without these tests nobody would know what the pane gets while a person types, a colleague works or a sheet is large.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import type { Area } from "../../domain/shared/place";
import type { Change, ConditionalRule } from "../../workbook/change";
import type { WorkbookEvent } from "../../workbook/port";
import { freshSheet } from "../../workbook/testing/contractHost";
import { excelWorkbook as book } from "./excelWorkbook";
import { readAreas } from "./readAreas";

/** Globals of the jest environment: the emulated host and the person in front of it. */
declare const excel: {
  readonly host: { readonly missing: readonly string[]; readonly stats: { readonly syncs: number } };
  readonly editing: { begin(): void; end(): void };
  type(address: string, text: string): Promise<unknown>;
  asRemote<T>(
    action: (workbook: {
      readonly worksheets: { getItem(name: string): { getRange(address: string): { values: unknown } } };
    }) => T,
  ): T;
  idle(): Promise<void>;
};

jest.setTimeout(60_000);

async function sheetWith(rows: readonly (readonly (string | number | null)[])[]): Promise<Area> {
  const sheet = freshSheet();
  const area: Area = { sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
  await book.write([{ kind: "addSheet", sheet }, block(area, rows)]);
  return area;
}

function block(area: Area, cells: readonly (readonly (string | number | null)[])[]): Change {
  return { kind: "writeCells", area, cells, expected: cells.map((row) => row.map(() => undefined)) };
}

async function values(area: Area): Promise<unknown> {
  const read = await book.read([{ area }]);
  return read.ok ? read.value[0]!.values : read.failure;
}

/** Waits for something that comes by itself; the test's own limit ends it when it never does. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("typing and colleagues are told, our own writing is not; nothing after the end", async () => {
  const area = await sheetWith([["a"]]);
  const other = await sheetWith([["b"]]);
  await book.reveal(area);
  await excel.idle();
  const heard: WorkbookEvent[] = [];
  const changed = () => heard.flatMap((event) => (event.kind === "cellsChanged" ? [event] : []));
  const listening = await book.listen((event) => heard.push(event));
  if (!listening.ok) throw new Error(JSON.stringify(listening.failure));

  await book.write([block(area, [["von uns"]])]);
  await excel.type("B2", "7");
  await until(() => changed().length > 0);
  expect(changed()).toEqual([{ kind: "cellsChanged", sheet: area.sheet, address: "B2", remote: false }]);

  excel.asRemote((workbook) => (workbook.worksheets.getItem(area.sheet).getRange("A1").values = [["Kollegin"]]));
  await until(() => changed().length > 1);
  expect(changed()[1]).toEqual({ kind: "cellsChanged", sheet: area.sheet, address: "A1", remote: true });

  await book.reveal(other);
  await until(() => heard.some(({ kind }) => kind === "sheetActivated"));
  expect(heard).toContainEqual({ kind: "sheetActivated", sheet: other.sheet });
  await until(() => heard.some(({ kind }) => kind === "selectionChanged"));

  listening.value();
  // Calls take their turn: once this one is answered, the handlers are gone.
  await book.outline();
  await excel.type("C3", "8");
  await book.outline();
  await excel.idle();
  expect(changed().map(({ address }) => address)).toEqual(["B2", "A1"]);
});

describe("a cell being edited", () => {
  test("is a failure of its own after a short wait, and nothing is written", async () => {
    const area = await sheetWith([["alt"]]);
    excel.editing.begin();
    const refused = await book.write([block(area, [["neu"]])]);
    excel.editing.end();
    expect(refused).toEqual({ ok: false, failure: { kind: "cellEditing" } });
    expect(await values(area)).toEqual([["alt"]]);
  });

  test("does no harm when the person is done within the wait", async () => {
    const area = await sheetWith([["alt"]]);
    excel.editing.begin();
    setTimeout(() => excel.editing.end(), 200);
    expect((await book.write([block(area, [["neu"]])])).ok).toBe(true);
    expect(await values(area)).toEqual([["neu"]]);
  });
});

describe("large amounts", () => {
  test("a sheet larger than one answer is read in pieces and put together again", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row, `Text ${row}`]);
    const area = await sheetWith(rows);
    const before = excel.host.stats.syncs;
    const [snapshot] = await readAreas(
      new Excel.RequestContext(),
      [{ area, formulas: true, numberFormats: true, hiddenRows: true }],
      10_000,
    );
    expect(excel.host.stats.syncs - before).toBe(Math.ceil(300 / Math.floor(10_000 / (46 * 2))));
    expect(snapshot?.values).toEqual(rows);
    expect(snapshot?.hiddenRows).toEqual([]);
    expect(snapshot?.formulas?.flat().every((formula) => formula === null)).toBe(true);
  });

  test("more than one request holds is written in several, all of it", async () => {
    const long = "ä".repeat(1_000);
    const sheet = freshSheet();
    const area: Area = { sheet, row: 0, column: 0, rows: 4_000, columns: 1 };
    const before = excel.host.stats.syncs;
    const written = await book.write([
      { kind: "addSheet", sheet },
      block(
        area,
        Array.from({ length: 4_000 }, (_, row) => [`${row}${long}`]),
      ),
    ]);
    expect(written).toEqual({ ok: true, value: undefined });
    expect(excel.host.stats.syncs - before).toBe(3);
    expect(await values({ ...area, row: 3_999, rows: 1 })).toEqual([[`3999${long}`]]);
  });
});

test("only our own conditional formats are exchanged, in the order of the rules", async () => {
  const area = await sheetWith([["x"], ["y"]]);
  const theirs = {
    formula: '=$A1="theirs"',
    fill: "#FFFFFF",
    fontColor: "#000000",
    strikethrough: false,
  } satisfies ConditionalRule;
  const [first, second] = ["x", "y"].map((word) => ({ ...theirs, formula: `=$A1="${word}"` }));
  await book.write([{ kind: "setConditionalFormats", area, rules: [theirs], before: [] }]);
  await book.write([{ kind: "setConditionalFormats", area, rules: [first!, second!], before: [] }]);
  expect(await formulasByPriority(area)).toEqual([first!.formula, second!.formula, theirs.formula]);
  await book.write([{ kind: "setConditionalFormats", area, rules: [second!], before: [first!, second!] }]);
  expect(await formulasByPriority(area)).toEqual([second!.formula, theirs.formula]);
});

test("nothing was asked of Excel that the preview does not know", () => {
  expect(excel.host.missing).toEqual([]);
});

function formulasByPriority(area: Area): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem(area.sheet).getRange("A1:A2").conditionalFormats;
    formats.load({ priority: true, customOrNullObject: { rule: { formula: true } } });
    await context.sync();
    return [...formats.items]
      .sort((one, other) => one.priority - other.priority)
      .map((format) => format.customOrNullObject.rule.formula);
  });
}
