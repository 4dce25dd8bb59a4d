// Without this file a proposed layout could not say how sure it is, why, and what only a person can decide.
import type { Place } from "../shared/place";
import type { ColumnMeaning, SheetLayout } from "./sheetLayout";
import type { AmountUnit, ValueIdentity } from "./valueColumn";

/** How sure a proposal is: *sicher*, *wahrscheinlich*, *bitte wählen*. */
export type Confidence = "certain" | "likely" | "choose";

/** Why a column got its meaning, or why it got none; the sentence is made in i18n. */
export type ColumnReason =
  | { readonly code: "ownColumn" }
  | { readonly code: "heading" }
  | { readonly code: "headingAndCells" }
  | { readonly code: "upperHeading"; readonly heading: string }
  | { readonly code: "besideColumn"; readonly column: number }
  | { readonly code: "cells" }
  | { readonly code: "longestText" }
  | { readonly code: "derivedFigure" }
  | { readonly code: "secondOfItsKind"; readonly column: number }
  | { readonly code: "nameOfGroup" }
  | { readonly code: "unknownHeading" }
  | { readonly code: "noHeading" };

/** One column of the sheet as it is proposed; `meaning` is null when it is left alone. */
export interface ProposedColumn {
  readonly column: number;
  readonly heading: string;
  readonly meaning: ColumnMeaning | null;
  readonly value: ValueIdentity | null;
  readonly confidence: Confidence;
  readonly reason: ColumnReason;
  /** Other columns that could carry the same meaning. */
  readonly alternatives: readonly number[];
}

/** What is asked, at most once per column; nothing of it is guessed in silence. */
export type LayoutQuestion =
  /** Several columns have the same kind, year and version: which one holds, or are they different years? */
  | { readonly kind: "sameValue"; readonly columns: readonly number[]; readonly value: ValueIdentity }
  /** The year stands neither in the heading nor above it; `offsets` are years away from the plan's (*Vorjahr* −1), where said. */
  | { readonly kind: "yearUnknown"; readonly columns: readonly number[]; readonly offsets: readonly (number | null)[] }
  /** Kind of value is not said (`2024 2025 2026`). */
  | { readonly kind: "kindUnknown"; readonly columns: readonly number[] }
  /** The unit is said in a heading or title only (rule B4): confirm it. */
  | { readonly kind: "unitFromHeading"; readonly columns: readonly number[]; readonly unit: AmountUnit; readonly heading: string }
  /** Signs contradict each other, so that revenue and expense cannot be told by them. */
  | { readonly kind: "signUnclear"; readonly columns: readonly number[] }
  /** `1.234`: thousand or one and a bit (rule B3). */
  | { readonly kind: "numberConvention"; readonly column: number; readonly example: string }
  /** The heading promises amounts, most cells are none: the column is left out until somebody looks. */
  | { readonly kind: "amountsUnreadable"; readonly column: number; readonly heading: string }
  /** Neither column nor title names a product. */
  | { readonly kind: "productMissing" }
  /** Neither account, kind column nor heading tells revenue from expense (rule B5). */
  | { readonly kind: "directionUnknown" }
  /** Several columns could be meant. */
  | { readonly kind: "whichColumn"; readonly meaning: ColumnMeaning; readonly columns: readonly number[] }
  /** Title years given to columns of one kind in their order (*Ansatz, Ansatz* under *Haushaltsplan 2026/2027*). */
  | { readonly kind: "yearsFromTitle"; readonly columns: readonly number[]; readonly years: readonly number[] }
  /** The product number is put together from several columns; `example` is one that came out. */
  | { readonly kind: "splitCode"; readonly columns: readonly number[]; readonly example: string }
  /** Dates stand where codes must: product or date? */
  | { readonly kind: "dateOrCode"; readonly at: Place; readonly count: number }
  /** *Kapitel* and *Titel*: a cameral budget, whose kinds no frame explains. */
  | { readonly kind: "cameral"; readonly column: number };

/** A layout as it is proposed for a person to confirm. */
export interface LayoutProposal {
  readonly kind: "layout";
  readonly layout: SheetLayout;
  readonly columns: readonly ProposedColumn[];
  readonly questions: readonly LayoutQuestion[];
}

/** A sheet that cannot be read as a budget, and where that shows. */
export interface NoLayout {
  readonly kind: "noLayout";
  readonly reason: "emptySheet" | "onlyTotals" | "noBudgetStructure";
  readonly at: Place;
}

/** Whether a person must answer before the sheet may be read; the others are to be confirmed. */
export function needsAnswer(question: LayoutQuestion): boolean {
  if (question.kind === "yearUnknown") return question.columns.length > 1;
  return mustBeAnswered.has(question.kind);
}

const mustBeAnswered: ReadonlySet<LayoutQuestion["kind"]> = new Set([
  "sameValue",
  "signUnclear",
  "numberConvention",
  "amountsUnreadable",
  "whichColumn",
  "dateOrCode",
  "yearsFromTitle",
]);
