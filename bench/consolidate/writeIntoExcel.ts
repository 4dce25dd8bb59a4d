// Without this file nobody would know what writing a whole town costs in Excel: requests, their size, and standing still.
import { createRequire } from "node:module";
import path from "node:path";
import { applyConsolidation } from "../../src/usecases/consolidate/applyConsolidation";
import type { Consolidation } from "../../src/usecases/consolidate/consolidation";
import { planConsolidation } from "../../src/usecases/consolidate/planConsolidation";
import { writingSteps } from "../../src/usecases/consolidate/writingSteps";
import { consolidationSheetTexts } from "../../src/i18n/consolidationTexts";

/** The emulated Excel without a browser; built by the tests and by `npm start`. */
interface EmulatedExcel {
  readonly win: Readonly<Record<string, unknown>>;
  readonly host: { readonly stats: { readonly syncs: number; readonly requestBytes: number } };
  idle(): Promise<void>;
  dispose(): Promise<void>;
}

/** What writing took. */
export interface Written {
  readonly dataRows: number;
  readonly steps: number;
  readonly syncs: number;
  /** Bytes of the largest request. */
  readonly largestRequest: number;
  readonly ms: number;
}

/** Writes an outcome into an empty workbook of the emulated Excel, on Microsoft's own office.js, with its journal. */
export async function writeIntoExcel(consolidation: Consolidation): Promise<Written> {
  const require = createRequire(import.meta.url);
  const { startExcel } = require("../../preview/out/excel-node.cjs") as { startExcel(setup: object): Promise<EmulatedExcel> };
  const excel = await startExcel({ officeDist: path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist") });
  Object.assign(globalThis, { Excel: excel.win["Excel"], OfficeExtension: excel.win["OfficeExtension"] });
  const { excelWorkbook } = await import("../../src/adapters/officejs/excelWorkbook");
  const outline = await excelWorkbook.outline();
  if (!outline.ok) throw new Error(outline.failure.kind);
  const planned = planConsolidation(consolidation, { outline: outline.value, office: null, texts: consolidationSheetTexts, planId: "bench" });
  if (!planned.ok) throw new Error(planned.failure.kind);
  const plan = writingSteps(planned.value);
  await excel.idle();
  const before = { ...excel.host.stats };
  let [sent, largestRequest] = [before.requestBytes, 0];
  const book: typeof excelWorkbook = {
    ...excelWorkbook,
    write: async (changes) => {
      const outcome = await excelWorkbook.write(changes);
      largestRequest = Math.max(largestRequest, excel.host.stats.requestBytes - sent);
      sent = excel.host.stats.requestBytes;
      return outcome;
    },
  };
  const begun = performance.now();
  const applied = await applyConsolidation(book, plan, { journal: { by: "Bench", time: 46_341.5, round: "", origin: "bench" } });
  const ms = performance.now() - begun;
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  const syncs = excel.host.stats.syncs - before.syncs;
  await excel.idle();
  await excel.dispose();
  return { dataRows: plan.dataRows, steps: plan.steps, syncs, largestRequest, ms };
}
