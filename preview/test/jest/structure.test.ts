/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, fill, read, run, values } from "./support/run";

beforeEach(() => excel.open());

test("[E41] ranges the add-in holds move along with their cells", async () => {
  await fill([[1], [2], [3], [4], [5]]);
  const moved = await run(async (context, sheet) => {
    const [below, across, above] = ["A4:A5", "A2:A4", "A1"].map((address) => sheet.getRange(address));
    [below, across, above].forEach((range) => range.load("address"));
    await context.sync();
    sheet.getRange("3:3").insert("Down");
    [below, across, above].forEach((range) => range.load("address,values"));
    await context.sync();
    const inserted = [below.address, across.address, above.address, below.values];
    sheet.getRange("1:2").delete("Up");
    [below, across].forEach((range) => range.load("address"));
    await context.sync();
    return [...inserted, below.address, across.address];
  });
  expect(moved).toEqual([
    "Tabelle1!A5:A6",
    "Tabelle1!A2:A5",
    "Tabelle1!A1",
    [[4], [5]],
    "Tabelle1!A3:A4",
    "Tabelle1!A1:A3",
  ]);
});

test("[E42] a range whose cells are gone is an invalid reference", async () => {
  expect(
    await codeOf(async (context, sheet) => {
      const range = sheet.getRange("B2");
      range.load("values");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      range.values = [["wohin"]];
    }),
  ).toBe("InvalidReference");
});

test("[E43] formulas, tables, names, formats and validations move along", async () => {
  await fill([
    ["Kopf", "Wert"],
    ["a", 1],
    ["b", 2],
  ]);
  const after = await run(async (context, sheet) => {
    sheet.tables.add("A1:B3", true).name = "Liste";
    context.workbook.names.add("Werte", sheet.getRange("B2:B3"));
    sheet.getRange("D3").formulas = [["=SUM(B2:B3)"]];
    sheet.getRange("A3").conditionalFormats.add("Custom").custom.rule.formula = "=$B3>1";
    sheet.getRange("B3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    sheet.getRange("F5:G5").merge();
    await context.sync();
    sheet.getRange("3:3").insert("Down");
    await context.sync();
    const table = context.workbook.tables.getItem("Liste").getRange();
    const name = context.workbook.names.getItem("Werte");
    const format = sheet.getRange("A4").conditionalFormats;
    const validation = sheet.getRange("B4").dataValidation;
    const merged = sheet.getRange("F1:G9").getMergedAreasOrNullObject();
    const formula = sheet.getRange("D4");
    table.load("address");
    name.load("formula");
    format.load("items/type");
    validation.load("type");
    merged.load("address");
    formula.load("formulas,values");
    await context.sync();
    const rule = format.items[0].custom.rule;
    rule.load("formula");
    await context.sync();
    return [
      table.address,
      name.formula,
      rule.formula,
      validation.type,
      merged.address,
      formula.formulas,
      formula.values,
    ];
  });
  expect(after).toEqual([
    "Tabelle1!A1:B4",
    "=Tabelle1!$B$2:$B$4",
    "=$B4>1",
    "WholeNumber",
    "Tabelle1!F6:G6",
    [["=SUM(B2:B4)"]],
    [[3]],
  ]);
});

test("[E43] rules keep together and their references move, absolute ones too", async () => {
  await fill(
    [
      ["Kopf", "Wert"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ],
    "A3",
  );
  const after = await run(async (context, sheet) => {
    sheet.getRange("B4:B6").conditionalFormats.add("Custom").custom.rule.formula = "=$B4>$H$1+COUNT($B$4:$B$6)";
    sheet.getRange("A4:A6").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("J4:J6") } };
    sheet.getRange("B4:B6").dataValidation.rule = { custom: { formula: "=COUNTIF($B$4:$B$6,B4)<2" } };
    await context.sync();
    sheet.getRange("5:5").insert("Down");
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    const formats = sheet.getRange("A1:C20").conditionalFormats;
    const [list, custom] = [sheet.getRange("A5:A8").dataValidation, sheet.getRange("B5:B8").dataValidation];
    formats.load("items/type");
    list.load("rule");
    custom.load("rule");
    await context.sync();
    const rule = formats.items[0].custom.rule;
    const place = formats.items[0].getRange();
    rule.load("formula");
    place.load("address");
    await context.sync();
    return [formats.items.length, place.address, rule.formula, list.rule.list?.source, custom.rule.custom?.formula];
  });
  expect(after).toEqual([
    1,
    "Tabelle1!B5:B8",
    "=$B5>$H$2+COUNT($B$5:$B$8)",
    "=Tabelle1!J5:J8",
    "=COUNTIF($B$5:$B$8,B5)<2",
  ]);
});

