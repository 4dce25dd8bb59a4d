// Without this file an unknown number would be a dead end; with it, it is mostly a typing error.

/** Changes that turn one text into the other: insert, delete, replace, swap of neighbours (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

/** The up to `count` candidates that are nearest to a text, none further away than half its length plus one. */
export function nearest(wanted: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const limit = Math.floor(wanted.length / 2) + 1;
  const found: { candidate: string; far: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const far = editDistance(wanted, candidate);
    if (far <= limit) found.push({ candidate, far });
  }
  found.sort((one, other) => one.far - other.far || one.candidate.localeCompare(other.candidate, "de", { numeric: true }));
  return found.slice(0, count).map(({ candidate }) => candidate);
}
