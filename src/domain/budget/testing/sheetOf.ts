// Without this file every test would build its cells by hand and hide what it is about.
import type { BudgetRow } from "../budgetLine";
import type { CellGrid } from "../cellGrid";
import type { LayoutProposal } from "../layoutProposal";
import { proposeLayout, type ProposeOptions } from "../proposeLayout";
import { readBudgetRows } from "../readBudgetRows";
import { identitiesOf, sumBudget } from "../sumBudget";
import { areaAddress, parseAreaAddress } from "../../shared/place";
import type { CellValue } from "../../shared/cell";
import type { FederalState } from "../../frames/federalState";
import { formatCentsPlain } from "../../shared/centsText";

/** Parts of a sheet that only some tests need. Addresses as a person writes them. */
export interface SheetParts {
  readonly sheet?: string;
  readonly merged?: readonly string[];
  readonly formulas?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
}

/** A sheet from rows of cells. */
export function sheetOf(rows: readonly (readonly CellValue[])[], parts: SheetParts = {}): CellGrid {
  const sheet = parts.sheet ?? "Haushalt";
  const byAddress = (texts: Readonly<Record<string, string>>, otherwise: string | null): (string | null)[][] =>
    rows.map((cells, row) => cells.map((_, column) => texts[areaAddress({ row, column, rows: 1, columns: 1 })] ?? otherwise));
  return {
    sheet,
    values: rows,
    ...(parts.merged ? { merged: parts.merged.map((address) => parseAreaAddress(sheet, address)) } : {}),
    ...(parts.formulas ? { formulas: byAddress(parts.formulas, null) } : {}),
    ...(parts.formats ? { numberFormats: byAddress(parts.formats, "General") as string[][] } : {}),
  };
}

/** The layout proposed for a sheet; fails the test when there is none. */
export function proposed(grid: CellGrid, options: ProposeOptions = { state: "SH" }): LayoutProposal {
  const proposal = proposeLayout(grid, options);
  if (proposal.kind === "noLayout") throw new Error(`Kein Aufbau erkannt: ${proposal.reason}`);
  return proposal;
}

/** Rows as they are read without a hand. */
export function rowsOf(grid: CellGrid, state: FederalState | null = "SH"): readonly BudgetRow[] {
  return readBudgetRows(grid, proposed(grid, { state }).layout, { state });
}

/** Kinds of the rows below the headings, in order. */
export function kindsOf(grid: CellGrid): readonly string[] {
  return rowsOf(grid).map((row) => row.kind);
}

/** `planned 2026: 1.000,00 / 2.500,00 / 0,00 (3)`: revenue, expense, unknown and lines of each kind of value. */
export function sumTexts(grid: CellGrid, state: FederalState | null = "SH"): readonly string[] {
  const rows = rowsOf(grid, state);
  return identitiesOf(rows).map((identity) => {
    const sums = sumBudget(rows, identity, { state });
    const figures = [sums.revenue, sums.expense, sums.unknown].map(formatCentsPlain).join(" / ");
    return `${identity.kind} ${identity.year ?? "?"}: ${figures} (${sums.lines})`;
  });
}

/** What each column was taken for: `C account`, with the reason's code. */
export function meaningsOf(grid: CellGrid): Readonly<Record<number, string | null>> {
  return Object.fromEntries(proposed(grid).columns.map((column) => [column.column, column.meaning]));
}
