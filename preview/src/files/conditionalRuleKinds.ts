// Without this opening and saving could name the same kind of rule differently.
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import { rangeText } from "./a1";

/** A rule as Univer keeps it. */
export type Rule = IConditionFormattingRule<IConditionalFormattingRuleConfig>;
/** The file's text rules; `formula` is what Excel needs beside the text, for the first cell of the range. */
export const TEXT_RULES: Record<string, (text: string, cell: string) => string> = {
  containsText: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  containsBlanks: (_, cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (_, cell) => `LEN(TRIM(${cell}))>0`,
};
/** The signs of a comparison, for rules that compare with anything but a number. */
export const SIGNS: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** A threshold as the file writes it. */
export type Threshold = { type: string; value?: string };

/** The first cell of a range: formulas of a rule are written for it. */
export const cellOf = (range: { startRow: number; startColumn: number }) =>
  rangeText({ ...range, endRow: range.startRow, endColumn: range.startColumn });
