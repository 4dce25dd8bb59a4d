// Without this file action areas, corridors and departments would be words nobody answers for.
import type { Cents } from "../shared/cents";

/** What an entry of `ISEK-Gliederung` is (*Art*). */
export type DivisionKind = "actionArea" | "theme" | "corridor" | "directorate" | "department" | "company" | "body";

/** One entry of `ISEK-Gliederung`. Numbers are unique within their kind. */
export interface DivisionEntry {
  readonly kind: DivisionKind;
  readonly number: string;
  readonly name: string;
  readonly parents: readonly string[];
  /** Numbers of the directorates or departments that answer for it; a corridor needs exactly one (G3). */
  readonly responsible: readonly string[];
  readonly team: string;
  readonly ceiling: Cents | null;
  readonly row: number;
}
