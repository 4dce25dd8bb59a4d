/**
 * Without these tests lists, looks and filters could be wrong in Excel, because the port itself cannot read them back.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import type { Area } from "../../domain/shared/place";
import type { Change, ListRule } from "../../workbook/change";
import { freshSheet } from "../../workbook/testing/contractHost";
import { excelWorkbook as book } from "./excelWorkbook";

/** Global of the jest environment. */
declare const excel: { readonly host: { readonly missing: readonly string[] } };

jest.setTimeout(60_000);

async function sheetWith(rows: readonly (readonly (string | number)[])[]): Promise<Area> {
  const sheet = freshSheet();
  const area: Area = { sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
  await written(
    { kind: "addSheet", sheet },
    { kind: "writeCells", area, cells: rows, expected: rows.map((row) => row.map(() => undefined)) },
  );
  return area;
}

async function written(...changes: readonly Change[]): Promise<void> {
  expect(await book.write(changes)).toEqual({ ok: true, value: undefined });
}

/** Looks at a range the way Excel itself does. */
function inSheet<Value>(
  { sheet }: Area,
  look: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Value>,
): Promise<Value> {
  return Excel.run((context) => look(context.workbook.worksheets.getItem(sheet), context));
}

describe("selection lists", () => {
  const list: ListRule = {
    source: "gleich,verbessert",
    alert: "warning",
    title: "Tendenz",
    message: "Dieses Wort steht nicht in der Liste.",
  };

  const validation = (area: Area) =>
    inSheet(area, async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A2:A3");
      dataValidation.load({ type: true, rule: true, errorAlert: true, ignoreBlanks: true });
      await context.sync();
      return { ...dataValidation.toJSON(), valid: undefined };
    });

  test("warn and let other words pass, or stop; empty cells are welcome; and they can be taken off", async () => {
    const area = await sheetWith([["Kopf"], ["gleich"], ["x"]]);
    const cells: Area = { ...area, row: 1, rows: 2 };
    await written({ kind: "setList", area: cells, list, before: null });
    expect(await validation(area)).toMatchObject({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "gleich,verbessert" } },
      errorAlert: { showAlert: true, style: "Warning", title: "Tendenz", message: list.message },
      ignoreBlanks: true,
    });
    await written({ kind: "setList", area: cells, list: { ...list, alert: "stop" }, before: list });
    expect(await validation(area)).toMatchObject({ errorAlert: { style: "Stop" } });
    await written({ kind: "setList", area: cells, list: null, before: list });
    expect(await validation(area)).toMatchObject({ type: "None" });
  });
});

test("looks change what is named and leave the rest", async () => {
  const area = await sheetWith([["a"], ["b"]]);
  const look = {
    fill: "#E8F1FB",
    fontColor: "#1B1B1B",
    bold: true,
    wrap: true,
    columnWidth: 90,
    horizontalAlignment: "right",
  } as const;
  const seen = () =>
    inSheet(area, async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.load({ wrapText: true, columnWidth: true, horizontalAlignment: true });
      format.fill.load({ color: true });
      format.font.load({ color: true, bold: true });
      await context.sync();
      const { fill, font, wrapText, columnWidth, horizontalAlignment } = format;
      return { fill: fill.color, font: font.color, bold: font.bold, wrapText, columnWidth, horizontalAlignment };
    });
  await written({ kind: "setLook", area: { ...area, rows: 1 }, look, before: {} });
  const looked = {
    fill: "#E8F1FB",
    font: "#1B1B1B",
    bold: true,
    wrapText: true,
    columnWidth: 90,
    horizontalAlignment: "Right",
  };
  expect(await seen()).toEqual(looked);
  await written({ kind: "setLook", area: { ...area, rows: 1 }, look: { fill: null, bold: false }, before: look });
  expect(await seen()).toEqual({ ...looked, fill: "#FFFFFF", bold: false });
});

