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
  // The first nine significant digits and the next nine, each small enough for fast integers.
  let head = 0, headDigits = 0, rest = 0, restDigits = 0;
  let decimals = 0, points = 0, seen = 0;
  for (; at < to; at += 1) {
    const digit = bytes[at]! - zero;
    if (digit < 0 || digit > 9) {
      if (digit !== point - zero || points > 0) break;
      points = 1;
      continue;
    }
    seen += 1;
    decimals += points;
    if (headDigits < 9) {
      head = (Math.imul(head, 10) + digit) | 0;
      if (head !== 0) headDigits += 1;
    } else if (restDigits <= 9) {
      rest = Math.imul(rest, 10) + digit;
      restDigits += 1;
    }
  }
  if (seen === 0) return Number.NaN;
  const exponent = at < to ? readExponent(bytes, at, to) : 0;
  if (Number.isNaN(exponent)) return Number.NaN;
  const scale = decimals - exponent;
  const value = headDigits + restDigits <= 18 && scale >= 0 && scale <= 22 ? quotient(head, rest, restDigits, scale) : Number.NaN;
  if (!Number.isNaN(value)) return isNegative ? -value : value;
  return Number(String.fromCharCode(...bytes.subarray(from, to)));
}

/** A spelling longer than this is no number of any program; it is not worth unbounded work. */
const longestSpelling = 400;

const minus = 45, plus = 43, point = 46, zero = 48;

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
 * Digits (`head` followed by `restDigits` digits `rest`, 18 at most) divided by 10^`scale`, correctly rounded. NaN when the true
 * value lies too close to the middle between two doubles to tell.
 */
function quotient(head: number, rest: number, restDigits: number, scale: number): number {
  const divisor = powersOfTen[scale]!;
  const factor = powersOfTen[restDigits]!;
  const product = head * factor;
  // Up to fifteen digits are an exact double, and so is the divisor: one division rounds correctly.
  if (restDigits <= 6) return (product + rest) / divisor;
  const lost = productError(head, factor, product) + rest;
  const high = product + lost;
  const low = product - high + lost;
  const value = high / divisor;
  const back = value * divisor;
  const remainder = high - back - productError(value, divisor, back) + low;
  const correction = remainder / divisor;
  const slack = value * slackOfQuotient;
  const upper = value + (correction + slack);
  const lower = value + (correction - slack);
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
