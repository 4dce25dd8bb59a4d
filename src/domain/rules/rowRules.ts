// Without this file totals could carry goals and count twice, and copied or torn rows would go unnoticed.
import type { RowRule } from "./ruleContext";
import { aboutRow, placeOf } from "./ruleContext";

/** [T4] tag on a header, title, subtotal or total row. */
export const onlyLinesCarryTags: RowRule = (row, context, found) => {
  if (row.kind === "line" || row.kind === "blank") return;
  if (row.goalCell === null && row.splitCell === null && row.measureCell === null) return;
  const column = row.goalCell !== null ? context.columns.goal : row.splitCell !== null ? context.columns.split : context.columns.measure;
  found.push({ rule: "T4", severity: "error", at: placeOf(row, column, context), about: aboutRow(row, context), rowKind: row.kind });
};
