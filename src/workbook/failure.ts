// Without this file a refusal of the host would reach the clerk as an English error code.
import type { Area, Place } from "../domain/shared/place";
import type { CellValue } from "../domain/shared/cell";

/** A cell that no longer holds what the plan expected: somebody edited, sorted or undid in the meantime. */
export interface DifferingCell {
  readonly at: Place;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/**
 * Why the host did not do what was asked (*Störung*). The German sentence, with place and way out, is made in i18n by an
 * exhaustive switch. `written` is only there where something was written and could not be taken back.
 */
export type WorkbookFailure =
  | { readonly kind: "cellEditing" }
  | { readonly kind: "sheetProtected"; readonly sheet: string }
  | { readonly kind: "sheetMissing"; readonly sheet: string }
  | { readonly kind: "tableMissing"; readonly table: string }
  | { readonly kind: "nameTaken"; readonly what: "sheet" | "table" | "name"; readonly name: string }
  | { readonly kind: "cellsDiffer"; readonly cells: readonly DifferingCell[]; readonly count: number }
  | { readonly kind: "rowsMissing"; readonly sheet: string; readonly count: number }
  | { readonly kind: "notEmpty"; readonly area: Area }
  | { readonly kind: "mergedCells"; readonly area: Area }
  | { readonly kind: "filteredRows"; readonly sheet: string }
  | { readonly kind: "rowsHidden"; readonly sheet: string; readonly count: number }
  | { readonly kind: "tooLarge"; readonly area: Area | null }
  | { readonly kind: "selectionInvalid" }
  | { readonly kind: "readOnly" }
  | { readonly kind: "unfinishedPlan"; readonly planId: string }
  | { readonly kind: "newerSchema"; readonly found: number; readonly known: number }
  | { readonly kind: "interrupted"; readonly takenBack: boolean; readonly cause: WorkbookFailure | null }
  | { readonly kind: "hostUnavailable" }
  | { readonly kind: "hostRefused"; readonly code: string; readonly location: string };
