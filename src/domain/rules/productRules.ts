// Without this file a product that no frame knows, or one of another Land, would pass as a product.
import { fitsFrame, otherStatesOf } from "../frames/productFrame";
import { numberShapes, productLoss } from "../frames/restoreProduct";
import type { Finding } from "../shared/finding";
import { nearestKeys } from "../shared/nearest";
import { aboutRow, placeOf, type RowRule, type RuleContext, type SheetRule } from "./ruleContext";
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
  return { rule: "P1", severity: "warning", at, about: aboutRow(row, context), product, nearest: nearestKeys(product, context.products) };
}

function outsideFrame(row: BudgetRow, product: string, context: RuleContext): Finding {
  const at = placeOf(row, context.columns.product, context);
  const about = aboutRow(row, context);
  const otherStates = otherStatesOf(product, context.state);
  if (otherStates.length > 0) return { rule: "P2", severity: "error", at, about, product, otherStates };
  return { rule: "P1", severity: "warning", at, about, product, nearest: nearestKeys(product, context.products) };
}

/** [P3] the product's cell lost a zero, or holds a date, a fraction or what scientific notation left of it. */
export const productNumbersAreWhole: SheetRule = (context, found) => {
  const lines = context.rows.filter((row) => row.kind === "line" && row.productCell !== null);
  const shapes = numberShapes(lines.map((row) => row.productCell));
  for (const row of lines) {
    const isDate = row.productIsDate === undefined ? {} : { isDate: row.productIsDate };
    const loss = productLoss(row.productCell, { state: context.state, known: context.products, shapes, ...isDate });
    // A whole number with all its digits reads the same as the text; a column of them is a habit of the export, no loss.
    if (loss === null || (loss.loss === "number" && Number.isInteger(row.productCell))) continue;
    const at = placeOf(row, context.columns.product, context);
    found.push({ rule: "P3", severity: "error", at, about: aboutRow(row, context), found: row.productCell, ...loss });
  }
};
