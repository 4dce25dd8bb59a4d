// Without this file empty cells, errors and formulas would come out of Excel as texts.
import type { CellValue } from "../../domain/shared/cell";

/** English name of every error a cell can show; German Excel may hand out its own. */
const errorNames: ReadonlyMap<string, string> = new Map([
  ...[
    "#N/A",
    "#DIV/0!",
    "#VALUE!",
    "#REF!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#BUSY!",
    "#GETTING_DATA",
  ].map((name) => [name, name] as const),
  ["#NV", "#N/A"],
  ["#WERT!", "#VALUE!"],
  ["#BEZUG!", "#REF!"],
  ["#ZAHL!", "#NUM!"],
  ["#ÜBERLAUF!", "#SPILL!"],
  ["#KALK!", "#CALC!"],
]);

/** What a cell holds, from what Excel hands out: `""` for empty, errors by their name. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  const error = value.startsWith("#") ? errorNames.get(value) : undefined;
  return error === undefined ? value : { error };
}

/**
 * The formula of a cell, null when it has none. Excel hands out the value of cells without one, so that a text `=1+1`
 * looks like a formula; but then value and formula are the same.
 */
export function cellFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
