// Without this file a plan could not tell a formula from a text that happens to begin with an equals sign.

/** A formula to be written: English function names and commas, beginning with `=`. */
export interface CellFormula {
  readonly formula: string;
}

/**
 * A text that stays text whatever the cell's number format, as if typed behind Excel's apostrophe. For putting back
 * what stood there; codes we write ourselves need the format `@` first, so that a person can type the next one too.
 */
export interface CellText {
  readonly text: string;
}

/**
 * What a plan puts into a cell; `null` empties it. Text is written as text, also when it begins with `=`, `+`, `-` or
 * `@`; but text that looks like a number or a date is read as such by Excel (en-US) unless the cell is formatted `@`.
 */
export type CellInput = string | number | boolean | null | CellFormula | CellText;

/** True for a formula that is to be written. */
export function isCellFormula(input: unknown): input is CellFormula {
  return typeof input === "object" && input !== null && "formula" in input;
}

/** True for a text that is to stay one in any cell. */
export function isCellText(input: unknown): input is CellText {
  return typeof input === "object" && input !== null && "text" in input;
}
