// Without this file the kind of a row would have to be known while its cells are still being read.
import type { BudgetRow, RowKind } from "./budgetLine";

/** A row as it was read, before anybody knows what kind it is; the kind is settled in place, step by step. */
export interface RowFacts {
  readonly row: Omit<BudgetRow, "kind"> & { kind: RowKind };
  /** Index into the grid's rows. */
  readonly index: number;
  /** The row names a product itself; it is not carried down or said above. */
  readonly hasOwnProduct: boolean;
}
