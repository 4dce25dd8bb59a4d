// Without this file the browser tests could not be run alone, nor be counted.
//   npm run e2e               all
//   npm run e2e -- bundle     those whose file name contains a word
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { findBrowser } from "../tools/findBrowser";
import { setUp } from "../tools/setUp";
import { runFile, type FileRun } from "./runFile";

/** A browser keeps a processor busy; with more than two the tests wait for each other's pictures. */
const lanes = Math.min(2, availableParallelism());

const words = process.argv.slice(2);
const files = readdirSync("e2e").filter((name) => name.endsWith(".e2e.ts") && words.every((word) => name.includes(word)));

const browser = findBrowser();
if (browser.kind !== "found") {
  console.log(browser.why);
  console.log(`Nicht gelaufen: ${files.join(", ")}`);
  process.exitCode = browser.kind === "declined" ? 0 : 1;
} else if (!(await setUp())) {
  process.exitCode = 1;
} else {
  mkdirSync("out/shots", { recursive: true });
  const runs = await runAll(browser.path);
  let mended = 0;
  // Alone, after all others: what failed because two browsers shared the machine does not fail again.
  for (const run of runs.filter(({ failing }) => failing.length > 0)) mended += await tryAgain(run, browser.path);
  const passed = runs.reduce((sum, run) => sum + run.passed, mended);
  const failed = runs.reduce((sum, run) => sum + run.failed, -mended);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

/** All files, so many at a time as there are lanes. */
async function runAll(browserPath: string): Promise<FileRun[]> {
  const waiting = [...files].sort((one, other) => weight(other) - weight(one));
  const runs: FileRun[] = [];
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const run = await runFile(file, browserPath);
      console.log(`${file}\n${run.says}`);
      runs.push(run);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return runs;
}

/** What takes long goes first, so that no lane is left alone with it at the end. A file's length tells; one loops over all views. */
function weight(file: string): number {
  return file.startsWith("views") ? Infinity : statSync(`e2e/${file}`).size;
}

/**
 * Runs tests that failed once more: on a busy machine a browser can lose a key, and a person would type it again. What fails twice
 * has failed; what passes the second time is named, so that nobody gets used to it. Returns how many passed now.
 */
async function tryAgain({ file, failing }: FileRun, browserPath: string): Promise<number> {
  const second = await runFile(file, browserPath, failing);
  // A test that the pattern did not find has not passed.
  const isComplete = second.passed + second.failing.length >= failing.length;
  const mended = isComplete ? failing.filter((name) => !second.failing.includes(name)) : [];
  for (const name of mended) console.log(`Erst beim zweiten Mal bestanden: ${name}`);
  if (mended.length < failing.length) console.log(`Zweimal nicht bestanden:\n${second.says}`);
  return mended.length;
}
