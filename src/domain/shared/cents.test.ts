import fc from "fast-check";
import { cents, splitCents } from "./cents";

const seed = 20260101;

describe("cents", () => {
  it("takes whole cents and knows no negative zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(cents(-31_069_469)).toBe(-31_069_469);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %p", (value) => {
    expect(() => cents(value)).toThrow("Keine ganzen Cent");
  });
});

describe("splitCents", () => {
  it.each([
    ["thirds", 100, [1, 1, 1], [34, 33, 33]],
    ["the cent goes to the largest remainder", 100, [1, 2, 3], [17, 33, 50]],
    ["percent in basis points", 1_000_001, [6000, 4000], [600_001, 400_000]],
    ["a reversal mirrors the amount", -100, [1, 1, 1], [-34, -33, -33]],
    ["nothing to share", 0, [60, 40], [0, 0]],
    ["without any weight everything falls to the last part", 10, [0, 0, 0], [0, 0, 10]],
    ["nobody to share among", 10, [], []],
    ["a weight of nothing gets nothing", 7, [0, 1], [0, 7]],
  ])("%s", (_title, amount, weights, parts) => {
    expect(splitCents(cents(amount), weights)).toEqual(parts);
  });

  it("shares the largest exact amount without losing a cent", () => {
    const parts = splitCents(cents(Number.MAX_SAFE_INTEGER), [9999, 9998, 1]);
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(Number.MAX_SAFE_INTEGER));
  });

  const amount = fc.integer({ min: -1e14, max: 1e14 }).map(cents);
  const weights = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 });

  it("adds up to the cent, negative sums included", () => {
    fc.assert(
      fc.property(amount, weights, (sum, shares) => splitCents(sum, shares).reduce((a, b) => a + b, 0) === sum),
      { seed, numRuns: 2000 },
    );
  });

  it("is never a whole cent away from the exact share, and mirrors negative amounts", () => {
    fc.assert(
      fc.property(amount, weights, (sum, shares) => {
        const whole = shares.reduce((a, b) => a + b, 0);
        fc.pre(whole > 0);
        const parts = splitCents(sum, shares);
        const mirrored = splitCents(cents(-sum), shares);
        return parts.every((part, index) => {
          const off = BigInt(part) * BigInt(whole) - BigInt(sum) * BigInt(shares[index] ?? 0);
          return off < BigInt(whole) && -off < BigInt(whole) && part === cents(-(mirrored[index] ?? 0));
        });
      }),
      { seed, numRuns: 2000 },
    );
  });
});
