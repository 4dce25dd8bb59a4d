// Without this file a closed sheet would be cells; with it everybody sees its lines, its sums and what was not counted.
import type { BudgetRow } from "../budget/budgetLine";
import type { CellGrid } from "../budget/cellGrid";
import { controlTotals, type ControlTotal } from "../budget/controlTotals";
import type { LayoutQuestion } from "../budget/layoutProposal";
import { readBudgetRows } from "../budget/readBudgetRows";
import type { SheetLayout } from "../budget/sheetLayout";
import { identitiesOf } from "../budget/sumBudget";
import type { ValueIdentity } from "../budget/valueColumn";
import { isInternalCharge } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import type { Cents } from "../shared/cents";
import { skippedRows, type SkippedRows } from "./skippedRows";
import { lineValues } from "./lineValue";
import { SumTable, type CountedView } from "./sums";

/** Where a sheet's layout comes from: its own `ISEK-Spalten`, another file of the same shape, a person's answer, or our proposal. */
export type LayoutOrigin = "remembered" | "reused" | "answered" | "proposed";

/** A sheet with its cells and what is needed to read it. */
export interface SheetSource {
  readonly grid: CellGrid;
  readonly layout: SheetLayout;
  readonly origin: LayoutOrigin;
  readonly questions: readonly LayoutQuestion[];
  readonly hidden: boolean;
  readonly hiddenRows: Iterable<number>;
  /** Places (row × 16,384 + column) of formulas that nobody has calculated. */
  readonly uncalculated: ReadonlySet<number>;
  /** Land of the product frame, as it was chosen; null while nobody has said. */
  readonly state: FederalState | null;
  /** Land whose account frame tells the kinds; found in the accounts where none was chosen. */
  readonly accountState: FederalState | null;
}

/** An uncalculated formula where an amount must stand: the first one, and how many there are. */
export interface MissingValues {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

/** A budget sheet as it was read. */
export interface SheetReading {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly layout: SheetLayout;
  readonly origin: LayoutOrigin;
  readonly questions: readonly LayoutQuestion[];
  readonly state: FederalState | null;
  readonly accountState: FederalState | null;
  /** Every row below the headings. */
  readonly rows: readonly BudgetRow[];
  /** Those that are lines, in the order of the sheet. */
  readonly lines: readonly BudgetRow[];
  readonly values: readonly ValueIdentity[];
  readonly skipped: readonly SkippedRows[];
  readonly hiddenLines: readonly BudgetRow[];
  readonly totals: readonly ControlTotal[];
  readonly missing: MissingValues | null;
  readonly sums: Readonly<Record<CountedView, SumTable>>;
  /** Lines with money in each view. */
  readonly viewLines: Readonly<Record<CountedView, number>>;
  /** Lines that are internal charges (*interne Leistungsbeziehungen*). */
  readonly internalLines: number;
}

/** Reads a sheet by its layout and adds its lines up, in both views, to the cent. */
export function readSheet(source: SheetSource): SheetReading {
  const { grid, layout, accountState, state } = source;
  const rows = readBudgetRows(grid, layout, { state: accountState, hiddenRows: source.hiddenRows });
  const lines = rows.filter((row) => row.kind === "line");
  const sums = { result: new SumTable("result"), cash: new SumTable("cash") };
  const viewLines = { result: 0, cash: 0 };
  let internalLines = 0;
  for (const line of lines) {
    sums.result.addLine(line, state);
    sums.cash.addLine(line, state);
    if (line.view !== "unknown" && hasMoney(line)) viewLines[line.view] += 1;
    if (accountState !== null && line.account !== null && isInternalCharge(line.account, accountState)) internalLines += 1;
  }
  return {
    sheet: grid.sheet,
    hidden: source.hidden,
    layout,
    origin: source.origin,
    questions: source.questions,
    state,
    accountState,
    rows,
    lines,
    values: identitiesOf(rows),
    skipped: skippedRows(grid, layout, rows),
    hiddenLines: lines.filter((line) => line.hidden),
    totals: controlTotals(rows, accountState),
    missing: missingValues(lines, source.uncalculated),
    sums,
    viewLines,
    internalLines,
  };
}

/** Whether a line has an amount other than nothing. */
export function hasMoney(line: BudgetRow): boolean {
  return line.amounts.some(({ cents }) => cents !== null && cents !== 0);
}

/** Money of internal charges in one figure, for saying how much of a sum it is. */
export function internalMoney(reading: SheetReading, isCounted: (value: ValueIdentity) => boolean): { readonly revenue: Cents; readonly expense: Cents } {
  const table = new SumTable("result");
  const { accountState, state } = reading;
  for (const line of reading.lines) {
    if (accountState !== null && line.account !== null && isInternalCharge(line.account, accountState)) table.addLine(line, state);
  }
  const { revenue, expense } = table.byArea(isCounted).reduce(
    (all, area) => ({ revenue: (all.revenue + area.revenue) as Cents, expense: (all.expense + area.expense) as Cents }),
    { revenue: 0 as Cents, expense: 0 as Cents },
  );
  return { revenue, expense };
}

function missingValues(lines: readonly BudgetRow[], uncalculated: ReadonlySet<number>): MissingValues | null {
  if (uncalculated.size === 0) return null;
  let first: { readonly row: number; readonly column: number } | null = null;
  let count = 0;
  for (const line of lines) {
    for (const { column } of lineValues(line)) {
      if (!uncalculated.has(line.row * maxColumns + column)) continue;
      first ??= { row: line.row, column };
      count += 1;
    }
  }
  return first === null ? null : { ...first, count };
}

/** Columns of an Excel sheet; the factor of `uncalculated`. */
export const maxColumns = 16_384;
