// Without this file nothing of a consolidation would happen beside the pane. Entry of the Web Worker.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { inflateWithStreams } from "../adapters/xlsx/inflateWithStreams";
import { poolSize, ReaderPool } from "../adapters/xlsx/readInWorker";
import { readXlsx } from "../adapters/xlsx/readXlsx";
import { startReaderWorker } from "../adapters/xlsx/startReaderWorker";
import { writeXlsxFile } from "../adapters/xlsxfile/writeXlsxFile";
import { consolidationSheetTexts as texts } from "../i18n/consolidationTexts";
import { openDesk } from "../usecases/consolidate/openDesk";
import type { SentFile } from "./deskMessages";
import { serveDesk, type DeskLine } from "./serveDesk";

// Some browsers let a worker start none of its own: then this one reads by itself, file after file.
const pool = typeof Worker === "undefined" ? null : new ReaderPool(startReaderWorker, poolSize(navigator.hardwareConcurrency));

const desk = openDesk<SentFile>({
  readClosed: ({ blob }, signal) => (pool ? pool.read(blob, signal instanceof AbortSignal ? { signal } : {}) : readXlsx(blob, inflateWithStreams)),
  inHand: pool ? pool.size + 1 : 1,
  async writeFile(title, changes) {
    const workbook = MemoryWorkbook.fromSheets([]);
    await workbook.write(changes);
    return writeXlsxFile(workbook.book, { title, created: new Date(), results: [] });
  },
  texts,
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  now: () => performance.now(),
});

serveDesk(globalThis as unknown as DeskLine, desk);
