// Without this file a sheet could show a goal's number only, never its title.
import { lookUpInList } from "../domain/functions/lookUpInList";
import { answer, optionalText } from "./excelCells";

/** Titles or another column of goals. @customfunction ZIEL ZIEL */
export function goal(nummer: unknown[][], ziele: unknown[][], spalte?: string): unknown[][] {
  const heading = optionalText(spalte);
  return answer([nummer, ziele], (numbers, table) => lookUpInList({ noun: "goal", numbers, table, heading }));
}
