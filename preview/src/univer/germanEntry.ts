// Without this, what a German user types would arrive as text, or as another number or day than German Excel makes of it.

/** What a typed text becomes. `format` is the number format Excel gives a cell that had none. */
export type Entry =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "number"; readonly value: number; readonly format?: string };

const DAY_FORMAT = "dd.mm.yyyy";
/** A day without a year: German Excel shows `02. Jan`. */
const DAY_MONTH_FORMAT = "dd. mmm";
const MONTH_YEAR_FORMAT = "mmm yy";
const NUMBER = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d*)(,\d*)?(?:[eE]([+-]?\d+))?$/;
const ERRORS = new Map([
  ["#NV", "#N/A"],
  ["#BEZUG!", "#REF!"],
  ["#WERT!", "#VALUE!"],
  ["#ZAHL!", "#NUM!"],
  ["#DIV/0!", "#DIV/0!"],
  ["#NAME?", "#NAME?"],
  ["#NULL!", "#NULL!"],
]);
const MONTHS = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

/**
 * Reads a typed text as German Excel does.
 * @param typed the text as typed
 * @param isTextCell the cell has the format `@`: everything stays text, also formulas
 * @param thisYear the year of a day typed without one
 */
export function readGermanEntry(typed: string, isTextCell: boolean, thisYear: number): Entry {
  if (typed === "") return { kind: "empty" };
  if (typed.startsWith("'")) return { kind: "text", text: typed.slice(1) };
  if (isTextCell) return { kind: "text", text: typed };
  const text = typed.trim();
  if (/^=./s.test(text)) return { kind: "formula", formula: text };
  if (/^[+-](?![\d.,\s])./s.test(text)) return { kind: "formula", formula: "=" + text };
  if (/^(?:wahr|falsch)$/i.test(text)) return { kind: "boolean", value: text.toLowerCase() === "wahr" };
  const error = ERRORS.get(text.toUpperCase());
  if (error) return { kind: "error", value: error };
  return readNumber(text) ?? readDate(text, thisYear) ?? readTime(text) ?? { kind: "text", text: typed };
}

/** `1.234,5`, `-3`, `(12)`, `10 %`, `1.234,50 €`, `1 1/2`. */
function readNumber(text: string): Entry | undefined {
  const negative = /^\((.*)\)$/.exec(text);
  if (negative) {
    const inner = readNumber(negative[1]);
    return inner?.kind === "number" && inner.value > 0 ? { ...inner, value: -inner.value } : undefined;
  }
  const percent = /^(.*?)\s*%$/.exec(text);
  if (percent) {
    const value = parseGermanNumber(percent[1]);
    return value === undefined ? undefined : number(value / 100, percent[1].includes(",") ? "0.00%" : "0%");
  }
  const euro = /^([+-]?)(?:€\s*(.*)|(.*?)\s*€)$/.exec(text);
  if (euro) {
    const amount = euro[1] + (euro[2] ?? euro[3]).trim();
    const value = parseGermanNumber(amount);
    const format = amount.includes(",") ? '#,##0.00\\ "€"' : '#,##0\\ "€"';
    return value === undefined ? undefined : number(value, `${format};[Red]-${format}`);
  }
  const mixed = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (mixed && Number(mixed[4]) > 0) {
    const value = Number(mixed[2]) + Number(mixed[3]) / Number(mixed[4]);
    return number(mixed[1] === "-" ? -value : value, mixed[4].length > 1 ? "# ??/??" : "# ?/?");
  }
  const value = parseGermanNumber(text);
  if (value === undefined) return undefined;
  if (/[eE]/.test(text)) return number(value, "0.00E+00");
  return number(value, /\d\.\d/.test(text) ? (text.includes(",") ? "#,##0.00" : "#,##0") : undefined);
}

/** Decimal comma, points only between groups of three; undefined for anything else. */
export function parseGermanNumber(text: string): number | undefined {
  const match = NUMBER.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, fraction = "", exponent] = match;
  if (whole === "" && fraction.length < 2) return undefined;
  const value = Number(
    `${sign}${whole.replaceAll(".", "") || "0"}${fraction.replace(",", ".")}${exponent ? `e${exponent}` : ""}`,
  );
  return Number.isFinite(value) ? value : undefined;
}

