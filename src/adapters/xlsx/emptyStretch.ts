// Without this file a sheet that was formatted down to its last row would take as long as one that is full.
import { doubleQuote, equals, less, o, r, space, w } from "./letters";

/**
 * What may stand in a stretch of rows that matters: values, formulas, rich text, hidden rows, the end of the rows, comments and
 * instructions. Chosen so that the first letter is rare in empty rows, because the search begins with it.
 */
const telling = ["v", "f", "is", "hidden", "heetData", "!", "?"];

/** So much is searched at once: it stays in the processor's cache, although it is searched several times. */
const windowBytes = 1 << 18;

/**
 * Skips rows without content by the runtime's own search, which is many times faster than looking at each byte, where the
 * runtime has one (Node's `Buffer`; browsers have none for several letters).
 *
 * @param from place of a `<row`
 * @returns place of a later `<row` before which nothing matters; the place given when there is none, or it has no number
 */
export function skipEmptyStretch(bytes: Uint8Array, from: number, end: number): number {
  if (searchable === undefined) return from;
  const stretch = searchable.from(bytes.buffer, bytes.byteOffset + from, Math.min(end - from, windowBytes));
  let length = stretch.length;
  for (const letters of telling) {
    const place = stretch.indexOf(letters, 0, "latin1");
    if (place >= 0 && place < length) length = place;
  }
  return lastNumberedRow(bytes, from, from + length);
}

/** Node's `Buffer`, as far as it is needed: bytes in which the runtime can search for several letters. */
interface Searchable {
  from(bytes: ArrayBufferLike, start: number, length: number): { readonly length: number; indexOf(wanted: string, from: number, encoding: "latin1"): number };
}

const searchable = (globalThis as { readonly Buffer?: Searchable }).Buffer;

function lastNumberedRow(bytes: Uint8Array, from: number, until: number): number {
  for (let at = until - 8; at > from; at -= 1) {
    const isRow = bytes[at] === less && bytes[at + 1] === r && bytes[at + 2] === o && bytes[at + 3] === w;
    if (!isRow) continue;
    const hasNumber = bytes[at + 4] === space && bytes[at + 5] === r && bytes[at + 6] === equals && bytes[at + 7] === doubleQuote;
    return hasNumber ? at : from;
  }
  return from;
}
