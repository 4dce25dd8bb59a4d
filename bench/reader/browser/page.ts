// Without this file nothing would be measured where the product runs: files in a page, results in a page.
import { ReaderPool } from "../../../src/adapters/xlsx/readInWorker";
import { watchBlocks } from "./watchBlocks";

/** What one run in the page measured. */
export interface PageMeasured {
  readonly wallMs: number;
  readonly cells: number;
  /** Longest time during which the page could not do anything else. */
  readonly longestBlockMs: number;
}

type Reading = (files: readonly File[], workers: number) => Promise<number>;

const readings: Readonly<Record<string, Reading>> = {
  async isek(files, workers) {
    const pool = new ReaderPool(() => new Worker("/isek.js"), workers);
    let cells = 0;
    for await (const { read } of pool.readAll(files)) {
      if (!read.ok) throw new Error(read.failure.kind);
      for (const sheet of read.value.sheets) cells += sheet.cells.count;
    }
    pool.close();
    return cells;
  },
  sheetjs: (files, workers) => readWith("/sheetjs.js", files, workers),
  inflate: (files, workers) => readWith("/inflate.js", files, workers),
};

async function readWith(script: string, files: readonly File[], workers: number): Promise<number> {
  const queue = files.values();
  let cells = 0;
  const work = async () => {
    const worker = new Worker(script);
    for (const source of queue) {
      const found = await new Promise<number>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ readonly cells: number }>) => resolve(data.cells);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ source });
      });
      cells += found;
    }
    worker.terminate();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return cells;
}

async function measure(reader: string, addresses: readonly string[], workers: number): Promise<PageMeasured> {
  const files = await Promise.all(addresses.map(async (address) => new File([await (await fetch(address)).arrayBuffer()], address)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const reading = readings[reader];
  if (!reading) throw new Error(reader);
  const stopWatching = watchBlocks();
  const begun = performance.now();
  const cells = await reading(files, workers);
  const wallMs = performance.now() - begun;
  return { wallMs, cells, longestBlockMs: stopWatching() };
}

Object.assign(globalThis, { measure });
