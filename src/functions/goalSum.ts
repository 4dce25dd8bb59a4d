// Without this file a sheet could not say what is spent on a goal when rows are split.
import { sumByGoal } from "../domain/functions/sumByGoal";
import { answer } from "./excelCells";

/** Sums per goal, to the cent. @customfunction ZIELSUMME ZIELSUMME */
export function goalSum(ziele: unknown[][], ziel: unknown[][], aufteilung: unknown[][], betrag: unknown[][]): unknown[][] {
  const ranges = [ziele, ziel, aufteilung, betrag] as const;
  return answer(ranges, (wanted, goals, splits, amounts) => sumByGoal(wanted, { goals, splits, amounts }));
}
