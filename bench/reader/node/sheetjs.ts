// Without this file there would be no comparison with the most used library, at its fastest settings.
import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { tallySheetJs } from "../tallySheetJs";
import { emptyTally } from "../tally";
import { runContender } from "./runContender";

await runContender(async (files) => {
  const tally = emptyTally();
  for (const file of files) {
    tallySheetJs(read(readFileSync(file), { dense: true, cellFormula: false, cellHTML: false, cellText: false }), tally);
  }
  return tally;
});
