// Without this file our own cells would be counted differently for each way of reading them.
import { cellKind, kindAt, type ClosedWorkbook } from "../../src/workbook/closedWorkbook";
import type { Tally } from "./tally";

/** Adds a workbook of ours to the tally. */
export function tallyWorkbook({ sheets, texts }: ClosedWorkbook, tally: Tally): void {
  for (const { cells } of sheets) {
    tally.cells += cells.count;
    for (let index = 0; index < cells.count; index += 1) {
      const kind = kindAt(cells, index);
      const value = cells.values[index] ?? 0;
      if (kind === cellKind.number || kind === cellKind.date) {
        tally.numbers += 1;
        tally.sum += value;
      } else if (kind === cellKind.text) {
        tally.texts += 1;
        tally.letters += texts.at(value).length;
      } else if (kind === cellKind.boolean) tally.booleans += 1;
      else tally.errors += 1;
    }
  }
}
