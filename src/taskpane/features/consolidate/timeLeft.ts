// Without this file the time left would jump about in seconds nobody can rely on.

/** Measured for so long before anything is promised. */
const patience = 3000;
const step = 5;

interface Pace {
  readonly done: number;
  readonly total: number;
  /** Milliseconds, like `now`. */
  readonly startedAt: number;
}

/** Seconds left when the rest goes as fast as what is done, rounded up to 5; null while it is too early to say. */
export function timeLeft({ done, total, startedAt }: Pace, now: number): number | null {
  const elapsed = now - startedAt;
  if (elapsed < patience || done === 0 || done >= total) return null;
  const seconds = ((elapsed / done) * (total - done)) / 1000;
  return Math.max(step, Math.ceil(seconds / step) * step);
}
