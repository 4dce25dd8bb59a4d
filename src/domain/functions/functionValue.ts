// Without this file every custom function would invent its own way to say that it found nothing.
import type { CellError, CellValue } from "../shared/cell";

/** A rectangle of cells as Excel hands it over: rows of equal width. */
export type Grid<Value> = readonly (readonly Value[])[];

/** Why a custom function has no value for a cell. Never a sentence: `functions/faultSentence.ts` has one for each. */
export type FaultReason =
  | { readonly kind: "notListed"; readonly noun: ListNoun; readonly number: string }
  | { readonly kind: "numberForCode"; readonly value: number | boolean }
  | { readonly kind: "headingMissing"; readonly heading: string }
  | { readonly kind: "stateUnknown"; readonly state: string }
  | { readonly kind: "productOutsideFrame"; readonly product: string; readonly state: string }
  | { readonly kind: "statusUnknown"; readonly word: string }
  | { readonly kind: "splitUnreadable"; readonly text: string }
  | { readonly kind: "splitInEuros"; readonly text: string }
  | { readonly kind: "heightsDiffer"; readonly heights: readonly number[] }
  | { readonly kind: "widthsDiffer"; readonly rows: number; readonly headings: number }
  | { readonly kind: "noBudget" }
  | { readonly kind: "notAnAmount"; readonly row: number }
  | { readonly kind: "tooLarge" };

/** What a list holds, to name it in the sentence of a fault. */
export type ListNoun = "goal" | "measure";

/** An error value of ours with its reason; Excel shows the reason only for these two. */
export interface FunctionFault extends CellError {
  readonly error: "#N/A" | "#VALUE!";
  readonly reason: FaultReason;
}

/** What a custom function puts into one cell; an error that was in its argument comes back as it is. */
export type FunctionValue = CellValue | FunctionFault;

/** The value is not there: `#N/A`, which IFNA and lookups of other columns understand. */
export function notAvailable(reason: FaultReason): FunctionFault {
  return { error: "#N/A", reason };
}

/** The arguments cannot be used: `#VALUE!`. */
export function wrongArgument(reason: FaultReason): FunctionFault {
  return { error: "#VALUE!", reason };
}

/** Applies a function to each cell and keeps the shape. */
export function mapGrid<From, To>(grid: Grid<From>, change: (value: From) => To): Grid<To> {
  return grid.map((row) => row.map(change));
}

/** Excel hands an empty cell over as `""` inside a range and as `null` when the argument is left out. */
export function isEmptyCell(value: CellValue): value is null | "" {
  return value === null || value === "";
}
