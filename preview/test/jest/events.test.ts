/**
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"functions": "../../demo-addin/functions.json", "namespace": "ISEK"}
 */
import { delivered, fill, run, values } from "./support/run";

type Seen = Pick<Excel.WorksheetChangedEventArgs, "address" | "changeType" | "source" | "triggerSource">;
let seen: Seen[] = [];
let handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;

const listen = async (): Promise<void> => {
  seen = [];
  await run(async (context) => {
    handler = context.workbook.worksheets.onChanged.add(async ({ address, changeType, source, triggerSource }) => {
      seen.push({ address, changeType, source, triggerSource });
    });
  });
};
const unlisten = async (): Promise<void> => {
  if (handler)
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler!.remove();
      await context.sync();
    });
  handler = undefined;
};

beforeEach(() => excel.open());
afterEach(unlisten);

test("[E32] onChanged tells what the add-in wrote itself", async () => {
  await listen();
  await fill([[1, 2]], "B2");
  await delivered();
  expect(seen).toEqual([
    { address: "B2:C2", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin" },
  ]);
});

test("[E33] what a person enters has no trigger source", async () => {
  await listen();
  excel.asUser((workbook) => {
    workbook.worksheets.getFirst().getRange("A1").values = [["getippt"]];
  });
  await delivered();
  expect(seen).toEqual([{ address: "A1", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" }]);
});

test("[E34] what a co-author writes is remote, and nobody here can undo it", async () => {
  await fill([["hier"]]);
  await listen();
  excel.asRemote((workbook) => {
    workbook.worksheets.getFirst().getRange("A1").values = [["anderswo"]];
  });
  await delivered();
  expect(seen).toEqual([{ address: "A1", changeType: "RangeEdited", source: "Remote", triggerSource: "Unknown" }]);
  await excel.book.undo();
  expect(await values("A1")).toEqual([[""]]);
});

test("[E35] recalculated cells raise no onChanged", async () => {
  await fill([[1, "=A1*2"]]);
  expect(await values("B1")).toEqual([[2]]);
  await listen();
  await fill([[5]]);
  expect(await values("B1")).toEqual([[10]]);
  await delivered();
  expect(seen.map((event) => event.address)).toEqual(["A1"]);
});

test("[E35] neither do results of custom functions", async () => {
  CustomFunctions.associate("ZIEL", (amount: number) => amount + 1);
  await listen();
  await fill([["=ISEK.ZIEL(1)"]]);
  await excel.idle();
  expect(await values("A1")).toEqual([[2]]);
  await delivered();
  expect(seen).toHaveLength(1);
});

test.each([
  ["2:3", "Down", "RowInserted"],
  ["B:B", "Right", "ColumnInserted"],
] as const)("[E36] inserting %p is one %p event %p and no edit", async (address, shift, changeType) => {
  await fill([
    [1, "=A1"],
    [2, "=A2"],
    [3, "=A3"],
  ]);
  await values("B1");
  await listen();
  await run(async (_, sheet) => {
    sheet.getRange(address).insert(shift);
  });
  await values("B1");
  await delivered();
  expect(seen.map((event) => [event.address, event.changeType])).toEqual([[address, changeType]]);
});

test("[E36] deleting rows and cells is told too", async () => {
  await fill([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  await listen();
  await run(async (_, sheet) => {
    sheet.getRange("2:2").delete("Up");
    sheet.getRange("A1").insert("Down");
    sheet.getRange("B1").delete("Left");
  });
  await delivered();
  expect(seen.map((event) => [event.address, event.changeType])).toEqual([
    ["2:2", "RowDeleted"],
    ["A1", "CellInserted"],
    ["B1", "CellDeleted"],
  ]);
});

test("[E37] without enableEvents nothing is told", async () => {
  await listen();
  await run(async (context, sheet) => {
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.getRange("A2").values = [[2]];
  });
  await delivered();
  expect(seen.map((event) => event.address)).toEqual(["A2"]);
});

test("[E38] the event's range can be read later", async () => {
  let read: unknown;
  await run(async (context) => {
    handler = context.workbook.worksheets.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load("values");
        await inner.sync();
        read = range.values;
      });
    });
  });
  await fill([["Ziel"]], "C3");
  await delivered();
  expect(read).toEqual([["Ziel"]]);
});

test("[E38] a single cell tells its value before and after; pushed cells tell where to", async () => {
  await fill([["alt"]]);
  const told: unknown[] = [];
  await run(async (context) => {
    handler = context.workbook.worksheets.onChanged.add(async (event) => {
      told.push([
        event.details?.valueBefore,
        event.details?.valueAfter,
        event.changeDirectionState?.insertShiftDirection,
      ]);
    });
  });
  await fill([["neu"]]);
  await fill([["zwei", "Zellen"]]);
  await run(async (_, sheet) => {
    sheet.getRange("A1").insert("Down");
  });
  await delivered();
  expect(told).toEqual([
    ["alt", "neu", undefined],
    [undefined, undefined, undefined],
    [undefined, undefined, "Down"],
  ]);
});

test("[E39] sheets and selection have their events", async () => {
  const told: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => {
      told.push("added");
    });
    worksheets.onDeleted.add(async () => {
      told.push("deleted");
    });
    worksheets.onActivated.add(async () => {
      told.push("activated");
    });
    worksheets.onDeactivated.add(async () => {
      told.push("deactivated");
    });
    worksheets.onSelectionChanged.add(async (event) => {
      told.push(`selected ${event.address}`);
    });
  });
  await run(async (context) => {
    context.workbook.worksheets.add("Neu");
  });
  await delivered();
  expect(told).toEqual(["added"]);
  await run(async (context) => {
    context.workbook.worksheets.getItem("Neu").activate();
    context.workbook.worksheets.getItem("Neu").getRange("B2:C3").select();
  });
  await delivered();
  await run(async (context) => {
    context.workbook.worksheets.getItem("Tabelle1").activate();
    context.workbook.worksheets.getItem("Neu").delete();
  });
  await delivered();
  expect(told.filter((line) => !line.startsWith("selected"))).toEqual([
    "added",
    "deactivated",
    "activated",
    "deactivated",
    "activated",
    "deleted",
  ]);
  expect(told).toContain("selected B2:C3");
});

test("[E40] tables tell of their own changes", async () => {
  const told: string[] = [];
  await fill([
    ["Maßnahme", "Ist"],
    ["a", 1],
  ]);
  await run(async (context, sheet) => {
    const table = sheet.tables.add("A1:B2", true);
    table.onChanged.add(async (event) => {
      told.push(event.address);
    });
    context.workbook.tables.onAdded.add(async () => {
      told.push("added");
    });
  });
  await fill([[5]], "B2");
  await fill([[5]], "D9");
  await run(async (_, sheet) => {
    sheet.getRange("F1:F2").values = [["x"], [1]];
    sheet.tables.add("F1:F2", true);
  });
  await delivered();
  expect(told).toEqual(["B2", "added"]);
});
