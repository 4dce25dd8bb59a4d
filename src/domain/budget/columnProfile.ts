// Without this file only headings would be believed, and a column headed "Art" could be anything.
import type { CellValue } from "../shared/cell";
import { saysNoValue, scanNumber } from "../shared/numbersInText";
import { isCode, splitCodeAndName, splitProductAndAccount } from "./codeCell";
import { cellAt, type CellGrid } from "./cellGrid";
import { directionOfWord } from "./directionWord";

/** What the cells of a column are like, counted over a sample of rows below the headings. */
export interface ColumnProfile {
  readonly column: number;
  readonly filled: number;
  readonly numbers: number;
  readonly wholeNumbers: number;
  /** Texts that read as amounts, dashes for "no value" included. */
  readonly amountTexts: number;
  /** Codes as texts, or whole positive numbers. */
  readonly codes: number;
  readonly leadingZeros: number;
  readonly codesWithName: number;
  readonly lineCodes: number;
  readonly directionWords: number;
  readonly years: number;
  /** Letters per text that is no code. */
  readonly averageLength: number;
  readonly words: number;
  /** Different contents, counted up to a few hundred. */
  readonly distinct: number;
  /** Codes seen, as texts, for looks at their shape. */
  readonly sampleCodes: readonly string[];
  readonly amountSamples: readonly string[];
}

/** Rows that are looked at: the first ones and every n-th of a long sheet. */
const sampleSize = 600;

/** Rows of the sample below the headings, evenly spread when there are many; titles of a single cell say nothing of columns. */
export function sampleRows(grid: CellGrid, firstRow: number): readonly number[] {
  const count = grid.values.length - firstRow;
  if (count <= 0) return [];
  const step = Math.max(1, Math.floor(count / sampleSize));
  const rows: number[] = [];
  for (let row = firstRow; row < grid.values.length; row += step) {
    if (filledCells(grid, row) > 1) rows.push(row);
  }
  return rows;
}

function filledCells(grid: CellGrid, row: number): number {
  const width = grid.values[row]?.length ?? 0;
  let filled = 0;
  for (let column = 0; column < width; column += 1) if (cellAt(grid, row, column) !== null) filled += 1;
  return filled;
}

/** Counts what one column's cells are like in the given rows. */
export function profileColumn(grid: CellGrid, column: number, rows: readonly number[]): ColumnProfile {
  const seen = new Set<CellValue>();
  const profile = {
    column, filled: 0, numbers: 0, wholeNumbers: 0, amountTexts: 0, codes: 0, leadingZeros: 0, codesWithName: 0,
    lineCodes: 0, directionWords: 0, years: 0, averageLength: 0, words: 0, distinct: 0,
    sampleCodes: [] as string[], amountSamples: [] as string[],
  };
  let letters = 0;
  for (const row of rows) {
    const cell = cellAt(grid, row, column);
    if (cell === null) continue;
    profile.filled += 1;
    seen.add(cell);
    if (typeof cell === "number") countNumber(profile, cell);
    else if (typeof cell === "string") letters += countText(profile, cell.trim());
  }
  profile.distinct = seen.size;
  profile.averageLength = profile.words === 0 ? 0 : letters / profile.words;
  return profile;
}

type Counting = { -readonly [Member in keyof ColumnProfile]: ColumnProfile[Member] } & {
  sampleCodes: string[];
  amountSamples: string[];
};

function countNumber(profile: Counting, value: number): void {
  profile.numbers += 1;
  if (!Number.isInteger(value)) return;
  profile.wholeNumbers += 1;
  if (value >= 1990 && value <= 2060) profile.years += 1;
  if (value < 0) return;
  profile.codes += 1;
  profile.sampleCodes.push(String(value));
}

/** Returns the length of a text that is no code and no amount, for the average. */
function countText(profile: Counting, text: string): number {
  if (directionOfWord(text) !== null) profile.directionWords += 1;
  if (/^(19|20)\d\d$/.test(text)) profile.years += 1;
  if (saysNoValue(text) || scanNumber(text) !== null) {
    profile.amountTexts += 1;
    profile.amountSamples.push(text);
  }
  if (splitProductAndAccount(text) !== null) profile.lineCodes += 1;
  if (isCode(text)) {
    profile.codes += 1;
    profile.sampleCodes.push(text);
    if (/^0\d/.test(text)) profile.leadingZeros += 1;
    return 0;
  }
  if (splitCodeAndName(text) !== null) {
    profile.codesWithName += 1;
    profile.sampleCodes.push(splitCodeAndName(text)?.code ?? "");
  }
  if (!/\p{L}/u.test(text)) return 0;
  profile.words += 1;
  return text.length;
}

/** Most cells are amounts: numbers, or texts that read as such. Texts of one length, some with leading zeros, are codes. */
export function looksLikeAmounts(profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  const [first] = profile.sampleCodes;
  const isOneLength = first !== undefined && profile.sampleCodes.every((code) => code.length === first.length);
  if (profile.leadingZeros > 0 && profile.numbers === 0 && isOneLength) return false;
  const amounts = profile.numbers + profile.amountTexts - profile.leadingZeros;
  return amounts >= profile.filled * 0.6;
}

/** Most cells are codes, alone or with a name behind. */
export function looksLikeCodes(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.codes + profile.codesWithName >= profile.filled * 0.6;
}

/** Most codes carry their name in the same cell. */
export function hasNamesInCodes(profile: ColumnProfile): boolean {
  return profile.codesWithName > profile.codes;
}

/** Most cells are words. */
export function looksLikeWords(profile: ColumnProfile): boolean {
  return profile.words > 0 && profile.words - profile.codesWithName >= profile.filled * 0.5;
}
