// Without this file every run would invent another town, and no test could know its sums.

/** Numbers from 0 up to 1, the same ones in the same order for the same seed. */
export type Random = () => number;

/**
 * A stream of its own for each thing that is drawn. Because the seed comes from what the thing is called, a row added to
 * the tables leaves all other rows as they are.
 */
export function randomFor(...names: readonly string[]): Random {
  return mulberry32(hash(["Lindhafen", ...names].join("\u001f")));
}

/** Tommy Ettinger's mulberry32: 32 bits of state, no dependency, passes gjrand's tests. */
function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
