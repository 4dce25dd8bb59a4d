// Without this file an amount that nobody can read, or one of unknown kind, would be missing from a sum in silence.
import type { BudgetRow } from "../budget/budgetLine";
import type { CellValue } from "../shared/cell";
import { aboutRow, placeOf, type SheetRule } from "./ruleContext";

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
