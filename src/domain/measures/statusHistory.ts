// Without this file a status could be changed past the journal, and nobody could tell when and why it came about.
import { undoOperation, type JournalEntry } from "../registers/journalEntry";
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

/** Reason of an entry that says no more than that everything is as it was. */
export const unchangedReason = "unverändert bestätigt";

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

/** Whether a step is the way back of the one before ("Rückgängig"), not a step of the measure's own. */
export function takesBack(step: StatusStep, before: StatusStep | undefined): boolean {
  return step.entry.operation === undoOperation && before !== undefined && before.from === step.to && before.to === step.from;
}

/** The steps that still count: without those taken back, and without their ways back. */
export function standingSteps(steps: readonly StatusStep[]): readonly StatusStep[] {
  const standing: StatusStep[] = [];
  for (const step of steps) {
    if (takesBack(step, standing.at(-1))) standing.pop();
    else standing.push(step);
  }
  return standing;
}

/** The step by which the measure came to its present status; null where the journal has none. */
export function lastChange(steps: readonly StatusStep[]): StatusStep | null {
  return [...standingSteps(steps)].reverse().find(({ from, to }) => from !== to) ?? null;
}

/**
 * How many rounds nothing new has been said: neither another status nor a sentence. `rounds` in their order, `current` the one
 * that is under way; 0 where nobody knows.
 */
export function roundsUnchanged(steps: readonly StatusStep[], rounds: readonly string[], current: string): number {
  const isNews = ({ from, to, entry }: StatusStep) => from !== to || (entry.reason !== "" && entry.reason !== unchangedReason);
  const last = [...standingSteps(steps)].reverse().find(isNews);
  if (last === undefined || last.entry.round === null) return 0;
  const [from, to] = [rounds.indexOf(last.entry.round), rounds.indexOf(current)];
  return from < 0 || to < 0 ? 0 : Math.max(0, to - from);
}
