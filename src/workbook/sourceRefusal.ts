// Without this file a file could be left out of a consolidation without anybody knowing why.
import type { FederalState } from "../domain/frames/federalState";
import type { ReadFailure } from "./readFailure";

/** Why a file takes no part (*abgelehnt*). One sentence each in i18n; the other files go on. */
export type SourceRefusal =
  | { readonly kind: "unreadable"; readonly failure: ReadFailure }
  /** No sheet looks like a budget; `onlyTotals` when sums were found but no lines. */
  | { readonly kind: "noBudget"; readonly onlyTotals: boolean }
  /** Formulas stand where amounts must stand, and none was ever calculated. */
  | { readonly kind: "notCalculated"; readonly formulas: number }
  /** The products, or the file's own settings, belong to another Land. */
  | { readonly kind: "wrongState"; readonly chosen: FederalState; readonly fits: readonly FederalState[] }
  /** No column of the year that was asked for. */
  | { readonly kind: "wrongYear"; readonly asked: number; readonly years: readonly number[] }
  /** The file is itself the outcome of a consolidation. */
  | { readonly kind: "alreadyConsolidated" }
  /** A newer file shows the same budget. */
  | { readonly kind: "olderVersion"; readonly newer: string; readonly modified: string | null; readonly newerModified: string | null }
  /** A person chose the other file. */
  | { readonly kind: "otherVersion"; readonly chosen: string }
  /** Several files show the same budget, and nothing says which is newer. */
  | { readonly kind: "versionUnclear"; readonly others: readonly string[] }
  /** All rows equal another file's. */
  | { readonly kind: "copy"; readonly of: string };

/** What a refusal is called where programs read it. */
export type RefusalReason = Exclude<SourceRefusal["kind"], "unreadable"> | ReadFailure["kind"];

/** Name of a refusal for programs. */
export function refusalReason(refusal: SourceRefusal): RefusalReason {
  return refusal.kind === "unreadable" ? refusal.failure.kind : refusal.kind;
}
