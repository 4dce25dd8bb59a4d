// Without this file Land, phase, round and the words of the traffic light would be looked up by spelling all over the
// code.
import type { FederalState } from "../domain/frames/federalState";
import type { ConceptLimits } from "../domain/rules/conceptRules";
import type { StatusVocabulary } from "../domain/measures/vocabulary";
import type { Phase } from "../domain/shared/ruleId";

/** View a person has chosen (*Rolle*); no lock. */
export type Role = "tagging" | "status" | "office";

/** What the workbook says about itself (`ISEK-Einstellungen`). */
export interface Settings {
  /** The Land whose frames hold; null until somebody chooses it. */
  readonly state: FederalState | null;
  readonly municipality: string;
  /** Which goal system this is (*Katalog-Kennung*); the office gives it. */
  readonly catalogue: string;
  /** Edition of the goal system (*Fassung*). */
  readonly edition: string;
  /** ISO day the catalogue was made (*Stand*). */
  readonly asOf: string | null;
  readonly schemaVersion: number | null;
  readonly phase: Phase;
  /** Number of the current round. */
  readonly round: string | null;
  readonly role: Role | null;
  /** Number of the Fachdienst whose measures are "mine", `allDepartments` for all; null until somebody has chosen. */
  readonly department: string | null;
  readonly vocabulary: StatusVocabulary;
  /** How many action areas, themes and goals can be steered by (G5). */
  readonly limits: ConceptLimits;
  /** Every setting as it is written, also those of a newer program. */
  readonly all: ReadonlyMap<string, string>;
}

/** Keys of the settings, German and final. */
export const settingKeys = {
  state: "Land",
  municipality: "Kommune",
  catalogue: "Katalog-Kennung",
  edition: "Fassung",
  asOf: "Stand",
  schemaVersion: "Schema-Version",
  phase: "Phase",
  round: "aktuelle Runde",
  role: "Rolle",
  department: "Fachdienst",
} as const;

/** Keys of the limits (G5). */
export const limitKeys = {
  actionAreas: "Obergrenze Handlungsfelder",
  themes: "Obergrenze Querschnittsthemen",
  goals: "Obergrenze Ziele",
} as const satisfies Record<keyof ConceptLimits, string>;

/** Limits where none are set: twelve action areas and seven themes are what German cities get along with, eighty goals fit on two pages. */
export const defaultLimits: ConceptLimits = { actionAreas: 12, themes: 7, goals: 80 };

/** Keys of a status by the word it has by default: how the municipality calls, colours and abbreviates it. */
export const statusKeys = {
  word: (defaultWord: string) => `Ampel-Wort ${defaultWord}`,
  fill: (defaultWord: string) => `Ampel-Farbe ${defaultWord}`,
  aliases: (defaultWord: string) => `Ampel-Alias ${defaultWord}`,
} as const;
