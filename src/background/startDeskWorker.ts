// Without this file the bundler would not know that the desk's worker is an entry of its own.
import type { DeskWorker } from "./remoteDesk";

/** Starts the Web Worker of a desk; its script lies beside the page's own (Content Security Policy: `worker-src 'self'`). */
export function startDeskWorker(): DeskWorker {
  return new Worker(new URL("./consolidation.worker.ts", import.meta.url));
}
