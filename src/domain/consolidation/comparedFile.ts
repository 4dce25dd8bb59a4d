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

/** Product, account and text of a line, as comparisons see them; null when it names neither product nor account. */
export function lineName(line: BudgetRow): string | null {
  if (line.product === null && line.account === null) return null;
  return [line.product, line.account, line.text].map((part) => normalise(part ?? "")).join("\u001f");
}

/** Signatures of lines that were compared before: a consolidation runs again after every answer. */
const signatures = new WeakMap<BudgetRow, string | null>();

/** A line with its amounts; null when it names nothing or has no amount at all. Direction counts where the account does not say it. */
export function lineSignature(line: BudgetRow): string | null {
  const known = signatures.get(line);
  if (known !== undefined) return known;
  const signature = signatureOf(line);
  signatures.set(line, signature);
  return signature;
}

function signatureOf(line: BudgetRow): string | null {
  const name = lineName(line);
  if (name === null) return null;
  const amounts = lineValues(line).flatMap(({ value, direction, cents }) => (cents === null ? [] : [`${valueKey(value)}=${direction}${cents}`]));
  return amounts.length === 0 ? null : `${name}\u001e${amounts.sort().join(";")}`;
}

/** The whole row key of a line; null when it has none. */
export function wholeRowKey(line: BudgetRow): string | null {
  const key = parseRowKey(line.keyCell);
  return key === null ? null : `${key.own}-${key.fingerprint}`;
}
