/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, fill, run } from "./support/run";

beforeEach(() => excel.open());

test("[E80] a new conditional format comes first, priorities can be changed", async () => {
  const order = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:A5");
    for (const formula of ["=$A1=1", "=$A1=2", "=$A1=3"])
      range.conditionalFormats.add("Custom").custom.rule.formula = formula;
    await context.sync();
    const read = async (): Promise<string[]> => {
      range.conditionalFormats.load("items/priority,items/stopIfTrue,items/custom/rule/formula");
      await context.sync();
      return [...range.conditionalFormats.items]
        .sort((a, b) => a.priority - b.priority)
        .map((format) => format.custom.rule.formula);
    };
    const before = await read();
    range.conditionalFormats.getItemAt(2).priority = 0;
    range.conditionalFormats.getItemAt(0).stopIfTrue = true;
    await context.sync();
    return [before, await read()];
  });
  expect(order).toEqual([
    ["=$A1=3", "=$A1=2", "=$A1=1"],
    ["=$A1=1", "=$A1=3", "=$A1=2"],
  ]);
});

test("[E81] formats are counted and cleared by the range they touch", async () => {
  const counts = await run(async (context, sheet) => {
    sheet.getRange("A1:A5").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange("C1:C5").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
    const before = ["A3", "B1", "A1:C1"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
    await context.sync();
    sheet.getRange("A1:B9").conditionalFormats.clearAll();
    const after = sheet.getRange("A1:C9").conditionalFormats.getCount();
    await context.sync();
    return [...before, after].map((count) => count.value);
  });
  expect(counts).toEqual([1, 0, 2, 1]);
});

test("[E82] fill, font colour, bold and strikethrough of a format are kept", async () => {
  const look = await run(async (context, sheet) => {
    const format = sheet.getRange("A1").conditionalFormats.add("ContainsText");
    format.textComparison.rule = { operator: "Contains", text: "gefährdet" };
    format.textComparison.format.font.set({ color: "#9C0006", bold: true, strikethrough: true });
    format.textComparison.format.fill.color = "#FFC7CE";
    const number = sheet.getRange("B1").conditionalFormats.add("CellValue");
    number.cellValue.rule = { formula1: "1", formula2: "5", operator: "Between" };
    await context.sync();
    const { textComparison } = sheet.getRange("A1").conditionalFormats.getItemAt(0);
    const { cellValue } = sheet.getRange("B1").conditionalFormats.getItemAt(0);
    textComparison.load("rule");
    cellValue.load("rule");
    textComparison.format.font.load("color,bold,italic,strikethrough");
    textComparison.format.fill.load("color");
    await context.sync();
    const { font, fill: paint } = textComparison.format;
    return [textComparison.rule, cellValue.rule, font.color, font.bold, font.italic, font.strikethrough, paint.color];
  });
  expect(look).toEqual([
    { text: "gefährdet", operator: "Contains" },
    { formula1: "1", formula2: "5", operator: "Between" },
    "#9C0006",
    true,
    false,
    true,
    "#FFC7CE",
  ]);
});

test("[E82] kinds that only files bring are named and kept", async () => {
  const ranges = [{ startRow: 0, endRow: 4, startColumn: 0, endColumn: 0 }];
  const bar = {
    min: { type: "min" },
    max: { type: "max" },
    isGradient: true,
    positiveColor: "#638EC6",
    nativeColor: "#FF0000",
  };
  const rules = [
    { cfId: "a", ranges, stopIfTrue: false, rule: { type: "dataBar", isShowValue: true, config: bar } },
    { cfId: "b", ranges, stopIfTrue: false, rule: { type: "highlightCell", subType: "duplicateValues", style: {} } },
  ];
  const resources = [{ name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify({ s: rules }) }];
  await excel.open({ sheetOrder: ["s"], sheets: { s: { id: "s", name: "Datei", cellData: {} } }, resources } as never);
  const types = await run(async (context, sheet) => {
    sheet.getRange("1:1").insert("Down");
    const { conditionalFormats } = sheet.getRange("A1:A9");
    conditionalFormats.load("items/type,items/priority");
    await context.sync();
    const custom = conditionalFormats.items.map((format) => format.customOrNullObject);
    const places = conditionalFormats.items.map((format) => format.getRange());
    places.forEach((place) => place.load("address"));
    await context.sync();
    return conditionalFormats.items.map((format, index) => [
      format.type,
      custom[index].isNullObject,
      places[index].address,
    ]);
  });
  expect(types).toEqual([
    ["DataBar", true, "Datei!A2:A6"],
    ["PresetCriteria", true, "Datei!A2:A6"],
  ]);
});

test("[E83] a list takes its choices from a range or from a text with commas", async () => {
  const rules = await run(async (context, sheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "offen,fertig" } };
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
    context.workbook.names.add("Ziele", sheet.getRange("H1:H3"));
    sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Ziele" } };
    const validations = ["A1", "A2", "A3", "B1"].map((address) => sheet.getRange(address).dataValidation);
    validations.forEach((validation) => validation.load("type,rule"));
    await context.sync();
    return validations.map((validation) => [validation.type, validation.rule.list?.source]);
  });
  expect(rules).toEqual([
    ["List", "offen,fertig"],
    ["List", "=Tabelle1!H1:H3"],
    ["List", "=Ziele"],
    ["None", undefined],
  ]);
});

