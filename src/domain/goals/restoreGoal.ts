// Without this file a goal that Excel turned into a date would be lost, though the date still tells which one it was.
import type { CellValue } from "../shared/cell";
import type { GoalIndex } from "./goalIndex";
import { suitsArea } from "./goalIndex";

/** 1 January 1930 to 31 December 2049: what German Excel makes of two numbers with a full stop between them. */
const firstSerial = 10_959;
const lastSerial = 54_788;

/** Whether a number in a goal's cell is a date: goal numbers do not reach the serials of this and the last century. */
export function isDateSerial(value: number): boolean {
  return Number.isInteger(value) && value >= firstSerial && value <= lastSerial;
}

/**
 * Goals that a number or date in a goal's cell can have been, likeliest first: 2 March is `2.3`, December 1960 is `12.60`,
 * 5.1 is `5.1` or `5.10`. Only goals that exist, those of the row's product area first.
 */
export function restoreGoal(cell: CellValue, goals: GoalIndex, productArea: string | null): readonly string[] {
  if (typeof cell !== "number") return [];
  const texts = isDateSerial(cell) ? textsOfDate(cell) : textsOfNumber(cell);
  const known = texts.filter((text) => goals.valid.has(text));
  const suiting = known.filter((text) => suitsArea(goals.valid.get(text)!, productArea));
  return suiting.length > 0 ? suiting : known;
}

function textsOfDate(serial: number): readonly string[] {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const short = String(year % 100).padStart(2, "0");
  return [`${day}.${month}`, `${day}.${String(month).padStart(2, "0")}`, ...(day === 1 ? [`${month}.${short}`] : [])];
}

function textsOfNumber(value: number): readonly string[] {
  const plain = String(value);
  return plain.includes(".") ? [plain, `${plain}0`] : [plain, plain.padStart(2, "0"), `${plain}.0`];
}
