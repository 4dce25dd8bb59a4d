// Without this file nobody would know whether the pane still answers while sixty files are put together.
import { remoteDesk, type DeskWorker } from "../../src/background/remoteDesk";
import { noChoices } from "../../src/usecases/consolidate/consolidation";
import { watchBlocks } from "../reader/browser/watchBlocks";

/** What one consolidation in the page took, in milliseconds, and the longest time the page could do nothing else. */
export interface DeskMeasured {
  readonly lines: number;
  readonly dataRows: number;
  readonly steps: number;
  readonly readMs: number;
  readonly settleMs: number;
  readonly planMs: number;
  readonly blocks: Readonly<Record<"read" | "settle" | "plan", number>>;
}

async function measure(addresses: readonly string[]): Promise<DeskMeasured> {
  const files = await Promise.all(addresses.map(async (address) => new File([await (await fetch(address)).arrayBuffer()], address.slice(address.lastIndexOf("/") + 1))));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const desk = remoteDesk((): DeskWorker => new Worker("/desk.js", { type: "module" }));
  const read = await timed(() => desk.read(files, { state: "SH" }));
  const settled = await timed(() => desk.settle({ choices: noChoices, office: null, today: "2026-11-23", rules: "all" }));
  const planned = await timed(async () => {
    const plan = await desk.plan({ outline: { sheets: [], tables: [], names: [], activeSheet: "" }, planId: "bench" });
    if (!plan.ok) throw new Error(plan.failure.kind);
    for (let number = 0; number < plan.value.steps; number += 1) if (!(await plan.value.step(number)).ok) throw new Error(`Schritt ${number}`);
    return plan.value;
  });
  if (!settled.value.ok) throw new Error(settled.value.failure.kind);
  desk.close();
  return {
    lines: settled.value.value.total.lines,
    dataRows: planned.value.dataRows,
    steps: planned.value.steps,
    readMs: read.ms,
    settleMs: settled.ms,
    planMs: planned.ms,
    blocks: { read: read.block, settle: settled.block, plan: planned.block },
  };
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly ms: number; readonly block: number }> {
  const stopWatching = watchBlocks();
  const begun = performance.now();
  const value = await work();
  return { value, ms: performance.now() - begun, block: stopWatching() };
}

Object.assign(globalThis, { measure });
