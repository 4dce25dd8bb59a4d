// Without this file nobody could say how many round trips a plan costs, or how long a person waits for the pane.
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../preview/server.mjs";
import type { Plan } from "../src/workbook/plan";
import { findBrowser } from "../tools/findBrowser";
import type { Bench, Figure } from "./bench";

/** The emulated Excel without a browser; built by the tests and by `npm start`. */
interface EmulatedExcel {
  /** Its window, with the genuine `Excel` and `OfficeExtension`. */
  readonly win: Readonly<Record<string, unknown>>;
  readonly host: { readonly stats: { readonly syncs: number; readonly requestBytes: number } };
  idle(): Promise<void>;
  dispose(): Promise<void>;
}

const rows = 10_000;

export const bench: Bench = { name: "bereich", run: async () => [...(await taggingSyncs()), ...(await timeToPane())] };

/** Round trips of one plan that tags 10,000 rows, with its journal; the read for the expected values counts. */
async function taggingSyncs(): Promise<readonly Figure[]> {
  const require = createRequire(import.meta.url);
  const { startExcel } = require("../preview/out/excel-node.cjs") as { startExcel(setup: object): Promise<EmulatedExcel> };
  const officeDist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const excel = await startExcel({ officeDist });
  Object.assign(globalThis, { Excel: excel.win["Excel"], OfficeExtension: excel.win["OfficeExtension"] });
  const { excelWorkbook } = await import("../src/adapters/officejs/excelWorkbook");
  const { applyPlan } = await import("../src/workbook/applyPlan");
  const area = { sheet: "Tabelle1", row: 1, column: 0, rows, columns: 1 };
  const column = <Cell>(cell: Cell): Cell[][] => Array.from({ length: rows }, () => [cell]);
  const plan: Plan = {
    id: "bench",
    operation: "tag",
    subject: "10.000 Zeilen",
    changes: [
      { kind: "setNumberFormat", area, format: "@", before: "General" },
      { kind: "writeCells", area, cells: column("2.10"), expected: column(null) },
    ],
  };
  const journal = { by: "Zuordnen", time: 46_341.5, round: "", origin: "bench" };
  await applyPlan(excelWorkbook, { ...plan, changes: [] }, journal);
  await excel.idle();
  const before = excel.host.stats.syncs;
  const applied = await applyPlan(excelWorkbook, plan, journal);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  const syncs = excel.host.stats.syncs - before;
  await excel.idle();
  return [{ what: "10.000 Zeilen zuordnen, mit Protokoll", value: syncs, unit: "Abgleiche", goal: { most: 4 } }];
}

/** From the call of the address to a pane that answers, with the sample town open; least of three. */
async function timeToPane(): Promise<readonly Figure[]> {
  const found = findBrowser();
  if (found.kind !== "found") return [];
  const server = await serve({ port: 3180, samples: "sample/out" });
  const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const page = await browser.newPage();
    const from = performance.now();
    await page.goto(`${server.url}?datei=Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx`);
    await page.frameLocator("#pane").getByRole("button", { name: "Überspringen" }).waitFor();
    times.push(performance.now() - from);
    await page.close();
  }
  await browser.close();
  await server.close();
  return [{ what: "vom Aufruf bis zum bedienbaren Bereich, Vorschau mit Musterstadt", value: Math.min(...times), unit: "ms" }];
}
