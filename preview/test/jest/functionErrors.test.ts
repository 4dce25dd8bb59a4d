/**
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"namespace": "ISEK", "functions": {"allowErrorForDataTypeAny": true, "functions": [{"id": "PRUEF", "name": "PRUEF", "parameters": [{"name": "werte", "type": "any", "dimensionality": "matrix"}], "result": {"dimensionality": "matrix"}}]}}
 */
import { fill, values } from "./support/run";

beforeEach(async () => {
  await excel.open();
  CustomFunctions.associate("PRUEF", (cells: unknown[][]) =>
    cells.map((row) => row.map((cell) => (cell instanceof CustomFunctions.Error ? `Fehler ${cell.code}` : cell))),
  );
});

test("[E148] with the permission of functions.json, errors come in among the arguments", async () => {
  await fill([["läuft", "=1/0", "", "=ISEK.PRUEF(A1:B1)"]]);
  await excel.idle();
  expect(await values("D1:E1")).toEqual([["läuft", "Fehler #DIV/0!"]]);
});

test("[E149] an error inside a returned array stands in its cell, the others have values", async () => {
  CustomFunctions.associate("PRUEF", () => [
    [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "steht nicht in der Liste")],
    ["Wohnraum schaffen"],
  ]);
  await fill([["=ISEK.PRUEF(B1:B2)"]]);
  await excel.idle();
  expect(await values("A1:A2")).toEqual([["#N/A"], ["Wohnraum schaffen"]]);
});
