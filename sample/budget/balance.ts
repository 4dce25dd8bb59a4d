// Without this file the drawn rows would add up to some sum, but not to a budget the council could have adopted.

/** An amount that may be moved within its span; whole euros. */
export interface Movable {
  amount: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Moves all amounts a little towards the upper or lower end of their spans, each by the same part of the way it has left,
 * until they add up to `target`. What rounding leaves goes to the amount with the most room. Throws when the spans do not
 * reach that far.
 */
export function balance(amounts: readonly Movable[], target: number, round: (amount: number) => number): void {
  const missing = target - sum(amounts);
  const limit = (each: Movable): number => (missing > 0 ? each.max : each.min);
  const room = amounts.reduce((total, each) => total + Math.abs(limit(each) - each.amount), 0);
  if (room < Math.abs(missing)) throw new Error(`Ausgleich auf ${target} € nicht möglich: es fehlen ${missing} €`);
  const part = room === 0 ? 0 : Math.abs(missing) / room;
  for (const each of amounts) each.amount = within(each, round(each.amount + (limit(each) - each.amount) * part));
  const rest = target - sum(amounts);
  const roomiest = amounts.reduce((best, each) => (headroom(each, rest) > headroom(best, rest) ? each : best));
  if (headroom(roomiest, rest) < Math.abs(rest))
    throw new Error(`Ausgleich auf ${target} € nicht möglich: es bleiben ${rest} €`);
  roomiest.amount += rest;
}

function within({ min, max }: Movable, amount: number): number {
  return Math.min(max, Math.max(min, amount));
}

function headroom(each: Movable, rest: number): number {
  return rest > 0 ? each.max - each.amount : each.amount - each.min;
}

function sum(amounts: readonly Movable[]): number {
  return amounts.reduce((total, each) => total + each.amount, 0);
}
