/**
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"functions": "../../demo-addin/functions.json", "namespace": "ISEK"}
 */
import { fill, read, run, values } from "./support/run";

beforeEach(async () => {
  await excel.open();
  CustomFunctions.associate("ZIEL", (amount: number) => amount * 2);
  CustomFunctions.associate("LISTE", (count: number) =>
    Array.from({ length: count }, (_, index) => [index + 1, `Ziel ${index + 1}`]),
  );
  CustomFunctions.associate(
    "SUMME2",
    (matrix: number[][], factor: number | null) =>
      matrix.flat().reduce((sum, value) => sum + (Number(value) || 0), 0) * (factor ?? 10),
  );
  CustomFunctions.associate("FEHLT", () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
  });
});

test("[E110] a custom function shows #BUSY! until it has answered, then its value, also nested", async () => {
  await fill([["=ISEK.ZIEL(21)", '=IF(ISEK.ZIEL(1)>1,"ja","nein")']]);
  expect(await values("A1")).toEqual([["#BUSY!"]]);
  expect(await read("A1", "valueTypes")).toEqual([["Error"]]);
  await excel.idle();
  expect(await values("A1:B1")).toEqual([[42, "ja"]]);
});

test("[E111] ranges come as matrices, left out arguments as null", async () => {
  await fill([
    [1, 2, "=ISEK.SUMME2(A1:B2)"],
    [3, "", "=ISEK.SUMME2(A1:B2,1)"],
  ]);
  await excel.idle();
  expect(await values("C1:C2")).toEqual([[60], [6]]);
});

test("[E112] a function is calculated again when its arguments change, and only then", async () => {
  await fill([[5, "=ISEK.ZIEL(A1)"]]);
  await excel.idle();
  const calls = excel.host.functions.calls;
  await fill([["anderswo"]], "H9");
  await excel.idle();
  expect(excel.host.functions.calls).toBe(calls);
  await fill([[6]]);
  await excel.idle();
  expect(await values("B1")).toEqual([[12]]);
  expect(excel.host.functions.calls).toBe(calls + 1);
});

test("[E113] texts and errors of a function stay what they are", async () => {
  CustomFunctions.associate("LISTE", () => [
    ["2.1", "0042", "1/2"],
    ["TRUE", true, "7:7"],
  ]);
  await fill([["=ISEK.LISTE(1)"], [""], ['=IFERROR(ISEK.FEHLT(),"weg")'], ["=ISEK.FEHLT()"]]);
  await excel.idle();
  expect(await values("A1:C4")).toEqual([
    ["2.1", "0042", "1/2"],
    ["TRUE", true, "7:7"],
    ["weg", "", ""],
    ["#N/A", "", ""],
  ]);
  expect(await read("A4", "text")).toEqual([["#NV"]]);
});

test("[E114] a function with an error among its arguments is not called", async () => {
  const calls = excel.host.functions.calls;
  await fill([["=ISEK.ZIEL(1/0)"]]);
  await excel.idle();
  expect(await values("A1")).toEqual([["#DIV/0!"]]);
  expect(excel.host.functions.calls).toBe(calls);
});

test("[E115] results spill, a filled cell in their way gives #SPILL!", async () => {
  await fill([["=ISEK.LISTE(2)"]]);
  await excel.idle();
  expect(await values("A1:B3")).toEqual([
    [1, "Ziel 1"],
    [2, "Ziel 2"],
    ["", ""],
  ]);
  const spill = await run(async (context, sheet) => {
    const [to, parent] = [
      sheet.getRange("A1").getSpillingToRangeOrNullObject(),
      sheet.getRange("B2").getSpillParentOrNullObject(),
    ];
    to.load("address");
    parent.load("address");
    sheet.getRange("A1").load("hasSpill");
    const cell = sheet.getRange("A1");
    cell.load("hasSpill");
    await context.sync();
    return [to.address, parent.address, cell.hasSpill];
  });
  expect(spill).toEqual(["Tabelle1!A1:B2", "Tabelle1!A1", true]);
  await fill([["im Weg"]], "B2");
  await excel.idle();
  expect(await values("A1:B2")).toEqual([
    ["#SPILL!", ""],
    ["", "im Weg"],
  ]);
});

test("[E116] saved results are shown on opening, nothing is calculated again", async () => {
  const calls = excel.host.functions.calls;
  const cellData = { 0: { 0: { v: 5, t: 2 }, 1: { f: "=ISEK.ZIEL(A1)", v: 99, t: 2 }, 2: { f: "=A1*2", v: 7, t: 2 } } };
  await excel.open({ sheetOrder: ["s"], sheets: { s: { id: "s", name: "Alt", cellData } } } as never);
  await excel.idle();
  expect(await values("B1:C1")).toEqual([[99, 7]]);
  expect(excel.host.functions.calls).toBe(calls);
  await fill([[6]]);
  await excel.idle();
  expect(await values("B1:C1")).toEqual([[12, 12]]);
});

test("[E117] a function nobody has registered is #NAME?", async () => {
  await fill([["=ANDERES.ADDIN(1)"]]);
  await excel.idle();
  expect(await values("A1")).toEqual([["#NAME?"]]);
});

test("[E118] a function that never answers is named", async () => {
  CustomFunctions.associate("FEHLT", () => new Promise(() => {}));
  await fill([["=ISEK.FEHLT()"]]);
  await expect(excel.idle(100)).rejects.toThrow("FEHLT");
  expect(await values("A1")).toEqual([["#BUSY!"]]);
});
