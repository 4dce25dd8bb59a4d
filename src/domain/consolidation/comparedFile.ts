// Without this file duplicates and versions would each compare files by something else.
import type { BudgetRow } from "../budget/budgetLine";
import { normalise, parseRowKey } from "../tags/rowKey";
import { lineValues, valueKey } from "./lineValue";

/** Lines of one sheet, in order. */
export interface ComparedSheet {
  readonly sheet: string;
  readonly lines: readonly BudgetRow[];
}

/** What of a file is compared with others. Names are unique; their order decides nothing but which of two equal rows is named first. */
export interface ComparedFile {
  readonly file: string;
  /** Time of the last change (ISO 8601), null when the file does not say. */
  readonly modified: string | null;
  readonly sheets: readonly ComparedSheet[];
}

/** Files in the order in which they are compared, whatever order they came in. */
export function inFixedOrder<File extends { readonly file: string }>(files: readonly File[]): readonly File[] {
  return [...files].sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

/** What comparisons see of the lines of a sheet, one entry per line in each list. */
export interface LineMarks {
  /** Product, account and text; null when a line names neither product nor account. */
  readonly names: readonly (string | null)[];
  /** The name with the amounts; null without a name or any amount. Direction counts where the account does not say it. */
  readonly signatures: readonly (string | null)[];
  /** The whole row key; null when there is none. */
  readonly keys: readonly (string | null)[];
}

/** Marks of lines that were compared before: a consolidation runs again after every answer. */
const known = new WeakMap<readonly BudgetRow[], LineMarks>();

/** Makes the marks of a sheet's lines; the same list of lines is looked at once. */
export function lineMarks(lines: readonly BudgetRow[]): LineMarks {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const names = lines.map(nameOf);
  const marks = { names, signatures: lines.map((line, index) => signatureOf(line, names[index] ?? null)), keys: lines.map(wholeKey) };
  known.set(lines, marks);
  return marks;
}

function nameOf({ product, account, text }: BudgetRow): string | null {
  if (product === null && account === null) return null;
  return `${normalise(product ?? "")}\u001f${normalise(account ?? "")}\u001f${normalise(text ?? "")}`;
}

function signatureOf(line: BudgetRow, name: string | null): string | null {
  if (name === null) return null;
  const amounts: string[] = [];
  for (const { value, direction, cents } of lineValues(line)) if (cents !== null) amounts.push(`${valueKey(value)}=${direction}${cents}`);
  return amounts.length === 0 ? null : `${name}\u001e${amounts.sort().join(";")}`;
}

function wholeKey({ keyCell }: BudgetRow): string | null {
  const key = keyCell === null ? null : parseRowKey(keyCell);
  return key === null ? null : `${key.own}-${key.fingerprint}`;
}
