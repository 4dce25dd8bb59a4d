// Without this file text from someone else's file that begins with `=` would be written as a formula.
import { isCellFormula, isCellText, type CellInput } from "../../workbook/cellInput";
import type { Change, WriteCells } from "../../workbook/change";
import { columnOrigin, sameSheet } from "../../workbook/columnOrigin";
import { changesWhenEntered, startsFormula } from "../../workbook/enteredText";
import { rangeOf } from "./readAreas";

/** Number format of a cell at a change's turn. */
export type FormatAt = (row: number, column: number) => string;

/**
 * What goes over to Excel for a cell; `null` leaves it alone. Text that Excel would take for something else gets an
 * apostrophe in front, except in cells formatted `@`, where it would stay visible.
 */
export function excelInput(input: CellInput | undefined, format: () => string): string | number | boolean | null {
  if (input === undefined) return null;
  if (input === null) return "";
  if (isCellFormula(input)) return input.formula;
  const text = isCellText(input) ? input.text : input;
  if (typeof text !== "string" || !needsApostrophe(input, text)) return text;
  return format() === "@" ? text : `'${text}`;
}

function needsApostrophe(input: CellInput, text: string): boolean {
  return isCellText(input) ? changesWhenEntered(text) : startsFormula(text) || text.startsWith("'");
}

/** True for blocks with a text whose writing depends on the cell's number format. */
export function dependsOnFormat(change: WriteCells): boolean {
  return change.cells.some((row) =>
    row.some(
      (input) =>
        (typeof input === "string" || isCellText(input)) &&
        needsApostrophe(input, isCellText(input) ? input.text : input),
    ),
  );
}

/**
 * Number formats of the cells in which they decide how a text is written, as they will be at each change's turn. One
 * round trip when there are such texts (undo of codes, texts from foreign files), none otherwise.
 */
export async function readFormats(
  context: Excel.RequestContext,
  changes: readonly Change[],
  existing: ReadonlySet<string>,
): Promise<(index: number) => FormatAt> {
  const loaded = new Map<number, Map<number, Excel.Range>>();
  changes.forEach((change, index) => {
    if (change.kind !== "writeCells" || !existing.has(change.area.sheet.toLowerCase()) || !dependsOnFormat(change))
      return;
    const columns = new Map<number, Excel.Range>();
    for (let column = change.area.column; column < change.area.column + change.area.columns; column++) {
      const origin = columnOrigin(changes, index, change.area.sheet, column);
      if (origin === null) continue;
      columns.set(
        column,
        rangeOf(context, { ...change.area, column: origin, columns: 1 }).load({ numberFormat: true }),
      );
    }
    loaded.set(index, columns);
  });
  if (loaded.size > 0) await context.sync();
  return (index) => (row, column) => {
    const change = changes[index]!;
    const before =
      change.kind === "writeCells"
        ? loaded.get(index)?.get(column)?.numberFormat[row - change.area.row]?.[0]
        : undefined;
    return formatSetBefore(changes, index, row, column) ?? String(before ?? "General");
  };
}

function formatSetBefore(changes: readonly Change[], index: number, row: number, column: number): string | null {
  const target = changes[index]!;
  if (target.kind !== "writeCells") return null;
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const change = changes[earlier]!;
    if (change.kind !== "setNumberFormat" || !sameSheet(change.area.sheet, target.area.sheet)) continue;
    const { area } = change;
    const isInside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (isInside) return change.format;
  }
  return null;
}
