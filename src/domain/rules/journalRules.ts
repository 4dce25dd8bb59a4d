// Without this file a status that was changed past the journal, or back without a reason, would look like any other.
import type { Measure } from "../measures/measure";
import { standingSteps, type StatusStep } from "../measures/statusHistory";
import { isAllowed, needsReason } from "../measures/transition";
import type { StatusVocabulary } from "../measures/vocabulary";
import type { Finding } from "../shared/finding";
import type { Place } from "../shared/place";

/** What the rules of the journal look at. */
export interface JournalContext {
  readonly measures: readonly Measure[];
  readonly histories: ReadonlyMap<string, readonly StatusStep[]>;
  readonly vocabulary: StatusVocabulary;
  readonly placeOfEntry: (step: StatusStep) => Place;
  readonly placeOfStatus: (measure: Measure) => Place;
}

/** [U3] a step that is not allowed, or one out of "completed" or "dropped" without a reason. What was taken back at once is no step. */
export function stepsAreAllowed({ histories, vocabulary, placeOfEntry }: JournalContext, found: Finding[]): void {
  for (const [measure, steps] of histories) {
    for (const step of standingSteps(steps)) {
      const { from, to } = step;
      if (from === null) continue;
      const reasonMissing = needsReason(from, to) && step.entry.reason.trim() === "";
      if (isAllowed(from, to) && !reasonMissing) continue;
      const words = { from: vocabulary[from].word, to: vocabulary[to].word };
      found.push({ rule: "U3", severity: "error", at: placeOfEntry(step), about: `${measure} ${step.entry.number}`, measure, ...words, reasonMissing });
    }
  }
}

/** [U5] a step does not begin where the one before ended, or the register says something else than the last one. */
export function chainsHold({ measures, histories, vocabulary, placeOfEntry, placeOfStatus }: JournalContext, found: Finding[]): void {
  const word = (status: keyof StatusVocabulary | null): string => (status === null ? "" : vocabulary[status].word);
  for (const measure of measures) {
    const steps = histories.get(measure.number) ?? [];
    const last = steps.at(-1);
    if (last === undefined) continue;
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      if (before === undefined || step.from === before.to) return;
      const about = `${measure.number} ${step.entry.number}`;
      const words = { expected: word(before.to), found: word(step.from) };
      found.push({ rule: "U5", severity: "error", at: placeOfEntry(step), about, entry: step.entry.number, measure: measure.number, ...words });
    });
    if (measure.status === null || measure.status === last.to) continue;
    const words = { expected: word(last.to), found: word(measure.status) };
    found.push({ rule: "U5", severity: "error", at: placeOfStatus(measure), about: measure.number, entry: last.entry.number, measure: measure.number, ...words });
  }
}

/** Checks the journal by all its rules. */
export function checkJournal(context: JournalContext): readonly Finding[] {
  const found: Finding[] = [];
  stepsAreAllowed(context, found);
  chainsHold(context, found);
  return found;
}
