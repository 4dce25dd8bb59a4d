/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { fill, run, values } from "./support/run";

beforeEach(() => excel.open());

test("[E140] a read after a write in the same batch shows the new results", async () => {
  await fill([[1, "=A1*2", "=B1+1"]]);
  const shown = await run(async (context, sheet) => {
    sheet.getRange("A1").values = [[10]];
    const result = sheet.getRange("B1:C1");
    result.load("values");
    await context.sync();
    return result.values;
  });
  expect(shown).toEqual([[20, 21]]);
});

test("[E141] an edit during a calculation does not cost its results", async () => {
  excel.api.getFormula().registerAsyncFunction(
    "LANGSAM",
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return 1;
    },
    "",
  );
  const results = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:A10");
    range.formulas = Array.from({ length: 10 }, (_, index) => [`=LANGSAM(${index})`]);
    range.load("values");
    await context.sync();
    return range.values.flat();
  });
  expect(results).toEqual(Array(10).fill(1));
});

test("[E142] SORT does not spoil its neighbours", async () => {
  await fill([
    ["a", 10],
    ["b", 20],
    ["c", 5],
    ["b", 1.5],
  ]);
  await run(async (_, sheet) => {
    sheet.getRange("D1:D2").formulas = [['=SUMIFS(B1:B4,A1:A4,"b")'], ["=SORT(B1:B4)"]];
  });
  expect(await values("D1:D5")).toEqual([[21.5], [1.5], [5], [10], [20]]);
});

test("[E143] a number format leaves the formula in its cell", async () => {
  await fill([[2, "=A1*3"]]);
  await run(async (_, sheet) => {
    sheet.getRange("B1").numberFormat = [["0.00"]];
    sheet.getRange("B1").format.font.bold = true;
  });
  await fill([[5]]);
  expect(await values("B1")).toEqual([[15]]);
});

test("[E144] 20,000 rows of 20 columns go through in chunks of the client", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => (column % 4 ? row * 20 + column : `Text ${row % 500}`)),
  );
  await run(async (context, sheet) => {
    const range = sheet.getRange("A1:T20000");
    range.values = rows;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values[19_999]).toEqual(rows[19_999]);
  });
  await fill([["=SUM(B1:B20000)"]], "V1");
  expect(await values("V1")).toEqual([[rows.reduce((sum, row) => sum + Number(row[1]), 0)]]);
}, 60_000);

test("[E159] a wildcard finds texts that look like numbers, and no numbers", async () => {
  await fill([
    ["'10", 1],
    ["'101", 2],
    ["'7831", 4],
    ["'78", 8],
    [101, 16],
    ["a10", 32],
  ]);
  await run(async (_, sheet) => {
    sheet.getRange("D1:D4").formulas = [['=SUMIFS(B1:B6,A1:A6,"10?*")'], ['=SUMIFS(B1:B6,A1:A6,"78*")'], ['=COUNTIF(A1:A6,"*1")'], ['=SUMIFS(B1:B6,A1:A6,"<>78*")']];
  });
  expect(await values("D1:D4")).toEqual([[2], [12], [2], [51]]);
});
