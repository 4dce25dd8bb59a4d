// Without this file our own reader would not take part.
import { readFiles } from "../../../src/cli/readFiles";
import { cellKind, kindAt } from "../../../src/workbook/closedWorkbook";
import { emptyTally } from "../tally";
import { runContender } from "./runContender";

await runContender(async (files) => {
  const tally = emptyTally();
  await readFiles(files, (_, read) => {
    if (!read.ok) throw new Error(read.failure.kind);
    const { sheets, texts } = read.value;
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
  });
  return tally;
});
