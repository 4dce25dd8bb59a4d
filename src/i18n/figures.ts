// Without this file each view would write sums, counts and dates in its own way, and some of them in English.
import type { CellValue } from "../domain/shared/cell";
import { isCellError } from "../domain/shared/cell";
import type { Cents } from "../domain/shared/cents";
import { formatEuros } from "../domain/shared/centsText";

const wholeNumber = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plainDecimal = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 6, useGrouping: false });

/** A true minus: the hyphen breaks lines and is too short beside tabular figures. */
function withMinus(figure: string): string {
  return figure.replace("-", "−");
}

/** `1498` → `1.498`. */
export function countText(count: number): string {
  return withMinus(wholeNumber.format(count));
}

/** Count with its noun: `1 Zeile`, `12 Zeilen`. */
export function countOf(count: number, one: string, many: string): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** Short for bars: `57,5 Mio. €` from a million on, whole euros below. */
export function shortEuroText(amount: Cents): string {
  const euros = amount / 100;
  return Math.abs(euros) < 1_000_000 ? formatEuros(amount) : `${withMinus(oneDecimal.format(euros / 1_000_000))} Mio. €`;
}

/** Part of a whole in whole percent: never 100 % while something is missing, never 0 % while something is there. */
export function wholePercent(part: number, whole: number): number {
  if (whole <= 0 || part <= 0) return 0;
  if (part >= whole) return 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

/** ISO day as people write it: `2026-09-03` → `03.09.2026`; anything else stays as it is. */
export function dateText(isoDay: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDay);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : isoDay;
}

/** What a cell shows in a sentence, quoted: `„2,1“`; an empty cell is named. */
export function quotedCell(value: CellValue): string {
  if (value === null || value === "") return "die leere Zelle";
  if (typeof value === "number") return `„${withMinus(plainDecimal.format(value))}“`;
  if (typeof value === "boolean") return value ? "„WAHR“" : "„FALSCH“";
  return `„${isCellError(value) ? value.error : value}“`;
}

/** `2.1`, `2.1 oder 3.4`, `2.1, 3.4 oder 3.6`. */
export function choiceOf(words: readonly string[]): string {
  return listed(words, "oder");
}

/** `2.1`, `2.1 und 3.4`, `2.1, 3.4 und 3.6`. */
export function listOf(words: readonly string[]): string {
  return listed(words, "und");
}

function listed(words: readonly string[], last: string): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}
