// Without this file the Status column would need the add-in to show anything; with it Excel alone looks the status up.
import { cellAddress } from "../domain/shared/place";
import { statusOrder, type StatusVocabulary } from "../domain/measures/vocabulary";
import type { ConditionalRule } from "./change";
import { measureRegister } from "./schema/registers";

/**
 * Native lookup of a row's measure in the register: `► in Umsetzung`, or nothing. Of several measures the first counts.
 * English, for `row` and the column of Schlüsselmaßnahme, both from 0.
 */
export function statusFormula(row: number, measureColumn: number): string {
  const measure = `$${cellAddress({ row, column: measureColumn })}`;
  const { table, columns } = measureRegister;
  const first = `TRIM(LEFT(${measure}&";",FIND(";",${measure}&";")-1))`;
  const found = `MATCH(${first},${table}[${columns.number.heading}],0)`;
  return `=IF(${measure}="","",IFERROR(INDEX(${table}[${columns.statusWord.heading}],${found}),""))`;
}

/**
 * Colours of the traffic light as native conditional formats: by symbol or by word, so that a word can be renamed without
 * losing its colour. Relates to the first cell of the area they are put on.
 */
export function statusColours(row: number, column: number, vocabulary: StatusVocabulary): readonly ConditionalRule[] {
  const cell = `$${cellAddress({ row, column })}`;
  return statusOrder.map((status) => {
    const { symbol, word, fill, font, strikethrough } = vocabulary[status];
    return { formula: `=OR(LEFT(${cell},1)="${symbol}",${cell}="${word.replaceAll('"', '""')}")`, fill, fontColor: font, strikethrough };
  });
}
