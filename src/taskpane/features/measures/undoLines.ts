// Without this file taking a status back would leave a gap in the journal's chain (U5).
import { measureTexts } from "../../../i18n/measureTexts";
import type { JournalLine } from "../../../workbook/journal";

/** The same rows the other way round, with a reason. */
export function undoLines(lines: readonly JournalLine[]): readonly JournalLine[] {
  return lines.map(({ subject, field, from, to }) => ({ subject, field, from: to, to: from, reason: measureTexts.undoReason }));
}
