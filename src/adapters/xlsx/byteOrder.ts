// Without this file every reader of the container would spell out its own bit shifts.

/** Two bytes, least significant first; 0 beyond the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return byte(bytes, at) | (byte(bytes, at + 1) << 8);
}

/** Four bytes, least significant first; 0 beyond the end. */
export function uint32(bytes: Uint8Array, at: number): number {
  return (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0;
}

/** Eight bytes, least significant first. Exact below 2^53; larger values only have to be refused, so they may be rounded. */
export function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 4_294_967_296;
}

/** Whether the bytes at a place are these. */
export function hasBytes(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((value, offset) => bytes[at + offset] === value);
}

/** First place of a sequence of bytes from `from`, or -1. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const first = wanted[0];
  if (first === undefined) return from;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 1;
    while (matched < wanted.length && bytes[at + matched] === wanted[matched]) matched += 1;
    if (matched === wanted.length) return at;
  }
  return -1;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
