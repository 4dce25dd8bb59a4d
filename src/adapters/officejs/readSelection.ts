// Without this file a person would have to type what is already marked.
import type { Area } from "../../domain/shared/place";
import type { Selection } from "../../workbook/port";
import { readHiddenRows } from "./readAreas";
import { areaOf, extent } from "./areaOf";

/** What is marked and which rows are hidden, in two round trips. Whole columns and rows are cut to what is used; marked cells beyond it vanish. */
export async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const selected = context.workbook.getSelectedRanges();
  selected.areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const sheet = selected.worksheet.load({ name: true });
  const used = sheet.getUsedRangeOrNullObject(true).load(extent);
  await context.sync();
  const limits = areaOf(sheet.name, used);
  const hiddenRows = limits === null ? [] : await readHiddenRows(context, limits);
  return { hiddenRows, areas: selected.areas.items.flatMap((range) => intersection(areaOf(sheet.name, range), limits)) };
}

function intersection(one: Area | null, other: Area | null): readonly Area[] {
  if (one === null || other === null) return [];
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? [{ sheet: one.sheet, row, column, rows, columns }] : [];
}
