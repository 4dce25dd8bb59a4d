// Without this file a selection of whole columns or several areas would not be a list of budget lines.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { sumsInHand, type MoneySum } from "../domain/budget/sumsInHand";
import { splitAmount } from "../domain/rules/splitRules";
import type { Cents } from "../domain/shared/cents";
import type { Selection } from "../workbook/port";
import type { BudgetSheet } from "./budgetSheet";

/** The budget lines a person has in hand, and what of the selection is left out and why. */
export interface SelectedRows {
  /** Visible lines in the order of the sheet, each once, however the areas overlap. */
  readonly lines: readonly BudgetRow[];
  readonly skipped: {
    /** Lines hidden by hand or by a filter. */
    readonly hidden: number;
    /** Visible lines in which a cell of ours is merged with another. */
    readonly merged: number;
    readonly totals: number;
    /** Headings, titles and notes. */
    readonly headings: number;
  };
  /** Different products, in the order of the sheet. */
  readonly products: readonly string[];
  /** Sums of the first planned year, one per kind of money; see `sumsInHand`. */
  readonly sums: readonly MoneySum[];
  /** What a split shares out: the amount of a single line, the sum of several of one kind; null where kinds are mixed. */
  readonly amount: Cents | null;
  /** First and last selected line (row numbers from 0), null when there is none. */
  readonly extent: { readonly first: number; readonly last: number } | null;
}

/** Finds the budget lines of a selection; areas of other sheets do not count. */
export function selectRows(sheet: BudgetSheet, selection: Selection): SelectedRows {
  const chosen = new Set<number>();
  for (const area of selection.areas) {
    if (area.sheet !== sheet.layout.sheet) continue;
    const last = Math.min(area.row + area.rows, sheet.area.row + sheet.area.rows);
    for (let row = Math.max(area.row, sheet.area.row); row < last; row++) chosen.add(row);
  }
  return summarise([...chosen].sort((one, other) => one - other).flatMap((row) => sheet.byRow.get(row) ?? []));
}

/** Every visible line of the same product as the lines given (*ganzes Produkt*). */
export function rowsOfSameProducts(sheet: BudgetSheet, lines: readonly BudgetRow[]): SelectedRows {
  const products = new Set(lines.map((line) => line.product));
  return summarise(sheet.rows.filter((row) => row.kind === "line" && row.product !== null && products.has(row.product)));
}

/** Every visible line with the same account and text as one of the lines given (*alle gleichen Zeilen*). */
export function rowsAlike(sheet: BudgetSheet, lines: readonly BudgetRow[]): SelectedRows {
  const like = new Set(lines.map(likeness));
  return summarise(sheet.rows.filter((row) => row.kind === "line" && like.has(likeness(row))));
}

function likeness(row: BudgetRow): string {
  return `${row.account ?? ""}\u001f${row.text ?? row.accountName ?? ""}`.toLowerCase();
}

function summarise(rows: readonly BudgetRow[]): SelectedRows {
  const lines = rows.filter((row) => row.kind === "line" && !row.hidden && !row.tagsMerged);
  const sums = sumsInHand(lines);
  const [only] = lines;
  const count = (wanted: (row: BudgetRow) => boolean): number => rows.filter(wanted).length;
  return {
    lines,
    skipped: {
      hidden: count((row) => row.kind === "line" && row.hidden),
      merged: count((row) => row.kind === "line" && !row.hidden && row.tagsMerged === true),
      totals: count((row) => row.kind === "subtotal" || row.kind === "total"),
      headings: count((row) => row.kind === "header" || row.kind === "title" || row.kind === "note"),
    },
    products: [...new Set(lines.flatMap((line) => line.product ?? []))],
    sums,
    amount: only !== undefined && lines.length === 1 ? splitAmount(only) : sums.length === 1 ? (sums[0]?.sum ?? null) : null,
    extent: lines.length === 0 ? null : { first: lines[0]!.row, last: lines.at(-1)!.row },
  };
}
