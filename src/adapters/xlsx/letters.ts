// Without this file scanners would compare bytes with bare numbers.

/** ASCII codes of the marks that markup is made of. */
export const tab = 9, lineFeed = 10, carriageReturn = 13, space = 32, exclamation = 33, doubleQuote = 34, singleQuote = 39;
export const minus = 45, point = 46, slash = 47, zero = 48, nine = 57, less = 60, equals = 61, greater = 62, question = 63;

/** ASCII codes of the letters that names of elements and attributes are recognised by. */
export const letterD = 68, b = 98, c = 99, d = 100, e = 101, f = 102, h = 104, i = 105, n = 110, o = 111, r = 114, s = 115;
export const t = 116, v = 118, w = 119;

/** Whether a byte ends the name of an element: blank, `>` or `/`. False beyond the end of the bytes. */
export function isNameEnd(letter: number | undefined): boolean {
  return letter === greater || letter === space || letter === slash || isBlank(letter);
}

/** Whether a byte is a blank in the sense of XML. */
export function isBlank(letter: number | undefined): boolean {
  return letter === space || letter === lineFeed || letter === tab || letter === carriageReturn;
}
