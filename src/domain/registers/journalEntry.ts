// Without this file what was done could be read in the workbook, but not counted, chained or checked.

/** State of an entry (*Stand*): begonnen, fertig, zurückgenommen. */
export type JournalState = "begun" | "done" | "takenBack";

/** *Vorgang* of an entry that takes another one back. */
export const undoOperation = "Rückgängig";

/** One row of `ISEK-Protokoll`. Texts as they stand there; `time` is Excel's serial of local time. */
export interface JournalEntry {
  readonly number: number;
  readonly time: number | null;
  readonly by: string;
  readonly operation: string;
  readonly subject: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly round: string | null;
  readonly origin: string;
  readonly state: JournalState | null;
  readonly row: number;
}
