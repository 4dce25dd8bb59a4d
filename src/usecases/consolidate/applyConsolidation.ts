// Without this file a large consolidation could neither be watched nor stopped, and would leave half a workbook behind.
import { failure, success, type Result } from "../../domain/shared/result";
import { applyPlan, type WritableWorkbook } from "../../workbook/applyPlan";
import type { Change } from "../../workbook/change";
import type { DeskFailure } from "../../workbook/deskFailure";
import type { WorkbookFailure } from "../../workbook/failure";
import type { JournalContext } from "../../workbook/journal";
import type { CancelSignal } from "./cancelSignal";
import type { PlannedConsolidation } from "./consolidationDesk";
import { writtenRows } from "./writingSteps";

/** How far the writing is, in rows of cells. */
export interface WriteProgress {
  readonly done: number;
  readonly total: number;
}

/** What the writing is done with. Journal null leaves no entry, for workbooks that only exist in memory. */
export interface ApplyConsolidationOptions {
  readonly journal: JournalContext | null;
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
}

/** Cancelled, refused by the host, or nothing more came from the desk; `removed` tells whether the sheets could be taken out again. */
export type ConsolidationFailure =
  | { readonly kind: "cancelled"; readonly removed: boolean }
  | { readonly kind: "failed"; readonly failure: WorkbookFailure; readonly removed: boolean }
  | { readonly kind: "deskFailed"; readonly failure: DeskFailure; readonly removed: boolean };

/**
 * Writes the sheets step by step below Excel's limits, then the merged measures. Cancelled or refused on the way, the sheets are
 * removed again; Excel's own undo history ends there, which the person must have been told before.
 */
export async function applyConsolidation(
  book: WritableWorkbook,
  plan: PlannedConsolidation,
  options: ApplyConsolidationOptions,
): Promise<Result<void, ConsolidationFailure>> {
  let done = 0;
  for (let number = 0; number < plan.steps; number += 1) {
    if (options.signal?.aborted) return failure({ kind: "cancelled", removed: await removed(book, plan) });
    const changes = await plan.step(number);
    if (!changes.ok) return failure({ kind: "deskFailed", failure: changes.failure, removed: await removed(book, plan) });
    const written = await book.write(changes.value);
    if (!written.ok) return failure({ kind: "failed", failure: written.failure, removed: await removed(book, plan) });
    done += writtenRows(changes.value);
    options.onProgress?.({ done, total: plan.rows });
  }
  if (options.signal?.aborted) return failure({ kind: "cancelled", removed: await removed(book, plan) });
  const journal = options.journal && { ...options.journal, lines: plan.lines };
  const applied = await applyPlan(book, plan.register, journal);
  if (!applied.ok) return failure({ kind: "failed", failure: applied.failure, removed: await removed(book, plan) });
  return success(undefined);
}

/** Takes out those of the new sheets that are there. */
async function removed(book: WritableWorkbook, plan: PlannedConsolidation): Promise<boolean> {
  const outline = await book.outline();
  if (!outline.ok) return false;
  const present = outline.value.sheets.filter(({ name }) => plan.added.includes(name));
  const outcome = await book.write(present.map(({ name }): Change => ({ kind: "removeSheet", sheet: name })));
  return outcome.ok;
}
