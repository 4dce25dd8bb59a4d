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