test("[E147] a list given as text has at most 255 characters, formulas of rules are English", async () => {
  const list = (length: number) =>
    codeOf(async (_, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(length) } };
    });
  expect([await list(255), await list(256)]).toEqual(["no error", "InvalidArgument"]);
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=WENN($A1;1;2)";
    }),
  ).toBe("InvalidArgument");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=UND(A1>1;A1<3)" } };
    }),
  ).toBe("InvalidArgument");
  expect(
    await codeOf(async (context) => {
      context.workbook.names.add("Falsch", "=WENN(1;2;3)");
    }),
  ).toBe("InvalidArgument");
});

test("[E84] alert styles, prompt and alert are kept", async () => {
  const kept = await run(async (context, sheet) => {
    const validation = sheet.getRange("A1:A9").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    validation.errorAlert = { message: "Dieses Ziel gibt es nicht.", showAlert: true, style: "Warning", title: "Ziel" };
    validation.prompt = { message: "Ziel wählen", showPrompt: true, title: "ISEK" };
    validation.ignoreBlanks = false;
    const part = sheet.getRange("A3").dataValidation;
    part.load("errorAlert,prompt,ignoreBlanks");
    await context.sync();
    return [part.errorAlert, part.prompt, part.ignoreBlanks];
  });
  expect(kept).toEqual([
    { message: "Dieses Ziel gibt es nicht.", showAlert: true, style: "Warning", title: "Ziel" },
    { message: "Ziel wählen", showPrompt: true, title: "ISEK" },
    false,
  ]);
});

test("[E85] a new rule replaces the old one where they meet, the rest keeps it", async () => {
  const types = await run(async (context, sheet) => {
    sheet.getRange("A1:A6").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A3:A4").dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
    sheet.getRange("A6").dataValidation.clear();
    const parts = ["A1", "A3", "A5", "A6", "A1:A4"].map((address) => sheet.getRange(address).dataValidation);
    parts.forEach((part) => part.load("type"));
    await context.sync();
    return parts.map((part) => part.type);
  });
  expect(types).toEqual(["List", "TextLength", "List", "None", "MixedCriteria"]);
});

