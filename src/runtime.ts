// Without this file pane and functions would choose their workbook themselves, and tests could not give them another
// one.
import { personalStore, type BrowserStore } from "./adapters/browser/personalStore";
import { excelWorkbook } from "./adapters/officejs/excelWorkbook";
import type { Result } from "./domain/shared/result";
import type { WordDocument, WordSearch } from "./domain/tags/wordSearch";
import type { ConsolidationDesk } from "./usecases/consolidate/consolidationDesk";
import type { ClosedWorkbook } from "./workbook/closedWorkbook";
import type { OpenWorkbook } from "./workbook/port";
import type { ReadFailure } from "./workbook/readFailure";

/** The workbook a person has open; null outside Excel (a page opened in a browser). */
export function openWorkbook(): OpenWorkbook | null {
  return typeof Excel === "undefined" ? null : excelWorkbook;
}

/** What this computer remembers of the person: role and theme, nothing of the workbook. */
export function personalSettingsStore(): BrowserStore {
  return personalStore();
}

type ReaderPool = import("./adapters/xlsx/readInWorker").ReaderPool;

let readers: Promise<ReaderPool> | null = null;

/** Reads a closed .xlsx file in the background; the reader is fetched with the first file. */
export async function readClosedWorkbook(file: File, signal?: AbortSignal): Promise<Result<ClosedWorkbook, ReadFailure>> {
  readers ??= startReaders();
  return (await readers).read(file, signal ? { signal } : {});
}

/** The catalogue of the invented town of Lindhafen, which lies beside the pane (`webpack.config.js` puts it there). */
export async function fetchSampleCatalogue(): Promise<Result<File, string>> {
  const { fetchFile } = await import("./adapters/browser/fetchFile");
  return fetchFile("muster/Lindhafen-Katalog.xlsx", "Lindhafen-Katalog.xlsx");
}

async function startReaders(): Promise<ReaderPool> {
  const [{ ReaderPool: Pool, poolSize }, { startReaderWorker }] = await Promise.all([
    import("./adapters/xlsx/readInWorker"),
    import("./adapters/xlsx/startReaderWorker"),
  ]);
  return new Pool(startReaderWorker, poolSize(navigator.hardwareConcurrency));
}

/** A desk on which files of many departments are put together, in the background; everything it needs is fetched with it. */
export async function openConsolidationDesk(): Promise<ConsolidationDesk<File>> {
  const [{ remoteDesk }, { startDeskWorker }] = await Promise.all([import("./background/remoteDesk"), import("./background/startDeskWorker")]);
  return remoteDesk(startDeskWorker);
}

/** A search over the words of goals and measures; the package for it is fetched with the first one. */
export async function searchWords(documents: readonly WordDocument[]): Promise<WordSearch> {
  const { miniSearchWords } = await import("./adapters/search/miniSearchWords");
  return miniSearchWords(documents);
}
