/**
 * Without these tests lookups in registers on other sheets would be wrong in the preview and right in Excel.
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { fill, run, values } from "./support/run";

test("a lookup in a table on another sheet, with an underscore in its name, finds what stands there", async () => {
  await excel.open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("ISEK-Ziele");
    sheet.getRange("A1:B3").values = [
      ["Nummer", "Titel"],
      ["a", "eins"],
      ["b", "zwei"],
    ];
    sheet.tables.add("A1:B3", true).name = "ISEK_Ziele";
  });
  await fill([
    [
      '=MATCH("b",ISEK_Ziele[Nummer],0)',
      "=INDEX(ISEK_Ziele[Titel],2)",
      "=ROWS(ISEK_Ziele[Nummer])",
      "=INDEX(ISEK_Ziele[#All],1,2)",
    ],
  ]);
  expect(await values("A1:D1")).toEqual([[2, "zwei", 2, "Titel"]]);
});
