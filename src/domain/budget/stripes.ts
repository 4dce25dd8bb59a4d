// Without this file our columns would be a white block beside a department's striped rows.

/** Alternating fills of rows (*Streifen*): `odd` and `even` by the row numbers Excel shows; null = no fill. `#RRGGBB`. */
export interface Stripes {
  readonly odd: string | null;
  readonly even: string | null;
}

/** Fewer rows may look alike by chance. */
const fewestRows = 6;
/** Totals and headings between the rows have colours of their own. */
const leastRegular = 0.7;

/** The stripes of a column's fills, null where rows do not alternate. `firstRow` counts from 0. */
export function stripesOf(fills: readonly (string | null)[], firstRow: number): Stripes | null {
  if (fills.length < fewestRows) return null;
  const isOdd = (index: number): boolean => (firstRow + index) % 2 === 0;
  const odd = mostFrequent(fills.filter((_, index) => isOdd(index)));
  const even = mostFrequent(fills.filter((_, index) => !isOdd(index)));
  if (odd === even) return null;
  const regular = fills.filter((fill, index) => fill === (isOdd(index) ? odd : even)).length;
  return regular >= fills.length * leastRegular ? { odd, even } : null;
}

function mostFrequent(fills: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const fill of fills) counts.set(fill, (counts.get(fill) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}
