// Without this file a plan would be written over a colleague's edit, half or twice, and nobody could take it back.
import type { Area } from "../domain/shared/place";
import { failure, success, type Result } from "../domain/shared/result";
import type { Change } from "./change";
import { sheetOutline } from "./checkOutline";
import type { WorkbookFailure } from "./failure";
import { removeHalfMadeJournal } from "./halfMadeJournal";
import { inverseOf } from "./inverse";
import { appendedRows, appendRows, finalRows, replaceRows, type JournalContext, type JournalRows } from "./journal";
import type { WorkbookOutline } from "./outline";
import { changeBytes, changeChunks, requestLimit } from "./payload";
import type { Plan } from "./plan";
import { logOf, logRows, progressChange } from "./planLogRows";
import { planSteps } from "./planSteps";
import { noteEdge, type SheetEdge } from "./sheetEdge";
import type { OpenWorkbook } from "./port";
import { preparePlan, type Preparation } from "./preparePlan";
import { takeBackSteps } from "./recoverPlan";
import { journalRegister } from "./schema/registers";

/** A plan that was carried out. */
export interface AppliedPlan {
  readonly plan: Plan;
  /** Takes it back, cell by cell and row by key; itself a plan for `applyPlan`. */
  readonly inverse: Plan;
  /** Cells that got a new content. */
  readonly cellsWritten: number;
  /** Rows that were elsewhere than planned and were found by their key. */
  readonly rowsMoved: number;
}

/** What `applyPlan` needs of a workbook; the closed ones of the command line have it too. */
export type WritableWorkbook = Pick<OpenWorkbook, "outline" | "read" | "write">;

/** For plans that take long. Between two steps is the only place to stop. */
export interface ApplyOptions {
  /** Called after each step. */
  readonly onProgress?: (done: number, steps: number) => void;
  /** Asked between steps; when it says so, everything is taken back. */
  readonly isCancelled?: () => boolean;
  /** Bytes of one request; smaller ones in tests. */
  readonly limit?: number;
}

/**
 * Carries out a plan: finds its rows, refuses when a cell does not hold what is expected (nothing is written then),
 * writes in as few steps as requests allow, and leaves rows in `ISEK-Protokoll`. While it is under way the journal says
 * *begonnen* and holds what was there before; an error inside is taken back from it, and what cannot be is offered at
 * the next start (`findUnfinished`). Without a journal (`null`, for workbooks that only exist in memory) nothing is
 * left behind.
 */
export async function applyPlan(
  book: WritableWorkbook,
  plan: Plan,
  journal: JournalContext | null,
  options: ApplyOptions = {},
): Promise<Result<AppliedPlan, WorkbookFailure>> {
  const prepared = await preparePlan(book, plan.changes);
  if (!prepared.ok) return prepared;
  const { changes, rowsMoved, journalTail, outline } = prepared.value;
  const refusal = journal && (await journalRefusal(book, outline, journalTail.area));
  if (refusal) return failure(refusal);
  const run = journaledRun(plan, prepared.value, journal, options.limit ?? requestLimit);

  for (const [number, step] of run.steps.entries()) {
    const stepsDone = run.planStepsBefore(number);
    let columns: SheetEdge | null = null;
    const write = async () => {
      const noted = await noteEdge(book, step, run.noteOf(stepsDone));
      if (noted.ok) columns = noted.value;
      return noted.ok ? book.write(step) : noted;
    };
    const cancelled = number > 0 && (options.isCancelled?.() ?? false);
    const outcome = cancelled ? failure<WorkbookFailure | null>(null) : await write();
    if (!outcome.ok) {
      const log = logOf(plan, changes, run.planSteps, journal);
      return failure(await takeBackSteps({ book, log, stepsDone, edge: columns, journal, cause: outcome.failure }));
    }
    options.onProgress?.(number + 1, run.steps.length);
  }
  const written = changes.map(({ change }) => change);
  return success({ plan, inverse: inverseOf(plan, changes), cellsWritten: countCells(written), rowsMoved });
}

