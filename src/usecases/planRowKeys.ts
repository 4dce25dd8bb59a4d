// Without this file lines could be tagged without a key, and the next sort would hang their tags on other rows.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { newRowKey, parseRowKey } from "../domain/tags/rowKey";
import type { Change } from "../workbook/change";
import type { BudgetSheet } from "./budgetSheet";
import { writeColumn } from "./writeColumn";

/** Lines without a readable key. */
export function keylessLines(rows: readonly BudgetRow[]): readonly BudgetRow[] {
  return rows.filter((row) => row.kind === "line" && !row.tagsMerged && parseRowKey(row.keyCell) === null);
}

/** The own halves of all keys of a sheet, as `newRowKey` wants them. */
export function takenKeys(sheet: BudgetSheet): Set<string> {
  return new Set(sheet.rows.flatMap((row) => parseRowKey(row.keyCell)?.own ?? []));
}

/** Gives each of the lines a new key. */
export function planRowKeys(sheet: BudgetSheet, lines: readonly BudgetRow[], column: number, random: () => number): readonly Change[] {
  const taken = takenKeys(sheet);
  return writeColumn({
    sheet: sheet.layout.sheet,
    column,
    rows: lines.map(({ row }) => row),
    values: lines.map((line) => newRowKey(line, taken, random)),
    expected: lines.map(({ keyCell }) => keyCell),
    text: true,
  });
}
