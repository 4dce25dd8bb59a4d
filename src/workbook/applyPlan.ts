// Without this file a plan would be written over a colleague's edit, half or twice, and nobody could take it back.
import { failure, success, type Result } from "../domain/shared/result";
import type { Change } from "./change";
import type { WorkbookFailure } from "./failure";
import { inverseOf } from "./inverse";
import { journalChanges, type JournalContext } from "./journal";
import type { Plan } from "./plan";
import type { OpenWorkbook } from "./port";
import { preparePlan } from "./preparePlan";

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

/**
 * Carries out a plan: finds its rows, refuses when a cell does not hold what is expected (nothing is written then), writes, and
 * leaves rows in `ISEK-Protokoll` (`journal`; null leaves none, for workbooks that only exist in memory).
 */
export async function applyPlan(
  book: WritableWorkbook,
  plan: Plan,
  journal: JournalContext | null,
): Promise<Result<AppliedPlan, WorkbookFailure>> {
  const prepared = await preparePlan(book, plan);
  if (!prepared.ok) return prepared;
  const { changes, journalTail, rowsMoved } = prepared.value;
  const written: Change[] = changes.map(({ change }) => change);
  const entries = journal ? journalChanges({ plan, journal, tail: journalTail }) : [];
  const outcome = await book.write([...written, ...entries]);
  if (!outcome.ok) return failure(outcome.failure);
  return success({ plan, inverse: inverseOf(plan, changes), cellsWritten: countCells(written), rowsMoved });
}

function countCells(changes: readonly Change[]): number {
  let count = 0;
  for (const change of changes) {
    if (change.kind !== "writeCells") continue;
    for (const row of change.cells) for (const cell of row) if (cell !== undefined) count++;
  }
  return count;
}
