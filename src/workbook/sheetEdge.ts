// Without this file nobody could tell whether columns had been inserted before a plan broke off, or not yet.
import { success, type Result } from "../domain/shared/result";
import type { Change, DeleteColumns, InsertColumns } from "./change";
import { sheetOutline } from "./checkOutline";
import type { WorkbookFailure } from "./failure";
import type { WorkbookOutline } from "./outline";
import type { PlanLog } from "./planLog";
import { movesColumns } from "./planSteps";
import type { OpenWorkbook } from "./port";

/**
 * How many columns of a sheet are used, from A on. Inserting or deleting columns moves this edge; nothing else in a
 * step does.
 */
export type SheetEdge = number;

/** Measures the edge before a step that moves columns and has it noted; nothing for other steps. */
export async function noteEdge(
  book: Pick<OpenWorkbook, "outline" | "write">,
  step: readonly Change[],
  noteOf: ((edge: SheetEdge) => Change) | null,
): Promise<Result<SheetEdge | null, WorkbookFailure>> {
  const moving = step.find(isColumnChange);
  if (!moving) return success(null);
  const outline = await book.outline();
  if (!outline.ok) return outline;
  const edge = edgeOf(outline.value, moving.sheet);
  if (!noteOf) return success(edge);
  const noted = await book.write([noteOf(edge)]);
  return noted.ok ? success(edge) : noted;
}

/** How many steps of a plan are really done: one more than noted when the edge shows that its columns have moved. */
export async function settledSteps(
  book: Pick<OpenWorkbook, "outline">,
  log: PlanLog,
  noted: { readonly stepsDone: number; readonly edge: SheetEdge | null },
): Promise<Result<number, WorkbookFailure>> {
  const moving = log.changes.find(({ change, first }) => first === noted.stepsDone && movesColumns(change))?.change;
  if (noted.edge === null || !moving || !isColumnChange(moving)) return success(noted.stepsDone);
  const outline = await book.outline();
  if (!outline.ok) return outline;
  const hasMoved = edgeOf(outline.value, moving.sheet) !== noted.edge;
  return success(hasMoved ? noted.stepsDone + 1 : noted.stepsDone);
}

function isColumnChange(change: Change): change is InsertColumns | DeleteColumns {
  return movesColumns(change);
}

function edgeOf(outline: WorkbookOutline, sheet: string): SheetEdge {
  const used = sheetOutline(outline, sheet)?.used;
  return used ? used.column + used.columns : 0;
}
