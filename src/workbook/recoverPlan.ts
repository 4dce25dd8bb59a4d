// Without this file a plan that stopped half way would leave the workbook half changed.
import { failure, success, type Result } from "../domain/shared/result";
import { readBegun } from "./begunPlan";
import type { Change } from "./change";
import type { WorkbookFailure } from "./failure";
import { inverseChanges } from "./inverse";
import { removeHalfMadeJournal } from "./halfMadeJournal";
import { finalRows, replaceRows, type JournalContext } from "./journal";
import { changeChunks } from "./payload";
import type { PlanLog } from "./planLog";
import { progressChange } from "./planLogRows";
import { movesColumns } from "./planSteps";
import { preparePlan } from "./preparePlan";
import type { OpenWorkbook } from "./port";
import { journalRegister } from "./schema/registers";
import { settledSteps, type SheetEdge } from "./sheetEdge";

/** What recovery needs of a workbook. */
type WritableWorkbook = Pick<OpenWorkbook, "outline" | "read" | "write">;

/** A plan that was begun and neither finished nor taken back. */
export interface UnfinishedPlan {
  readonly planId: string;
  readonly subject: string;
  readonly stepsDone: number;
  readonly steps: number;
  /** *Zu Ende führen* can be offered. */
  readonly canFinish: boolean;
  /** *Zurücknehmen* can be offered. */
  readonly canTakeBack: boolean;
}

/** A plan that was finished or taken back after all. `skipped` cells were changed by somebody since and left alone. */
export interface RecoveredPlan {
  readonly planId: string;
  readonly skipped: number;
}

/** Looks for a plan that was cut off; to be asked at every start. Null when there is none, which is the rule. */
export async function findUnfinished(book: WritableWorkbook): Promise<Result<UnfinishedPlan | null, WorkbookFailure>> {
  const found = await readBegun(book);
  if (!found.ok || found.value === null) return found.ok ? success(null) : found;
  const { log, id, subject, stepsDone } = found.value.plan;
  return success({
    planId: id,
    subject,
    stepsDone,
    steps: log?.steps ?? 0,
    canFinish: log?.canFinish ?? false,
    canTakeBack:
      log === null || log.changes.every(({ change, first }) => change.kind !== "removeSheet" || first >= stepsDone),
  });
}

/** Carries out what is left of a plan that was cut off. */
export function finishUnfinished(
  book: WritableWorkbook,
  journal: JournalContext,
): Promise<Result<RecoveredPlan, WorkbookFailure>> {
  return recover(book, journal, "done", (log, stepsDone) => ({
    changes: log.changes.filter(({ last }) => last >= stepsDone).map(({ change }) => change),
    progress: () => null,
  }));
}

/** Takes back what a plan that was cut off has written. */
export function takeBackUnfinished(
  book: WritableWorkbook,
  journal: JournalContext,
): Promise<Result<RecoveredPlan, WorkbookFailure>> {
  return recover(book, journal, "takenBack", (log, stepsDone) => ({
    changes: changesBack(log, stepsDone),
    progress: (change) => stepTakenBack(log, change),
  }));
}

/** A plan whose writing has failed in this very moment. */
export interface FailedPlan {
  readonly book: WritableWorkbook;
  readonly log: PlanLog;
  /** How many of its steps are certainly done. */
  readonly stepsDone: number;
  /** How far the sheet reached before the step under way, when that step moves columns. */
  readonly edge: SheetEdge | null;
  readonly journal: JournalContext | null;
  /** Why it failed; null when the person has cancelled. */
  readonly cause: WorkbookFailure | null;
}

/**
 * Takes back what has been written before the failure. Gives the failure itself when nothing had been, else says
 * whether it could be taken back.
 */
export async function takeBackSteps({
  book,
  log,
  stepsDone,
  edge,
  journal,
  cause,
}: FailedPlan): Promise<WorkbookFailure> {
  if (!journal) {
    const settled = await settledSteps(book, log, { stepsDone, edge });
    const back = settled.ok ? await writeRecovered(book, changesBack(log, settled.value), () => []) : settled;
    return { kind: "interrupted", takenBack: back.ok, cause };
  }
  const begun = await readBegun(book);
  if (begun.ok && begun.value === null && stepsDone === 0) {
    const mended = await removeHalfMadeJournal(book);
    return mended.ok && cause !== null ? cause : { kind: "interrupted", takenBack: mended.ok, cause };
  }
  const back = begun.ok ? await takeBackUnfinished(book, journal) : begun;
  return { kind: "interrupted", takenBack: back.ok, cause };
}

/** What takes back all steps that may have happened: the ones done and the one that was under way. */
function changesBack(log: PlanLog, stepsDone: number): readonly Change[] {
  const touched = log.changes.filter(({ change, first }) =>
    movesColumns(change) ? first < stepsDone : first <= stepsDone,
  );
  return inverseChanges(touched);
}

/** Steps that are left when a column change has been taken back; null for changes that can be taken back twice. */
function stepTakenBack(log: PlanLog, change: Change): number | null {
  if (!movesColumns(change)) return null;
  return log.changes.find(({ inverse }) => inverse.includes(change))?.first ?? null;
}

interface Recovery {
  readonly changes: readonly Change[];
  /** Steps that are done once a change of the recovery is carried out; null when that need not be noted. */
  progress(change: Change): number | null;
}

async function recover(
  book: WritableWorkbook,
  journal: JournalContext,
  state: "done" | "takenBack",
  recoveryOf: (log: PlanLog, stepsDone: number) => Recovery,
): Promise<Result<RecoveredPlan, WorkbookFailure>> {
  const begun = await readBegun(book);
  if (!begun.ok) return begun;
  if (begun.value === null) return failure({ kind: "tableMissing", table: journalRegister.table });
  const { plan, place, number } = begun.value;
  const { log } = plan;
  const settled = log ? await settledSteps(book, log, plan) : success(0);
  if (!settled.ok) return settled;
  const recovery = log ? recoveryOf(log, settled.value) : { changes: [], progress: () => null };
  const written = await writeRecovered(book, recovery.changes, (change) => {
    const done = recovery.progress(change);
    return done === null || !log ? [] : [progressChange(place, { stepsDone: done, steps: log.steps, edge: null })];
  });
  if (!written.ok) return written;
  const lines = log?.lines ?? journal.lines;
  const closing = finalRows(plan, { ...journal, ...(lines ? { lines } : {}) }, state, number);
  const closed = await book.write(replaceRows(place, closing));
  return closed.ok ? success({ planId: plan.id, skipped: written.value }) : closed;
}

/** Writes what is left of changes, columns one by one; gives how many cells were left alone. */
async function writeRecovered(
  book: WritableWorkbook,
  changes: readonly Change[],
  after: (change: Change) => readonly Change[],
): Promise<Result<number, WorkbookFailure>> {
  const prepared = await preparePlan(book, changes, { mode: "recovery" });
  if (!prepared.ok) return prepared;
  let together: Change[] = [];
  const batches: Change[][] = [];
  for (const { change } of prepared.value.changes) {
    if (movesColumns(change)) {
      batches.push(together, [change, ...after(change)]);
      together = [];
    } else together.push(change);
  }
  for (const batch of [...batches, together]) {
    for (const chunk of changeChunks(batch)) {
      const outcome = await book.write(chunk.map(({ change }) => change));
      if (!outcome.ok) return outcome;
    }
  }
  return success(prepared.value.skipped);
}
