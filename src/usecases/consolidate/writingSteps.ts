// Without this file the cells of a large consolidation would have to be handed over, and written, all at once.
import { success } from "../../domain/shared/result";
import type { Change } from "../../workbook/change";
import { changeChunks } from "../../workbook/payload";
import type { PlannedConsolidation } from "./consolidationDesk";
import type { ConsolidationPlan } from "./planConsolidation";

/** Bytes of one step: a request of this size is made and sent without the pane standing still. */
export const stepLimit = 1_000_000;

/** A plan as it is written: what is to be known of it, and its cells step by step. */
export function writingSteps(plan: ConsolidationPlan, limit: number = stepLimit): PlannedConsolidation {
  const old = plan.replaced.map((sheet): Change => ({ kind: "removeSheet", sheet }));
  const steps = changeChunks([...old, ...plan.sheets], limit).map((chunk) => chunk.map(({ change }) => change));
  const { added, replaced, dataRows, register, lines } = plan;
  return {
    planId: register.id,
    added,
    replaced,
    dataRows,
    rows: steps.reduce((sum, step) => sum + writtenRows(step), 0),
    steps: steps.length,
    register,
    lines,
    step: async (number) => success(steps[number] ?? []),
  };
}

/** Rows of cells in a step, for progress. */
export function writtenRows(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (change.kind === "writeCells" ? change.area.rows : 0), 0);
}
