/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { fill, read, run, texts, values } from "./support/run";

beforeEach(() => excel.open());

test.each([
  ["1,5", 1.5, "1,5"],
  ["1.234,50", 1234.5, "1.234,50"],
  ["12 %", 0.12, "12%"],
  ["wahr", true, "WAHR"],
])("[E125] typed %p is read by German rules: %p", async (typed, stored, shown) => {
  expect(await excel.type("A1", typed)).toBe("entered");
  expect(await values("A1")).toEqual([[stored]]);
  expect(await texts("A1")).toEqual([[shown]]);
});

test("[E126] a typed goal number becomes a date, unless the cell is text", async () => {
  await excel.type("A1", "2.1");
  expect(await read("A1", "valueTypes")).toEqual([["Double"]]);
  expect((await texts("A1"))[0][0]).toMatch(/^0?2\. ?Jan/);
  await run(async (_, sheet) => {
    sheet.getRange("A2").numberFormat = [["@"]];
  });
  await excel.type("A2", "2.1");
  expect(await values("A2")).toEqual([["2.1"]]);
});

test("[E127] typed formulas are German", async () => {
  await fill([[2, 3]]);
  await excel.type("C1", '=WENN(SUMME(A1:B1)>4,5;"ja";"nein")');
  expect(await values("C1")).toEqual([["ja"]]);
});

test("[E128] what a list does not hold is refused, or asked about, when it is typed", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "2.1,3.4" } };
    sheet.getRange("A1:A2").numberFormat = [["@"], ["@"]];
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "2.1,3.4" } };
    sheet.getRange("A2").dataValidation.errorAlert = { message: "", showAlert: true, style: "Warning", title: "" };
  });
  expect(await excel.type("A1", "9.9")).toBe("refused");
  expect(await excel.type("A1", "3.4")).toBe("entered");
  expect(await excel.type("A2", "9.9")).toBe("asked");
  expect(await values("A1:A2")).toEqual([["3.4"], ["9.9"]]);
});

test("[E129] nothing can be typed into a locked cell of a protected sheet", async () => {
  await run(async (_, sheet) => {
    sheet.protection.protect();
  });
  expect(await excel.type("A1", "x")).toBe("protected");
});

test("[E130] what is typed below a table becomes part of it", async () => {
  await fill([["Kopf"], ["a"]]);
  await run(async (_, sheet) => {
    sheet.tables.add("A1:A2", true);
  });
  await excel.type("A3", "b");
  const count = await run(async (context, sheet) => {
    const rows = sheet.tables.getItemAt(0).rows.getCount();
    await context.sync();
    return rows.value;
  });
  expect(count).toBe(2);
});
