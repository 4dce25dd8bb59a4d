// Without this file a plan that inserts columns would compare the cells it writes with those of another column.
import type { Change } from "./change";

/**
 * Where a column of change number `index` stood before the plan began; null when the plan itself inserts it. Changes
 * name columns as they stand at their own turn.
 */
export function columnOrigin(changes: readonly Change[], index: number, sheet: string, column: number): number | null {
  let origin = column;
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const change = changes[earlier]!;
    if (change.kind === "insertColumns" && sameSheet(change.sheet, sheet)) {
      if (origin >= change.column && origin < change.column + change.count) return null;
      if (origin >= change.column + change.count) origin -= change.count;
    }
    if (change.kind === "deleteColumns" && sameSheet(change.sheet, sheet) && origin >= change.column)
      origin += change.count;
  }
  return origin;
}

/** Whether two sheet names mean the same sheet: Excel does not tell capitals apart. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}
