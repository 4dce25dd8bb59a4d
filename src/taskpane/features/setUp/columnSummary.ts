// Without this file nine amount columns would all be called "Betrag".
import type { LayoutColumn } from "../../../domain/budget/sheetLayout";
import type { ValueIdentity } from "../../../domain/budget/valueColumn";
import { setUpTexts } from "../../../i18n/setUpTexts";
import { columnMeaningWords, planVersionWords, valueKindWords } from "../../../workbook/schema/words";

/** What a column is, in two or three words: `Produkt`, `Ansatz 2026`, `Ansatz 2026, Nachtrag 1`. */
export function columnSummary(column: LayoutColumn | null): string {
  if (column === null) return setUpTexts.ignoredColumn;
  return column.value === null ? hyphenated(columnMeaningWords[column.meaning]) : valueSummary(column.value);
}

/** Long words break where a person would break them; the pane may be 320 px wide, and dictionaries are not everywhere. */
function hyphenated(word: string): string {
  return word.replace("bezeichnung", "\u00adbezeichnung");
}

/** Kind, year and version; the adopted one needs no word. */
export function valueSummary({ kind, year, version, supplement }: ValueIdentity): string {
  const what = `${valueKindWords[kind]} ${year ?? setUpTexts.noYear}`;
  if (version === "adopted" || kind === "actual") return what;
  return `${what}, ${planVersionWords[version]}${supplement === null ? "" : ` ${supplement}`}`;
}
