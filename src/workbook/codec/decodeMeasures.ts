// Without this file a measure's status would be a word in `ISEK-Maßnahmen` and nothing more. Loaded on demand: holds
// zod.
import type { Measure } from "../../domain/measures/measure";
import { readStatus, type StatusVocabulary } from "../../domain/measures/vocabulary";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { readResolution } from "../resolutionText";
import { measureRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";
import { optional } from "./optional";

/**
 * Measures of the register and what is wrong with it (K2). An unknown status word is no fault of the register but rule
 * U1.
 */
export interface DecodedMeasures {
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Maßnahmen` from its table, headings first, with the municipality's words for the status. */
export function decodeMeasures(table: AreaSnapshot, vocabulary: StatusVocabulary): DecodedMeasures {
  const { rows, findings } = decodeTable(measureRegister, table, { key: "number" });
  const measures = rows.map(({ resolution, ...row }): Measure => ({
    ...row,
    lead: optional(row.lead),
    actionArea: optional(row.actionArea),
    corridor: optional(row.corridor),
    round: optional(row.round),
    status: readStatus(row.statusWord, vocabulary),
    resolution: readResolution(resolution),
  }));
  return { measures, findings };
}
