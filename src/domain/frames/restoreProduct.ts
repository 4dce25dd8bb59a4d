// Without this file a product that Excel turned into a date or a rounded number would be a wrong product instead of a damaged one.
import type { CellValue } from "../shared/cell";
import type { FederalState } from "./federalState";
import { fitsFrame } from "./productFrame";

/** What happened to a product number, and what it can have been, likeliest first; empty when nobody can know. */
export interface ProductLoss {
  readonly loss: "zero" | "date" | "scientific" | "number";
  readonly restored: readonly string[];
}

/** What helps to tell a damaged number from a healthy one. */
export interface ProductContext {
  readonly state: FederalState;
  /** Whether the cell's number format is a date's; left out where formats are not known. */
  readonly isDate?: boolean;
  /** Numbers of the register. */
  readonly known: { has(number: string): boolean; keys(): Iterable<string> };
  /** Shapes of the healthy numbers of the same column, see `numberShapes`. */
  readonly shapes: ReadonlySet<string>;
}

/** Shape of a number: `11.1.01` → `99.9.99`; equal shapes have equal lengths of all parts. */
function shapeOf(number: string): string {
  return number.replace(/\d/g, "9");
}

/** Shapes that a column's healthy numbers have, for `productLoss`: texts only, because numbers may have lost zeros. */
export function numberShapes(cells: Iterable<CellValue>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let texts = 0;
  for (const cell of cells) {
    if (typeof cell !== "string" || !/^[\d.\-/ ]+$/.test(cell.trim())) continue;
    texts += 1;
    const shape = shapeOf(cell.trim());
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  // A shape is usual when at least one text in twenty has it; a single odd one proves nothing.
  return new Set([...counts].filter(([, count]) => count * 20 >= texts).map(([shape]) => shape));
}

/**
 * Tells whether a product cell holds a damaged number (rule P3) and what it can have been; null for healthy texts. A whole
 * number whose digits are all there is still a loss of kind `number`: the next export will not match it.
 */
export function productLoss(cell: CellValue, context: ProductContext): ProductLoss | null {
  if (typeof cell === "string") return lossOfText(cell.trim(), context);
  if (typeof cell !== "number") return null;
  if (isDateCell(cell, context)) return { loss: "date", restored: likeliest(textsOfDate(cell), context) };
  if (!Number.isInteger(cell)) return { loss: "number", restored: likeliest(textsOfFraction(cell), context) };
  const digits = String(cell);
  if (!/^\d+$/.test(digits)) return { loss: "scientific", restored: [] };
  if (digits.length > safelyShownDigits) return { loss: "scientific", restored: cell <= Number.MAX_SAFE_INTEGER ? [digits] : [] };
  const padded = withZero(digits, context);
  return padded === null ? { loss: "number", restored: [digits] } : { loss: "zero", restored: [padded] };
}

/** Excel shows longer numbers as `5,66E+12` where the format is General. */
const safelyShownDigits = 11;

function lossOfText(text: string, context: ProductContext): ProductLoss | null {
  const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text);
  if (scientific) return { loss: "scientific", restored: knownFrom(scientific, context) };
  if (context.known.has(text) || !/^\d+$/.test(text)) return null;
  const padded = withZero(text, context);
  return padded === null ? null : { loss: "zero", restored: [padded] };
}

/** `5,66E+12` keeps three digits of thirteen; the register may have just one number that begins so. */
function knownFrom([, first = "", decimals = "", power = ""]: RegExpExecArray, context: ProductContext): readonly string[] {
  const length = Number(power) + 1;
  // The last digit shown is rounded: what was meant lies less than one of it away.
  const unit = 10 ** (Number(power) - decimals.length);
  const shown = Number(first + decimals) * unit;
  const found: string[] = [];
  for (const number of context.known.keys()) {
    if (number.length === length && /^\d+$/.test(number) && Math.abs(Number(number) - shown) < unit) found.push(number);
  }
  return found;
}

/** The number with its zero, when that fits the frame and what stands there does not, by register, shape or frame. */
function withZero(digits: string, context: ProductContext): string | null {
  const padded = `0${digits}`;
  if (context.known.has(digits) || !fitsFrame(padded, context.state)) return null;
  if (context.known.has(padded)) return padded;
  const isUsual = context.shapes.has(shapeOf(padded)) && !context.shapes.has(shapeOf(digits));
  return isUsual || !fitsFrame(digits, context.state) ? padded : null;
}

/** Serials of 1930 to 2049: what German Excel makes of numbers with full stops between them. */
const firstSerial = 10_959;
const lastSerial = 54_788;

/**
 * Without number formats a serial is taken for a date only when its digits are no number of the frame: 36501 is a product
 * of Schleswig-Holstein and 7 December 1999.
 */
function isDateCell(value: number, { isDate, state, known }: ProductContext): boolean {
  if (value < firstSerial || value > lastSerial || !Number.isInteger(value)) return false;
  return isDate ?? (!fitsFrame(String(value), state) && !known.has(String(value)));
}

function textsOfDate(serial: number): readonly string[] {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const short = pad(year % 100);
  const dayTexts = unique([pad(day), String(day)]);
  const monthTexts = unique([pad(month), String(month)]);
  const whole = dayTexts.flatMap((d) => monthTexts.flatMap((m) => unique([short, String(year % 100)]).map((y) => `${d}.${m}.${y}`)));
  const monthAndYear = day === 1 ? monthTexts.map((m) => `${m}.${short}`) : [];
  const dayAndMonth = dayTexts.flatMap((d) => monthTexts.map((m) => `${d}.${m}`));
  return [...whole, ...monthAndYear, ...dayAndMonth];
}

/** 12.6 was typed as `12.60` where that is the shape of the others. */
function textsOfFraction(value: number): readonly string[] {
  const text = String(value);
  return [text, `${text}0`, `0${text}`];
}

/** Those of the register, else those of a usual shape, else those that fit the frame. */
function likeliest(texts: readonly string[], { known, shapes, state }: ProductContext): readonly string[] {
  const inRegister = texts.filter((text) => known.has(text));
  if (inRegister.length > 0) return inRegister;
  const fitting = texts.filter((text) => fitsFrame(text, state));
  const usual = fitting.filter((text) => shapes.has(shapeOf(text)));
  return usual.length > 0 ? usual : fitting;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
