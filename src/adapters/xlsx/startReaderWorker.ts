// Without this file the bundler would not know that the worker is an entry of its own.
import type { ReaderWorker } from "./readInWorker";

/** Starts a Web Worker of the reader; its script lies beside the page's own (Content Security Policy: `worker-src 'self'`). */
export function startReaderWorker(): ReaderWorker {
  return new Worker(new URL("./reader.worker.ts", import.meta.url));
}
