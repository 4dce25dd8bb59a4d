// Without this file sixty files would be read one after the other, on the thread the person is working on.
import { failure, type Result } from "../../domain/shared/result";
import type { ClosedWorkbook } from "../../workbook/closedWorkbook";
import type { ReadFailure } from "../../workbook/readFailure";
import { unpackWorkbook } from "./packWorkbook";
import type { ReadOptions } from "./readOptions";
import type { ReadReply, ReadRequest } from "./workerMessages";

/** What the pool needs of a Web Worker. */
export interface ReaderWorker {
  onmessage: ((event: MessageEvent<ReadReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ReadRequest): void;
  terminate(): void;
}

/** How files are read in the background. */
export interface WorkerReadOptions extends ReadOptions {
  /** Ends the reading: files in hand are dropped at once, waiting ones are not begun; both come back as `cancelled`. */
  readonly signal?: AbortSignal;
}

/** One of the files given, with what became of it. */
export interface ReadFile {
  readonly index: number;
  readonly read: Result<ClosedWorkbook, ReadFailure>;
}

/** Most workers at a time; more only wait for memory. */
const mostWorkers = 4;

/** One worker less than there are processors, so that the pane keeps its own; at least one. */
export function poolSize(processors: number): number {
  return Math.max(1, Math.min(processors - 1, mostWorkers));
}

/** Some workers that read files. Started when the first file comes, kept for the next ones until `close`. */
export class ReaderPool {
  private readonly idle: ReaderWorker[] = [];
  private readonly waiting: (() => void)[] = [];
  private started = 0;

  constructor(
    private readonly startWorker: () => ReaderWorker,
    readonly size: number,
  ) {}

  /** Reads one file, after those given before. Rejects only on a bug of ours. */
  async read(source: Blob, { signal, ...options }: WorkerReadOptions = {}): Promise<Result<ClosedWorkbook, ReadFailure>> {
    const worker = await this.nextWorker();
    if (signal?.aborted) {
      this.giveBack(worker);
      return failure({ kind: "cancelled" });
    }
    const reply = await ask(worker, { source, options }, signal);
    // A worker with a bug may be dead; nobody should wait for it again.
    if (reply === "ended" || "bug" in reply) this.discard(worker);
    else this.giveBack(worker);
    if (reply === "ended") return failure({ kind: "cancelled" });
    if ("bug" in reply) throw new Error(reply.bug);
    return reply.result.ok ? { ok: true, value: unpackWorkbook(reply.result.value) } : reply.result;
  }

  /**
   * Reads many files and hands them on as they are done. Begins a file only when an earlier one was taken: whoever is slow in
   * taking never has more than `size` workbooks waiting in memory.
   */
  async *readAll(sources: readonly Blob[], options: WorkerReadOptions = {}): AsyncGenerator<ReadFile, void, void> {
    const running = new Map<number, Promise<ReadFile>>();
    let next = 0;
    while (next < sources.length || running.size > 0) {
      for (; next < sources.length && running.size < this.size; next += 1) {
        const index = next;
        const source = sources[index];
        if (source) running.set(index, this.read(source, options).then((read) => ({ index, read })));
      }
      const done = await Promise.race(running.values());
      running.delete(done.index);
      yield done;
    }
  }

  /** Ends all workers that are not reading. */
  close(): void {
    for (const worker of this.idle.splice(0)) this.discard(worker);
  }

  private async nextWorker(): Promise<ReaderWorker> {
    for (;;) {
      const worker = this.idle.pop();
      if (worker) return worker;
      if (this.started < this.size) {
        this.started += 1;
        return this.startWorker();
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private giveBack(worker: ReaderWorker): void {
    this.idle.push(worker);
    this.waiting.shift()?.();
  }

  private discard(worker: ReaderWorker): void {
    worker.terminate();
    this.started -= 1;
    this.waiting.shift()?.();
  }
}

/** Sends a request and waits for the reply; `ended` when the signal came first. A worker that dies is reported as a bug. */
function ask(worker: ReaderWorker, request: ReadRequest, signal: AbortSignal | undefined): Promise<ReadReply | "ended"> {
  return new Promise((resolve) => {
    const settle = (reply: ReadReply | "ended") => {
      worker.onmessage = worker.onerror = null;
      signal?.removeEventListener("abort", end);
      resolve(reply);
    };
    const end = () => settle("ended");
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = ({ message }) => settle({ bug: message });
    signal?.addEventListener("abort", end);
    worker.postMessage(request);
  });
}
