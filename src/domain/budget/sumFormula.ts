// Without this file a total that is only a formula would need a word to be recognised.
import { columnIndex } from "../shared/place";

const sumOverRows = /^=\s*(?:SUM|SUBTOTAL|AGGREGATE)\s*\((?:\d+,\s*)*\$?([A-Z]{1,3})\$?\d+:\$?([A-Z]{1,3})\$?\d+/i;

/**
 * Whether an English formula adds up rows of its own column: `=SUM(F3:F20)`, `=SUBTOTAL(9,F3:F20)`. Sums over other sheets
 * or other columns are how a line may be calculated and prove nothing.
 */
export function addsUpItsColumn(formula: string | null, column: number): boolean {
  const match = formula === null ? null : sumOverRows.exec(formula);
  if (!match) return false;
  const [, first = "", last = ""] = match;
  return first.toUpperCase() === last.toUpperCase() && columnIndex(first) === column;
}
