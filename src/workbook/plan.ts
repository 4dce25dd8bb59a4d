// Without this file a change could not be shown before it happens, nor taken back after it.
import type { Change } from "./change";

/**
 * What is going to happen, as plain data. Made by a use case, shown by the pane, carried out by `applyPlan`, undone by the
 * inverse that `applyPlan` returns.
 */
export interface Plan {
  /** Stands in `ISEK-Protokoll` between *begonnen* and *fertig*. */
  readonly id: string;
  readonly operation: Operation;
  readonly changes: readonly Change[];
  /** What the journal says of it: subject and figures, in words of the glossary; no names of people. */
  readonly subject: string;
  /** Only with operation `undo`: what it takes back. Taking that back again is the same operation once more. */
  readonly undoes?: Operation;
}

/** What a person does, one word per use case (*Vorgang* in the journal). */
export type Operation =
  | "setUp"
  | "tag"
  | "untag"
  | "fix"
  | "updateMeasure"
  | "takeOverCatalogue"
  | "takeOverTags"
  | "repairRows"
  | "stripColumns"
  | "formulasToValues"
  | "acceptFinding"
  | "rejectSuggestion"
  | "compareVersions"
  | "writeReport"
  | "consolidate"
  | "undo"
  | "settings";
