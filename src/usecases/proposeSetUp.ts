// Without this file a person would have to say of every column of every sheet what it means.
import type { LayoutProposal, NoLayout } from "../domain/budget/layoutProposal";
import { proposeLayout } from "../domain/budget/proposeLayout";
import { firstDataRow, type SheetLayout } from "../domain/budget/sheetLayout";
import { stripesOf, type Stripes } from "../domain/budget/stripes";
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
  /** How the rows are striped where our columns begin, null where they are not. */
  readonly stripes: Stripes | null;
}

/** A sheet that cannot be set up, and why; `cells` serve for another try with a header row that a person has chosen. */
export interface NoSetUp {
  readonly kind: "noSetUp";
  readonly cells: AreaSnapshot;
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
  const proposed = proposeLayout(gridOf(cells.value), { state });
  if (proposed.kind === "noLayout") return success(proposalOf(cells.value, proposed));
  const stripes = await readStripes(workbook, cells.value, proposed.layout);
  return stripes.ok ? success(proposalOf(cells.value, proposed, stripes.value)) : stripes;
}

/** Looks at the last column of the data: its rows go on in ours. */
async function readStripes(workbook: WorkbookReader, { area }: AreaSnapshot, layout: SheetLayout): Promise<Result<Stripes | null, WorkbookFailure>> {
  const row = firstDataRow(layout);
  if (row >= area.rows) return success(null);
  const read = await workbook.read([{ area: { sheet: area.sheet, row, column: area.columns - 1, rows: area.rows - row, columns: 1 }, fills: true }]);
  return read.ok ? success(stripesOf(read.value[0]?.fills?.map(([fill]) => fill ?? null) ?? [], row)) : read;
}

/** The same with headings in rows that a person has chosen (row numbers from 0). */
export function proposeWithHeader(cells: AreaSnapshot, header: Pick<SheetLayout, "headerRow" | "headerRows">, state: FederalState | null): SetUpProposal | NoSetUp {
  return proposalOf(cells, proposeLayout(gridOf(cells), { state, header }));
}

function proposalOf(cells: AreaSnapshot, proposal: LayoutProposal | NoLayout, stripes: Stripes | null = null): SetUpProposal | NoSetUp {
  return proposal.kind === "noLayout" ? { kind: "noSetUp", cells, reason: proposal } : { kind: "proposal", cells, proposal, stripes };
}

/** The sheet as it is read by a layout that a person may just have corrected: for the preview and the counts. */
export function previewSetUp(cells: AreaSnapshot, layout: SheetLayout, state: FederalState | null): BudgetSheet {
  return budgetSheetFrom(cells, layout, state);
}
