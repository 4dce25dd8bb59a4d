// Without this file a sum would rest on choices nobody has been told about.
import type { LayoutQuestion } from "../domain/budget/layoutProposal";
import type { AmountUnit, SignConvention } from "../domain/budget/valueColumn";
import type { CountedView } from "../domain/consolidation/sums";
import type { FederalState } from "../domain/frames/federalState";
import type { Cents } from "../domain/shared/cents";
import type { ReadLoss } from "./closedWorkbook";

/** A sheet that is no budget sheet of ours and was not read. */
export interface OtherSheet {
  readonly sheet: string;
  readonly reason: "emptySheet" | "onlyTotals" | "noBudgetStructure" | "overview" | "register" | "noCells";
}

/** A sheet of a file. */
export interface SheetOfFile {
  readonly file: string;
  readonly sheet: string;
}

/** What was assumed or noticed on the way to the sums, said once for all sheets it holds for. Never a sentence: those are in i18n. */
export type Assumption =
  /** The figure that is shown first. */
  | { readonly code: "year"; readonly year: number | null; readonly asked: boolean }
  /** Files whose own first planned year is another one; their sums are not in the total. */
  | { readonly code: "otherYear"; readonly files: readonly { readonly file: string; readonly year: number | null }[] }
  /** Some files plan in a draft, others as adopted. */
  | { readonly code: "mixedVersions"; readonly versions: readonly string[] }
  /** The amounts are taken from a kind of value other than the plan. */
  | { readonly code: "otherKind"; readonly sheets: readonly SheetOfFile[] }
  | { readonly code: "accountFrame"; readonly state: FederalState; readonly files: readonly string[] }
  | { readonly code: "sign"; readonly sign: SignConvention; readonly sheets: readonly SheetOfFile[] }
  | { readonly code: "unit"; readonly unit: Exclude<AmountUnit, "euro">; readonly sheets: readonly SheetOfFile[] }
  /** Lines of the other view, which are listed but never added. Money of the chosen figure in that view. */
  | {
      readonly code: "view";
      readonly counted: CountedView;
      readonly lines: number;
      readonly revenue: Cents;
      readonly expense: Cents;
    }
  | { readonly code: "internalCharges"; readonly lines: number; readonly revenue: Cents; readonly expense: Cents }
  | { readonly code: "cameral"; readonly sheets: readonly SheetOfFile[] }
  | { readonly code: "hiddenSheets"; readonly sheets: readonly SheetOfFile[] }
  /** Hidden rows that are lines, by sheet; rows count from 0. */
  | { readonly code: "hiddenRows"; readonly sheets: readonly (SheetOfFile & { readonly rows: readonly number[] })[] }
  | {
      readonly code: "uncalculated";
      readonly sheets: readonly (SheetOfFile & {
        readonly row: number;
        readonly column: number;
        readonly count: number;
      })[];
    }
  | {
      readonly code: "columnsLeftOut";
      readonly sheets: readonly (SheetOfFile & { readonly columns: readonly number[] })[];
    }
  | { readonly code: "layoutReused"; readonly sheets: readonly SheetOfFile[] }
  | { readonly code: "layoutRemembered"; readonly sheets: readonly SheetOfFile[] }
  /** A question that nobody has answered: the proposal was taken. */
  | { readonly code: "question"; readonly question: LayoutQuestion["kind"]; readonly sheets: readonly SheetOfFile[] }
  | { readonly code: "controlTotals"; readonly compared: number; readonly differing: number }
  | { readonly code: "otherSheets"; readonly reason: OtherSheet["reason"]; readonly sheets: readonly SheetOfFile[] }
  | { readonly code: "loss"; readonly losses: readonly { readonly file: string; readonly loss: ReadLoss }[] };

/** What an assumption is called where programs read it. */
export type AssumptionCode = Assumption["code"];
