// Without this file a test could only compare our sums with our sums.
import { cents, type Cents } from "../../src/domain/shared/cents";
import { areaOf } from "../town/townQueries";
import { planYears, type SampleLine, type YearAmounts } from "./sampleLine";

/**
 * Sums of one group of rows, one figure per year of `planYears`. Result view (revenue, expense) and cash view (receipts,
 * payments) show partly the same thing and are never added; internal charges stand apart and are in neither.
 */
export interface ViewSums {
  readonly rows: number;
  readonly revenue: YearAmounts;
  readonly expense: YearAmounts;
  readonly internalRevenue: YearAmounts;
  readonly internalExpense: YearAmounts;
  readonly receipts: YearAmounts;
  readonly payments: YearAmounts;
}

/** What the budget adds up to, to the cent: altogether and by Teilplan, product area and Fachdienst. */
export interface BudgetTruth {
  readonly all: ViewSums;
  readonly bySubPlan: ReadonlyMap<string, ViewSums>;
  readonly byProductArea: ReadonlyMap<string, ViewSums>;
  readonly byDepartment: ReadonlyMap<string, ViewSums>;
}

/** Adds the rows up, cent by cent. */
export function budgetTruth(lines: readonly SampleLine[]): BudgetTruth {
  return {
    all: viewSums(lines),
    bySubPlan: sumsBy(lines, (line) => line.subPlan),
    byProductArea: sumsBy(lines, (line) => areaOf(line.product)),
    byDepartment: sumsBy(lines, (line) => line.department),
  };
}

/** Sums of some rows. */
export function viewSums(lines: readonly SampleLine[]): ViewSums {
  const of = (kind: SampleLine["kind"], isInternalCharge: boolean): YearAmounts =>
    yearSums(lines.filter((line) => line.kind === kind && line.isInternalCharge === isInternalCharge));
  return {
    rows: lines.length,
    revenue: of("Ertrag", false),
    expense: of("Aufwand", false),
    internalRevenue: of("Ertrag", true),
    internalExpense: of("Aufwand", true),
    receipts: of("Einzahlung", false),
    payments: of("Auszahlung", false),
  };
}

function yearSums(lines: readonly SampleLine[]): YearAmounts {
  return planYears.map((_, year): Cents => cents(lines.reduce((sum, line) => sum + (line.amounts[year] ?? 0), 0)));
}

function sumsBy(lines: readonly SampleLine[], keyOf: (line: SampleLine) => string): ReadonlyMap<string, ViewSums> {
  return new Map(
    [...new Set(lines.map(keyOf))].sort().map((key) => [key, viewSums(lines.filter((line) => keyOf(line) === key))]),
  );
}
