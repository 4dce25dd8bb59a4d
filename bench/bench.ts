// Without this file each measurement would print itself in its own way, and nobody could compare them.

/** One figure with its unit, what it should be, and what was measured in. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What we hold ourselves to; `most` or `least`, in the same unit. */
  readonly goal?: { readonly most: number } | { readonly least: number };
}

/** A measurement that can be named on the command line. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly Figure[]>;
}

/** Whether a figure keeps its goal; figures without one do. */
export function keepsGoal({ value, goal }: Figure): boolean {
  if (goal === undefined) return true;
  return "most" in goal ? value <= goal.most : value >= goal.least;
}
