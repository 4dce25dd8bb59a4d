/**
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"readOnly": true}
 */
import { codeOf, run } from "./support/run";

test("[E92] in a read-only workbook every change is refused", async () => {
  const isReadOnly = await run(async (context) => {
    context.workbook.load("readOnly");
    await context.sync();
    return context.workbook.readOnly;
  });
  const codes = await Promise.all([
    codeOf(async (_, sheet) => {
      sheet.getRange("A1").values = [[1]];
    }),
    codeOf(async (context) => {
      context.workbook.worksheets.add("Neu");
    }),
    codeOf(async (_, sheet) => {
      sheet.getRange("A1").load("values");
    }),
  ]);
  expect([isReadOnly, ...codes]).toEqual([true, "AccessDenied", "AccessDenied", "no error"]);
});
