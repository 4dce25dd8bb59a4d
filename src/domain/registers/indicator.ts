// Without this file a goal could be claimed but not measured.

/** Which way an indicator is better (*Richtung*): steigend, fallend, gleichbleibend. */
export type IndicatorDirection = "up" | "down" | "keep";

/** An indicator (*Kennzahl*) of one or several goals. Values in its own unit; years are calendar years. */
export interface Indicator {
  readonly number: string;
  readonly goals: readonly string[];
  readonly name: string;
  readonly unit: string;
  readonly direction: IndicatorDirection | null;
  readonly baselineYear: number | null;
  readonly baseline: number | null;
  readonly targetYear: number | null;
  readonly target: number | null;
  readonly source: string;
  /** Values reached, by year, ascending; years without one are left out. */
  readonly actuals: readonly { readonly year: number; readonly value: number }[];
  /** Row of the register, from 0. */
  readonly row: number;
}
