// Without this file sums, duplicates and the long table would each read a row's amounts in their own way.
import type { BudgetRow, BudgetView, Direction } from "../budget/budgetLine";
import { magnitudeOf } from "../budget/signConvention";
import type { ValueIdentity } from "../budget/valueColumn";
import { cents, type Cents } from "../shared/cents";

/** One amount of a line, ready to be added: a magnitude of its kind, reversals negative; as written while the kind is unknown. */
export interface LineValue {
  readonly value: ValueIdentity;
  readonly column: number;
  readonly direction: Direction;
  readonly view: BudgetView;
  /** Null where the cell is empty or cannot be read. */
  readonly cents: Cents | null;
}

/** Names of identities that were asked for before: all rows of a column share one identity. */
const keys = new WeakMap<ValueIdentity, string>();

/** Name of kind, year and version, the same for every file: `planned|2027|adopted|`. */
export function valueKey(value: ValueIdentity): string {
  const known = keys.get(value);
  if (known !== undefined) return known;
  const key = `${value.kind}|${value.year ?? ""}|${value.version}|${value.supplement ?? ""}`;
  keys.set(value, key);
  return key;
}

/**
 * The amounts of a line, one per kind, year, version and direction. A later column that says the same is left out, because
 * nobody has said yet which of the two holds. Of an empty and a filled cell of one figure only the filled one counts.
 */
export function lineValues(row: BudgetRow): readonly LineValue[] {
  const found: LineValue[] = [];
  let hasSides = false;
  for (const [index, amount] of row.amounts.entries()) {
    if (amount.direction !== undefined) hasSides = true;
    if (isSaidBefore(row, index)) continue;
    const direction = amount.direction ?? row.direction;
    found.push({ value: amount.value, column: amount.column, direction, view: row.view, cents: magnitude(amount.cents, direction, amount.value) });
  }
  return hasSides ? withoutEmptySides(found) : found;
}

/** Whether an earlier amount of the row is of the same figure and side. */
function isSaidBefore({ amounts }: BudgetRow, index: number): boolean {
  const amount = amounts[index];
  for (let earlier = 0; earlier < index; earlier += 1) {
    const other = amounts[earlier];
    if (amount && other && other.direction === amount.direction && valueKey(other.value) === valueKey(amount.value)) return true;
  }
  return false;
}

function magnitude(amount: Cents | null, direction: Direction, value: ValueIdentity): Cents | null {
  if (amount === null || direction === "unknown") return amount;
  return cents(magnitudeOf(amount, direction, value.sign));
}

/** Revenue and expense side by side: a line is one of them, the other cell is empty and says nothing. */
function withoutEmptySides(values: readonly LineValue[]): readonly LineValue[] {
  const filled = new Set(values.filter((each) => each.cents !== null).map((each) => valueKey(each.value)));
  const kept = new Set<string>();
  return values.filter((each) => {
    const key = valueKey(each.value);
    if (each.cents !== null) return true;
    if (filled.has(key) || kept.has(key)) return false;
    kept.add(key);
    return true;
  });
}
