// Without this file "fast" would be a word: the whole way from files to a written workbook, beside reading and a naive sum alone.
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { runCommandLine } from "../../src/cli/runCommandLine";

/** Milliseconds of both, least of the rounds. */
export interface CommandLineMeasured {
  readonly ours: number;
  readonly sheetJs: number;
}

/** Both ways, interleaved: `isek zusammenfuehren` with everything it does, and SheetJS reading and adding up every number it finds. */
export async function measureOnTheCommandLine(files: readonly string[], rounds: number): Promise<CommandLineMeasured> {
  const [ours, sheetJs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timed(() => consolidated(files)));
    sheetJs.push(await timed(async () => naiveSum(files)));
  }
  return { ours: Math.min(...ours), sheetJs: Math.min(...sheetJs) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function consolidated(files: readonly string[]): Promise<void> {
  const target = join(tmpdir(), `isek-bench-${process.pid}.xlsx`);
  const notes: string[] = [];
  const code = await runCommandLine(["zusammenfuehren", ...files, "--nach", target, "--json"], { out: () => undefined, note: (text) => void notes.push(text) });
  rmSync(target, { force: true });
  if (code === 64 || code === 70) throw new Error(notes.join(" "));
}

/** All that a script of an afternoon does: last column of every sheet added up, subtotals and all. */
function naiveSum(files: readonly string[]): number {
  let sum = 0;
  for (const file of files) {
    const workbook = read(readFileSync(file), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
    for (const sheet of Object.values(workbook.Sheets)) {
      for (const row of utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 })) {
        const last = row.at(-1);
        if (typeof last === "number") sum += last;
      }
    }
  }
  return sum;
}
