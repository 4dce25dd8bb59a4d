// Without this file Land, phase, round and the words of the traffic light would be looked up by spelling all over the
// code.
import type { FederalState } from "../domain/frames/federalState";
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

/** Keys of a status by the word it has by default: how the municipality calls, colours and abbreviates it. */
export const statusKeys = {
  word: (defaultWord: string) => `Ampel-Wort ${defaultWord}`,
  fill: (defaultWord: string) => `Ampel-Farbe ${defaultWord}`,
  aliases: (defaultWord: string) => `Ampel-Alias ${defaultWord}`,
} as const;
