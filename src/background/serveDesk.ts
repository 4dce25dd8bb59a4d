// Without this file the desk in the worker would hear nothing of the pane.
import { failure, success } from "../domain/shared/result";
import type { OfficeBook } from "../usecases/consolidate/consolidation";
import type { ConsolidationDesk, PlannedConsolidation } from "../usecases/consolidate/consolidationDesk";
import type { DeskCall, DeskCalls, DeskReply, DeskRequest, SentFile } from "./deskMessages";

/** The worker's side of the line. */
export interface DeskLine {
  onmessage: ((event: MessageEvent<DeskRequest>) => void) | null;
  postMessage(message: DeskReply, transfer: Transferable[]): void;
}

type Asked = Extract<DeskRequest, { readonly ask: unknown }>;

/** Answers the pane's calls one after the other; of several `settle` that wait only the last is carried out. */
export function serveDesk(line: DeskLine, desk: ConsolidationDesk<SentFile>): void {
  const server = new DeskServer(line, desk);
  line.onmessage = ({ data }) => server.hear(data);
}

class DeskServer {
  private queue: Promise<void> = Promise.resolve();
  private lastSettle = 0;
  /** Registers that were sent last: the same object, so that what was checked against them need not be checked again. */
  private office: OfficeBook | null = null;
  private planned: PlannedConsolidation | null = null;
  private readonly cancels = new Map<number, AbortController>();

  constructor(
    private readonly line: DeskLine,
    private readonly desk: ConsolidationDesk<SentFile>,
  ) {}

  hear(request: DeskRequest): void {
    if (request.call === "cancel") return this.cancels.get(request.id)?.abort();
    if (request.call === "ping") return this.line.postMessage({ id: request.id, answer: null }, []);
    if (request.call === "settle") {
      this.lastSettle = request.id;
      if (request.ask.office !== "same") this.office = request.ask.office;
    }
    if (request.call === "read") this.cancels.set(request.id, new AbortController());
    this.queue = this.queue.then(() => (request.call === "remove" ? this.desk.remove(request.file) : this.reply(request)));
  }

  private async reply(request: Asked): Promise<void> {
    const { id } = request;
    try {
      const answer = await this.answer(request);
      this.line.postMessage({ id, answer }, transferOf(request.call, answer));
    } catch (error) {
      this.line.postMessage({ id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }, []);
    }
  }

  private answer(request: Asked): Promise<DeskCalls[DeskCall]["answer"]> {
    switch (request.call) {
      case "read":
        return this.read(request.id, request.ask);
      case "settle":
        return request.id === this.lastSettle ? this.desk.settle({ ...request.ask, office: this.office }) : Promise.resolve(failure({ kind: "cancelled" }));
      case "plan":
        return this.plan(request.ask);
      case "step":
        return this.step(request.ask);
      case "feedback":
        return this.desk.feedback();
      case "ping":
        return Promise.resolve(null);
    }
  }

  private async read(id: number, { picked, state }: DeskCalls["read"]["ask"]): Promise<DeskCalls["read"]["answer"]> {
    const { signal } = this.cancels.get(id)!;
    const answer = await this.desk.read(picked, { state, signal, onProgress: (progress) => this.line.postMessage({ id, progress }, []) });
    this.cancels.delete(id);
    return answer;
  }

  private async plan(target: DeskCalls["plan"]["ask"]): Promise<DeskCalls["plan"]["answer"]> {
    const planned = await this.desk.plan(target);
    this.planned = planned.ok ? planned.value : null;
    if (!planned.ok) return planned;
    const { step: _step, ...plan } = planned.value;
    return success(plan);
  }

  private step({ planId, number }: DeskCalls["step"]["ask"]): Promise<DeskCalls["step"]["answer"]> {
    return this.planned?.planId === planId ? this.planned.step(number) : Promise.resolve(failure({ kind: "notSettled" }));
  }
}

/** Files are handed over, not copied. */
function transferOf(call: DeskCall, answer: DeskCalls[DeskCall]["answer"]): Transferable[] {
  if (call !== "feedback" || !answer?.ok) return [];
  const { value } = answer as Extract<DeskCalls["feedback"]["answer"], { readonly ok: true }>;
  return value.map(({ bytes }) => bytes.buffer as ArrayBuffer);
}
