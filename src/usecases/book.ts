// Without this file every use case would look for registers, layouts and settings in the workbook's cells on its own.
import type { Product } from "../domain/budget/product";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { FederalState } from "../domain/frames/federalState";
import type { Goal } from "../domain/goals/goal";
import type { Measure } from "../domain/measures/measure";
import type { StatusVocabulary } from "../domain/measures/vocabulary";
import type { ConceptElement } from "../domain/registers/conceptElement";
import type { DivisionEntry } from "../domain/registers/divisionEntry";
import type { Indicator } from "../domain/registers/indicator";
import type { JournalEntry } from "../domain/registers/journalEntry";
import type { Term } from "../domain/registers/term";
import type { Finding } from "../domain/shared/finding";
import type { Phase } from "../domain/shared/ruleId";
import type { WorkbookOutline } from "../workbook/outline";
import type { AreaSnapshot } from "../workbook/port";
import { registers, type RegisterId } from "../workbook/schema/registers";
import type { Settings } from "../workbook/settings";

/** What the workbook's registers hold, read once and again when they change. */
export interface Book {
  readonly outline: WorkbookOutline;
  readonly goals: readonly Goal[];
  readonly products: readonly Product[];
  readonly measures: readonly Measure[];
  /** Figures that goals are measured by (`ISEK-Kennzahlen`). */
  readonly indicators: readonly Indicator[];
  /** Plans, concepts and reports (`ISEK-Elemente`). */
  readonly elements: readonly ConceptElement[];
  /** Departments, bodies, action areas (`ISEK-Gliederung`). */
  readonly divisions: readonly DivisionEntry[];
  /** Rounds, phases, milestones (`ISEK-Termine`). */
  readonly terms: readonly Term[];
  readonly layouts: readonly SheetLayout[];
  readonly vocabulary: StatusVocabulary;
  /** Null until somebody has chosen it. */
  readonly state: FederalState | null;
  readonly phase: Phase;
  /** The current round, null where none is set. */
  readonly round: string | null;
  readonly settings: Settings;
  readonly journal: readonly JournalEntry[];
  /** Findings left standing, by `acceptedName`, with the reason from the journal. */
  readonly accepted: ReadonlyMap<string, string>;
  /** Registers as they were read, headings first; for plans that write into them. */
  readonly tables: RegisterTables;
  /** Rows of registers that could not be read (K2). */
  readonly faults: readonly Finding[];
}

/** Registers that stand in the workbook, as they were read. */
export type RegisterTables = Readonly<Partial<Record<RegisterId, AreaSnapshot>>>;

/** Name under which a finding is left standing. */
export function acceptedName(finding: Finding): string {
  return `${finding.rule} ${finding.about}`;
}

/** Whether a sheet is one of our registers, so that it is no budget sheet. */
export function isRegisterSheet(sheet: string): boolean {
  return registerSheets.has(sheet.toLowerCase());
}

const registerSheets = new Set(Object.values(registers).map((register) => register.sheet.toLowerCase()));
