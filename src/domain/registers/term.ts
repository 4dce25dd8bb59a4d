// Without this file nobody would know what is due when, nor which round a status belongs to.

/** What falls on a date (*Art*): Runde, Phase, Meilenstein, Fälligkeit. */
export type TermKind = "round" | "phase" | "milestone" | "due";

/** One entry of `ISEK-Termine`. Dates are ISO days. */
export interface Term {
  readonly kind: TermKind;
  readonly number: string;
  readonly name: string;
  readonly bodies: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly due: string | null;
  readonly responsible: readonly string[];
  readonly state: string;
  readonly row: number;
}
