// Without this file a test would need a workbook to have a town.
import { budgetLines } from "./budget/budgetLines";
import { budgetTruth, type BudgetTruth } from "./budget/budgetTruth";
import type { SampleLine } from "./budget/sampleLine";
import { readTownTables } from "./town/readTownTables";
import type { TownTables } from "./town/townSchema";

/** The invented town: its tables as they lie in `sample/lindhafen`, its budget, and what the budget adds up to. */
export interface SampleTown {
  readonly tables: TownTables;
  readonly lines: readonly SampleLine[];
  readonly truth: BudgetTruth;
}

/** Builds Lindhafen: pure data, no workbook, the same on every run. */
export function buildLindhafen(): SampleTown {
  const tables = readTownTables();
  const lines = budgetLines(tables);
  return { tables, lines, truth: budgetTruth(lines) };
}
