// Without this file a quick fix would be a side effect hidden in a button.
import type { BudgetView } from "../budget/budgetLine";
import type { FederalState } from "../frames/federalState";

/** Which of several ways a split is mended; findings of a rule can be mended together by the same way. */
export type SplitWay = "restToLargest" | "surplusFromLargest" | "restWithoutGoal" | "rescale";

/**
 * One way to mend a finding, as data. A use case turns it into a plan. Members of `setTag` that are absent leave their
 * column alone; null empties it.
 */
export type Fix =
  | { readonly kind: "setTag"; readonly goal?: string | null; readonly split?: string | null; readonly measure?: string | null }
  | { readonly kind: "setSplit"; readonly split: string; readonly way: SplitWay }
  | { readonly kind: "setCode"; readonly code: string }
  | { readonly kind: "newKey" }
  | { readonly kind: "repairRows" }
  | { readonly kind: "extendFilter" }
  | { readonly kind: "setMeasureStatus"; readonly measure: string; readonly word: string }
  | { readonly kind: "confirmMeasure"; readonly measure: string }
  | { readonly kind: "addProduct"; readonly measure: string; readonly product: string }
  | { readonly kind: "setState"; readonly state: FederalState }
  | { readonly kind: "confirmUnit"; readonly column: number }
  | { readonly kind: "countView"; readonly view: Exclude<BudgetView, "unknown"> }
  /** Opens the set-up, where the columns are asked about. */
  | { readonly kind: "askColumns" }
  /** Opens the office's file beside the workbook; what would change is seen there first. */
  | { readonly kind: "showCatalogue" }
  /** Shows rows that may be meant; none of them is chosen for anybody. */
  | { readonly kind: "showRows"; readonly measure: string; readonly products: readonly string[] };
