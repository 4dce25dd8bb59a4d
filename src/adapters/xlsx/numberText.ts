// Without this file reading numbers would be the slowest step of all, or wrong in the last digit.

/** 10^0 to 10^22: the powers of ten a double holds exactly. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Value of a number spelled as in a sheet (`-12.5`, `1E-3`, blanks around it), the very same double as `Number()` gives; NaN
 * when it is none.
 */
export function parseNumberText(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from]! <= 32) from += 1;
  while (to > from && bytes[to - 1]! <= 32) to -= 1;
  if (to - from > longestSpelling) return Number.NaN;
  const isNegative = bytes[from] === minus;
  let at = isNegative || bytes[from] === plus ? from + 1 : from;
  const first = at;
  // The first 15 significant digits, and those behind them.
  let leading = 0, leadingDigits = 0, rest = 0, restDigits = 0;
  let decimals = 0, points = 0;
  for (; at < to; at += 1) {
    const letter = bytes[at]!;
    if (letter === point && points === 0) points = 1;
    else if (letter >= zero && letter <= nine) {
      decimals += points;
      if (leadingDigits < 15) {
        leading = leading * 10 + (letter - zero);
        if (leading > 0) leadingDigits += 1;
      } else {
        rest = rest * 10 + (letter - zero);
        restDigits += 1;
      }
    } else break;
  }
  if (at - first === points) return Number.NaN;
  const exponent = at < to ? readExponent(bytes, at, to) : 0;
  if (Number.isNaN(exponent)) return Number.NaN;
  const scale = decimals - exponent;
  // Fifteen digits and 22 places are exact doubles, so that one division rounds correctly.
  if (restDigits === 0 && scale >= 0 && scale <= 22) return (isNegative ? -leading : leading) / powersOfTen[scale]!;
  const value = roundedQuotient(leading, rest, restDigits, scale);
  if (!Number.isNaN(value)) return isNegative ? -value : value;
  return Number(String.fromCharCode(...bytes.subarray(from, to)));
}

/** A spelling longer than this is no number of any program; it is not worth unbounded work. */
const longestSpelling = 400;

const minus = 45, plus = 43, point = 46, zero = 48, nine = 57;

/** Value of `E-3`; NaN when it is none. */
function readExponent(bytes: Uint8Array, from: number, to: number): number {
  if ((bytes[from]! | 32) !== 101) return Number.NaN;
  const sign = bytes[from + 1];
  let at = sign === minus || sign === plus ? from + 2 : from + 1;
  if (at >= to) return Number.NaN;
  let exponent = 0;
  for (; at < to; at += 1) {
    const digit = bytes[at]! - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    exponent = exponent * 10 + digit;
  }
  return sign === minus ? -exponent : exponent;
}

/** 2^27 + 1: splits a double into two halves of 26 bits (Dekker). */
const splitter = 134_217_729;

/**
 * Digits (`leading` followed by `restDigits` digits `rest`) divided by 10^`scale`, correctly rounded, with two doubles instead
 * of one. NaN when the true value lies too close to the middle between two doubles, or when there are too many digits.
 */
function roundedQuotient(leading: number, rest: number, restDigits: number, scale: number): number {
  if (restDigits > 4 || scale < 0 || scale > 22) return Number.NaN;
  const factor = powersOfTen[restDigits]!;
  const product = leading * factor;
  const lost = productError(leading, factor, product) + rest;
  const high = product + lost;
  const low = product - high + lost;
  const divisor = powersOfTen[scale]!;
  const quotient = high / divisor;
  const back = quotient * divisor;
  const remainder = high - back - productError(quotient, divisor, back) + low;
  const correction = remainder / divisor;
  const slack = quotient * slackOfQuotient;
  const upper = quotient + (correction + slack);
  const lower = quotient + (correction - slack);
  return upper === lower ? upper : Number.NaN;
}

/** Bound of what the calculation above may be wrong by, relative to the quotient. */
const slackOfQuotient = 2 ** -92;

/** Exactly what a product of two doubles lost by rounding. */
function productError(one: number, other: number, product: number): number {
  const a = splitter * one, oneHigh = a - (a - one), oneLow = one - oneHigh;
  const b = splitter * other, otherHigh = b - (b - other), otherLow = other - otherHigh;
  return oneHigh * otherHigh - product + oneHigh * otherLow + oneLow * otherHigh + oneLow * otherLow;
}
