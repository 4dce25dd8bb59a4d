// Without this file a bench would measure something else each time.

/** Numbers from 0 up to 1, the same on every run (Park and Miller). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
