// Without this file a plan could not tell a formula from a text that happens to begin with an equals sign.

/** A formula to be written: English function names and commas, beginning with `=`. */
export interface CellFormula {
  readonly formula: string;
}

/** What a plan puts into a cell; `null` empties it. Text is written as text, also when it begins with `=`, `+`, `-` or `@`. */
export type CellInput = string | number | boolean | null | CellFormula;

/** True for a formula that is to be written. */
export function isCellFormula(input: CellInput): input is CellFormula {
  return typeof input === "object" && input !== null;
}
