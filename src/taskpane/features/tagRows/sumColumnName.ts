// Without this file a sum would stand there without saying of what.
import type { SheetLayout } from "../../../domain/budget/sheetLayout";

/** The column the sums in hand are of, with its year: the first planned one, else the first amount; null without amounts. */
export function sumColumnName(layout: SheetLayout): string | null {
  const amounts = layout.columns.filter((column) => column.value !== null);
  const planned = amounts.filter((column) => column.value?.kind === "planned");
  const [first] = planned.sort((one, other) => (one.value?.year ?? 0) - (other.value?.year ?? 0));
  const column = first ?? amounts[0];
  if (column === undefined) return null;
  const year = column.value?.year ?? null;
  return year === null || column.heading.includes(String(year)) ? `„${column.heading}“` : `„${column.heading}“ ${year}`;
}
