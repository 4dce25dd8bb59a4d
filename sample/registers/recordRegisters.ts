// Without this file a workbook would not know its town, its catalogue, its columns, or what happened before.
import type { SheetLayout } from "../../src/domain/budget/sheetLayout";
import { isFederalState } from "../../src/domain/frames/federalState";
import { defaultVocabulary } from "../../src/domain/measures/vocabulary";
import { serialOfDay } from "../../src/workbook/day";
import { encodeLayout, encodeSettings } from "../../src/workbook/encodeRegisters";
import { columnRegister, journalRegister, settingsRegister } from "../../src/workbook/schema/registers";
import { defaultLimits } from "../../src/workbook/settings";
import { schemaVersion } from "../../src/workbook/schemaVersion";
import { metaValue } from "../town/townQueries";
import type { TownTables } from "../town/townSchema";
import type { BookSheet } from "../workbook/book";
import { registerRow, registerSheet } from "./registerSheet";

/** `ISEK-Protokoll`: how each measure's status came about, over twelve rounds; of all measures or of some. */
export function journalSheet(tables: TownTables, isWanted: (measure: string) => boolean = () => true): BookSheet {
  const entries = tables.journal.filter((entry) => isWanted(entry.measure));
  return registerSheet(
    journalRegister,
    entries.map((entry, index) =>
      registerRow(journalRegister, {
        number: index + 1,
        time: serialOfDay(entry.date),
        by: entry.changedBy,
        operation: entry.kind,
        subject: entry.measure,
        field: "Status",
        from: entry.from,
        to: entry.to,
        reason: entry.reason,
        round: entry.round,
        origin: [entry.source, entry.resolutionNumber].filter(Boolean).join(" "),
        state: "fertig",
      }),
    ),
  );
}

/** `ISEK-Spalten`: what the columns of the budget sheet mean, confirmed by a person. */
export function columnSheet(layout: SheetLayout): BookSheet {
  return registerSheet(columnRegister, encodeLayout(layout));
}

/** `ISEK-Einstellungen`: Land, town, catalogue, adopted phase, current round, and the words of the traffic light. */
export function settingsSheet(tables: TownTables): BookSheet {
  const state = metaValue(tables, "federalState");
  if (!isFederalState(state)) throw new Error(`meta: „${state}“ ist kein Land`);
  return registerSheet(
    settingsRegister,
    encodeSettings({
      state,
      municipality: metaValue(tables, "town"),
      catalogue: "lindhafen-isek",
      edition: metaValue(tables, "goalEdition"),
      asOf: metaValue(tables, "asOf"),
      schemaVersion,
      phase: "adopted",
      round: metaValue(tables, "currentRound"),
      role: null,
      department: null,
      vocabulary: defaultVocabulary,
      limits: defaultLimits,
      all: new Map(),
    }),
  );
}