/** Why nothing can be entered in the journal: its sheet has no table any more, or something stands below the table. */
export async function journalRefusal(
  book: WritableWorkbook,
  outline: WorkbookOutline,
  table: Area | null,
): Promise<WorkbookFailure | null> {
  if (table === null) {
    if (sheetOutline(outline, journalRegister.sheet) === null) return null;
    const mended = await removeHalfMadeJournal(book);
    if (!mended.ok) return mended.failure;
    return mended.value ? null : { kind: "tableMissing", table: journalRegister.table };
  }
  const used = sheetOutline(outline, table.sheet)?.used;
  const end = table.row + table.rows;
  const below = used ? used.row + used.rows - end : 0;
  return below > 0 ? { kind: "notEmpty", area: { ...table, row: end, rows: below } } : null;
}

/** The steps of a plan with what the journal says before, between and after them. */
interface JournaledRun {
  readonly steps: readonly (readonly Change[])[];
  readonly planSteps: ReturnType<typeof planSteps>;
  /** How many of the plan's own steps are certainly done when step `number` of `steps` fails. */
  planStepsBefore(number: number): number;
  /** Notes how far a sheet reaches before one of its columns is inserted or deleted; null without a journal. */
  noteOf(stepsDone: number): ((edge: SheetEdge) => Change) | null;
}

function journaledRun(
  plan: Plan,
  preparation: Preparation,
  journal: JournalContext | null,
  limit: number,
): JournaledRun {
  const { changes, journalTail } = preparation;
  const own = planSteps(
    changes.map(({ change }) => change),
    limit,
  );
  const plain = own.map((step) => step.map(({ change }) => change));
  if (!journal) return { steps: plain, planSteps: own, planStepsBefore: (number) => number, noteOf: () => null };

  const begun = logRows(logOf(plan, changes, own, journal), journal, journalTail.nextNumber);
  const place = appendedRows(journalTail, journalRegister.sheet, begun.length);
  const begin = changeChunks(appendRows(journalTail, begun), limit).map((chunk) => chunk.map(({ change }) => change));
  const end = replaceRows(place, finalRows(plan, journal, "done", journalTail.nextNumber));
  const withProgress = plain.map((step, index) => [...step, ...progress(place, index + 1, plain.length)]);
  const steps = joined([...begin, ...withProgress, end], limit);
  const ownOf = steps.map(
    ({ parts }) => parts.filter((part) => part >= begin.length && part < begin.length + plain.length).length,
  );
  return {
    steps: steps.map((step) => step.changes),
    planSteps: own,
    planStepsBefore: (number) => ownOf.slice(0, number).reduce((sum, count) => sum + count, 0),
    noteOf: (stepsDone) => (edge) => progressChange(place, { stepsDone, steps: own.length, edge }),
  };
}

/**
 * How far a plan of several steps has come; one of a single step needs no note, because begin and end travel with it.
 */
function progress(place: JournalRows, done: number, steps: number): readonly Change[] {
  return steps > 1 ? [progressChange(place, { stepsDone: done, steps, edge: null })] : [];
}

interface JoinedStep {
  readonly changes: readonly Change[];
  /** Numbers of the parts that travel together. */
  readonly parts: readonly number[];
}

/**
 * Neighbouring parts that fit into one request travel together; a plan of usual size is one request with its journal.
 */
function joined(parts: readonly (readonly Change[])[], limit: number): readonly JoinedStep[] {
  const steps: { changes: Change[]; parts: number[] }[] = [];
  let room = 0;
  parts.forEach((changes, part) => {
    const bytes = changes.reduce((sum, change) => sum + changeBytes(change), 0);
    const moves = changes.some(({ kind }) => kind === "insertColumns" || kind === "deleteColumns");
    if (bytes > room || steps.length === 0 || moves) {
      steps.push({ changes: [], parts: [] });
      room = limit;
    }
    steps.at(-1)!.changes.push(...changes);
    steps.at(-1)!.parts.push(part);
    room -= moves ? room : bytes;
  });
  return steps;
}

function countCells(changes: readonly Change[]): number {
  let count = 0;
  for (const change of changes) {
    if (change.kind !== "writeCells") continue;
    for (const row of change.cells) for (const cell of row) if (cell !== undefined) count++;
  }
  return count;
}
