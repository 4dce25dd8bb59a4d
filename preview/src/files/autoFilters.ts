// Without this a filtered list would open with rows that are hidden for no visible reason.
import type { IAutoFilter, IFilterColumn } from "@univerjs/sheets-filter";
import { parseRange, rangeText } from "./a1";
import type { Sheet } from "./hucreTypes";
import type { Loss } from "./losses";

type FileFilter = NonNullable<Sheet["autoFilter"]>;

/** Rows that the file hides inside a filter with criteria are filtered out, not hidden by hand. */
export function openAutoFilter(filter: FileFilter, isHidden: (row: number) => boolean): IAutoFilter | undefined {
  const ref = parseRange(filter.range);
  if (!ref) return undefined;
  const filterColumns = (filter.columns ?? [])
    .filter((column) => column.filters?.length)
    .map((column): IFilterColumn => ({
      colId: ref.startColumn + column.colIndex,
      filters: { filters: column.filters },
    }));
  if (filterColumns.length === 0) return { ref: { ...ref } };
  const cachedFilteredOut: number[] = [];
  for (let row = ref.startRow + 1; row <= ref.endRow; row++) if (isHidden(row)) cachedFilteredOut.push(row);
  return { ref: { ...ref }, filterColumns, cachedFilteredOut };
}

/** Lists of values are kept; conditions and colours only as hidden rows. */
export function saveAutoFilter(filter: IAutoFilter): { filter: FileFilter; losses: Loss[] } {
  const columns = (filter.filterColumns ?? [])
    .filter((column) => column.filters?.filters?.length)
    .map((column) => ({
      colIndex: column.colId - filter.ref.startColumn,
      filters: column.filters!.filters!.map(String),
    }));
  const dropped = (filter.filterColumns ?? []).some(
    (column) =>
      column.customFilters ?? column.colorFilters ?? (column.filters?.blank && !column.filters.filters?.length),
  );
  return {
    filter: { range: rangeText(filter.ref), ...(columns.length > 0 ? { columns } : {}) },
    losses: dropped ? ["Filter nach Bedingung, Datum oder Farbe"] : [],
  };
}
