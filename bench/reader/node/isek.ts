// Without this file our own reader would not take part.
import { readFiles } from "../../../src/cli/readFiles";
import { emptyTally } from "../tally";
import { tallyWorkbook } from "../tallyWorkbook";
import { runContender } from "./runContender";

await runContender(async (files) => {
  const tally = emptyTally();
  await readFiles(files, (_, read) => {
    if (!read.ok) throw new Error(read.failure.kind);
    tallyWorkbook(read.value, tally);
  });
  return tally;
});
