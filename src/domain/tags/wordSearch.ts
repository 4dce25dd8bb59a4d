// Without this file the core could not look for words without naming the package that does it.

/** A text that can be found: a goal or a measure by its number. */
export interface WordDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A document that shares words with a query; `score` from above 0 to 1, 1 for the best of the query. */
export interface WordHit {
  readonly id: string;
  readonly score: number;
  /** Words of the document that were found, as they are written there, the rarest first. */
  readonly words: readonly string[];
}

/** Finds documents by words, best first. */
export type WordSearch = (query: string) => readonly WordHit[];
