// Without this file an unknown number would be a dead end; with it, it is mostly a typing error.

/**
 * Changes that turn one text into the other: insert, delete, replace, swap of neighbours (optimal string alignment). Where it is
 * only asked whether they are `most` changes apart, the answer is some larger number as soon as they are not.
 */
export function editDistance(one: string, other: string, most = Infinity): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const width = other.length + 1;
  let beforeLast = new Uint32Array(width);
  let last = Uint32Array.from({ length: width }, (_, index) => index);
  let current = new Uint32Array(width);
  for (let i = 1; i <= one.length; i++) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let best = Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one.charCodeAt(i - 1) === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1)) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      current[j] = best;
      if (best < least) least = best;
    }
    // No later row can be below the least of two rows in a row; a swap looks back one row only.
    if (least > most + 1) return least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[other.length]!;
}

interface Near {
  readonly candidate: string;
  readonly far: number;
}

/** Made once: a comparison of its own for each pair would cost more than all distances together. */
const natural = new Intl.Collator("de", { numeric: true });

/** The up to `count` candidates that are nearest to a text, none further away than half its length plus one. */
export function nearest(wanted: string, candidates: Iterable<string>, count = 3): readonly string[] {
  const limit = Math.floor(wanted.length / 2) + 1;
  const best: Near[] = [];
  for (const candidate of candidates) {
    // What cannot come in any more need not be measured.
    const most = best.length < count ? limit : (best.at(-1)?.far ?? limit);
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const near = { candidate, far: editDistance(wanted, candidate, most) };
    if (near.far > most) continue;
    best.push(near);
    best.sort(byNearness);
    if (best.length > count) best.pop();
  }
  return best.map(({ candidate }) => candidate);
}

function byNearness(one: Near, other: Near): number {
  return one.far - other.far || natural.compare(one.candidate, other.candidate);
}

const remembered = new WeakMap<ReadonlyMap<string, unknown>, Map<string, readonly string[]>>();

/** `nearest` among the keys of an index that does not change: the same typing error often stands in many rows. */
export function nearestKeys(wanted: string, index: ReadonlyMap<string, unknown>): readonly string[] {
  const known = remembered.get(index) ?? new Map<string, readonly string[]>();
  remembered.set(index, known);
  const before = known.get(wanted);
  if (before !== undefined) return before;
  const found = nearest(wanted, index.keys());
  known.set(wanted, found);
  return found;
}
