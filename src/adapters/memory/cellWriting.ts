// Without this file a forgotten text format would only be noticed in Excel itself.
import { isCellFormula, isCellText, type CellInput } from "../../workbook/cellInput";
import { enteredText, startsFormula } from "../../workbook/enteredText";
import type { MemoryCell } from "./memorySheet";

/**
 * The cell after something was written into it, as Excel does it: a cell formatted `@` takes everything as text,
 * numbers and formulas too; any other reads texts by en-US rules. Text that begins with `=` stays text: the port says
 * so.
 */
export function writtenCell(before: MemoryCell, input: CellInput): MemoryCell {
  if (input === null || input === "") return { ...before, value: null, formula: null };
  if (isCellText(input)) return { ...before, value: input.text, formula: null };
  if (before.format === "@") return { ...before, value: textOf(input), formula: null };
  if (isCellFormula(input)) return { ...before, value: null, formula: input.formula };
  if (typeof input !== "string") return { ...before, value: input, formula: null };
  if (startsFormula(input) || input.startsWith("'")) return { ...before, value: input, formula: null };
  const { value, format } = enteredText(input);
  return { ...before, value, formula: null, format: before.format === "General" && format ? format : before.format };
}

function textOf(input: Exclude<CellInput, null | { readonly text: string }>): string {
  if (isCellFormula(input)) return input.formula;
  return typeof input === "boolean" ? (input ? "TRUE" : "FALSE") : String(input);
}
