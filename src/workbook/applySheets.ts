// Without this file sheets too large for one plan would be written without a trace, and stay half written when the pane dies.
import { failure, success, type Result } from "../domain/shared/result";
import { journalRefusal, type WritableWorkbook } from "./applyPlan";
import type { Change } from "./change";
import { checkOutline } from "./checkOutline";
import type { WorkbookFailure } from "./failure";
import { inverseOf } from "./inverse";
import { appendedRows, appendRows, finalRows, replaceRows, type JournalContext } from "./journal";
import { changeChunks } from "./payload";
import type { Plan } from "./plan";
import type { LoggedChange, PlanLog } from "./planLog";
import { logRows, progressChange } from "./planLogRows";
import { preparePlan, type Preparation } from "./preparePlan";
import { takeBackSteps } from "./recoverPlan";
import { journalRegister } from "./schema/registers";

/** A sheet that is added: in which step, and how far it is filled in the end. */
export interface AddedSheet {
  readonly sheet: string;
  readonly step: number;
  readonly rows: number;
  readonly columns: number;
}

/** New sheets whose cells come step by step, each step within one request. `Failure` is why a step may not come. */
export interface SheetSteps<Failure> {
  /** Who it is; its changes are carried out after the sheets, all or nothing with them. */
  readonly plan: Plan;
  readonly added: readonly AddedSheet[];
  /** Sheets that are taken out before the first step. They do not come back, whatever happens. */
  readonly removed: readonly string[];
  readonly steps: number;
  step(number: number): Promise<Result<readonly Change[], Failure>>;
}

/** How the writing is watched and stopped. */
export interface ApplySheetsOptions {
  /** Called after each step with what it wrote. */
  readonly onStep?: (changes: readonly Change[]) => void;
  /** Asked between steps; when it says so, everything is taken back. */
  readonly isCancelled?: () => boolean;
}

/** Why the sheets do not stand. `host` is null where the workbook refused nothing. `takenBack` tells whether they are out again. */
export type SheetsFailure<Failure> = { readonly takenBack: boolean } & (
  | { readonly kind: "cancelled" }
  | { readonly kind: "host"; readonly failure: WorkbookFailure }
  | { readonly kind: "source"; readonly failure: Failure }
);

/**
 * Adds sheets step by step, then carries out the plan's own changes. While it is under way the journal says *begonnen* and how to
 * take the sheets out again; the next start offers that when the pane dies. Refuses before anything is written when a sheet of
 * that name is there or the plan's cells differ. Returns the plan that takes it back.
 */
export async function applySheets<Failure>(
  book: WritableWorkbook,
  source: SheetSteps<Failure>,
  journal: JournalContext | null,
  options: ApplySheetsOptions = {},
): Promise<Result<Plan, SheetsFailure<Failure>>> {
  const prepared = await preparePlan(book, source.plan.changes);
  const refusal = prepared.ok ? await refusalOf(book, source, prepared.value, journal) : prepared.failure;
  if (!prepared.ok || refusal) return failure({ kind: "host", failure: refusal as WorkbookFailure, takenBack: true });
  const run = new SheetsRun(book, source, prepared.value, journal);
  for (let number = 0; number < source.steps; number += 1) {
    if (options.isCancelled?.()) return failure({ kind: "cancelled", takenBack: await run.takeBack(number, null) });
    const changes = await source.step(number);
    if (!changes.ok) return failure({ kind: "source", failure: changes.failure, takenBack: await run.takeBack(number, null) });
    const written = await run.write(number, changes.value);
    if (!written.ok) return failure({ kind: "host", failure: written.failure, takenBack: await run.takeBack(number, written.failure) });
    options.onStep?.(changes.value);
  }
  if (options.isCancelled?.()) return failure({ kind: "cancelled", takenBack: await run.takeBack(source.steps, null) });
  const ended = await run.end();
  if (!ended.ok) return failure({ kind: "host", failure: ended.failure, takenBack: await run.takeBack(source.steps, ended.failure) });
  return success(inverseOf(source.plan, run.changes));
}

