// Without this file every use case would look for registers, layouts and settings in the workbook's cells on its own.
import type { Product } from "../domain/budget/product";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { FederalState } from "../domain/frames/federalState";
import type { Goal } from "../domain/goals/goal";
import type { Measure } from "../domain/measures/measure";
import type { StatusVocabulary } from "../domain/measures/vocabulary";
import type { Finding } from "../domain/shared/finding";
import type { Phase } from "../domain/shared/ruleId";
import type { WorkbookOutline } from "../workbook/outline";
import type { AreaSnapshot } from "../workbook/port";
import type { RegisterId } from "../workbook/schema/registers";

/** What the workbook's registers hold, read once and again when they change. */
export interface Book {
  readonly outline: WorkbookOutline;
  readonly goals: readonly Goal[];
  readonly products: readonly Product[];
  readonly measures: readonly Measure[];
  readonly layouts: readonly SheetLayout[];
  readonly vocabulary: StatusVocabulary;
  /** Null until somebody has chosen it. */
  readonly state: FederalState | null;
  readonly phase: Phase;
  /** The current round, null where none is set. */
  readonly round: string | null;
  /** Edition of the goal system (*Fassung*), null where none is set. */
  readonly edition: string | null;
  /** Every setting as it is written, by its key. */
  readonly settings: ReadonlyMap<string, string>;
  /** Findings left standing, by `rule:about`, with the reason from the journal. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Registers as they were read, headings first; for plans that write into them. */
  readonly tables: Readonly<Partial<Record<RegisterId, AreaSnapshot>>>;
  /** Rows of registers that could not be read (K2). */
  readonly faults: readonly Finding[];
}

/** Name under which a finding is left standing. */
export function acceptedName(finding: Finding): string {
  return `${finding.rule}:${finding.about}`;
}
