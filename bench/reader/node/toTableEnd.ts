// Without this file nobody would see what it saves to stop where a sheet's table ends.
import { readFileSync } from "node:fs";
import { inflateWithZlib } from "../../../src/adapters/xlsx/inflateWithZlib";
import { readXlsx } from "../../../src/adapters/xlsx/readXlsx";
import { emptyTally } from "../tally";
import { tallyWorkbook } from "../tallyWorkbook";
import { runContender } from "./runContender";

await runContender(async (files) => {
  const tally = emptyTally();
  for (const file of files) {
    const read = await readXlsx(readFileSync(file), inflateWithZlib, { stopAtTableEnd: true });
    if (!read.ok) throw new Error(read.failure.kind);
    tallyWorkbook(read.value, tally);
  }
  return tally;
});
