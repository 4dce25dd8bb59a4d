// Without this file the results a formula shows beside its own cell would look like anybody's values.
import type { Area, Place } from "../../domain/shared/place";
import { rangeOf } from "./readAreas";
import { areaOf, extent } from "./areaOf";

/** Where the formulas of some cells spill to, in one round trip. */
export async function readSpills(
  context: Excel.RequestContext,
  cells: readonly Place[],
): Promise<readonly (Area | null)[]> {
  const found = cells.map((cell) => ({
    sheet: cell.sheet,
    range: rangeOf(context, { ...cell, rows: 1, columns: 1 }).getSpillingToRangeOrNullObject().load(extent),
  }));
  if (found.length > 0) await context.sync();
  return found.map(({ sheet, range }) => areaOf(sheet, range));
}
