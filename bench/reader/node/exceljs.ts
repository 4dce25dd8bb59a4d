// Without this file there would be no comparison with the best-known reader that streams.
import exceljs from "exceljs";
import { emptyTally } from "../tally";
import { runContender } from "./runContender";

await runContender(async (files) => {
  const tally = emptyTally();
  for (const file of files) {
    const options = { worksheets: "emit", sharedStrings: "cache", styles: "ignore", hyperlinks: "ignore", entries: "ignore" } as const;
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(file, options)) {
      for await (const row of sheet) for (const value of row.values as exceljs.CellValue[]) count(value);
    }
  }
  return tally;

  function count(value: exceljs.CellValue): void {
    if (value === null || value === undefined) return;
    if (typeof value === "object") {
      if ("result" in value) return count(value.result as exceljs.CellValue);
      if ("richText" in value) return count(value.richText.map(({ text }) => text).join(""));
      tally.cells += 1;
      if ("error" in value) tally.errors += 1;
      return;
    }
    tally.cells += 1;
    if (typeof value === "number") {
      tally.numbers += 1;
      tally.sum += value;
    } else if (typeof value === "string") {
      tally.texts += 1;
      tally.letters += value.length;
    } else tally.booleans += 1;
  }
});
