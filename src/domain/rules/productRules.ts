// Without this file a product that no frame knows, or one of another Land, would pass as a product.
import { fitsFrame, otherStatesOf } from "../frames/productFrame";
import type { Finding } from "../shared/finding";
import { nearest } from "../shared/nearest";
import { aboutRow, placeOf, type RowRule, type RuleContext } from "./ruleContext";
import type { BudgetRow } from "../budget/budgetLine";

/** [P1] product in neither register nor frame; [P2] it fits another Land's frame. A damaged number is P3's alone. */
export const productIsKnown: RowRule = (row, context, found) => {
  const { product } = row;
  if (product === null || typeof row.productCell === "number" || context.products.has(product)) return;
  const fits = fitsFrame(product, context.state);
  // Without a register the frame is all there is to ask.
  if (fits && context.products.size === 0) return;
  const finding = fits ? unknownInRegister(row, product, context) : outsideFrame(row, product, context);
  found.push(finding);
};

function unknownInRegister(row: BudgetRow, product: string, context: RuleContext): Finding {
  const at = placeOf(row, context.columns.product, context);
  return { rule: "P1", severity: "warning", at, about: aboutRow(row, context), product, nearest: nearest(product, context.products.keys()) };
}

function outsideFrame(row: BudgetRow, product: string, context: RuleContext): Finding {
  const at = placeOf(row, context.columns.product, context);
  const about = aboutRow(row, context);
  const otherStates = otherStatesOf(product, context.state);
  if (otherStates.length > 0) return { rule: "P2", severity: "error", at, about, product, otherStates };
  return { rule: "P1", severity: "warning", at, about, product, nearest: nearest(product, context.products.keys()) };
}
