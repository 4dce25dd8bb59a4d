// Without this file an entry of the department's own would look like one of the office's.
import type { RegisterColumn } from "./register";
import { measureRegister } from "./registers";

/**
 * Marks rows of catalogue registers that the office's file does not have: a column right of the others, there only once something
 * is to be marked. `ISEK-Maßnahmen` has it by itself (*Herkunft*).
 */
export const localMarkColumn: RegisterColumn = { heading: measureRegister.columns.origin.heading, kind: "text", width: 90 };


/** What stands in it. */
export const localWord = "örtlich";

const separator = "; ";

/** Whether a cell of *Herkunft* says that its row is the department's own. */
export function isMarkedLocal(cell: string): boolean {
  return cell.split(";").some((part) => part.trim() === localWord);
}

/** The cell with or without the mark; what else stands in it stays. */
export function withLocalMark(cell: string, isLocal: boolean): string {
  const others = cell.split(";").map((part) => part.trim()).filter((part) => part !== "" && part !== localWord);
  return [...others, ...(isLocal ? [localWord] : [])].join(separator);
}
