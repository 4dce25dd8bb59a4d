// Without this file a column headed "E/A" would be letters.
import type { CellValue } from "../shared/cell";
import type { BudgetView, Direction } from "./budgetLine";

interface DirectionWord {
  readonly direction: Exclude<Direction, "unknown">;
  readonly view: BudgetView;
}

const revenue: DirectionWord = { direction: "revenue", view: "unknown" };
const expense: DirectionWord = { direction: "expense", view: "unknown" };
const resultRevenue: DirectionWord = { direction: "revenue", view: "result" };
const resultExpense: DirectionWord = { direction: "expense", view: "result" };
const receipt: DirectionWord = { direction: "revenue", view: "cash" };
const payment: DirectionWord = { direction: "expense", view: "cash" };

const words: ReadonlyMap<string, DirectionWord> = new Map([
  ["e", revenue],
  ["a", expense],
  ["ertrag", resultRevenue],
  ["erträge", resultRevenue],
  ["ertraege", resultRevenue],
  ["aufwand", resultExpense],
  ["aufwendung", resultExpense],
  ["aufwendungen", resultExpense],
  ["einnahme", revenue],
  ["einnahmen", revenue],
  ["ausgabe", expense],
  ["ausgaben", expense],
  ["einzahlung", receipt],
  ["einzahlungen", receipt],
  ["ez", receipt],
  ["auszahlung", payment],
  ["auszahlungen", payment],
  ["az", payment],
]);

/** Revenue or expense as a cell of the kind column names it (`E`, `Aufwand`, `Einzahlungen`), or null for other words. */
export function directionOfWord(cell: CellValue): DirectionWord | null {
  if (typeof cell !== "string" || cell.length > 16) return null;
  return words.get(cell) ?? words.get(cell.trim().toLowerCase()) ?? null;
}
