/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { fill, run } from "./support/run";

/** A small workbook with one of everything. */
beforeEach(async () => {
  await excel.open();
  await fill([
    ["Nummer", "Ist", "Ziel"],
    ["a", 10, "2.1"],
    ["b", 20, "3.4"],
    ["c", 30, ""],
  ]);
  await run(async (context, sheet) => {
    sheet.tables.add("A1:C4", true).name = "Liste";
    sheet.getRange("E1:E2").formulas = [["=SUM(Liste[Ist])"], ["=B2*2"]];
    sheet.getRange("C2:C4").dataValidation.rule = { list: { inCellDropDown: true, source: "2.1,3.4" } };
    sheet.getRange("A2:A4").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>15";
    sheet.getRange("G1:H1").merge();
    context.workbook.names.add("Werte", sheet.getRange("B2:B4"));
    context.workbook.worksheets.add("Zweite").getRange("A1:C3").values = [
      ["Kopf", "x", "y"],
      [1, 2, "=A2"],
      [3, 4, "=A3"],
    ];
    context.workbook.worksheets.getItem("Zweite").getRange("2:2").rowHidden = true;
  });
  await excel.idle();
});

/** What can be seen of the workbook, without ids and order of keys. */
async function shape(): Promise<unknown> {
  await excel.idle();
  return run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load(
      "items/name,items/visibility,items/tabColor,items/position,items/protection/protected,items/autoFilter/criteria",
    );
    names.load("items/name,items/formula");
    tables.load("items/name,items/style");
    await context.sync();
    const parts = worksheets.items.map((sheet) => {
      const used = sheet.getRange("A1:J12");
      const validation = sheet.getRange("C3").dataValidation;
      const merged = used.getMergedAreasOrNullObject();
      used.load("formulas,numberFormat,format/fill/color");
      validation.load("type");
      merged.load("address");
      used.conditionalFormats.load("items/priority,items/custom/rule/formula");
      const rows = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      return { sheet, used, validation, merged, rows, frozen };
    });
    const tableRanges = tables.items.map((table) => {
      const range = table.getRange();
      range.load("address");
      return range;
    });
    await context.sync();
    return {
      names: names.items.map(({ name, formula }) => [name, formula]),
      tables: tables.items.map(({ name, style }, index) => [name, style, tableRanges[index].address]),
      sheets: parts.map(({ sheet, used, validation, merged, rows, frozen }) => ({
        sheet: [
          sheet.name,
          sheet.visibility,
          sheet.tabColor,
          sheet.position,
          sheet.protection.protected,
          sheet.autoFilter.criteria,
        ],
        cells: used.formulas,
        formats: used.numberFormat,
        fill: used.format.fill.color,
        validation: validation.type,
        rules: used.conditionalFormats.items.map((format) => format.custom.rule.formula),
        merged: merged.isNullObject ? null : merged.address,
        rows: rows.value,
        frozen: frozen.isNullObject ? null : frozen.address,
      })),
    };
  });
}

const changes: [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void][] = [
  [
    "values and formats",
    (_, sheet) => {
      sheet.getRange("B2:B4").values = [[1], [2], [3]];
      sheet.getRange("A1:C4").format.fill.color = "#FF0000";
      sheet.getRange("A1:A4").numberFormat = [["@"], ["@"], ["@"], ["@"]];
    },
  ],
  [
    "inserted rows",
    (_, sheet) => {
      sheet.getRange("3:4").insert("Down");
    },
  ],
  [
    "deleted rows",
    (_, sheet) => {
      sheet.getRange("3:3").delete("Up");
    },
  ],
  [
    "inserted columns",
    (_, sheet) => {
      sheet.getRange("B:B").insert("Right");
    },
  ],
  [
    "deleted columns",
    (_, sheet) => {
      sheet.getRange("B:B").delete("Left");
    },
  ],
  [
    "pushed cells",
    (_, sheet) => {
      sheet.getRange("E1:E2").insert("Down");
    },
  ],
  [
    "pulled cells",
    (_, sheet) => {
      sheet.getRange("E1").delete("Up");
    },
  ],
  [
    "a sheet added, renamed and coloured",
    (context) => {
      const sheet = context.workbook.worksheets.add("Dritte");
      sheet.name = "Andere";
      sheet.tabColor = "#00FF00";
    },
  ],
  [
    "a sheet deleted",
    (context) => {
      context.workbook.worksheets.getItem("Zweite").delete();
    },
  ],
  [
    "a sheet hidden and moved",
    (context) => {
      context.workbook.worksheets.getItem("Zweite").position = 0;
      context.workbook.worksheets.getItem("Zweite").visibility = "VeryHidden";
    },
  ],
  [
    "a copied sheet",
    (context) => {
      context.workbook.worksheets.getItem("Zweite").copy("End");
    },
  ],
  [
    "a new table",
    (context) => {
      context.workbook.worksheets.getItem("Zweite").tables.add("A1:B3", true).style = "TableStyleLight1";
    },
  ],
  [
    "a table renamed and resized",
    (context) => {
      const table = context.workbook.tables.getItem("Liste");
      table.name = "Projekte";
      table.resize("A1:C6");
    },
  ],
  [
    "a table made cells",
    (context) => {
      context.workbook.tables.getItem("Liste").convertToRange();
    },
  ],
  [
    "table rows",
    (context) => {
      context.workbook.tables.getItem("Liste").rows.add(1, [["neu", 5, "2.1"]]);
    },
  ],
  [
    "names",
    (context) => {
      context.workbook.names.getItem("Werte").delete();
      context.workbook.names.add("Andere", "=1+1");
    },
  ],
  [
    "a conditional format",
    (_, sheet) => {
      sheet.getRange("A2:A4").conditionalFormats.clearAll();
      sheet.getRange("B2:B4").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    },
  ],
  [
    "a validation",
    (_, sheet) => {
      sheet.getRange("C3").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    },
  ],
  [
    "merged cells",
    (_, sheet) => {
      sheet.getRange("G1:H1").unmerge();
      sheet.getRange("I1:J2").merge();
    },
  ],
  [
    "a filter",
    (context) => {
      context.workbook.worksheets.getItem("Zweite").autoFilter.apply("A1:B3", 0, { filterOn: "Values", values: ["1"] });
    },
  ],
  [
    "hidden and high rows",
    (_, sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("4:4").format.rowHeight = 60;
    },
  ],
  [
    "rows of which one is hidden already",
    (context) => {
      context.workbook.worksheets.getItem("Zweite").getRange("2:3").rowHidden = true;
    },
  ],
  [
    "headers of a table",
    (_, sheet) => {
      sheet.getRange("A1:C1").values = [[7, 7, ""]];
    },
  ],
  [
    "frozen panes and protection",
    (_, sheet) => {
      sheet.freezePanes.freezeRows(2);
      sheet.protection.protect();
    },
  ],
  [
    "sorted rows",
    (context) => {
      context.workbook.worksheets
        .getItem("Zweite")
        .getRange("A2:B3")
        .sort.apply([{ key: 0, ascending: false }]);
    },
  ],
];

test.each(changes)("[E28] %s: taken back in one step, and brought again", async (_, change) => {
  const before = await shape();
  await run(async (context, sheet) => change(context, sheet));
  const after = await shape();
  expect(after).not.toEqual(before);
  await excel.book.undo();
  expect(await shape()).toEqual(before);
  await excel.book.redo();
  expect(await shape()).toEqual(after);
});