test("[E43] also when the sheet is not the active one", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Daten");
    sheet.getRange("A1:B2").values = [
      [1, "=A1"],
      [2, "=SUM(A1:A2)"],
    ];
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
  });
  expect(await read("Daten!B1:C3", "formulas")).toEqual([
    [1, "=B1"],
    ["", ""],
    [2, "=SUM(B1:B3)"],
  ]);
  const active = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const selected = context.workbook.getSelectedRange();
    sheet.load("name");
    selected.load("address");
    await context.sync();
    return [sheet.name, selected.address];
  });
  expect(active).toEqual(["Tabelle1", "Tabelle1!A1"]);
});

test("[E44] cells pushed down or pulled up take formulas along; other columns stay", async () => {
  await fill([
    [1, "x", "=A3"],
    [2, "y", ""],
    [3, "z", ""],
  ]);
  const inserted = await run(async (context, sheet) => {
    const range = sheet.getRange("A2").insert("Down");
    range.load("address,values");
    await context.sync();
    return [range.address, range.values];
  });
  expect(inserted).toEqual(["Tabelle1!A2", [[""]]]);
  expect(await values("A1:C4")).toEqual([
    [1, "x", 3],
    ["", "y", ""],
    [2, "z", ""],
    [3, "", ""],
  ]);
  expect(await read("C1", "formulas")).toEqual([["=A4"]]);
  await run(async (_, sheet) => {
    sheet.getRange("A2").delete("Up");
  });
  expect(await values("A1:B3")).toEqual([
    [1, "x"],
    [2, "y"],
    [3, "z"],
  ]);
  expect(await read("C1", "formulas")).toEqual([["=A3"]]);
});

test("[E44] rules follow pulled cells, also at their top", async () => {
  const types = await run(async (context, sheet) => {
    sheet.getRange("B2:B9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    await context.sync();
    sheet.getRange("B2:B3").delete("Up");
    await context.sync();
    const parts = ["B1", "B2:B7", "B8"].map((address) => sheet.getRange(address).dataValidation);
    parts.forEach((part) => part.load("type"));
    await context.sync();
    return parts.map((part) => part.type);
  });
  expect(types).toEqual(["None", "List", "None"]);
});

test("[E45] pushing cells may not tear merged cells or tables apart", async () => {
  await fill(
    [
      ["Kopf", "Wert"],
      ["a", 1],
    ],
    "A5",
  );
  await run(async (_, sheet) => {
    sheet.getRange("D2:E2").merge();
    sheet.tables.add("A5:B6", true);
  });
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("D1").insert("Down");
    }),
  ).toBe("MergedRangeConflict");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").insert("Down");
    }),
  ).toBe("InsertDeleteConflict");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1:B1").insert("Down");
    }),
  ).toBe("no error");
  expect(await values("A6:B7")).toEqual([
    ["Kopf", "Wert"],
    ["a", 1],
  ]);
});

test("[E45] nor is a part of a merged cell deleted, or something pushed into it", async () => {
  const attempt = (change: (sheet: Excel.Worksheet) => void) => codeOf(async (_, sheet) => change(sheet));
  await run(async (_, sheet) => {
    sheet.getRange("A5:E5").merge();
  });
  expect(await attempt((sheet) => sheet.getRange("A5:D5").delete("Left"))).toBe("MergedRangeConflict");
  expect(await attempt((sheet) => sheet.getRange("C5").insert("Right"))).toBe("MergedRangeConflict");
  expect(await attempt((sheet) => sheet.getRange("A5").insert("Right"))).toBe("no error");
  expect(await attempt((sheet) => sheet.getRange("B5:F5").delete("Left"))).toBe("no error");
});

test("[E46] a new row looks like the one above it", async () => {
  const color = await run(async (context, sheet) => {
    sheet.getRange("A1:B1").values = [["Kopf", 1]];
    sheet.getRange("A1:B1").format.fill.color = "#DDEBF7";
    await context.sync();
    const row = sheet.getRange("2:2").insert("Down").getCell(0, 1).format.fill;
    row.load("color");
    await context.sync();
    return row.color;
  });
  expect(color).toBe("#DDEBF7");
});

