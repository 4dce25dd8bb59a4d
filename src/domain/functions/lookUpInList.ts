// Without this file ISEK.ZIEL and ISEK.MASSNAHME would find nothing in their registers.
import { isCellError, type CellValue } from "../shared/cell";
import {
  isEmptyCell,
  mapGrid,
  notAvailable,
  wrongArgument,
  type FunctionValue,
  type Grid,
  type ListNoun,
} from "./functionValue";

/** A question to a register: whose numbers, in which table (first row = headings), which column. */
export interface ListQuestion {
  readonly noun: ListNoun;
  readonly numbers: Grid<CellValue>;
  readonly table: Grid<CellValue>;
  /** Heading of the wanted column; `Titel` when left out. */
  readonly heading: string | null;
}

/**
 * Answers each number with the named column, in the shape of the question. Empty stays empty (`""`), an error stays the
 * error it is, an unknown number is `#N/A`. Numbers are compared as text: 2.1 typed as a number could be 2.10 as well.
 */
export function lookUpInList(question: ListQuestion): Grid<FunctionValue> {
  const heading = question.heading ?? "Titel";
  const column = headingIndex(question.table, heading);
  if (column === null) return [[wrongArgument({ kind: "headingMissing", heading })]];
  const keyColumn = headingIndex(question.table, "Nummer") ?? 0;
  const byNumber = indexByNumber(question.table, keyColumn, column);
  return mapGrid(question.numbers, (number) => answer(number, byNumber, question.noun));
}

function answer(number: CellValue, byNumber: ReadonlyMap<string, CellValue>, noun: ListNoun): FunctionValue {
  if (isEmptyCell(number)) return "";
  if (isCellError(number)) return number;
  if (typeof number !== "string") return wrongArgument({ kind: "numberForCode", value: number });
  const code = number.trim();
  if (!byNumber.has(code)) return notAvailable({ kind: "notListed", noun, number: code });
  return byNumber.get(code) ?? "";
}

function headingIndex(table: Grid<CellValue>, heading: string): number | null {
  const wanted = normalized(heading);
  const index = (table[0] ?? []).findIndex((cell) => typeof cell === "string" && normalized(cell) === wanted);
  return index === -1 ? null : index;
}

function indexByNumber(table: Grid<CellValue>, keyColumn: number, column: number): ReadonlyMap<string, CellValue> {
  const byNumber = new Map<string, CellValue>();
  for (const row of table.slice(1)) {
    const key = row[keyColumn];
    if (typeof key !== "string" || key.trim() === "") continue;
    // The first of two equal numbers counts, as in INDEX/MATCH; the double is finding K2.
    if (!byNumber.has(key.trim())) byNumber.set(key.trim(), row[column] ?? null);
  }
  return byNumber;
}

function normalized(heading: string): string {
  return heading.trim().toLocaleLowerCase("de-DE");
}
