// Without this file a person would have to say of every column of every sheet what it means.
import type { LayoutProposal, NoLayout } from "../domain/budget/layoutProposal";
import { proposeLayout } from "../domain/budget/proposeLayout";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { FederalState } from "../domain/frames/federalState";
import { success, type Result } from "../domain/shared/result";
import type { WorkbookFailure } from "../workbook/failure";
import type { AreaSnapshot, WorkbookReader } from "../workbook/port";
import type { Book } from "./book";
import type { BudgetSheet } from "./budgetSheet";
import { budgetSheetFrom, gridOf, readWholeSheet } from "./readBudgetSheet";

/** A sheet with what we think of its columns; `cells` serve for the preview of rows after each correction. */
export interface SetUpProposal {
  readonly kind: "proposal";
  readonly cells: AreaSnapshot;
  readonly proposal: LayoutProposal;
}

/** A sheet that cannot be set up, and why. */
export interface NoSetUp {
  readonly kind: "noSetUp";
  readonly reason: NoLayout;
}

/** Reads a sheet and proposes its layout; a layout remembered in `ISEK-Spalten` is what is proposed again. */
export async function proposeSetUp(
  workbook: WorkbookReader,
  book: Book,
  sheet: string,
  state: FederalState | null,
): Promise<Result<SetUpProposal | NoSetUp, WorkbookFailure>> {
  const cells = await readWholeSheet(workbook, book.outline, sheet);
  if (!cells.ok) return cells;
  const proposal = proposeLayout(gridOf(cells.value), { state });
  if (proposal.kind === "noLayout") return success({ kind: "noSetUp", reason: proposal });
  return success({ kind: "proposal", cells: cells.value, proposal });
}

/** The sheet as it is read by a layout that a person may just have corrected: for the preview and the counts. */
export function previewSetUp(cells: AreaSnapshot, layout: SheetLayout, state: FederalState | null): BudgetSheet {
  return budgetSheetFrom(cells, layout, state);
}
