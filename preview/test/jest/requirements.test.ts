/**
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import { codeOf } from "./support/run";

test("[E135] the host claims what it is told to claim", () => {
  const { requirements } = Office.context;
  expect([requirements.isSetSupported("ExcelApi", "1.14"), requirements.isSetSupported("ExcelApi", "1.15")]).toEqual([
    true,
    false,
  ]);
  expect([Office.context.host, Office.context.platform, Office.context.displayLanguage]).toEqual([
    "Excel",
    "OfficeOnline",
    "de-DE",
  ]);
});

test("[E136] members above the claimed sets are refused by the client itself", async () => {
  expect(
    await codeOf(async (context, sheet) => {
      sheet.getRange("A1").getDependents().load("addresses");
    }),
  ).toBe("ApiNotFound");
  expect(
    await codeOf(async (context, sheet) => {
      sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
    }),
  ).toBe("no error");
});
