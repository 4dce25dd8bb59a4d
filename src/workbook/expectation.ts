// Without this file a plan could not notice that somebody was faster.
import { sameCellValue, type CellValue } from "../domain/shared/cell";
import { isCellFormula, isCellText, type CellFormula, type CellInput } from "./cellInput";
import type { CellBefore } from "./cellsBefore";
import { changesWhenEntered } from "./enteredText";

/** What a cell is expected to hold: a value (calculated or not), or a certain formula. */
export type CellExpectation = CellValue | CellFormula;

/** Whether a cell holds what is expected. A formula counts by its text, not by its spelling of blanks and capitals. */
export function holdsExpected(found: CellBefore, expected: CellExpectation): boolean {
  if (isCellFormula(expected))
    return found.formula !== null && comparableFormula(found.formula) === comparableFormula(expected.formula);
  return sameCellValue(found.value, expected);
}

/** What a person sees of an expectation. */
export function expectationText(expected: CellExpectation): CellValue {
  return isCellFormula(expected) ? expected.formula : expected;
}

/** What a cell holds once `input` was written into it. */
export function expectationOf(input: CellInput): CellExpectation {
  return isCellText(input) ? input.text : input === "" ? null : input;
}

/**
 * What must be written to get a cell back, once it has its number format again: its formula, or its value; a text as a
 * text even where Excel would read a number in it.
 */
export function inputOf(before: CellBefore): CellInput {
  if (before.formula !== null) return { formula: before.formula };
  const { value } = before;
  if (typeof value === "object" && value !== null) return { formula: `=${value.error}` };
  if (typeof value === "string" && before.format !== textFormat && changesWhenEntered(value)) return { text: value };
  return value;
}

/**
 * Whether a cell holds what cannot be written into it as it is formatted: a number, say, in a cell that was made text
 * later.
 */
export function defiesFormat(before: CellBefore): boolean {
  if (before.format !== textFormat) return false;
  return before.formula !== null || (before.value !== null && typeof before.value !== "string");
}

const textFormat = "@";

/**
 * A formula as it compares with another: Excel rewrites what it is given: capitals of functions, blanks, the `@` of
 * implicit intersection, prefixes of new functions.
 */
export function comparableFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\s@]|_xlfn\.|_xlws\./gi, "").toUpperCase()))
    .join("");
}
