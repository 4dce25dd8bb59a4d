/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, fill, read, run, values } from "./support/run";

const ROWS = [
  ["Nummer", "Ist", "Ziel"],
  ["c", 30, "2.1"],
  ["a", 10, "2.1"],
  ["b", 20, "3.4"],
  ["d", 40, ""],
];

beforeEach(async () => {
  await excel.open();
  await run(async (_, sheet) => {
    sheet.getRange("C1:C9").numberFormat = Array.from({ length: 9 }, () => ["@"]);
    sheet.getRange("A1:C5").values = ROWS;
  });
});

const hiddenRows = (): Promise<number[]> =>
  run(async (context, sheet) => {
    const rows = [1, 2, 3, 4, 5, 6].map((row) => sheet.getRange(`${row}:${row}`));
    rows.forEach((row) => row.load("rowHidden"));
    await context.sync();
    return rows.flatMap((row, index) => (row.rowHidden ? [index + 1] : []));
  });

test("[E95] a filter by values hides the other rows", async () => {
  await run(async (_, sheet) => {
    sheet.autoFilter.apply("A1:C5", 2, { filterOn: "Values", values: ["2.1"] });
  });
  expect(await hiddenRows()).toEqual([4, 5]);
  const state = await run(async (context, sheet) => {
    const range = sheet.autoFilter.getRangeOrNullObject();
    range.load("address");
    sheet.autoFilter.load("enabled,isDataFiltered,criteria");
    await context.sync();
    return [range.address, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, sheet.autoFilter.criteria];
  });
  expect(state).toEqual(["Tabelle1!A1:C5", true, true, [null, null, { filterOn: "Values", values: ["2.1"] }]]);
});

test("[E96] filters of columns add up, comparisons work, clearing shows all again", async () => {
  await run(async (_, sheet) => {
    sheet.autoFilter.apply("A1:C5", 2, { filterOn: "Values", values: ["2.1"] });
    sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">=20" });
  });
  expect(await hiddenRows()).toEqual([3, 4, 5]);
  await run(async (_, sheet) => {
    sheet.autoFilter.clearColumnCriteria(2);
  });
  expect(await hiddenRows()).toEqual([3]);
  await run(async (_, sheet) => {
    sheet.autoFilter.clearCriteria();
  });
  expect(await hiddenRows()).toEqual([]);
  await run(async (_, sheet) => {
    sheet.autoFilter.remove();
  });
  const gone = await run(async (context, sheet) => {
    const range = sheet.autoFilter.getRangeOrNullObject();
    await context.sync();
    return range.isNullObject;
  });
  expect(gone).toBe(true);
});

test("[E97] values of filtered rows are read and written like others", async () => {
  await run(async (_, sheet) => {
    sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: ">20" });
    sheet.getRange("C2:C5").values = [["1"], ["2"], ["3"], ["4"]];
  });
  expect(await values("C2:C5")).toEqual([["1"], ["2"], ["3"], ["4"]]);
});

test("[E98] the visible view skips hidden rows and columns", async () => {
  await run(async (_, sheet) => {
    sheet.autoFilter.apply("A1:C5", 2, { filterOn: "Values", values: ["2.1"] });
    sheet.getRange("B:B").columnHidden = true;
  });
  const view = await run(async (context, sheet) => {
    const visible = sheet.getRange("A1:C5").getVisibleView();
    const cells = sheet.getRange("A1:C5").getSpecialCells("Visible");
    visible.load("rowCount,columnCount,values,cellAddresses");
    cells.load("address");
    visible.rows.load("items/values");
    await context.sync();
    return [
      visible.rowCount,
      visible.columnCount,
      visible.values,
      visible.cellAddresses[1],
      cells.address.replaceAll("Tabelle1!", ""),
      visible.rows.items[2].values,
    ];
  });
  expect(view).toEqual([
    3,
    2,
    [
      ["Nummer", "Ziel"],
      ["c", "2.1"],
      ["a", "2.1"],
    ],
    ["Tabelle1!A2", "Tabelle1!C2"],
    "A1:A3,C1:C3",
    [["a", "2.1"]],
  ]);
});

test("[E99] rows hidden by hand are hidden, and mixed is null", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("2:3").rowHidden = true;
  });
  expect(await hiddenRows()).toEqual([2, 3]);
  expect(await read("A2:A4", "rowHidden")).toBeNull();
  expect(await read("A2:A3", "hidden")).toBe(true);
});

test("[E100] sorting leaves filtered rows where they are", async () => {
  await run(async (_, sheet) => {
    sheet.autoFilter.apply("A1:C5", 1, { filterOn: "Custom", criterion1: "<>20" });
    sheet.getRange("A2:C5").sort.apply([{ key: 0, ascending: true }]);
  });
  expect(await values("A2:A5")).toEqual([["a"], ["c"], ["b"], ["d"]]);
});

test("[E101] a table filters by the values of a column", async () => {
  await run(async (_, sheet) => {
    const table = sheet.tables.add("A1:C5", true);
    table.columns.getItem("Ziel").filter.applyValuesFilter(["2.1"]);
  });
  expect(await hiddenRows()).toEqual([4, 5]);
  await run(async (_, sheet) => {
    sheet.tables.getItemAt(0).clearFilters();
  });
  expect(await hiddenRows()).toEqual([]);
});

test("[E102] inserted rows stretch the filter", async () => {
  await run(async (_, sheet) => {
    sheet.autoFilter.apply("A1:C5");
    sheet.getRange("3:3").insert("Down");
  });
  const address = await run(async (context, sheet) => {
    const range = sheet.autoFilter.getRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("Tabelle1!A1:C6");
});

test("[E103] merged cells cannot be sorted", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A3:B3").merge();
  });
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A2:C5").sort.apply([{ key: 0 }]);
    }),
  ).toBe("MergedRangeConflict");
});
