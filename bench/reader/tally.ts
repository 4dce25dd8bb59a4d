// Without this file a reader could win by losing values.

/** What a reader found, over all files and sheets; dates count as numbers. */
export interface Tally {
  cells: number;
  numbers: number;
  sum: number;
  texts: number;
  letters: number;
  booleans: number;
  errors: number;
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return { cells: 0, numbers: 0, sum: 0, texts: 0, letters: 0, booleans: 0, errors: 0 };
}

/** Names of what differs; sums may differ in the last digits, because readers add in different orders. */
export function differences(found: Tally, truth: Tally): readonly string[] {
  const names = ["cells", "numbers", "texts", "letters", "booleans", "errors"] as const;
  const wrong: string[] = names.filter((name) => found[name] !== truth[name]);
  if (Math.abs(found.sum - truth.sum) > Math.abs(truth.sum) * 1e-9) wrong.push("sum");
  return wrong;
}
