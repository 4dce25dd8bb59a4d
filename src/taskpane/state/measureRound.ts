// Without this file list, progress and tab could count what is due in three different ways.
import type { Measure } from "../../domain/measures/measure";
import { isEnded } from "../../domain/measures/transition";
import type { Book } from "../../usecases/book";
import { allDepartments } from "../../workbook/allDepartments";

/** Measures of a department in a round, in the order of the register. */
export interface MeasureRound {
  /** Not yet confirmed in the current round. */
  readonly due: readonly Measure[];
  /** Confirmed or changed in the current round. */
  readonly confirmed: readonly Measure[];
  /** Completed or dropped in an earlier round: nothing is expected of them. */
  readonly ended: readonly Measure[];
}

/** Fachdienst whose measures are "mine": as the workbook remembers it, or the only one there is; null while nobody has chosen. */
export function myDepartment({ measures, settings }: Pick<Book, "measures" | "settings">): string | null {
  const departments = departmentsOf(measures);
  const { department } = settings;
  if (department === allDepartments || (department !== null && departments.includes(department))) return department;
  return departments.length === 1 ? (departments[0] ?? null) : null;
}

/**
 * Sorts measures by what is expected of them, of one Fachdienst or of `allDepartments`; none while nobody has chosen. Without a
 * round everything that goes on is due.
 */
export function measureRound(measures: readonly Measure[], department: string | null, round: string | null): MeasureRound {
  if (department === null) return { due: [], confirmed: [], ended: [] };
  const due: Measure[] = [];
  const confirmed: Measure[] = [];
  const ended: Measure[] = [];
  for (const measure of measures) {
    if (department !== allDepartments && measure.lead !== department) continue;
    if (round !== null && measure.round === round) confirmed.push(measure);
    else if (isEnded(measure.status)) ended.push(measure);
    else due.push(measure);
  }
  return { due, confirmed, ended };
}

/** Leading departments of the measures, in natural order. */
export function departmentsOf(measures: readonly Measure[]): readonly string[] {
  const numbers = new Set(measures.flatMap((measure) => measure.lead ?? []));
  return [...numbers].sort((one, other) => one.localeCompare(other, "de", { numeric: true }));
}
