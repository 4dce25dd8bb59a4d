// Without this file a filter or table would end before our columns, and the next sort would tear the tags off their rows.
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { Area } from "../domain/shared/place";
import type { Change } from "../workbook/change";
import type { WorkbookOutline } from "../workbook/outline";

/** What of the department's own a person agreed to have widened over our columns. */
export interface ExtentConsent {
  readonly autoFilter: boolean;
  readonly table: boolean;
  /** Stripes of the rows go on over our columns. */
  readonly stripes: boolean;
}

/** What of the department's own ends before our columns: the reason to ask for consent, and finding T1 where it was refused. */
export interface NarrowExtents {
  readonly autoFilter: Area | null;
  readonly table: { readonly name: string; readonly area: Area } | null;
}

/** Filter and table of the data block that do not reach over every column of the layout. */
export function narrowExtents(outline: WorkbookOutline, layout: SheetLayout): NarrowExtents {
  const last = lastColumn(layout);
  const filter = outline.sheets.find((sheet) => sheet.name === layout.sheet)?.autoFilter ?? null;
  const table = outline.tables.find(({ area }) => area.sheet === layout.sheet && coversHeadings(area, layout)) ?? null;
  const isNarrow = (area: Area): boolean => coversHeadings(area, layout) && area.column + area.columns - 1 < last;
  return { autoFilter: filter && isNarrow(filter) ? filter : null, table: table && isNarrow(table.area) ? table : null };
}

/** Changes that widen them as far as was agreed. */
export function extentChanges(outline: WorkbookOutline, layout: SheetLayout, consent: Pick<ExtentConsent, "autoFilter" | "table">): readonly Change[] {
  const { autoFilter, table } = narrowExtents(outline, layout);
  const changes: Change[] = [];
  if (autoFilter && consent.autoFilter) {
    changes.push({ kind: "setAutoFilter", sheet: layout.sheet, from: autoFilter, to: widened(autoFilter, layout) });
  }
  if (table && consent.table) changes.push({ kind: "resizeTable", table: table.name, from: table.area, to: widened(table.area, layout) });
  return changes;
}

function coversHeadings(area: Area, layout: SheetLayout): boolean {
  const headings = layout.headerRow + layout.headerRows - 1;
  return area.row <= headings && area.row + area.rows > headings;
}

function lastColumn(layout: SheetLayout): number {
  return Math.max(...layout.columns.map(({ column }) => column));
}

function widened(area: Area, layout: SheetLayout): Area {
  return { ...area, columns: lastColumn(layout) - area.column + 1 };
}
