// Without this file a sheet could not show the common word and symbol for what departments write.
import { nameStatus } from "../domain/functions/nameStatus";
import type { Grid } from "../domain/functions/functionValue";
import type { CellValue } from "../domain/shared/cell";
import type { StatusVocabulary } from "../domain/measures/vocabulary";
import { vocabularyFromSettings } from "../workbook/vocabularySettings";
import { answer } from "./excelCells";

/** Canonical status with symbol. @customfunction AMPEL AMPEL */
export function trafficLight(status: unknown[][], einstellungen?: unknown[][]): unknown[][] {
  return answer([status, einstellungen ?? []], (words, settings) => nameStatus(words, vocabularyOf(settings)));
}

/** Keys stand in the first column, values in the second, as in `ISEK_Einstellungen`. Colours do not show in a cell's text. */
function vocabularyOf(settings: Grid<CellValue>): StatusVocabulary {
  const values = new Map(settings.map(([key, value]) => [String(key ?? "").trim(), typeof value === "string" ? value.trim() : ""]));
  return vocabularyFromSettings((key) => values.get(key) ?? "", (_key, byDefault) => byDefault);
}
