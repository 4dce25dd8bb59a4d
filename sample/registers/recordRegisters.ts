// Without this file a workbook would not know its town, its catalogue, its columns, or what happened before.
import { defaultVocabulary, statusOrder } from "../../src/domain/measures/vocabulary";
import type { SheetLayout } from "../../src/domain/budget/sheetLayout";
import { columnRegister, journalRegister, settingsRegister } from "../../src/workbook/schema/registers";
import { amountUnitWords, columnMeaningWords, decidedByWords, planVersionWords, signWords, valueKindWords } from "../../src/workbook/schema/words";
import { metaValue } from "../town/townQueries";
import type { TownTables } from "../town/townSchema";
import type { BookSheet } from "../workbook/book";
import { registerSheet } from "./registerSheet";
import { catalogue } from "./steeringRegisters";

/** `ISEK-Protokoll`: how each measure's status came about, over twelve rounds; of all measures or of some. */
export function journalSheet(tables: TownTables, isWanted: (measure: string) => boolean = () => true): BookSheet {
  return registerSheet(
    journalRegister,
    tables.journal
      .filter((entry) => isWanted(entry.measure))
      .map((entry, index) => ({
        number: index + 1, time: entry.date, by: entry.changedBy, operation: entry.kind, subject: entry.measure, field: "Status",
        from: entry.from, to: entry.to, reason: entry.reason, round: entry.round,
        origin: [entry.source, entry.resolutionNumber].filter(Boolean).join(" "), state: "fertig",
      })),
  );
}

/** `ISEK-Spalten`: what the columns of the budget sheet mean, confirmed by a person. */
export function columnSheet(layout: SheetLayout): BookSheet {
  const headerRows = layout.headerRows === 1 ? `${layout.headerRow + 1}` : `${layout.headerRow + 1}-${layout.headerRow + layout.headerRows}`;
  return registerSheet(
    columnRegister,
    layout.columns.map(({ heading, meaning, value, decidedBy }) => ({
      sheet: layout.sheet,
      headerRows,
      column: heading,
      meaning: columnMeaningWords[meaning],
      decidedBy: decidedByWords[decidedBy],
      ...(value
        ? {
            valueKind: valueKindWords[value.kind], year: value.year, version: planVersionWords[value.version],
            unit: amountUnitWords[value.unit], sign: signWords[value.sign],
          }
        : {}),
    })),
  );
}

/** `ISEK-Einstellungen`: Land, town, catalogue, phase, round, and the words and colours of the traffic light. */
export function settingsSheet(tables: TownTables): BookSheet {
  const { id, edition, day } = catalogue(tables);
  const settings: readonly (readonly [string, string])[] = [
    ["Land", metaValue(tables, "federalState")],
    ["Kommune", metaValue(tables, "town")],
    ["Katalog-Kennung", id],
    ["Fassung", edition],
    ["Stand", day],
    ["Schema-Version", "1"],
    ["Phase", "beschlossen"],
    ["aktuelle Runde", metaValue(tables, "currentRound")],
    ...statusOrder.map((status): readonly [string, string] => {
      const { word, symbol, fill } = defaultVocabulary[status];
      return [`Ampel ${word}`, `${symbol} ${word} ${fill}`];
    }),
  ];
  return registerSheet(settingsRegister, settings.map(([key, value]) => ({ key, value })));
}
