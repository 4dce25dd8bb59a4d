// Without this file copied formulas would still point at the old neighbours.
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

/** The formula as it reads some rows and columns further; absolute parts stay. */
export function shiftFormula(engine: Engine, formula: string, rows: number, columns: number): string {
  return engine.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
}