/**
 * `1.3.2026`, `1.3.26`, `01.03.`, `2.1` (2 January!), `12.1960` and `12.60` (December 1960), `1/2`, `1-2`, `2026-03-01`,
 * `1. März 2026`. What is no day of the calendar stays text: `31.2`, `2.13.2026`.
 */
function readDate(text: string, thisYear: number): Entry | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[3]), Number(iso[2]), Number(iso[1]), DAY_FORMAT);
  const full = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text);
  if (full) return day(Number(full[1]), Number(full[2]), fullYear(full[3]), DAY_FORMAT);
  const named = /^(\d{1,2})\.?[\s-]*([a-zäA-ZÄ]{3,9})\.?[\s-]*(\d{2}|\d{4})?$/.exec(text);
  if (named) {
    const month = monthOf(named[2]);
    if (month === undefined) return undefined;
    return named[3]
      ? day(Number(named[1]), month, fullYear(named[3]), "dd. mmm yy")
      : day(Number(named[1]), month, thisYear, DAY_MONTH_FORMAT);
  }
  const two = /^(\d{1,2})[-/.](\d{1,2}|\d{4})\.?$/.exec(text);
  if (!two) return undefined;
  const [first, second] = [Number(two[1]), Number(two[2])];
  if (second >= 1 && second <= 12 && two[2].length <= 2) return day(first, second, thisYear, DAY_MONTH_FORMAT);
  // no month in second place: month and year
  return two[2].length >= 2 && !text.endsWith(".") ? day(1, first, fullYear(two[2]), MONTH_YEAR_FORMAT) : undefined;
}

/** `8:30`, `8:30:15`; hours may go beyond 24. */
function readTime(text: string): Entry | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (!match) return undefined;
  const hours = Number(match[1]);
  const value = (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
  return number(value, hours >= 24 ? "[h]:mm:ss" : match[3] === undefined ? "hh:mm" : "hh:mm:ss");
}

function day(dayOfMonth: number, month: number, year: number, format: string): Entry | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth && year >= 1900 && year <= 9999;
  if (!exists) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
  // Excel's calendar has a 29 February 1900
  return number(days < 61 ? days - 1 : days, format);
}

/** Windows reads two digits up to 29 as this century, from 30 as the last. */
const fullYear = (text: string) => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));

function monthOf(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 3);
  const index = MONTHS.indexOf(start === "mrz" ? "mär" : start);
  const known = [
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
  ];
  return index >= 0 && (name.length === 3 || known[index].startsWith(name.toLowerCase()) || /^sept$/i.test(name))
    ? index + 1
    : undefined;
}

const number = (value: number, format?: string): Entry =>
  format === undefined ? { kind: "number", value } : { kind: "number", value, format };

/**
 * What the formula bar shows of a value, so that typing it again gives the same value: a decimal comma, dates and times in
 * full, percentages as such, text that would be read as something else unchanged (its cell is a text cell or marked as text).
 * @param format the cell's number format, if any
 */
export function showGermanEntry(value: string | number | boolean, format?: string): string {
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  if (typeof value === "string") return value;
  if (format && /%/.test(format)) return `${showNumber(Number((value * 100).toPrecision(15)))}%`;
  const cleaned = (format ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  const hasDay = /[dy]/i.test(cleaned);
  const hasTime = /[hs]/i.test(cleaned);
  if ((!hasDay && !hasTime) || value < 0) return showNumber(value);
  const seconds = Math.round((value % 1) * 86_400);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  if (!hasDay) return value < 1 ? clock : showNumber(value);
  const date = new Date(Date.UTC(1899, 11, 30) + (Math.floor(value) + (value < 60 ? 1 : 0)) * 86_400_000);
  const shown = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()]
    .map((part) => String(part).padStart(2, "0"))
    .join(".");
  return seconds === 0 ? shown : `${shown} ${clock}`;
}

/** 15 digits, as Excel holds and shows them. */
function showNumber(value: number): string {
  const shown = String(Number(value.toPrecision(15)));
  return shown.replace(".", ",").replace("e", "E");
}
