// Without this file each part would compare and group tagged rows in its own words.
import type { BudgetRow } from "../budget/budgetLine";

/** Whether a row carries a goal, a split or a measure, readable or not. */
export function isTagged({ goalCell, splitCell, measureCell }: BudgetRow): boolean {
  return goalCell !== null || splitCell !== null || measureCell !== null;
}

/** Whether two rows carry the same tags; their keys do not count. */
export function sameTags(one: BudgetRow, other: BudgetRow): boolean {
  return one.goalCell === other.goalCell && one.splitCell === other.splitCell && one.measureCell === other.measureCell;
}

/** Rows by a name that several may share, in the order in which the names first appear. */
export function groupRows(rows: Iterable<BudgetRow>, nameOf: (row: BudgetRow) => string): ReadonlyMap<string, readonly BudgetRow[]> {
  const groups = new Map<string, BudgetRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}
