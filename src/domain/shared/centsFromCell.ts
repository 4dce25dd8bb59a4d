// Without this file amounts would be floats, and a dash, an empty cell and a zero would be the same.
import type { AmountUnit } from "../budget/valueColumn";
import { isCellError, type CellValue } from "./cell";
import { cents, type Cents } from "./cents";
import { decimalsUnder, saysNoValue, scanNumber, type NumberConvention } from "./numbersInText";

/**
 * What an amount cell says: cents; null for no value (empty, a dash; never 0); `doubtful` when only a person can tell what
 * is meant (`1.234`); `unreadable` when it is no amount at all. The last two are finding B3.
 */
export type AmountReading = Cents | null | "doubtful" | "unreadable";

const centsPerUnit: Readonly<Record<AmountUnit, number>> = {
  euro: 100,
  thousand: 100_000,
  million: 100_000_000,
};

/** Reads an amount. `unit` is that of the column; a unit written in the cell itself (`12 T€`) overrides it. */
export function centsFromCell(cell: CellValue, unit: AmountUnit, convention: NumberConvention): AmountReading {
  if (cell === null) return null;
  if (typeof cell === "number") return roundedCents(cell * centsPerUnit[unit]);
  if (typeof cell === "boolean" || isCellError(cell)) return "unreadable";
  return centsFromText(cell, unit, convention);
}

function centsFromText(text: string, unit: AmountUnit, convention: NumberConvention): AmountReading {
  const quick = unit === "euro" && convention !== "unknown" ? usualCents(text, convention) : null;
  if (quick !== null) return quick;
  if (saysNoValue(text)) return null;
  const written = scanNumber(text);
  if (written === null) return "unreadable";
  const decimals = decimalsUnder(written, convention);
  if (decimals === null) return "doubtful";
  const factor = written.scale === null ? centsPerUnit[unit] : written.scale * 100;
  const magnitude = scaled(written.digits, factor, decimals);
  if (!Number.isSafeInteger(magnitude)) return "unreadable";
  return cents(written.negative ? -magnitude : magnitude);
}

/** `digits × factor ÷ 10^decimals` in whole cents, half away from zero; never through a fraction of a float. */
function scaled(digits: number, factor: number, decimals: number): number {
  const divisor = 10 ** decimals;
  if (factor % divisor === 0) return digits * (factor / divisor);
  if (digits * factor <= Number.MAX_SAFE_INTEGER) return halfUp(digits * factor, divisor);
  return Math.round((digits / divisor) * factor);
}

function halfUp(value: number, divisor: number): number {
  const remainder = value % divisor;
  const whole = (value - remainder) / divisor;
  return remainder * 2 >= divisor ? whole + 1 : whole;
}

/** Above this a double has no room left for fractions of a cent worth correcting. */
const correctable = 2 ** 46;

/**
 * Whole cents of a float, half away from zero. What a person typed as 1.005 is stored a little below and must still round
 * up, so the last bits are given back first. `unreadable` beyond exact integers.
 */
function roundedCents(value: number): AmountReading {
  if (Number.isSafeInteger(value)) return cents(value);
  const magnitude = Math.abs(value);
  const rounded = Math.floor((magnitude < correctable ? magnitude * (1 + 2 ** -51) : magnitude) + 0.5);
  if (!Number.isSafeInteger(rounded)) return "unreadable";
  return cents(value < 0 ? -rounded : rounded);
}

const codes = { zero: 48, nine: 57, dot: 46, comma: 44, minus: 45, blank: 32, noBreakSpace: 0xa0, euro: 0x20ac } as const;

/**
 * The shapes nearly every cell has (`-1.234,56`, `1.234,56 €`, `500`), read ten times faster than the careful scan; null for
 * everything else, which the careful scan then decides. Columns of texts hold hundreds of thousands of them.
 */
function usualCents(text: string, convention: "german" | "plain"): Cents | null {
  const group = convention === "german" ? codes.dot : codes.comma;
  const decimal = convention === "german" ? codes.comma : codes.dot;
  const isNegative = text.charCodeAt(0) === codes.minus;
  let value = 0;
  let count = 0;
  let run = 0;
  let groups = 0;
  let decimals = -1;
  let index = isNegative ? 1 : 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= codes.zero && code <= codes.nine) {
      value = value * 10 + (code - codes.zero);
      count += 1;
      run += 1;
    } else if (code === group) {
      if (decimals >= 0 || run === 0 || run > 3 || (groups > 0 && run !== 3)) return null;
      groups += 1;
      run = 0;
    } else if (code === decimal) {
      if (decimals >= 0 || count === 0 || (groups > 0 && run !== 3)) return null;
      decimals = 0;
      run = 0;
    } else break;
  }
  if (decimals === 0) decimals = run;
  else if (groups > 0 && run !== 3) return null;
  if (count === 0 || count > 13 || decimals > 2 || (decimals === 0 && run === 0) || !endsWithUnit(text, index)) return null;
  const magnitude = decimals === 2 ? value : value * (decimals === 1 ? 10 : 100);
  return cents(isNegative ? -magnitude : magnitude);
}

/** Nothing, or a euro sign with or without a blank before it. */
function endsWithUnit(text: string, from: number): boolean {
  let index = from;
  const code = text.charCodeAt(index);
  if (code === codes.blank || code === codes.noBreakSpace) index += 1;
  if (text.charCodeAt(index) === codes.euro) index += 1;
  return index === text.length;
}
