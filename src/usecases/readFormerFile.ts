// Without this file the tags of a former export would lie in a closed file where nobody can use them.
import { layoutShape } from "../domain/budget/layoutShape";
import type { BudgetRow } from "../domain/budget/budgetLine";
import { fingerprint } from "../domain/tags/rowKey";
import { failure, success, type Result } from "../domain/shared/result";
import { isTagged } from "../domain/tags/rowTags";
import type { SourceRefusal } from "../workbook/sourceRefusal";
import type { Book } from "./book";
import { budgetSheet, type BudgetSheet } from "./budgetSheet";
import { readSource } from "./consolidate/readSource";
import type { SourceFile } from "./consolidate/sourceFile";

/** A former version of a budget: a closed file, or other sheets of the open workbook. */
export interface FormerVersion {
  /** Name of the file; null for the open workbook. */
  readonly file: string | null;
  readonly book: Book;
  readonly sheets: readonly BudgetSheet[];
}

/** Reads a closed file by the layouts it remembers, else by the ones we find in it. */
export async function readFormerFile(source: SourceFile): Promise<Result<FormerVersion, SourceRefusal>> {
  const outcome = await readSource(source, { state: null, year: null });
  if (!outcome.ok) return failure(outcome.refusal);
  const { file, book, sheets } = outcome.reading;
  return success({
    file,
    book,
    sheets: sheets.map(({ layout, rows }) => budgetSheet(layout, rows, areaOf(layout.sheet, rows))),
  });
}

/** Rows that carry a goal, a split or a measure. */
export function taggedLines(sheet: BudgetSheet): number {
  return sheet.rows.filter((row) => row.kind === "line" && isTagged(row)).length;
}

/** Which sheets of a former version are proposed. */
export type FormerChoice = { readonly kind: "all" } | { readonly kind: "one"; readonly sheet: BudgetSheet };

/**
 * The sheets whose lines come closest to the present one's: all together when a single one leaves out many (*ein Blatt je
 * Produkt*), among equals the one of the same shape.
 */
export function proposeFormer(sheets: readonly BudgetSheet[], current: readonly BudgetSheet[]): FormerChoice {
  const present = linePrints(rowsOf(current));
  const shapes = new Set(current.map(({ layout }) => layoutShape(layout)));
  const scored = sheets
    .map((sheet) => ({ sheet, hits: hitsOf(present, sheet.rows), likeShape: shapes.has(layoutShape(sheet.layout)) }))
    .sort((one, other) => other.hits - one.hits || Number(other.likeShape) - Number(one.likeShape));
  const [best] = scored;
  if (best === undefined) return { kind: "all" };
  const together = hitsOf(present, rowsOf(sheets));
  return sheets.length > 1 && together > best.hits * 1.1 ? { kind: "all" } : { kind: "one", sheet: best.sheet };
}

/** Rows of the sheets that were chosen. */
export function formerRows(version: FormerVersion, choice: FormerChoice): readonly BudgetRow[] {
  return choice.kind === "one" ? choice.sheet.rows : rowsOf(version.sheets);
}

function rowsOf(sheets: readonly BudgetSheet[]): readonly BudgetRow[] {
  return sheets.flatMap(({ rows }) => rows);
}

function hitsOf(present: ReadonlySet<string>, rows: readonly BudgetRow[]): number {
  return [...linePrints(rows)].filter((print) => present.has(print)).length;
}

function linePrints(rows: readonly BudgetRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => (row.kind === "line" ? fingerprint(row) : [])));
}

function areaOf(sheet: string, rows: readonly BudgetRow[]) {
  const first = rows[0]?.row ?? 0;
  return { sheet, row: first, column: 0, rows: Math.max(1, (rows.at(-1)?.row ?? first) - first + 1), columns: 1 };
}
