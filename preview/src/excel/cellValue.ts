// Without this file a written "1,5" could mean anything: what values become in a cell, and how a cell shows them.
import { errorToGerman } from "../univer/germanFormula";
import { CellValueType, numfmt } from "../univer/numberFormats";
import type { Cell, CellPatch } from "../univer/cells";

export type Scalar = string | number | boolean;

/** Emptied content of a cell; its format stays. */
export const NO_CONTENT: CellPatch = { v: null, t: null, f: null, si: null, p: null };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[+-]?\d+)?$|^[+-]?\.\d+(e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?\d+(\.\d+)?\s?%$/;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NAMED_MONTH = /^(\d{1,2})-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-(\d{4}|\d{2})$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ERROR = /^#(N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * What a value written by an add-in becomes. Excel reads strings by en-US rules whatever the locale of the person
 * (office-js issues 1559, 3775): "1,5" is text, "3.10" is 3.1, "1/2/2025" is 2 January.
 */
export function enter(value: Scalar, isText: boolean): CellPatch {
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "") return { v: null, t: null };
  if (isText) return { v: value, t: CellValueType.STRING };
  if (value[0] === "'") return { v: value.slice(1), t: CellValueType.FORCE_STRING };
  if (value[0] === "=" && value.length > 1) return { f: value, v: null, t: null };
  if (NUMBER.test(value)) return number(Number(value.replace(/,/g, "")));
  if (PERCENT.test(value)) {
    const digits = value.includes(".") ? "0.00%" : "0%";
    return number(Number((parseFloat(value) / 100).toPrecision(15)), digits);
  }
  if (/^(true|false)$/i.test(value)) return { v: /^t/i.test(value) ? 1 : 0, t: CellValueType.BOOLEAN };
  const date = serialOf(value);
  if (date !== undefined) return number(date, "m/d/yyyy");
  return { v: value, t: CellValueType.STRING };
}

const number = (v: number, pattern?: string): CellPatch =>
  pattern === undefined ? { v, t: CellValueType.NUMBER } : { v, t: CellValueType.NUMBER, s: { n: { pattern } } };

/** Year, month and day of an English date (month first, or `15-Feb-2025`) or an ISO date. */
function dateParts(text: string): number[] | undefined {
  const english = DATE.exec(text);
  if (english) return [english[3], english[1], english[2]].map(Number);
  const named = NAMED_MONTH.exec(text);
  if (named) return [Number(named[3]), MONTHS.indexOf(named[2].toLowerCase()) + 1, Number(named[1])];
  return ISO_DATE.exec(text)?.slice(1).map(Number);
}

function serialOf(text: string): number | undefined {
  const parts = dateParts(text);
  if (!parts) return undefined;
  const [year, month, day] = parts;
  const fullYear = year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year;
  const time = Date.UTC(fullYear, month - 1, day);
  const isReal = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day;
  return isReal ? (time - DAY_ZERO) / DAY_MS : undefined;
}

/** The calculated value of a cell; an empty one is "". */
export function valueOf(cell: Cell | undefined): Scalar {
  if (!cell) return "";
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  return cell.v as Scalar;
}

/** What a German Excel shows. */
export function textOf(value: Scalar, pattern: string | undefined): string {
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  if (typeof value !== "number") return ERROR.test(value) ? errorToGerman(value) : value;
  return numfmt.format(pattern || "General", value, { locale: "de", throws: false });
}

/** `Excel.RangeValueType`. */
export function typeOf(value: Scalar): "Empty" | "Error" | "String" | "Boolean" | "Double" {
  if (value === "") return "Empty";
  if (typeof value === "string") return ERROR.test(value) ? "Error" : "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}
