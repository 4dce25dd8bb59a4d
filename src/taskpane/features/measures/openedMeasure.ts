// Without this file an editor would compare what is typed with what a colleague has written in the meantime.
import type { Measure } from "../../../domain/measures/measure";
import type { Book } from "../../../usecases/book";
import { resolutionText } from "../../../workbook/resolutionText";

/** A measure as the person saw it when the editor was opened, with the workbook as it was then. */
export interface OpenedMeasure {
  readonly book: Book;
  readonly measure: Measure;
  /** Opened because a confirmation was refused: somebody else was faster. */
  readonly isRefused: boolean;
}

/** Whether a measure still stands as it did; its row may be another one by now. */
export function standsAlike(one: Measure, other: Measure): boolean {
  return (
    one.statusWord === other.statusWord &&
    one.statusDate === other.statusDate &&
    one.round === other.round &&
    one.tendency === other.tendency &&
    one.internalNote === other.internalNote &&
    resolutionText(one.resolution) === resolutionText(other.resolution)
  );
}

/** Who has written the present status, where that was done by us: *durch* of an entry made since. Null for an edit by hand. */
export function authorSince(before: Book, now: Book, number: string): string | null {
  const known = before.journal.at(-1)?.number ?? 0;
  const entry = now.journal.filter((each) => each.subject === number && each.number > known).at(-1);
  return entry?.by || null;
}
