// Without this file a status could be changed past the journal, and nobody could tell when and why it came about.
import type { JournalEntry } from "../registers/journalEntry";
import { readStatus, type StatusVocabulary } from "./vocabulary";
import type { MeasureStatus } from "./measureStatus";

/** One step of a measure's status, oldest first. `from` is null for its first entry in the register. */
export interface StatusStep {
  readonly from: MeasureStatus | null;
  readonly to: MeasureStatus;
  readonly entry: JournalEntry;
}

/** What the field of a status entry is called in the journal. */
export const statusField = "Status";

/** Steps of every measure from the journal, in its order. Entries taken back, or with words nobody knows, are left out. */
export function statusHistories(journal: readonly JournalEntry[], vocabulary: StatusVocabulary): ReadonlyMap<string, readonly StatusStep[]> {
  const histories = new Map<string, StatusStep[]>();
  for (const entry of journal) {
    if (entry.field !== statusField || entry.state !== "done") continue;
    const to = readStatus(entry.to, vocabulary);
    if (to === null) continue;
    const steps = histories.get(entry.subject) ?? [];
    steps.push({ from: entry.from === "" ? null : readStatus(entry.from, vocabulary), to, entry });
    histories.set(entry.subject, steps);
  }
  return histories;
}

/** How many rounds in a row the status has been confirmed or left without a change of status, the last one included. */
export function roundsUnchanged(steps: readonly StatusStep[], rounds: readonly string[], current: string): number {
  const last = [...steps].reverse().find(({ from, to }) => from !== to);
  if (last === undefined || last.entry.round === null) return 0;
  const [from, to] = [rounds.indexOf(last.entry.round), rounds.indexOf(current)];
  return from < 0 || to < 0 ? 0 : Math.max(0, to - from);
}
