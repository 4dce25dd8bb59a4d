// Without this file a sheet could show a measure's number only, never its title or status.
import { lookUpInList } from "../domain/functions/lookUpInList";
import { answer, optionalText } from "./excelCells";

/** Titles or another column of key measures. @customfunction MASSNAHME MASSNAHME */
export function measure(nummer: unknown[][], maßnahmen: unknown[][], spalte?: string): unknown[][] {
  const heading = optionalText(spalte);
  return answer([nummer, maßnahmen], (numbers, table) => lookUpInList({ noun: "measure", numbers, table, heading }));
}
