// Without this file reading and adding up would freeze the pane, and a worker that dies would take the picked files with it.
import { failure, success, type Result } from "../domain/shared/result";
import type { OfficeBook } from "../usecases/consolidate/consolidation";
import type { ConsolidationOverview } from "../usecases/consolidate/consolidationOverview";
import type {
  ConsolidationDesk,
  DeskFile,
  DeskProgress,
  DeskReadOptions,
  DeskTarget,
  FeedbackFile,
  PlannedConsolidation,
  SettleRequest,
} from "../usecases/consolidate/consolidationDesk";
import { namedFiles, type NamedFile } from "../usecases/consolidate/namedFiles";
import type { DeskFailure } from "../workbook/deskFailure";
import type { DeskCall, DeskCalls, DeskReply, DeskRequest, SentFile } from "./deskMessages";
import { slimOffice } from "./slimOffice";

/** What a desk needs of a Web Worker. */
export interface DeskWorker {
  onmessage: ((event: MessageEvent<DeskReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  postMessage(message: DeskRequest): void;
  terminate(): void;
}

/** A worker that says nothing for so long, although it is asked, has died of something no event tells (memory, mostly). */
const longestSilenceMs = 120_000;
const pingEveryMs = 15_000;

/** A desk whose work is done in a worker. Begun with the first call, begun anew when the worker has died. */
export function remoteDesk(startWorker: () => DeskWorker): ConsolidationDesk<File> {
  return new RemoteDesk(startWorker);
}

interface Waiting {
  settle(answer: unknown): void;
  bug(text: string): void;
  stop(reason: string): void;
  readonly onProgress?: (progress: DeskProgress) => void;
}

interface Entry extends NamedFile<File> {
  readonly shown: DeskFile;
}

class RemoteDesk implements ConsolidationDesk<File> {
  private worker: DeskWorker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private entries: readonly Entry[] = [];
  private officeSent: OfficeBook | null = null;
  private nextId = 1;
  private heardAt = 0;
  private pulse: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly startWorker: () => DeskWorker) {}

  files(): readonly DeskFile[] {
    return this.entries.map(({ shown }) => shown);
  }

  async read(picked: readonly File[], { state, signal, onProgress }: DeskReadOptions): Promise<Result<readonly DeskFile[], DeskFailure>> {
    const { kept, added } = namedFiles(this.entries, picked);
    const gone = this.entries.filter((entry) => !kept.includes(entry));
    for (const { file } of gone) this.remove(file);
    this.entries = [...kept, ...added.map((entry): Entry => ({ ...entry, shown: { file: entry.file, state: "waiting" } }))];
    // Files that a worker that died has left unread are read along.
    const unread = this.entries.filter(({ shown }) => shown.state === "waiting");
    const sent = unread.map(({ file: name, picked: blob }): SentFile => ({ name, size: blob.size, lastModified: blob.lastModified, blob }));
    const id = this.nextId;
    const cancel = (): void => this.worker?.postMessage({ call: "cancel", id });
    signal?.addEventListener("abort", cancel);
    const told = (progress: DeskProgress): void => {
      this.show(progress.files);
      onProgress?.({ ...progress, files: this.files() });
    };
    const asked = this.ask("read", { picked: sent, state }, told);
    if (signal?.aborted) cancel();
    const answer = await asked;
    signal?.removeEventListener("abort", cancel);
    if (answer.ok) this.show(answer.value);
    else if (answer.failure.kind === "cancelled") this.entries = this.entries.filter(({ shown }) => shown.state === "read" || shown.state === "refused");
    return answer.ok ? success(this.files()) : answer;
  }

  remove(file: string): void {
    this.entries = this.entries.filter((entry) => entry.file !== file);
    this.worker?.postMessage({ call: "remove", file });
  }

  settle(request: SettleRequest): Promise<Result<ConsolidationOverview, DeskFailure>> {
    const { office } = request;
    const isSame = office !== null && office.book === this.officeSent?.book && office.divisions === this.officeSent.divisions;
    const answer = this.ask("settle", { ...request, office: isSame ? "same" : office && slimOffice(office) });
    this.officeSent = office;
    return answer;
  }

  async plan(target: DeskTarget): Promise<Result<PlannedConsolidation, DeskFailure>> {
    const planned = await this.ask("plan", target);
    if (!planned.ok) return planned;
    const { planId } = target;
    return success({ ...planned.value, step: (number) => this.ask("step", { planId, number }) });
  }

  feedback(): Promise<Result<readonly FeedbackFile[], DeskFailure>> {
    return this.ask("feedback", null);
  }

  close(): void {
    this.entries = [];
    this.end((waiting) => waiting.settle(failure({ kind: "cancelled" })));
  }

  private ask<Call extends Exclude<DeskCall, "ping">>(call: Call, ask: DeskCalls[Call]["ask"], onProgress?: (progress: DeskProgress) => void): Promise<DeskCalls[Call]["answer"]> {
    const worker = (this.worker ??= this.start());
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        settle: (answer) => resolve(answer as DeskCalls[Call]["answer"]),
        bug: (text) => reject(new Error(text)),
        stop: (reason) => resolve(failure({ kind: "stopped", reason }) as DeskCalls[Call]["answer"]),
        ...(onProgress ? { onProgress } : {}),
      });
      this.listenForLife();
      worker.postMessage({ id, call, ask } as DeskRequest);
    });
  }

  private start(): DeskWorker {
    const worker = this.startWorker();
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = ({ message }) => this.died(message);
    worker.onmessageerror = () => this.died("Nachricht nicht lesbar");
    return worker;
  }

  private hear(reply: DeskReply): void {
    this.heardAt = Date.now();
    const waiting = this.waiting.get(reply.id);
    if ("progress" in reply) return waiting?.onProgress?.(reply.progress);
    this.waiting.delete(reply.id);
    if (this.waiting.size === 0) this.stopListening();
    if ("bug" in reply) waiting?.bug(reply.bug);
    else waiting?.settle(reply.answer);
  }

  /** Calls fail with a sentence; the picked files stay and are read again by the next `read`. */
  private died(reason: string): void {
    this.entries = this.entries.map((entry) => ({ ...entry, isRefused: false, shown: { file: entry.file, state: "waiting" } }));
    this.end((waiting) => waiting.stop(reason));
  }

  private end(settle: (waiting: Waiting) => void): void {
    this.stopListening();
    this.worker?.terminate();
    this.worker = null;
    this.officeSent = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    waiting.forEach(settle);
  }

  private show(files: readonly DeskFile[]): void {
    const shown = new Map(files.map((each) => [each.file, each]));
    this.entries = this.entries.map((entry) => {
      const now = shown.get(entry.file) ?? entry.shown;
      return { ...entry, shown: now, isRefused: now.state === "refused" };
    });
  }

  private listenForLife(): void {
    if (this.pulse !== null) return;
    this.heardAt = Date.now();
    this.pulse = setInterval(() => {
      if (Date.now() - this.heardAt > longestSilenceMs) this.died("keine Antwort");
      else this.worker?.postMessage({ id: 0, call: "ping", ask: null });
    }, pingEveryMs);
  }

  private stopListening(): void {
    if (this.pulse !== null) clearInterval(this.pulse);
    this.pulse = null;
  }
}
