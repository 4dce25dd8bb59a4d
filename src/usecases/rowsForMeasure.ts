// Without this file a measure without a row would send a person through the whole budget.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { splitAmount } from "../domain/rules/splitRules";
import type { Cents } from "../domain/shared/cents";
import type { Place } from "../domain/shared/place";
import type { BudgetSheet } from "./budgetSheet";
import { tagColumnsOf } from "./planRowTags";

/** A row that a measure may be meant for, with the place of its measure cell. `amount` is that of the first planned year. */
export interface CandidateRow {
  readonly at: Place;
  readonly text: string;
  readonly amount: Cents | null;
}

/** What is looked for. */
export interface WantedRows {
  readonly products: readonly string[];
  readonly goals: readonly string[];
}

/** More rows than this are a list to read, not a proposal. */
const most = 5;

/** Rows of a measure's products that name no measure: those with one of its goals first, then by money. */
export function rowsForMeasure(sheets: readonly BudgetSheet[], { products, goals }: WantedRows): readonly CandidateRow[] {
  const suits = (row: BudgetRow) => typeof row.goalCell === "string" && goals.includes(row.goalCell);
  const size = (row: BudgetRow) => Math.abs(splitAmount(row) ?? 0);
  return sheets
    .flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row })))
    .filter(({ row }) => row.kind === "line" && row.measureCell === null && row.product !== null && products.includes(row.product))
    .sort((one, other) => Number(suits(other.row)) - Number(suits(one.row)) || size(other.row) - size(one.row))
    .slice(0, most)
    .map(({ sheet, row }) => ({
      at: { sheet: sheet.layout.sheet, row: row.row, column: tagColumnsOf(sheet.layout).measure },
      text: row.text ?? row.accountName ?? row.productName ?? "",
      amount: splitAmount(row),
    }));
}
