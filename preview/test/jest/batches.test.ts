/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, fill, read, run, values } from "./support/run";

beforeEach(() => excel.open());

test("[E20] what came before a failing action stays", async () => {
  const code = await codeOf(async (context, sheet) => {
    sheet.getRange("A1").values = [["bleibt"]];
    context.workbook.worksheets.getItem("fehlt").activate();
    sheet.getRange("A2").values = [["kommt nicht"]];
  });
  expect(code).toBe("ItemNotFound");
  expect(await values("A1:A2")).toEqual([["bleibt"], [""]]);
});

test("[E21] a request of more than 5 MB is refused, counted in bytes", async () => {
  const umlauts = "ß".repeat(30_000); // 30,000 characters, 60,000 bytes
  const rows = Array.from({ length: 100 }, () => [umlauts]);
  const before = excel.host.stats.requestBytes;
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1:A100").values = rows;
    }),
  ).toBe("RequestPayloadSizeLimitExceeded");
  expect(excel.host.stats.requestBytes - before).toBeGreaterThan(6_000_000);
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1:A80").values = rows.slice(0, 80);
    }),
  ).toBe("no error");
});

test("[E22] an answer of more than 5 MB is refused", async () => {
  for (let part = 0; part < 4; part++) {
    await run(async (_, sheet) => {
      sheet.getRange(`A${part * 50 + 1}:A${part * 50 + 50}`).values = Array.from({ length: 50 }, () => [
        "x".repeat(30_000),
      ]);
    });
  }
  expect(
    await codeOf(async (context, sheet) => {
      const range = sheet.getRange("A1:A200");
      range.load("values");
      await context.sync();
    }),
  ).toBe("ResponsePayloadSizeLimitExceeded");
});

test("[E23] what is not there is a null object, and its parts are too", async () => {
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("fehlt");
    const range = sheet.getRange("A1");
    sheet.load("name");
    range.load("values");
    await context.sync();
    return [sheet.isNullObject, range.isNullObject];
  });
  expect(found).toEqual([true, true]);
});

test("[E24] a property that was not loaded cannot be read", async () => {
  expect(
    await codeOf(async (context, sheet) => {
      const range = sheet.getRange("A1");
      await context.sync();
      return range.values;
    }),
  ).toBe("PropertyNotLoaded");
});

test("[E25] a member this host does not know is refused and listed", async () => {
  expect(
    await codeOf(async (context, sheet) => {
      sheet.charts.load("count");
    }),
  ).toBe("ApiNotFound");
  expect(
    await codeOf(async (context, sheet) => {
      sheet.onCalculated.add(async () => {});
    }),
  ).toBe("ApiNotFound");
  expect(
    await codeOf(async (context, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("DataBar");
    }),
  ).toBe("ApiNotFound");
  expect(excel.host.missing).toEqual([
    "Worksheet.charts",
    "Worksheet.onCalculated",
    "ConditionalFormatCollection.add(DataBar)",
  ]);
});

test("[E26] while a cell is being edited a batch is refused", async () => {
  excel.editing.begin();
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").values = [[1]];
    }),
  ).toBe("InvalidOperationInCellEditMode");
  excel.editing.end();
  expect(await values("A1")).toEqual([[""]]);
});

test("[E27] with delayForCellEdit it waits until the editing is over", async () => {
  excel.editing.begin();
  let isDone = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["nachher"]];
    await context.sync();
  }).then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(isDone).toBe(false);
  excel.editing.end();
  await waiting;
  expect(await values("A1")).toEqual([["nachher"]]);
});

test("[E28] one batch is one step of undo, and redo brings it back", async () => {
  await fill([["vorher"]]);
  await run(async (context, sheet) => {
    sheet.getRange("A1").values = [["nachher"]];
    sheet.getRange("A1").format.fill.color = "#FF0000";
    const other = context.workbook.worksheets.add("Neu");
    other.getRange("A1:A3").values = [["Kopf"], [1], [2]];
    other.tables.add("A1:A3", true).name = "Liste";
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    context.workbook.names.add("Stand", sheet.getRange("A1"));
    sheet.getRange("2:2").insert("Down");
  });
  await excel.book.undo();
  const after = await run(async (context, sheet) => {
    const range = sheet.getRange("A1");
    range.load("values,format/fill/color,dataValidation/type");
    context.workbook.worksheets.load("items/name");
    context.workbook.tables.load("items/name");
    context.workbook.names.load("items/name");
    await context.sync();
    const { worksheets, tables, names } = context.workbook;
    return [
      range.values,
      range.format.fill.color,
      range.dataValidation.type,
      worksheets.items.length,
      tables.items.length,
      names.items.length,
    ];
  });
  expect(after).toEqual([[["vorher"]], "#FFFFFF", "None", 1, 0, 0]);
  await excel.book.redo();
  expect(await values("Tabelle1!A1")).toEqual([["nachher"]]);
  expect(await values("Neu!A1:A3")).toEqual([["Kopf"], [1], [2]]);
});

test("[E29] syncs and bytes are counted, the client's own releases are not", async () => {
  const before = { ...excel.host.stats };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load("values");
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.host.stats.syncs - before.syncs).toBe(2);
  expect(excel.host.stats.requestBytes).toBeGreaterThan(before.requestBytes);
  expect(excel.host.stats.responseBytes).toBeGreaterThan(before.responseBytes);
});

test("[E30] calculation can be put off until the next sync", async () => {
  await fill([[1, "=A1*2"]]);
  expect(await values("B1")).toEqual([[2]]);
  const shown = await run(async (context, sheet) => {
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[5]];
    const result = sheet.getRange("B1");
    result.load("values");
    await context.sync();
    return result.values;
  });
  expect(shown).toEqual([[2]]);
  expect(await values("B1")).toEqual([[10]]);
});

test("[E31] references of ranges are given back, those of events run out", async () => {
  await run(async (_, sheet) => {
    sheet.onChanged.add(async () => {});
  });
  for (let round = 0; round < 300; round++)
    excel.asUser((workbook) => {
      workbook.worksheets.getFirst().getRange("A1").values = [[round]];
    });
  for (let round = 0; round < 20; round++) await read("A1:C3", "values");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.host.richApi.references.size).toBeLessThan(250);
});
