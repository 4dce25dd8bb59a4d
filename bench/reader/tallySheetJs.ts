// Without this file SheetJS's cells would be counted differently in Node and in the browser.
import type { CellObject, WorkBook } from "@e965/xlsx";
import type { Tally } from "./tally";

/** Adds a dense workbook of SheetJS to the tally. */
export function tallySheetJs(workbook: WorkBook, tally: Tally): void {
  for (const name of workbook.SheetNames) {
    const rows = (workbook.Sheets[name] as { "!data"?: (CellObject | undefined)[][] } | undefined)?.["!data"] ?? [];
    for (const row of rows) {
      for (const cell of row ?? []) {
        if (!cell || cell.v === undefined || cell.t === "z") continue;
        tally.cells += 1;
        if (cell.t === "n") {
          tally.numbers += 1;
          tally.sum += cell.v as number;
        } else if (cell.t === "s") {
          tally.texts += 1;
          tally.letters += (cell.v as string).length;
        } else if (cell.t === "b") tally.booleans += 1;
        else if (cell.t === "e") tally.errors += 1;
      }
    }
  }
}
