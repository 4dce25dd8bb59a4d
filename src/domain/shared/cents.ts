// Without this file money would be a floating number, and shares would not add up to the cent.

/** Whole euro cents; the brand keeps euros, percents and row numbers out. */
export type Cents = number & { readonly __cents: unique symbol };

/** Brands an integer of cents. Throws on fractions and on what exceeds exact integers: that would be a bug. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new Error(`Keine ganzen Cent: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}