test("a filter that is widened keeps what it filters by", async () => {
  const area = await sheetWith([
    ["Produkt", "Ansatz", "ISEK-Ziel"],
    ["a", 1, ""],
    ["b", 2, ""],
    ["a", 3, ""],
  ]);
  const [narrow, wide]: readonly [Area, Area] = [{ ...area, columns: 2 }, area];
  await inSheet(area, async (sheet, context) => {
    sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: Excel.FilterOn.values, values: ["a"] });
    await context.sync();
  });
  await written({ kind: "setAutoFilter", sheet: area.sheet, from: narrow, to: wide });
  const outline = await book.outline();
  expect(outline.ok && outline.value.sheets.find(({ name }) => name === area.sheet)?.autoFilter).toEqual(wide);
  const rows = await book.read([{ area, hiddenRows: true }]);
  expect(rows.ok && rows.value[0]!.hiddenRows).toEqual([2]);
});

test("rows become as high as their wrapped texts need", async () => {
  const area = await sheetWith([["kurz"], ["ein Text, der in einer schmalen Spalte mehrere Zeilen braucht"]]);
  await written(
    { kind: "setLook", area: { ...area, rows: 1 }, look: { columnWidth: 60 }, before: {} },
    { kind: "setLook", area, look: { wrap: true, fitsHeight: true }, before: { wrap: false } },
  );
  const heights = await inSheet(area, async (sheet, context) => {
    const [short, long] = [sheet.getRange("A1").format, sheet.getRange("A2").format];
    short.load({ rowHeight: true });
    long.load({ rowHeight: true });
    await context.sync();
    return [short.rowHeight, long.rowHeight] as const;
  });
  expect(heights[1]).toBeGreaterThan(heights[0] * 1.5);
});

test("frozen rows and columns, and none", async () => {
  const area = await sheetWith([
    ["a", "b"],
    ["c", "d"],
  ]);
  const frozen = () =>
    inSheet(area, async (sheet, context) => {
      const range = sheet.freezePanes.getLocationOrNullObject();
      range.load({ address: true });
      await context.sync();
      return range.isNullObject ? null : range.address.split("!")[1];
    });
  await written({ kind: "freezePanes", sheet: area.sheet, rows: 1, columns: 1 });
  expect(await frozen()).toBe("A1");
  await written({ kind: "freezePanes", sheet: area.sheet, rows: 2, columns: 0 });
  expect(await frozen()).toBe("1:2");
  await written({ kind: "freezePanes", sheet: area.sheet, rows: 0, columns: 0 });
  expect(await frozen()).toBeNull();
});

describe("what Excel refuses is told with names", () => {
  test("a name and a table that are there already", async () => {
    const area = await sheetWith([["Kopf"], [1]]);
    const name = `Doppelt${area.sheet.replace(/\D/g, "")}`;
    const style = "TableStyleLight1";
    await written({ kind: "addName", name, refersTo: `='${area.sheet}'!$A$1` });
    expect(await book.write([{ kind: "addName", name, refersTo: "=1" }])).toEqual({
      ok: false,
      failure: { kind: "nameTaken", what: "name", name },
    });
    await written({ kind: "addTable", area, table: `T${name}`, style });
    const other = await sheetWith([["Kopf"], [1]]);
    const refused = await book.write([{ kind: "addTable", area: other, table: `T${name}`, style }]);
    expect(refused).toMatchObject({ ok: false, failure: { kind: "nameTaken", what: "table", name: `T${name}` } });
  });

  test("a table on a table", async () => {
    const area = await sheetWith([["Kopf"], [1]]);
    const style = "TableStyleLight1";
    await written({ kind: "addTable", area, table: `Unten${area.sheet.replace(/\D/g, "")}`, style });
    const refused = await book.write([{ kind: "addTable", area, table: "Ueberlappt", style }]);
    expect(refused.ok).toBe(false);
  });

  test("a sheet name Excel does not take", async () => {
    expect(await book.write([{ kind: "addSheet", sheet: "a/b" }])).toMatchObject({
      ok: false,
      failure: { kind: "hostRefused", code: "InvalidArgument" },
    });
  });
});

test("nothing was asked of Excel that the preview does not know", () => {
  expect(excel.host.missing).toEqual([]);
});
