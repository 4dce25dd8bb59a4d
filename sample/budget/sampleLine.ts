// Without this file the sample's budget would exist only as cells of a workbook, and no test could use it without one.
import type { Cents } from "../../src/domain/shared/cents";
import type { GoalShare } from "../town/fieldSchemas";

/** Fiscal years of the plan, in the order of the amounts: Ergebnis 2024, Ansatz 2025 to 2027, Finanzplanung 2028 to 2030. */
export const planYears = [2024, 2025, 2026, 2027, 2028, 2029, 2030] as const;

/** One amount per year of `planYears`, without sign: the account's class tells revenue from expense. */
export type YearAmounts = readonly Cents[];

/** What kind of money a row is about; class 4, 5, 6 and 7 of the accounts. */
export type LineKind = "Ertrag" | "Aufwand" | "Einzahlung" | "Auszahlung";

/** How a row is rightly tagged. Shares and `withoutGoal` are percent and add up to 100. */
export interface LineTag {
  readonly shares: readonly GoalShare[];
  readonly withoutGoal: number;
  readonly measure: string | null;
}

/** One row of the budget: product and account, a text, seven amounts. */
export interface SampleLine {
  readonly department: string;
  readonly subPlan: string;
  readonly product: string;
  readonly productName: string;
  readonly account: string;
  readonly kind: LineKind;
  readonly text: string;
  /** Remark of the finance department, often empty. */
  readonly note: string;
  /** Charged from one department to another: no money comes in or goes out of the town. */
  readonly isInternalCharge: boolean;
  /** Shows an amount of the result view again in the cash view. */
  readonly isMirror: boolean;
  /** The measure whose row it is, null for the ordinary budget. */
  readonly ownMeasure: string | null;
  readonly amounts: YearAmounts;
  readonly tag: LineTag | null;
  /** Row key as it stands in `ISEK-Schlüssel`. */
  readonly key: string;
}
