// Without this file nobody could tell which round comes after which, which one is under way, and until when.
import type { Term } from "./term";

/** Rounds (*Runden*) in the order in which they are held; those without a beginning as they stand in the register. */
export function roundsInOrder(terms: readonly Term[]): readonly Term[] {
  const rounds = terms.filter(({ kind }) => kind === "round");
  return [...rounds].sort((one, other) => (one.start ?? "").localeCompare(other.start ?? ""));
}

/** Last ISO day on which a status of this round is taken: *fällig am*, else *Ende*. */
export function lastDayOf({ due, end }: Term): string | null {
  return due ?? end;
}

/** The round a day falls into; of several the one that began last. Null between two rounds. */
export function roundOn(terms: readonly Term[], day: string): Term | null {
  const running = roundsInOrder(terms).filter((round) => round.start !== null && round.start <= day && day <= (lastDayOf(round) ?? day));
  return running.at(-1) ?? null;
}

/** Whether no status of this round is taken any more. */
export function isOver(round: Term, today: string): boolean {
  const last = lastDayOf(round);
  return last !== null && last < today;
}
