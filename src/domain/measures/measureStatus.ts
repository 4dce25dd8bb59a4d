// Without this file the traffic light would have as many words as there are departments.

/** State of a measure (*Status*). Words, symbols and colours lie in the vocabulary. */
export type MeasureStatus =
  | "recommended"
  | "open"
  | "inProgress"
  | "completed"
  | "ongoing"
  | "deferred"
  | "dropped";

/** Tendency since the last round: verbessert, gleich, verschlechtert. */
export type Tendency = "better" | "same" | "worse";
