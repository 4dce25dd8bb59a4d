// Without this file "the fastest" would be a claim. Our reader beside others, interleaved, every value checked:
//   npm run bench -- reader                             beside the other measurements
//   npx tsx bench/reader.ts [--runden 3] [--ohne-browser]   alone
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "../tools/findBrowser";
import { browserReaders, openBrowserBench, type BrowserReader } from "./reader/browserRounds";
import { fileSet, fileSetIds, type FileSet, type FileSetId } from "./reader/fileSets";
import { nodeReaders, prepareNodeBench, type NodeReader } from "./reader/nodeRounds";
import { printRatios, type Round } from "./reader/printRatios";
import { differences } from "./reader/tally";

const folder = resolve("out/bench/reader");

/** Goals of the consolidation, as least ratios of the other's time to ours; inflate as the most of ours to it. */
export const goals = { node: 9, browser: 5, phantom: 20, inflate: 4.5, blockMs: 50 };

/** What was measured, and whether our own reader found every value. */
export interface Comparison {
  readonly rounds: readonly Round[];
  readonly isAllRight: boolean;
}

/** Runs the whole comparison and prints it. */
export async function benchReader(rounds: number, withBrowser: boolean): Promise<Comparison> {
  mkdirSync(folder, { recursive: true });
  const sets = fileSetIds.map((id) => fileSet(id, folder));
  const measured: Round[] = [];
  const wrong: string[] = [];
  const readInNode = await prepareNodeBench(folder);
  const inNode = async (reader: NodeReader, set: FileSet) => {
    const { wallMs, cpuMs, peakMb, tally } = await readInNode(reader, set);
    measured.push({ where: "Node", reader, set: set.id, wallMs, cpuMs, peakMb, blockMs: null });
    const lost = tally ? differences(tally, set.truth) : [];
    if (lost.length > 0) wrong.push(`${reader}, ${set.name}: ${lost.join(", ")}`);
  };
  const found = withBrowser ? findBrowser() : null;
  if (found && found.kind !== "found") console.log(found.why);
  const browser = found?.kind === "found" ? await openBrowserBench(found.path, sets) : null;
  const inBrowser = async (reader: BrowserReader, set: FileSet, workers: number) => {
    if (!browser) return;
    const { wallMs, cells, longestBlockMs } = await browser.measure(reader, set, workers);
    measured.push({ where: workers === 1 ? "Chromium, 1 Worker" : `Chromium, ${workers} Worker`, reader, set: set.id, wallMs, cpuMs: null, peakMb: null, blockMs: longestBlockMs });
    if (reader !== "inflate" && cells !== set.truth.cells) wrong.push(`${reader} im Browser, ${set.name}: cells`);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const set of sets) {
      console.log(`Runde ${round + 1} von ${rounds}: ${set.name}`);
      // Stopping at the table's end only differs where something comes after it.
      for (const reader of nodeReaders) if (reader !== "toTableEnd" || set.id === "phantom") await inNode(reader, set);
      for (const reader of browserReaders) await inBrowser(reader, set, 1);
      if (set.files.length > 1) for (const reader of browserReaders) await inBrowser(reader, set, 2);
    }
  }
  await browser?.close();
  printRatios(measured, Object.fromEntries(sets.map(({ id, name }) => [id, name])) as Record<FileSetId, string>, goals);
  console.log(wrong.length === 0 ? "\nAlle Leser haben alle Werte gefunden." : `\nFalsch oder verloren:\n${[...new Set(wrong)].map((line) => `  ${line}`).join("\n")}`);
  writeFileSync(resolve(folder, "measured.json"), JSON.stringify(measured, null, 1));
  return { rounds: measured, isAllRight: !wrong.some((line) => line.startsWith("isek")) };
}

if (process.argv[1]?.endsWith("reader.ts")) {
  const { values } = parseArgs({ options: { runden: { type: "string", default: "3" }, "ohne-browser": { type: "boolean", default: false } } });
  const { isAllRight } = await benchReader(Number(values.runden), !values["ohne-browser"]);
  if (!isAllRight) process.exitCode = 1;
}
