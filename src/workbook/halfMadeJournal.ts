// Without this file a journal that broke off while it was being made would block every plan that follows.
import { success, type Result } from "../domain/shared/result";
import { sheetOutline } from "./checkOutline";
import type { WorkbookFailure } from "./failure";
import { journalArea } from "./journal";
import type { OpenWorkbook } from "./port";
import { positionOf } from "./schema/register";
import { journalRegister } from "./schema/registers";
import { journalStateWords } from "./schema/words";

/**
 * Removes the sheet `ISEK-Protokoll` when it has no table yet and holds nothing but the beginning of a plan: then
 * nothing else was written. A journal whose table somebody has dissolved holds more, and stays. Says whether one was
 * removed.
 */
export async function removeHalfMadeJournal(
  book: Pick<OpenWorkbook, "outline" | "read" | "write">,
): Promise<Result<boolean, WorkbookFailure>> {
  const outline = await book.outline();
  if (!outline.ok) return outline;
  const sheet = sheetOutline(outline.value, journalRegister.sheet);
  if (sheet === null || journalArea(outline.value) !== null) return success(false);
  const { used } = sheet;
  const whole = used && {
    sheet: sheet.name,
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  };
  const read = await book.read(whole ? [{ area: whole }] : []);
  if (!read.ok) return read;
  const column = positionOf(journalRegister, "state");
  const states = (read.value[0]?.values ?? []).slice(1).map((row) => row[column] ?? null);
  if (states.some((state) => state !== null && state !== journalStateWords.begun)) return success(false);
  const removed = await book.write([{ kind: "removeSheet", sheet: sheet.name }]);
  return removed.ok ? success(true) : removed;
}
