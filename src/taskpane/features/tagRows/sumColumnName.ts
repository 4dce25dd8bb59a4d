// Without this file a sum would stand there without saying of what.
import type { SheetLayout } from "../../../domain/budget/sheetLayout";

/** Heading of the column the sum in hand is of: the first planned year's, else the first amount's; null without amounts. */
export function sumColumnName(layout: SheetLayout): string | null {
  const amounts = layout.columns.filter((column) => column.value !== null);
  const planned = amounts.filter((column) => column.value?.kind === "planned");
  const [first] = planned.sort((one, other) => (one.value?.year ?? 0) - (other.value?.year ?? 0));
  return (first ?? amounts[0])?.heading ?? null;
}
