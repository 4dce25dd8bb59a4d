// Without this file a large consolidation could neither be watched nor stopped, and would leave half a workbook behind.
import { failure, type Result } from "../../domain/shared/result";
import type { WritableWorkbook } from "../../workbook/applyPlan";
import { applySheets, type SheetSteps, type SheetsFailure } from "../../workbook/applySheets";
import type { DeskFailure } from "../../workbook/deskFailure";
import type { WorkbookFailure } from "../../workbook/failure";
import type { JournalContext } from "../../workbook/journal";
import type { Plan } from "../../workbook/plan";
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
 * Writes the sheets step by step below Excel's limits, then the merged measures, between *begonnen* and *fertig* in the journal.
 * Cancelled or refused on the way, the sheets are removed again, and the next start offers that when the pane has died; sheets of
 * a former consolidation are gone by then, and Excel's own undo history ends here: the person must have been told before. Returns
 * the plan that takes it back.
 */
export async function applyConsolidation(
  book: WritableWorkbook,
  plan: PlannedConsolidation,
  options: ApplyConsolidationOptions,
): Promise<Result<Plan, ConsolidationFailure>> {
  const { register, lines, added, replaced: removed, steps, rows: total } = plan;
  const journal = options.journal && { ...options.journal, lines };
  let done = 0;
  const source: SheetSteps<DeskFailure> = { plan: register, added, removed, steps, step: (number) => plan.step(number) };
  const applied = await applySheets(book, source, journal, {
    isCancelled: () => options.signal?.aborted ?? false,
    onStep: (changes) => {
      done += writtenRows(changes);
      options.onProgress?.({ done, total });
    },
  });
  return applied.ok ? applied : failure(consolidationFailure(applied.failure));
}

function consolidationFailure({ takenBack: removed, ...failed }: SheetsFailure<DeskFailure>): ConsolidationFailure {
  switch (failed.kind) {
    case "cancelled":
      return { kind: "cancelled", removed };
    case "host":
      return { kind: "failed", failure: failed.failure, removed };
    case "source":
      return { kind: "deskFailed", failure: failed.failure, removed };
  }
}
