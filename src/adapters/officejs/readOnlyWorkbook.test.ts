/**
 * Without this test a workbook opened for reading only would refuse with an English code.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"readOnly": true}
 */
import { excelWorkbook as book } from "./excelWorkbook";

test("a workbook that may only be read says so", async () => {
  const outline = await book.outline();
  const sheet = outline.ok ? outline.value.activeSheet : "";
  const refused = await book.write([
    {
      kind: "writeCells",
      area: { sheet, row: 0, column: 0, rows: 1, columns: 1 },
      cells: [["a"]],
      expected: [[undefined]],
    },
  ]);
  expect(refused).toEqual({ ok: false, failure: { kind: "readOnly" } });
});