test("[E86] an add-in may write what a person may not type; valid tells", async () => {
  const states = await run(async (context, sheet) => {
    sheet.getRange("H1:H2").values = [["a"], ["b"]];
    sheet.getRange("A1:A3").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H2") } };
    sheet.getRange("A1:A3").values = [["a"], ["falsch"], [""]];
    sheet.getRange("B1:B2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    sheet.getRange("B1:B2").values = [[3], [9]];
    sheet.getRange("C1").dataValidation.rule = { custom: { formula: "=B1>2" } };
    sheet.getRange("C1").values = [["x"]];
    await context.sync();
    const parts = ["A1", "A2", "A1:A2", "B1", "B2", "C1", "D1"].map(
      (address) => sheet.getRange(address).dataValidation,
    );
    parts.forEach((part) => part.load("valid"));
    await context.sync();
    return parts.map((part) => part.valid);
  });
  expect(states).toEqual([true, false, null, true, false, true, true]);
});

test("[E87] on a protected sheet locked cells cannot be written, unlocked ones can", async () => {
  await fill([["fest", "frei"]]);
  await run(async (_, sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.getRange("D:D").format.protection.locked = false;
    sheet.protection.protect();
  });
  const write = (address: string) =>
    codeOf(async (_, sheet) => {
      sheet.getRange(address).values = [["neu"]];
    });
  expect([await write("A1"), await write("B1"), await write("D7"), await write("E1")]).toEqual([
    "AccessDenied",
    "no error",
    "no error",
    "AccessDenied",
  ]);
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
    }),
  ).toBe("AccessDenied");
  const state = await run(async (context, sheet) => {
    const [locked, mixed] = [sheet.getRange("A1").format.protection, sheet.getRange("A1:B1").format.protection];
    sheet.protection.load("protected,options");
    locked.load("locked");
    mixed.load("locked");
    await context.sync();
    return [sheet.protection.protected, sheet.protection.options.allowSort, locked.locked, mixed.locked];
  });
  expect(state).toEqual([true, false, true, null]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  [
    "formats",
    (sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
    },
  ],
  [
    "number formats",
    (sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
    },
  ],
  [
    "rows",
    (sheet) => {
      sheet.getRange("2:2").insert("Down");
    },
  ],
  [
    "tables",
    (sheet) => {
      sheet.tables.add("A1:B2", true);
    },
  ],
  [
    "validation",
    (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
    },
  ],
  [
    "conditional formats",
    (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom");
    },
  ],
  [
    "merging",
    (sheet) => {
      sheet.getRange("A1:B1").merge();
    },
  ],
  [
    "filters",
    (sheet) => {
      sheet.autoFilter.apply("A1:B2");
    },
  ],
  [
    "hiding rows",
    (sheet) => {
      sheet.getRange("3:3").rowHidden = true;
    },
  ],
])("[E88] protection refuses %s", async (_, change) => {
  await fill([
    ["Kopf", "Wert"],
    ["a", 1],
  ]);
  await run(async (__, sheet) => {
    sheet.protection.protect();
  });
  expect(await codeOf(async (__, sheet) => change(sheet))).toBe("AccessDenied");
});

test("[E89] what the options allow stays allowed", async () => {
  await run(async (_, sheet) => {
    sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
  });
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("2:2").insert("Down");
    }),
  ).toBe("no error");
});

test("[E90] protecting twice, or unprotecting with a wrong password, is refused", async () => {
  await run(async (_, sheet) => {
    sheet.protection.protect({}, "geheim");
  });
  expect(
    await codeOf(async (_, sheet) => {
      sheet.protection.protect();
    }),
  ).toBe("AccessDenied");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.protection.unprotect("falsch");
    }),
  ).toBe("AccessDenied");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.protection.unprotect("geheim");
    }),
  ).toBe("no error");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.protection.unprotect();
    }),
  ).toBe("AccessDenied");
});

test("[E91] a protected structure keeps sheets as they are", async () => {
  await run(async (context) => {
    context.workbook.worksheets.add("Zweite");
    context.workbook.protection.protect();
  });
  const codes = await Promise.all([
    codeOf(async (context) => {
      context.workbook.worksheets.add("Dritte");
    }),
    codeOf(async (context) => {
      context.workbook.worksheets.getItem("Zweite").delete();
    }),
    codeOf(async (context) => {
      context.workbook.worksheets.getItem("Zweite").name = "Andere";
    }),
    codeOf(async (context) => {
      context.workbook.worksheets.getItem("Zweite").visibility = "Hidden";
    }),
    codeOf(async (_, sheet) => {
      sheet.getRange("A1").values = [["geht"]];
    }),
  ]);
  expect(codes).toEqual(["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied", "no error"]);
});
