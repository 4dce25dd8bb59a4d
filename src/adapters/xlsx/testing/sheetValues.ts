// Without this file a test would compare typed arrays instead of what a person sees in the sheet.
import { cellKind, kindAt, type ClosedWorkbook } from "../../../workbook/closedWorkbook";

/** Value of a cell as tests write it down; a date is `{ date: serial }`, an error `{ error: "#N/A" }`, no cell null. */
export type SeenValue = string | number | boolean | null | { readonly date: number } | { readonly error: string } | "(nicht berechnet)";

/** Rows of a sheet from its first, each as long as its last cell; rows without cells are empty. */
export function sheetValues(workbook: ClosedWorkbook, sheetIndex = 0): SeenValue[][] {
  const cells = workbook.sheets[sheetIndex]?.cells;
  const rows: SeenValue[][] = [];
  if (!cells) return rows;
  for (let index = 0; index < cells.count; index += 1) {
    const row = cells.rows[index] ?? 0;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < (cells.columns[index] ?? 0)) line.push(null);
    line[cells.columns[index] ?? 0] = seenValue(workbook, sheetIndex, index);
  }
  return rows;
}

function seenValue(workbook: ClosedWorkbook, sheetIndex: number, index: number): SeenValue {
  const cells = workbook.sheets[sheetIndex]?.cells;
  if (!cells) return null;
  const value = cells.values[index] ?? 0;
  switch (kindAt(cells, index)) {
    case cellKind.number:
      return value;
    case cellKind.date:
      return { date: value };
    case cellKind.text:
      return workbook.texts.at(value);
    case cellKind.boolean:
      return value === 1;
    case cellKind.error:
      return { error: workbook.texts.at(value) };
    case cellKind.uncalculated:
      return "(nicht berechnet)";
  }
}