async function refusalOf<Failure>(
  book: WritableWorkbook,
  { added, removed }: SheetSteps<Failure>,
  { outline, journalTail }: Preparation,
  journal: JournalContext | null,
): Promise<WorkbookFailure | null> {
  const out = removed.map((sheet): Change => ({ kind: "removeSheet", sheet }));
  const refusal = checkOutline(outline, [...out, ...added.map(({ sheet }): Change => ({ kind: "addSheet", sheet }))]);
  return refusal ?? (journal && (await journalRefusal(book, outline, journalTail.area)));
}

/** One writing: its log, its place in the journal, and whether it has begun there. */
class SheetsRun<Failure> {
  readonly changes: readonly LoggedChange[];
  private readonly log: PlanLog;
  private hasBegun = false;

  constructor(
    private readonly book: WritableWorkbook,
    private readonly source: SheetSteps<Failure>,
    private readonly preparation: Preparation,
    private readonly journal: JournalContext | null,
  ) {
    const { plan, added, steps } = source;
    this.changes = [...added.map(loggedSheet), ...preparation.changes.map((entry) => ({ ...entry, first: steps, last: steps }))];
    const { id, operation, subject } = plan;
    const lines = journal?.lines ? { lines: journal.lines } : {};
    this.log = { id, operation, subject, ...lines, steps: steps + 1, changes: this.changes, canFinish: false };
  }

  /**
   * Sheets to be replaced go first, by themselves: what the journal takes back must never be a former sheet of the same name. Then
   * the first step travels with the end of *begonnen*, so that nothing happens before it stands there.
   */
  async write(number: number, changes: readonly Change[]): Promise<Result<void, WorkbookFailure>> {
    if (number > 0) return this.book.write([...changes, ...this.progress(number + 1)]);
    const cleared = await this.clear();
    if (!cleared.ok) return cleared;
    this.hasBegun = true;
    const begin = this.journal ? this.begin(this.journal) : [];
    for (const chunk of begin.slice(0, -1)) {
      const written = await this.book.write(chunk);
      if (!written.ok) return written;
    }
    return this.book.write([...(begin.at(-1) ?? []), ...changes, ...this.progress(1)]);
  }

  private async clear(): Promise<Result<void, WorkbookFailure>> {
    const out = this.source.removed.map((sheet): Change => ({ kind: "removeSheet", sheet }));
    return out.length === 0 ? success(undefined) : this.book.write(out);
  }

  private progress(stepsDone: number): readonly Change[] {
    return this.journal ? [progressChange(this.place(this.journal), { stepsDone, steps: this.log.steps, edge: null })] : [];
  }

  /** The plan's own changes, compared once more with what stands there now, and *fertig*. */
  async end(): Promise<Result<void, WorkbookFailure>> {
    const { plan } = this.source;
    const prepared = await preparePlan(this.book, plan.changes, { goesOn: plan.id });
    if (!prepared.ok) return prepared;
    const changes = prepared.value.changes.map(({ change }) => change);
    const { journal } = this;
    const closing = journal ? replaceRows(this.place(journal), finalRows(plan, journal, "done", this.preparation.journalTail.nextNumber)) : [];
    return this.book.write([...changes, ...closing]);
  }

  /** Whether everything is out again. */
  async takeBack(stepsDone: number, cause: WorkbookFailure | null): Promise<boolean> {
    if (!this.hasBegun) return true;
    const outcome = await takeBackSteps({ book: this.book, log: this.log, stepsDone, edge: null, journal: this.journal, cause });
    return outcome.kind !== "interrupted" || outcome.takenBack;
  }

  private begin(journal: JournalContext): readonly (readonly Change[])[] {
    const { journalTail } = this.preparation;
    const rows = logRows(this.log, journal, journalTail.nextNumber);
    return changeChunks(appendRows(journalTail, rows)).map((chunk) => chunk.map(({ change }) => change));
  }

  private place(journal: JournalContext) {
    const { journalTail } = this.preparation;
    return appendedRows(journalTail, journalRegister.sheet, logRows(this.log, journal, journalTail.nextNumber).length);
  }
}

function loggedSheet({ sheet, step, rows, columns }: AddedSheet): LoggedChange {
  return { change: { kind: "addSheet", sheet }, inverse: [{ kind: "removeSheet", sheet, filled: { rows, columns } }], first: step, last: step };
}
