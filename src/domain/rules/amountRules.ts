// Without this file an amount that nobody can read, or one of unknown kind, would be missing from a sum in silence.
import type { BudgetRow } from "../budget/budgetLine";
import { controlTotals, type ControlTotal } from "../budget/controlTotals";
import { doubledViews } from "../budget/headingView";
import type { SheetLayout } from "../budget/sheetLayout";
import type { CellValue } from "../shared/cell";
import type { FindingOf } from "../shared/finding";
import { aboutRow, placeOf, type SheetRule } from "./ruleContext";

/** [B1] a printed total that differs from the lines it can be meant for by more than rounding; reported, never repaired. */
export const printedTotalsAgree: SheetRule = ({ layout, rows, state }, found) => {
  for (const total of controlTotals(rows, state)) if (!total.agrees) found.push(totalFinding(layout, total));
};

/** The finding about a printed total. What it says makes it the same one again: rows of totals have no key. */
export function totalFinding(layout: SheetLayout, { row, column, printed, ours, tolerance, label }: ControlTotal): FindingOf<"B1"> {
  const { sheet } = layout;
  const heading = layout.columns.find((each) => each.column === column)?.heading ?? "";
  const about = `${sheet}:${label}:${heading}:${printed}`;
  return { rule: "B1", severity: "warning", at: { sheet, row, column }, about, printed, ours, tolerance, heading: label === "" ? heading : label };
}

/** [B2] amount columns of the result view and of the cash view for the same year: adding them would count the money twice. */
export const viewsAreNotAdded: SheetRule = ({ layout }, found) => {
  const doubled = doubledViews(layout);
  const [first] = doubled?.cash ?? [];
  if (doubled === null || first === undefined) return;
  const at = { sheet: layout.sheet, row: layout.headerRow + layout.headerRows - 1, column: first.column };
  found.push({ rule: "B2", severity: "error", at, about: layout.sheet, resultColumns: doubled.result.length, cashColumns: doubled.cash.length });
};

/** [B3] amounts that cannot be read without doubt: one finding per column, at the first of them. */
export const amountsAreReadable: SheetRule = (context, found) => {
  const doubtful = new Map<number, { readonly row: BudgetRow; readonly cell: CellValue; count: number }>();
  for (const row of context.rows) {
    if (row.kind !== "line") continue;
    for (const amount of row.amounts) {
      if (!amount.doubt) continue;
      const known = doubtful.get(amount.column);
      if (known === undefined) doubtful.set(amount.column, { row, cell: amount.written ?? null, count: 1 });
      else known.count += 1;
    }
  }
  for (const [column, { row, cell, count }] of doubtful) {
    const heading = context.layout.columns.find((each) => each.column === column)?.heading ?? "";
    const about = `${context.layout.sheet}:${heading}`;
    found.push({ rule: "B3", severity: "error", at: placeOf(row, column, context), about, found: cell, heading, count });
  }
};

/** [B4] a unit other than euro that was read in a heading and that nobody has confirmed. */
export const unitsAreConfirmed: SheetRule = ({ layout }, found) => {
  for (const { column, heading, value, decidedBy } of layout.columns) {
    if (value === null || value.unit === "euro" || decidedBy === "person") continue;
    const at = { sheet: layout.sheet, row: layout.headerRow + layout.headerRows - 1, column };
    found.push({ rule: "B4", severity: "warning", at, about: `${layout.sheet}:${heading}`, heading, unit: value.unit });
  }
};

/** [B5] money whose kind nobody can tell: one finding per account, at its first row. */
export const kindsAreKnown: SheetRule = (context, found) => {
  const seen = new Set<string | null>();
  for (const row of context.rows) {
    if (row.kind !== "line" || row.direction !== "unknown" || seen.has(row.account)) continue;
    if (row.amounts.every(({ cents, direction }) => cents === null || cents === 0 || (direction ?? "unknown") !== "unknown")) continue;
    seen.add(row.account);
    const about = row.account ?? aboutRow(row, context);
    found.push({ rule: "B5", severity: "warning", at: placeOf(row, context.columns.account, context), about, account: row.account });
  }
};
