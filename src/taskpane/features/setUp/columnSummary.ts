// Without this file nine amount columns would all be called "Betrag".
import type { LayoutColumn } from "../../../domain/budget/sheetLayout";
import type { ValueIdentity } from "../../../domain/budget/valueColumn";
import { setUpTexts } from "../../../i18n/setUpTexts";
import { columnMeaningWords, planVersionWords, valueKindWords } from "../../../workbook/schema/words";

/** What a column is, in two or three words: `Produkt`, `Ansatz 2026`, `Ansatz 2026, Nachtrag 1`. */
export function columnSummary(column: LayoutColumn | null): string {
  if (column === null) return setUpTexts.ignoredColumn;
  if (column.value === null) return hyphenated(columnMeaningWords[column.meaning]);
  const { direction } = column;
  return direction === undefined ? valueSummary(column.value) : `${valueSummary(column.value)}, ${setUpTexts.directions[direction]}`;
}

/** Long words break where a person would break them; the pane may be 320 px wide, and dictionaries are not everywhere. */
function hyphenated(word: string): string {
  return word.replace(/(?<=\S)(bezeichnung|ermächtigung)/, "\u00ad$1").replace("/", "/\u200b");
}

/** Kind, year and version; the adopted one needs no word. */
export function valueSummary({ kind, year, version, supplement }: ValueIdentity): string {
  const what = `${hyphenated(valueKindWords[kind])} ${year ?? setUpTexts.noYear}`;
  if (version === "adopted" || kind === "actual") return what;
  return `${what}, ${planVersionWords[version]}${supplement === null ? "" : ` ${supplement}`}`;
}
