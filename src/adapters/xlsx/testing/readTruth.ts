// Without this file a benchmark could praise a reader for values it lost on the way.
import { createHash } from "node:crypto";
import { cellKind, kindAt, type ClosedWorkbook } from "../../../workbook/closedWorkbook";
import type { BudgetTruth } from "./budgetWorkbook";

/** What was read, in the form of the generator's truth; dates count as numbers there. */
export function readTruth(workbook: ClosedWorkbook): BudgetTruth {
  const truth: BudgetTruth = { cells: 0, numbers: 0, sum: 0, texts: 0, letters: 0, booleans: 0, errors: 0, textsDigest: "" };
  const digest = createHash("md5");
  for (const { cells } of workbook.sheets) {
    truth.cells += cells.count;
    for (let index = 0; index < cells.count; index += 1) {
      const value = cells.values[index] ?? 0;
      const kind = kindAt(cells, index);
      if (kind === cellKind.number || kind === cellKind.date) {
        truth.numbers += 1;
        truth.sum += value;
      } else if (kind === cellKind.text) {
        const text = workbook.texts.at(value);
        truth.texts += 1;
        truth.letters += text.length;
        digest.update(`${text}\u0001`);
      } else if (kind === cellKind.boolean) truth.booleans += 1;
      else if (kind === cellKind.error) truth.errors += 1;
    }
  }
  return { ...truth, textsDigest: digest.digest("hex") };
}
