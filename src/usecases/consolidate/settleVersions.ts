// Without this file a draft and the resolution that followed it would be added up.
import { layoutShape } from "../../domain/budget/layoutShape";
import { findVersions, type VersionGroup } from "../../domain/consolidation/findVersions";
import { addSums, noSums } from "../../domain/consolidation/sums";
import type { ConsolidatedFile, VersionQuestion } from "./consolidation";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { FileReading } from "./sourceFile";

/** Groups of files that show the same budget, and the files that take no part because of it. */
export interface SettledVersions {
  readonly groups: readonly VersionGroup[];
  readonly refusals: ReadonlyMap<string, SourceRefusal>;
}

/** A person's choice goes first, then the newest; where nobody can tell, none of them is counted until somebody has. */
export function settleVersions(readings: readonly FileReading[], choices: ReadonlyMap<string, string>): SettledVersions {
  const groups = findVersions(
    readings.map((reading) => ({
      ...comparedFile(reading),
      departments: [...new Set(reading.sheets.flatMap(({ lines }) => lines.flatMap(({ department }) => department ?? [])))],
      shapes: reading.sheets.map(({ layout }) => layoutShape(layout)),
    })),
  );
  const modified = new Map(readings.map((reading) => [reading.file, reading.modified]));
  const refusals = new Map<string, SourceRefusal>();
  for (const group of groups) {
    const chosen = choices.get(group.id);
    for (const file of group.files) {
      const refusal = refusalIn(group, file, chosen, modified);
      if (refusal) refusals.set(file, refusal);
    }
  }
  return { groups, refusals };
}

function refusalIn(group: VersionGroup, file: string, chosen: string | undefined, modified: ReadonlyMap<string, string | null>): SourceRefusal | null {
  if (chosen !== undefined && group.files.includes(chosen)) return file === chosen ? null : { kind: "otherVersion", chosen };
  const { newest } = group;
  if (newest === null) return { kind: "versionUnclear", others: group.files.filter((other) => other !== file) };
  if (file === newest) return null;
  if (group.isCopy) return { kind: "copy", of: newest };
  return { kind: "olderVersion", newer: newest, modified: modified.get(file) ?? null, newerModified: modified.get(newest) ?? null };
}

/** What of a reading is compared with other files. */
export function comparedFile(reading: FileReading) {
  return { file: reading.file, modified: reading.modified, sheets: reading.sheets.map(({ sheet, lines }) => ({ sheet, lines })) };
}

/** What is asked about versions; copies need no question. */
export function versionQuestions(
  groups: readonly VersionGroup[],
  files: readonly ConsolidatedFile[],
  readings: readonly FileReading[],
  choices: ReadonlyMap<string, string>,
): readonly VersionQuestion[] {
  return groups.flatMap(({ id, files: names, newest, isCopy }): readonly VersionQuestion[] => {
    if (isCopy) return [];
    const described = names.map((file) => {
      const reading = readings.find((each) => each.file === file);
      const known = files.find((each) => each.file === file);
      const sums = known?.state === "read" ? known.chosen : addSums((reading?.sheets ?? []).map(({ sums: tables }) => tables.result.figures()[0] ?? noSums));
      const lines = (reading?.sheets ?? []).reduce((sum, sheet) => sum + sheet.lines.length, 0);
      return { file, modified: reading?.modified ?? null, lines, sums };
    });
    return [{ kind: "version", id, mustBeAnswered: true, files: described, proposal: newest, answer: choices.get(id) ?? null }];
  });
}
