// Without this file a sum would stand there without saying of what.
import type { SheetLayout } from "../../../domain/budget/sheetLayout";

/** Heading of the column the sum in hand is of: the first planned year's, else the first amount's; null without amounts. */
export function sumColumnName(layout: SheetLayout): string | null {
  const amounts = layout.columns.filter((column) => column.meaning === "amount");
  const planned = amounts.filter((column) => column.value?.kind === "planned");
  return (planned[0] ?? amounts[0])?.heading ?? null;
}