test("[E47] copies adapt formulas, values copy without them, a small source repeats", async () => {
  await fill([
    [1, "=A1*10"],
    [2, ""],
    [3, ""],
  ]);
  await run(async (_, sheet) => {
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("B2:B3").copyFrom("B1");
    sheet.getRange("D1:D3").copyFrom("B1:B3", "Values");
    sheet.getRange("E1:G1").copyFrom("A1:A3", "All", false, true);
  });
  expect(await read("B1:B3", "formulas")).toEqual([["=A1*10"], ["=A2*10"], ["=A3*10"]]);
  expect(await read("D1:D3", "formulas")).toEqual([[10], [20], [30]]);
  expect(await values("E1:G1")).toEqual([[1, 2, 3]]);
});

test("[E48] a sort moves the cells of its own range only", async () => {
  await fill([
    ["b", 2, "zwei"],
    ["Ä", 1, "eins"],
    ["c", 3, "drei"],
    ["", 4, "leer"],
    ["a", 5, "fünf"],
  ]);
  await run(async (_, sheet) => {
    sheet.getRange("A1:B5").sort.apply([{ key: 0, ascending: true }]);
  });
  expect(await values("A1:C5")).toEqual([
    ["Ä", 1, "zwei"],
    ["a", 5, "eins"],
    ["b", 2, "drei"],
    ["c", 3, "leer"],
    ["", 4, "fünf"],
  ]);
});

test("[E48] numbers come before texts, headers stay, empty cells come last either way", async () => {
  await fill([["Kopf"], ["x"], [10], [""], [9], [true]]);
  await run(async (_, sheet) => {
    sheet.getRange("A1:A6").sort.apply([{ key: 0, ascending: false }], false, true);
  });
  expect(await values("A1:A6")).toEqual([["Kopf"], [true], ["x"], [10], [9], [""]]);
});

test("[E48] formulas of sorted rows are read from their new place", async () => {
  await fill([
    ["x", 1, "=B1*10", "=$B$1"],
    ["y", 3, "=B2*10", ""],
    ["z", 2, "=B3*10", ""],
  ]);
  await values("C1");
  await run(async (_, sheet) => {
    sheet.getRange("A1:D3").sort.apply([{ key: 1, ascending: false }]);
  });
  expect(await read("A1:D3", "formulas")).toEqual([
    ["y", 3, "=B1*10", ""],
    ["z", 2, "=B2*10", ""],
    ["x", 1, "=B3*10", "=$B$1"],
  ]);
  expect(await values("C1:D3")).toEqual([
    [30, ""],
    [20, ""],
    [10, 3],
  ]);
});

test("[E49] clear takes contents, formats or both", async () => {
  const colorOf = (address: string) =>
    run(async (context, sheet) => {
      const { fill: color } = sheet.getRange(address).format;
      color.load("color");
      await context.sync();
      return color.color;
    });
  await fill([[1, 2, 3]]);
  await run(async (_, sheet) => {
    sheet.getRange("A1:C1").format.fill.color = "#FF0000";
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("B1").clear("Formats");
    sheet.getRange("C1").clear();
  });
  expect(await values("A1:C1")).toEqual([["", 2, ""]]);
  expect([await colorOf("A1"), await colorOf("B1"), await colorOf("C1")]).toEqual(["#FF0000", "#FFFFFF", "#FFFFFF"]);
});

test("[E50] used range, special cells and surrounding region", async () => {
  await fill(
    [
      ["a", ""],
      ["", "=1+1"],
      ["", 5],
    ],
    "B2",
  );
  const found = await run(async (context, sheet) => {
    const ranges = [
      sheet.getUsedRange(),
      sheet.getRange("B2:C4").getSpecialCells("Constants"),
      sheet.getRange("B2:C4").getSpecialCells("Formulas"),
      sheet.getRange("B2:C4").getSpecialCells("Blanks"),
      sheet.getRange("C3").getSurroundingRegion(),
    ];
    const none = sheet.getRange("H1:H2").getSpecialCellsOrNullObject("Constants");
    ranges.forEach((range) => range.load("address"));
    await context.sync();
    return [...ranges.map((range) => range.address.replaceAll("Tabelle1!", "")), none.isNullObject];
  });
  expect(found).toEqual(["B2:C4", "B2,C4", "C3", "C2,B3:B4", "B2:C4", true]);
});
