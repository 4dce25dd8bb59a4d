// Without this file nobody would know which plans, concepts and reports make up the ISEK and when they fall due.

/** Kind of an element (*Art*): Fachplanung, Konzept, Bericht. */
export type ConceptElementKind = "plan" | "concept" | "report";

/**
 * A plan, concept or report with its owner and rhythm (*ISEK-Element*). Dates are ISO days. Several states may hold at
 * once.
 */
export interface ConceptElement {
  readonly number: string;
  readonly kind: ConceptElementKind | null;
  readonly title: string;
  readonly department: string | null;
  readonly location: string;
  /** How often it is renewed (*Turnus*), as written: `24 Monate`, `jährlich`. */
  readonly interval: string;
  readonly lastRevised: string | null;
  readonly nextDue: string | null;
  readonly isPresent: boolean;
  readonly isActive: boolean;
  readonly isClosed: boolean;
  readonly isMonitored: boolean;
  readonly goals: readonly string[];
  readonly measures: readonly string[];
  readonly row: number;
}
