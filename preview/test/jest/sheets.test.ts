/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, delivered, fill, read, run, values } from "./support/run";

beforeEach(() => excel.open());

const sheetNames = (): Promise<string[]> =>
  run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
    return context.workbook.worksheets.items.map((sheet) => sheet.name);
  });

test("[E51] sheet names are one name whatever their case", async () => {
  await run(async (context) => {
    context.workbook.worksheets.add("Daten");
  });
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.add("DATEN");
    }),
  ).toBe("ItemAlreadyExists");
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem("tabelle1").name = "daten";
    }),
  ).toBe("ItemAlreadyExists");
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem("daten").name = "Daten neu";
    }),
  ).toBe("no error");
});

test.each(["", "x".repeat(32), "a/b", "a:b", "[a]", "a?", "'a"])("[E52] %p is no name for a sheet", async (name) => {
  expect(
    await codeOf(async (context, sheet) => {
      sheet.name = name;
    }),
  ).toBe("InvalidArgument");
});

test("[E53] a new sheet comes last and is not shown", async () => {
  await run(async (context) => {
    context.workbook.worksheets.add("Neu");
  });
  const found = await run(async (context, sheet) => {
    sheet.load("name");
    const last = context.workbook.worksheets.getLast();
    last.load("name,position");
    await context.sync();
    return [sheet.name, last.name, last.position];
  });
  expect(found).toEqual(["Tabelle1", "Neu", 1]);
});

test("[E54] formulas follow a new sheet name", async () => {
  await run(async (context, sheet) => {
    const other = context.workbook.worksheets.add("Alt");
    other.getRange("A1").values = [[7]];
    sheet.getRange("A1").formulas = [["=Alt!A1"]];
    await context.sync();
    other.name = "Neuer Plan";
  });
  expect(await read("A1", "formulas")).toEqual([["='Neuer Plan'!A1"]]);
  expect(await values("A1")).toEqual([[7]]);
  expect(await read("'Neuer Plan'!A1", "address")).toBe("'Neuer Plan'!A1");
});

test("[E55] one visible sheet must remain", async () => {
  expect(
    await codeOf(async (_, sheet) => {
      sheet.delete();
    }),
  ).toBe("InvalidOperation");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.visibility = "Hidden";
    }),
  ).toBe("InvalidOperation");
  await run(async (context) => {
    context.workbook.worksheets.add("Zweite");
  });
  expect(
    await codeOf(async (_, sheet) => {
      sheet.visibility = "Hidden";
    }),
  ).toBe("no error");
  const active = await run(async (context, sheet) => {
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(active).toBe("Zweite");
});

test("[E56] hidden sheets are not activated, very hidden ones not deleted", async () => {
  await run(async (context) => {
    context.workbook.worksheets.add("Tief").visibility = "VeryHidden";
    context.workbook.worksheets.add("Flach").visibility = "Hidden";
  });
  const states = await run(async (context) => {
    const [deep, flat] = ["Tief", "Flach"].map((name) => context.workbook.worksheets.getItem(name));
    deep.load("visibility");
    flat.load("visibility");
    const visible = context.workbook.worksheets.getCount(true);
    await context.sync();
    return [deep.visibility, flat.visibility, visible.value];
  });
  expect(states).toEqual(["VeryHidden", "Hidden", 1]);
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem("Flach").activate();
    }),
  ).toBe("InvalidOperation");
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem("Tief").delete();
    }),
  ).toBe("InvalidOperation");
  await run(async (context) => {
    context.workbook.worksheets.getItem("Flach").visibility = "Visible";
  });
  const active = await run(async (context, sheet) => {
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(active).toBe("Tabelle1");
});

test("[E57] position, tab colour, gridlines and frozen panes are kept", async () => {
  await run(async (context, sheet) => {
    context.workbook.worksheets.add("B");
    sheet.set({ tabColor: "#00b050", showGridlines: false });
    sheet.freezePanes.freezeRows(3);
    sheet.position = 1;
  });
  expect(await sheetNames()).toEqual(["B", "Tabelle1"]);
  const kept = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tabelle1");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    const none = context.workbook.worksheets.getItem("B").freezePanes.getLocationOrNullObject();
    sheet.load("tabColor,showGridlines");
    frozen.load("address");
    await context.sync();
    return [sheet.tabColor, sheet.showGridlines, frozen.address, none.isNullObject];
  });
  expect(kept).toEqual(["#00B050", false, "Tabelle1!1:3", true]);
});

