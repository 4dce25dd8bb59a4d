// Without this file the command line would wait for the disk before it reads the next file.
import type { Result } from "../domain/shared/result";
import type { ClosedWorkbook } from "../workbook/closedWorkbook";
import type { ReadFailure } from "../workbook/readFailure";
import { readClosedFile } from "./runtime";

/** So many files are in hand at a time: one is read while the next one is fetched from the disk. */
const filesInHand = 2;

/**
 * Reads files from the disk and hands on what `summarise` makes of each, in the order given. Workbooks are let go right after,
 * so that a thousand files take no more memory than two.
 */
export async function readFiles<Summary>(
  files: readonly string[],
  summarise: (file: string, read: Result<ClosedWorkbook, ReadFailure>) => Summary,
): Promise<Summary[]> {
  const summaries = new Array<Summary>(files.length);
  const queue = files.entries();
  const work = async () => {
    for (const [index, file] of queue) summaries[index] = summarise(file, await readClosedFile(file));
  };
  await Promise.all(Array.from({ length: filesInHand }, work));
  return summaries;
}
