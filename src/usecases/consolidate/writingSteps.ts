// Without this file the cells of a large consolidation would have to be handed over, and written, all at once.
import { success } from "../../domain/shared/result";
import type { AddedSheet } from "../../workbook/applySheets";
import type { Change } from "../../workbook/change";
import { changeChunks } from "../../workbook/payload";
import type { PlannedConsolidation } from "./consolidationDesk";
import type { ConsolidationPlan } from "./planConsolidation";

/** Bytes of one step: a request of this size is made and sent without the pane standing still. */
export const stepLimit = 1_000_000;

/** A plan as it is written: what is to be known of it, and its cells step by step. */
export function writingSteps(plan: ConsolidationPlan, limit: number = stepLimit): PlannedConsolidation {
  const steps = changeChunks(plan.sheets, limit).map((chunk) => chunk.map(({ change }) => change));
  const { replaced, dataRows, register, lines } = plan;
  return {
    planId: register.id,
    added: addedSheets(steps),
    replaced,
    dataRows,
    rows: steps.reduce((sum, step) => sum + writtenRows(step), 0),
    steps: steps.length,
    register,
    lines,
    step: async (number) => success(steps[number] ?? []),
  };
}

/** In which step each sheet is added, and how far all steps together fill it. */
function addedSheets(steps: readonly (readonly Change[])[]): readonly AddedSheet[] {
  const sheets = new Map<string, { sheet: string; step: number; rows: number; columns: number }>();
  for (const [step, changes] of steps.entries()) {
    for (const change of changes) {
      if (change.kind === "addSheet") sheets.set(change.sheet, { sheet: change.sheet, step, rows: 0, columns: 0 });
      const added = change.kind === "writeCells" ? sheets.get(change.area.sheet) : undefined;
      if (change.kind !== "writeCells" || added === undefined) continue;
      added.rows = Math.max(added.rows, change.area.row + change.area.rows);
      added.columns = Math.max(added.columns, change.area.column + change.area.columns);
    }
  }
  return [...sheets.values()];
}

/** Rows of cells in a step, for progress. */
export function writtenRows(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (change.kind === "writeCells" ? change.area.rows : 0), 0);
}
