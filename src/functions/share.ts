// Without this file a sheet could not calculate with the shares of a split.
import { goalShare } from "../domain/functions/goalShare";
import { answer } from "./excelCells";

/** Share of a goal in a split. @customfunction ANTEIL ANTEIL */
export function share(aufteilung: unknown[][], ziel: string): unknown[][] {
  return answer([aufteilung], (splits) => goalShare(splits, ziel.trim()));
}
