// Without this file totals could carry goals and count twice, and copied or torn rows would go unnoticed.
import type { BudgetRow } from "../budget/budgetLine";
import { tornRows } from "../tags/repairRows";
import { fingerprint, parseRowKey } from "../tags/rowKey";
import { groupRows } from "../tags/rowTags";
import { aboutRow, placeOf, textOf, type RowRule, type SheetRule } from "./ruleContext";

/** [T4] tag on a header, title, subtotal or total row. */
export const onlyLinesCarryTags: RowRule = (row, context, found) => {
  if (row.kind === "line" || row.kind === "blank") return;
  if (row.goalCell === null && row.splitCell === null && row.measureCell === null) return;
  const { goal, split, measure } = context.columns;
  const column = row.goalCell !== null ? goal : row.splitCell !== null ? split : measure;
  found.push({ rule: "T4", severity: "error", at: placeOf(row, column, context), about: aboutRow(row, context), rowKind: row.kind });
};

/** [T2] the same key on two rows: one of them is a copy. The later row is named; which is the original nobody can know. */
export const keysAreUnique: SheetRule = (context, found) => {
  const first = new Map<string, BudgetRow>();
  for (const row of context.rows) {
    const key = parseRowKey(row.keyCell);
    if (key === null) continue;
    const other = first.get(key.own);
    if (other === undefined) first.set(key.own, row);
    else {
      const at = placeOf(row, context.columns.rowKey, context);
      found.push({ rule: "T2", severity: "error", at, about: key.own, key: String(row.keyCell), otherRow: other.row });
    }
  }
};

/** [T3] the key's fingerprint is not the row's: our columns were sorted apart from it, or product, account or text changed. */
export const keysBelongToTheirRows: SheetRule = (context, found) => {
  const torn = tornRows(context.rows.filter(({ kind }) => kind === "line"));
  const strays = groupRows(torn, fingerprint);
  for (const row of torn) {
    const homes = (strays.get(parseRowKey(row.keyCell)?.fingerprint ?? "") ?? []).filter((home) => home !== row);
    const belongsToRow = homes.length === 1 ? homes[0]!.row : null;
    const at = placeOf(row, context.columns.rowKey, context);
    found.push({ rule: "T3", severity: "error", at, about: aboutRow(row, context), key: String(row.keyCell), belongsToRow });
  }
};

/** How many rows of a product must agree before the untagged ones are worth a notice. */
const enoughAlike = 3;

/** [T5] untagged row of a product whose other rows all have the same goal. */
export const likeRowsAreTaggedAlike: SheetRule = (context, found) => {
  const goalsByProduct = new Map<string, { readonly goals: Set<string>; count: number }>();
  for (const row of context.rows) {
    const goal = textOf(row.goalCell);
    if (row.kind !== "line" || row.product === null || goal === null) continue;
    const known = goalsByProduct.get(row.product) ?? { goals: new Set<string>(), count: 0 };
    known.goals.add(goal);
    known.count += 1;
    goalsByProduct.set(row.product, known);
  }
  for (const row of context.rows) {
    if (row.kind !== "line" || row.product === null || row.goalCell !== null) continue;
    const known = goalsByProduct.get(row.product);
    if (known === undefined || known.goals.size !== 1 || known.count < enoughAlike) continue;
    const [goal = ""] = known.goals;
    const at = placeOf(row, context.columns.goal, context);
    found.push({ rule: "T5", severity: "notice", at, about: aboutRow(row, context), product: row.product, goal, others: known.count });
  }
};

/** Products of the rows of a sheet, for rules that ask whether a product is here at all. */
export function productsOf(rows: readonly BudgetRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => (row.kind === "line" && row.product !== null ? [row.product] : [])));
}
