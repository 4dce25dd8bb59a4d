// Without this file nobody could say how long a town waits between picking its files and the written workbook.
//   npm run bench -- zusammen                 generated files, beside the other measurements
//   npx tsx bench/consolidate.ts [ORDNER]     alone, or with the .xlsx files of a folder
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readClosedFile } from "../src/cli/runtime";
import { consolidate } from "../src/usecases/consolidate/consolidate";
import { noChoices, type Consolidation } from "../src/usecases/consolidate/consolidation";
import { readSources } from "../src/usecases/consolidate/readSources";
import { findBrowser } from "../tools/findBrowser";
import type { Figure } from "./bench";
import { measureInBrowser } from "./consolidate/browserDesk";
import { departmentFiles } from "./consolidate/departmentFiles";
import { measureOnTheCommandLine } from "./consolidate/onTheCommandLine";
import { writeIntoExcel } from "./consolidate/writeIntoExcel";

const folder = resolve("out/bench/consolidate");
/** A page that stands still longer than this feels stuck. */
const blockMs = 50;
/** Excel on the web refuses more. */
const requestKb = 5_000;

/** Everything about putting files together; `own` are a folder's files in the place of the thirteen generated ones. */
export async function consolidateFigures(own: readonly string[] = []): Promise<readonly Figure[]> {
  const thirteen = own.length > 0 ? own : await departmentFiles(folder, { files: 13, lines: 507 });
  const sixty = await departmentFiles(folder, { files: 60, lines: 334 });
  return [...(await commandLine(thirteen)), ...(await inBrowser(thirteen)), ...(await inBrowser(sixty)), ...(await again(sixty)), ...(await intoExcel(sixty))];
}

async function commandLine(files: readonly string[]): Promise<readonly Figure[]> {
  const { ours, sheetJs } = await measureOnTheCommandLine(files, 5);
  const name = `Node, ${files.length} Dateien`;
  return [
    { what: `${name}: gelesen, geprüft, zusammengeführt, geschrieben`, value: ours, unit: "ms" },
    { what: `${name}: das Ganze kostet`, value: ours / sheetJs, unit: "× SheetJS lesen und blind addieren" },
  ];
}

async function inBrowser(files: readonly string[]): Promise<readonly Figure[]> {
  const found = findBrowser();
  if (found.kind !== "found") return [];
  const measured = [await measureInBrowser(found.path, files), await measureInBrowser(found.path, files)];
  const least = (part: "readMs" | "settleMs" | "planMs"): number => Math.min(...measured.map((each) => each[part]));
  const longest = Math.max(...measured.flatMap(({ blocks }) => Object.values(blocks)));
  const name = `Chromium, ${files.length} Dateien, ${(measured[0]?.lines ?? 0).toLocaleString("de-DE")} Zeilen`;
  return [
    { what: `${name}: lesen`, value: least("readMs"), unit: "ms" },
    { what: `${name}: zusammenführen`, value: least("settleMs"), unit: "ms" },
    { what: `${name}: planen und übergeben`, value: least("planMs"), unit: "ms" },
    { what: `${name}: Seite längstens blockiert`, value: longest, unit: "ms", goal: { most: blockMs } },
  ];
}

/** A person answers a question: everything is reckoned again. */
async function again(files: readonly string[]): Promise<readonly Figure[]> {
  const { settle } = await outcomeOf(files);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now();
    settle();
    times.push(performance.now() - begun);
  }
  return [{ what: `${files.length} Dateien nach einer Antwort neu zusammenführen`, value: Math.min(...times), unit: "ms" }];
}

async function intoExcel(files: readonly string[]): Promise<readonly Figure[]> {
  const { dataRows, syncs, largestRequest, ms } = await writeIntoExcel((await outcomeOf(files)).settle());
  const name = `${dataRows.toLocaleString("de-DE")} Zeilen in die nachgebaute Mappe`;
  return [
    { what: `${name}: größte Anfrage`, value: largestRequest / 1_000, unit: "kB", goal: { most: requestKb } },
    { what: `${name}: Abgleiche`, value: syncs, unit: "" },
    { what: `${name}: Zeit`, value: ms, unit: "ms" },
  ];
}

async function outcomeOf(files: readonly string[]): Promise<{ readonly settle: () => Consolidation }> {
  const sources = files.map((file) => ({ file, modified: statSync(file).mtime.toISOString(), read: () => readClosedFile(file) }));
  const outcomes = (await readSources(sources, { state: null, year: null })) ?? [];
  return { settle: () => consolidate(outcomes, noChoices, { today: "2026-11-23", rules: "all", office: null }) };
}

if (process.argv[1]?.endsWith("consolidate.ts")) {
  const [place] = process.argv.slice(2);
  const own = place === undefined ? [] : readdirSync(place).filter((name) => name.endsWith(".xlsx")).sort().map((name) => join(place, name));
  for (const { what, value, unit } of await consolidateFigures(own)) console.log(`${what.padEnd(80)} ${value.toLocaleString("de-DE", { maximumFractionDigits: 1 })} ${unit}`);
}
