// Without this file money would be a floating number, and shares would not add up to the cent.

/** Whole euro cents; the brand keeps euros, percents and row numbers out. */
export type Cents = number & { readonly __cents: unique symbol };

/** Brands an integer of cents. Throws on fractions and on what exceeds exact integers: that would be a bug. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new Error(`Keine ganzen Cent: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

/**
 * Splits an amount in the proportion of non-negative weights, to the cent: each part is rounded towards zero and the cents
 * left over go to the largest remainders, first come first served. Negative amounts split like their mirror image. With no
 * weight at all everything falls to the last part.
 */
export function splitCents(total: Cents, weights: readonly number[]): readonly Cents[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (weights.length === 0) return [];
  if (sum === 0) return weights.map((_, index) => cents(index === weights.length - 1 ? total : 0));
  const sign = total < 0 ? -1 : 1;
  // Products of cents and weights exceed exact doubles in large budgets; BigInt keeps the remainders exact.
  const amount = BigInt(Math.abs(total));
  const whole = weights.map((weight) => (amount * BigInt(weight)) / BigInt(sum));
  const remainders = weights.map((weight, index) => ({ index, left: (amount * BigInt(weight)) % BigInt(sum) }));
  const left = Number(amount - whole.reduce((all, part) => all + part, 0n));
  remainders.sort((one, other) => (one.left === other.left ? one.index - other.index : one.left > other.left ? -1 : 1));
  const extra = new Set(remainders.slice(0, left).map(({ index }) => index));
  return whole.map((part, index) => cents(sign * (Number(part) + (extra.has(index) ? 1 : 0))));
}
