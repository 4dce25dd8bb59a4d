// Without this file a code such as `3.10` could turn into another one in Excel while every test in memory stays green.
import type { CellValue } from "../domain/shared/cell";

/** What Excel makes of a written text: a value, perhaps with the number format it brings along. */
export interface EnteredText {
  readonly value: CellValue;
  /** Format an unformatted cell takes on, e.g. `0%`; null when it stays as it is. */
  readonly format: string | null;
}

/**
 * Reads a text as Excel does when an add-in writes it into a cell that is not formatted as text: by en-US rules,
 * whatever the language (`"3.10"` → 3.1, `"1,234"` → 1234, `"1/2"` → a date). Formulas are not looked at here. Source:
 * Office.js documentation on values and locale; office-js issues 1559 and 3775.
 */
export function enteredText(text: string): EnteredText {
  const trimmed = text.trim();
  if (trimmed === "") return { value: text === "" ? null : text, format: null };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true", format: null };
  if (errorName.test(trimmed)) return { value: { error: trimmed.toUpperCase() }, format: null };
  return enteredNumber(trimmed) ?? enteredDate(trimmed) ?? enteredTime(trimmed) ?? { value: text, format: null };
}

/** True when the text would not stay what it is in a cell that is not formatted `@`. */
export function changesWhenEntered(text: string): boolean {
  return startsFormula(text) || text.startsWith("'") || enteredText(text).value !== text;
}

/** True for a text Excel takes for a formula or a command: `=`, `+`, `-`, `@` in front (a signed number is none). */
export function startsFormula(text: string): boolean {
  return /^[=+\-@]/.test(text) && text.length > 1 && enteredNumber(text.trim()) === null;
}

const errorName = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const numberShape = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i;
const bracketShape = /^\((\$?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?)\)$/;

function enteredNumber(text: string): EnteredText | null {
  const bracketed = bracketShape.exec(text);
  if (bracketed) return { value: -Number((bracketed[1] ?? "").replace(/[$,]/g, "")), format: null };
  const match = numberShape.exec(text);
  if (!match) return null;
  const [, sign = "", dollar = "", digits = "", exponent = "", percent = ""] = match;
  const value = Number(`${sign}${digits.replace(/,/g, "")}${exponent}`);
  if (!Number.isFinite(value)) return null;
  if (percent) return { value: value / 100, format: digits.includes(".") ? "0.00%" : "0%" };
  if (dollar) return { value, format: "$#,##0.00" };
  return { value, format: exponent ? "0.00E+00" : null };
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** A text without a year is a day of the current year in Excel; a fixed one keeps results the same on every day. */
const yearOfYearless = 2026;

function enteredDate(text: string): EnteredText | null {
  const numeric = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(text);
  if (numeric)
    return dateOf(fullYear(numeric[3]), Number(numeric[1]), Number(numeric[2]), numeric[3] ? "m/d/yyyy" : "d-mmm");
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ](\d{2}|\d{4}))?$/i.exec(text);
  const month = monthNames.indexOf((named?.[2] ?? "").toLowerCase());
  return named && month >= 0
    ? dateOf(fullYear(named[3]), month + 1, Number(named[1]), named[3] ? "d-mmm-yy" : "d-mmm")
    : null;
}

function enteredTime(text: string): EnteredText | null {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return {
    value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
    format: match[3] ? "h:mm:ss" : "h:mm",
  };
}

function fullYear(written: string | undefined): number {
  if (written === undefined) return yearOfYearless;
  const year = Number(written);
  if (written.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number, format: string): EnteredText | null {
  const milliseconds = Date.UTC(year, month - 1, day);
  const date = new Date(milliseconds);
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: milliseconds / 86_400_000 + daysBefore1970, format };
}

/** Serial of 1 January 1970 in Excel's calendar. */
const daysBefore1970 = 25_569;
