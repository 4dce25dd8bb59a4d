// Without this file goals would be mere numbers, and their succession could not be followed.

/** Level in the goal system (*Ebene*): gesamtstädtisch, Stadtentwicklungsziel, operativ, Jahresziel. */
export type GoalLevel = "citywide" | "development" | "operative" | "annual";

/** A goal of one edition (*Fassung*). Numbers are text and never given twice. Dates are ISO days. */
export interface Goal {
  readonly number: string;
  readonly parent: string | null;
  readonly level: GoalLevel;
  readonly title: string;
  readonly description: string;
  /** Two-digit product areas it belongs to; empty = any. */
  readonly productAreas: readonly string[];
  readonly actionArea: string | null;
  readonly sdg: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly successors: readonly string[];
  readonly edition: string;
  /** Row of the register, from 0, for findings and jumps. */
  readonly row: number;
}