test("[E58] a copy has the cells, formats and rules of its original, and a name of its own", async () => {
  await fill([
    ["Ziel", 1],
    ["", "=B1*2"],
  ]);
  await run(async (context, sheet) => {
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    sheet.getRange("B1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    sheet.getRange("A1:B2").conditionalFormats.add("Custom").custom.rule.formula = "=$B1>1";
    sheet.freezePanes.freezeRows(1);
    await context.sync();
    sheet.copy("End").activate();
  });
  await fill([[5]], "B1");
  const copied = await run(async (context, sheet) => {
    const cell = sheet.getRange("A1");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    sheet.load("name");
    cell.load("format/fill/color");
    sheet.getRange("B1").dataValidation.load("type");
    const validation = sheet.getRange("B1").dataValidation;
    validation.load("type");
    const formats = cell.conditionalFormats.getCount();
    frozen.load("address");
    await context.sync();
    return [sheet.name, cell.format.fill.color, validation.type, formats.value, frozen.address];
  });
  expect(copied).toEqual(["Tabelle1 (2)", "#FFFF00", "WholeNumber", 1, "'Tabelle1 (2)'!1:1"]);
  expect(await values("'Tabelle1 (2)'!A1:B2")).toEqual([
    ["Ziel", 5],
    ["", 10],
  ]);
  expect(await values("Tabelle1!B1:B2")).toEqual([[1], [2]]);
});

test("[E59] print titles, print area and orientation are kept", async () => {
  await run(async (_, sheet) => {
    sheet.pageLayout.setPrintTitleRows("A1:B2");
    sheet.pageLayout.setPrintTitleColumns("A:A");
    sheet.pageLayout.setPrintArea("A1:D20");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  });
  const kept = await run(async (context, sheet) => {
    const { pageLayout } = sheet;
    const [rows, columns] = [pageLayout.getPrintTitleRowsOrNullObject(), pageLayout.getPrintTitleColumnsOrNullObject()];
    const area = pageLayout.getPrintAreaOrNullObject();
    rows.load("address");
    columns.load("address");
    area.load("address");
    pageLayout.load("orientation,zoom");
    await context.sync();
    return [rows.address, columns.address, area.address, pageLayout.orientation, pageLayout.zoom.horizontalFitToPages];
  });
  expect(kept).toEqual(["Tabelle1!1:2", "Tabelle1!A:A", "Tabelle1!A1:D20", "Landscape", 1]);
});

test("[E60] several marked areas are no single range", async () => {
  excel.workbook.worksheets.getFirst().getRanges("A1:B2,D4").select(); // Ctrl and mouse
  expect(
    await codeOf(async (context) => {
      context.workbook.getSelectedRange().load("address");
    }),
  ).toBe("InvalidSelection");
  const marked = await run(async (context) => {
    const ranges = context.workbook.getSelectedRanges();
    ranges.load("address,areaCount");
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    return [ranges.address, ranges.areaCount, cell.address];
  });
  expect(marked).toEqual(["Tabelle1!A1:B2,Tabelle1!D4", 2, "Tabelle1!D4"]);
});

test("[E61] a marked whole column is a whole column", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("C:D").select();
  });
  const marked = await run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,isEntireColumn,isEntireRow");
    await context.sync();
    return [range.address, range.isEntireColumn, range.isEntireRow];
  });
  expect(marked).toEqual(["Tabelle1!C:D", true, false]);
});

test("[E62] settings, XML parts and properties are kept in the workbook, also in what is saved", async () => {
  await run(async (context) => {
    const { settings, customXmlParts, properties } = context.workbook;
    settings.add("Ausgabe", { nummer: 3 });
    customXmlParts.add('<ziele xmlns="urn:isek"><ziel nr="2.1"/></ziele>');
    properties.custom.add("Katalog", "2026-1");
    properties.title = "Haushalt";
  });
  await excel.open(excel.snapshot() as never);
  const kept = await run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("ausgabe");
    const missing = context.workbook.settings.getItemOrNullObject("fehlt");
    const part = context.workbook.customXmlParts.getByNamespace("urn:isek").getOnlyItem();
    const xml = part.getXml();
    const property = context.workbook.properties.custom.getItem("Katalog");
    setting.load("value");
    property.load("value,type");
    context.workbook.properties.load("title");
    await context.sync();
    return [
      setting.value,
      missing.isNullObject,
      xml.value,
      property.value,
      property.type,
      context.workbook.properties.title,
    ];
  });
  expect(kept).toEqual([
    { nummer: 3 },
    true,
    '<ziele xmlns="urn:isek"><ziel nr="2.1"/></ziele>',
    "2026-1",
    "String",
    "Haushalt",
  ]);
});

test("[E63] settings of the document are another store", async () => {
  const save = () =>
    new Promise<string>((resolve) =>
      Office.context.document.settings.saveAsync((result) => resolve(String(result.status))),
    );
  Office.context.document.settings.set("Rolle", "Fachdienst");
  expect(await save()).toBe("succeeded");
  expect(excel.host.documentSettings).toEqual([["Rolle", "Fachdienst"]]);
  await delivered();
});
