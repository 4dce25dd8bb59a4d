/**
 * Without this, converter and emulated Excel could each be right for itself and still not understand each other.
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import * as SheetJS from "@e965/xlsx";
import type { IWorkbookData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { openWorkbook } from "../../src/files/openWorkbook";
import { saveWorkbook } from "../../src/files/saveWorkbook";

const green: ExcelJS.FillPattern = { type: "pattern", pattern: "solid", bgColor: { argb: "FF84E3B1" } };

async function cityFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Haushalt", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(["Ziel", "Ansatz", "Stand"]);
  sheet.addRow(["2.10", 1234.5, "offen"]);
  sheet.addRow(["01", 8, "fertig"]);
  sheet.getCell("B4").value = { formula: "SUM(B2:B3)", result: 1242.5 };
  for (const at of ["A2", "A3", "A4"]) sheet.getCell(at).numFmt = "@";
  sheet.getCell("C2").dataValidation = {
    type: "list",
    formulae: ['"offen,fertig"'],
    allowBlank: true,
    showErrorMessage: true,
  };
  sheet.addConditionalFormatting({
    ref: "C2:C9",
    rules: [{ type: "expression", priority: 1, formulae: ['$C2="fertig"'], style: { fill: green } }],
  });
  sheet.pageSetup.printTitlesRow = "1:1";
  const measures = book.addWorksheet("Maßnahmen");
  measures.addTable({
    name: "ISEK_Massnahmen",
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleMedium7", showRowStripes: true },
    columns: [{ name: "Nr" }, { name: "Ist" }],
    rows: [
      ["M-001", 3],
      ["M-002", 4],
    ],
  });
  measures.getCell("D1").value = { formula: "SUM(ISEK_Massnahmen[Ist])", result: 7 };
  book.definedNames.add("Maßnahmen!$B$2:$B$3", "Istwerte");
  book.addWorksheet("Tief", { state: "veryHidden" }).getCell("A1").value = 1;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function openInExcel(bytes: Uint8Array): Promise<void> {
  const opened = await openWorkbook(bytes, "Amt 61.xlsx");
  if (!opened.ok) throw new Error(opened.sentence);
  await excel.open(opened.value.snapshot);
}

async function savedByExcel(spills?: Parameters<typeof saveWorkbook>[1]): Promise<Uint8Array> {
  await excel.idle();
  return (await saveWorkbook(excel.snapshot() as IWorkbookData, spills)).bytes;
}

/** Everything an add-in sees of the file above. */
const seen = () =>
  Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const sheet = worksheets.getItem("Haushalt");
    const cells = sheet.getRange("A1:C4").load("values,formulas,numberFormat,valueTypes");
    const validation = sheet.getRange("C2").dataValidation.load("rule,type");
    const format = sheet.getRange("C2:C9").conditionalFormats.getItemAt(0);
    format.load("type");
    const rule = format.customOrNullObject.rule.load("formula");
    const fill = format.customOrNullObject.format.fill.load("color");
    const table = tables.getItem("ISEK_Massnahmen").load("name,style");
    const area = table.getRange().load("address");
    const sum = worksheets.getItem("Maßnahmen").getRange("D1").load("values,formulas");
    const name = names.getItem("Istwerte").load("formula");
    const hidden = worksheets.getItem("Tief").load("visibility");
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    await context.sync();
    return {
      values: cells.values,
      formulas: cells.formulas[3],
      textFormat: cells.numberFormat.slice(1).map((row) => row[0]),
      kinds: cells.valueTypes[1],
      list: validation.rule.list?.source,
      rule: [format.type, rule.formula, fill.color],
      table: [table.name, table.style, area.address],
      sum: [sum.formulas[0][0], sum.values[0][0]],
      name: name.formula,
      visibility: hidden.visibility,
      titles: titles.address,
    };
  });

const EXPECTED = {
  values: [
    ["Ziel", "Ansatz", "Stand"],
    ["2.10", 1234.5, "offen"],
    ["01", 8, "fertig"],
    ["", 1242.5, ""],
  ],
  formulas: ["", "=SUM(B2:B3)", ""],
  textFormat: ["@", "@", "@"],
  kinds: ["String", "Double", "String"],
  list: "offen,fertig",
  rule: ["Custom", '=$C2="fertig"', "#84E3B1"],
  table: ["ISEK_Massnahmen", "TableStyleMedium7", "Maßnahmen!A1:B3"],
  sum: ["=SUM(ISEK_Massnahmen[Ist])", 7],
  visibility: "VeryHidden",
};

test("an opened file is what the add-in sees through Excel's objects, and again after saving", async () => {
  await openInExcel(await cityFile());
  const before = await seen();
  expect(before).toMatchObject(EXPECTED);
  await openInExcel(await savedByExcel());
  expect(await seen()).toEqual(before);
  expect(excel.host.missing).toEqual([]);
});

test("what the add-in writes, marks and protects is in the saved file", async () => {
  await openInExcel(await cityFile());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Haushalt");
    const codes = sheet.getRange("E2:E4");
    codes.numberFormat = [["@"], ["@"], ["@"]];
    codes.values = [["3.10"], ["12.60"], ["=keine Formel"]];
    sheet.getRange("F2").formulas = [['=XLOOKUP("2.10",A2:A3,B2:B3)']];
    sheet.getRange("B2").format.fill.color = "#FAE584";
    sheet.getRange("B2").format.protection.locked = false;
    context.workbook.names.add("ISEK_Neu", sheet.getRange("E2:E4"));
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
  });
  const bytes = await savedByExcel();
  const foreign = SheetJS.read(bytes, { cellNF: true }).Sheets.Haushalt;
  expect(["E2", "E3", "E4"].map((at) => [foreign[at].t, foreign[at].v, foreign[at].z])).toEqual([
    ["s", "3.10", "@"],
    ["s", "12.60", "@"],
    ["s", "=keine Formel", "@"],
  ]);
  expect(foreign.F2).toMatchObject({ f: 'XLOOKUP("2.10",A2:A3,B2:B3)', v: 1234.5 });
  const second = await new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as never);
  const sheet = second.getWorksheet("Haushalt") as ExcelJS.Worksheet & { sheetProtection?: object };
  expect(sheet.getCell("B2").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFAE584" } });
  expect(sheet.getCell("B2").protection).toMatchObject({ locked: false });
  expect(sheet.sheetProtection).toMatchObject({ sheet: true, formatCells: true });
  expect(second.definedNames.getRanges("ISEK_Neu").ranges).toEqual(["Haushalt!$E$2:$E$4"]);
  expect(excel.host.missing).toEqual([]);
});

test("results that fill several cells are calculated again after opening", async () => {
  await openInExcel(await cityFile());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Haushalt").getRange("H2").formulas = [["=SORT(B2:B3)"]];
    await context.sync();
  });
  await openInExcel(await savedByExcel({ sheet1: [{ row: 1, column: 7, values: [[8], [1234.5]] }] }));
  await excel.idle();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Haushalt").getRange("H2:H3").load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[8], [1234.5]]);
});
