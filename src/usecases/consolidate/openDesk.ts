// Without this file every surface would keep picked files, readings and the last outcome in its own way.
import { failure, success, type Result } from "../../domain/shared/result";
import type { Change } from "../../workbook/change";
import type { ClosedWorkbook } from "../../workbook/closedWorkbook";
import type { DeskFailure } from "../../workbook/deskFailure";
import type { ReadFailure } from "../../workbook/readFailure";
import type { CancelSignal } from "./cancelSignal";
import { consolidate } from "./consolidate";
import type { Consolidation, OfficeBook } from "./consolidation";
import type {
  ConsolidationDesk,
  DeskFile,
  DeskReadOptions,
  DeskTarget,
  FeedbackFile,
  PickedFile,
  PlannedConsolidation,
  SettleRequest,
} from "./consolidationDesk";
import { overviewOf, type ConsolidationOverview } from "./consolidationOverview";
import { deskFile, type DeskEntry } from "./deskFile";
import { namedFiles } from "./namedFiles";
import { planConsolidation } from "./planConsolidation";
import { planFeedback } from "./planFeedback";
import { linesOf, readEach, reuseLayouts, secondsLeft } from "./readSources";
import type { SheetTexts } from "./sheetTexts";
import type { SourceFile, SourceOutcome } from "./sourceFile";
import { writingSteps } from "./writingSteps";

/** What a desk needs of the place it stands in. */
export interface DeskHost<Picked extends PickedFile> {
  readClosed(picked: Picked, signal: CancelSignal | undefined): Promise<Result<ClosedWorkbook, ReadFailure>>;
  /** Files read at a time. */
  readonly inHand: number;
  /** Makes an .xlsx file of a new workbook with these changes. */
  writeFile(title: string, changes: readonly Change[]): Promise<Uint8Array>;
  readonly texts: SheetTexts;
  /** Lets others have their turn between two files. */
  pause(): Promise<void>;
  /** Milliseconds since any fixed moment. */
  now(): number;
}

/** Opens a desk that reads and adds up right here. */
export function openDesk<Picked extends PickedFile>(host: DeskHost<Picked>): ConsolidationDesk<Picked> {
  return new Desk(host);
}

/** An outcome with what it was settled with. */
interface Settled {
  readonly consolidation: Consolidation;
  readonly office: OfficeBook | null;
}

class Desk<Picked extends PickedFile> implements ConsolidationDesk<Picked> {
  private entries: readonly DeskEntry<Picked>[] = [];
  /** Outcomes with settled layouts taken over; made anew when files come or go. */
  private outcomes: readonly SourceOutcome[] | null = null;
  private settled: Settled | null = null;

  constructor(private readonly host: DeskHost<Picked>) {}

  files(): readonly DeskFile[] {
    return this.entries.map(deskFile);
  }

  async read(picked: readonly Picked[], { state, signal, onProgress }: DeskReadOptions): Promise<Result<readonly DeskFile[], DeskFailure>> {
    const { kept, added } = namedFiles<Picked, DeskEntry<Picked>>(this.entries, picked);
    this.change([...kept, ...added.map((entry) => ({ ...entry, isReading: false, outcome: null }))]);
    const started = this.host.now();
    let done = 0;
    const tell = (): void => {
      const lines = this.entries.reduce((sum, { outcome }) => sum + (outcome ? linesOf(outcome) : 0), 0);
      const left = secondsLeft(done, added.length, this.host.now() - started);
      onProgress?.({ files: this.files(), done, total: added.length, lines, secondsLeft: left });
    };
    tell();
    const sources = added.map(({ file, picked: source }): SourceFile => {
      const modified = new Date(source.lastModified).toISOString();
      return { file, modified, read: () => this.host.readClosed(source, signal) };
    });
    await readEach(sources, {
      state,
      year: null,
      inHand: this.host.inHand,
      pause: () => this.host.pause(),
      ...(signal ? { signal } : {}),
      onStart: (index) => {
        this.replace(added[index]!.file, true, null);
        tell();
      },
      onProgress: ({ index, outcome }) => {
        done += 1;
        this.replace(added[index]!.file, false, isCancelled(outcome) ? null : outcome);
        tell();
      },
    });
    if (!signal?.aborted) return success(this.files());
    const unread = new Set(added.map(({ file }) => file));
    this.change(this.entries.filter(({ file, outcome }) => outcome !== null || !unread.has(file)));
    return failure({ kind: "cancelled" });
  }

  remove(file: string): void {
    this.change(this.entries.filter((entry) => entry.file !== file));
  }

  async settle({ choices, office, today, rules }: SettleRequest): Promise<Result<ConsolidationOverview, DeskFailure>> {
    this.outcomes ??= reuseLayouts(this.entries.flatMap(({ outcome }) => outcome ?? []));
    const consolidation = consolidate(this.outcomes, choices, { today, rules, office });
    this.settled = { consolidation, office };
    return success(overviewOf(consolidation));
  }

  async plan({ outline, planId }: DeskTarget): Promise<Result<PlannedConsolidation, DeskFailure>> {
    if (this.settled === null) return failure({ kind: "notSettled" });
    const { consolidation, office } = this.settled;
    const planned = planConsolidation(consolidation, { outline, office, texts: this.host.texts, planId });
    return planned.ok ? success(writingSteps(planned.value)) : planned;
  }

  async feedback(): Promise<Result<readonly FeedbackFile[], DeskFailure>> {
    if (this.settled === null) return failure({ kind: "notSettled" });
    const files: FeedbackFile[] = [];
    for (const { department, name, rows, changes } of planFeedback(this.settled.consolidation, this.host.texts)) {
      files.push({ department, name: `${name}.xlsx`, rows, bytes: await this.host.writeFile(name, changes) });
      await this.host.pause();
    }
    return success(files);
  }

  close(): void {
    this.change([]);
  }

  private replace(file: string, isReading: boolean, outcome: SourceOutcome | null): void {
    this.change(this.entries.map((entry) => (entry.file === file ? { ...entry, isReading, outcome, isRefused: outcome?.ok === false } : entry)));
  }

  private change(entries: readonly DeskEntry<Picked>[]): void {
    this.entries = entries;
    this.outcomes = null;
    this.settled = null;
  }
}

function isCancelled(outcome: SourceOutcome): boolean {
  return !outcome.ok && outcome.refusal.kind === "unreadable" && outcome.refusal.failure.kind === "cancelled";
}
