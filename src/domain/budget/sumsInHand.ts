// Without this file revenue would cancel expense out, and a sum would be of nobody knows what.
import { cents, type Cents } from "../shared/cents";
import type { BudgetRow, LineAmount } from "./budgetLine";
import { magnitudeOf } from "./signConvention";

/** Kinds of money that are never added to one another: result view, cash view, and what no account tells. */
export const moneyKinds = ["expense", "revenue", "payment", "receipt", "unknown"] as const;

/** Aufwand, Ertrag, Auszahlung, Einzahlung, unbekannt. */
export type MoneyKind = (typeof moneyKinds)[number];

/** Sum of one kind, as magnitude: reversals are negative; of unknown kind as it is written. */
export interface MoneySum {
  readonly kind: MoneyKind;
  readonly sum: Cents;
}

/** Sums of the first planned year of lines, by kind; only kinds that are there. Where nothing is planned, of the first amount. */
export function sumsInHand(lines: readonly BudgetRow[]): readonly MoneySum[] {
  const sums = new Map<MoneyKind, number>();
  for (const line of lines) {
    for (const { kind, value } of amountsOfFirstYear(line)) sums.set(kind, (sums.get(kind) ?? 0) + value);
  }
  return moneyKinds.flatMap((kind) => (sums.has(kind) ? [{ kind, sum: cents(sums.get(kind) ?? 0) }] : []));
}

function amountsOfFirstYear(line: BudgetRow): readonly { readonly kind: MoneyKind; readonly value: number }[] {
  const planned = line.amounts.filter(({ value }) => value.kind === "planned");
  const first = Math.min(...planned.map(({ value }) => value.year ?? 0));
  const amounts = planned.length === 0 ? line.amounts.slice(0, 1) : onePerDirection(planned.filter(({ value }) => (value.year ?? 0) === first));
  return amounts.flatMap((amount): readonly { readonly kind: MoneyKind; readonly value: number }[] => {
    if (amount.cents === null) return [];
    const direction = amount.direction ?? line.direction;
    if (direction === "unknown") return [{ kind: "unknown", value: amount.cents }];
    const isCash = line.view === "cash";
    const kind: MoneyKind = direction === "revenue" ? (isCash ? "receipt" : "revenue") : isCash ? "payment" : "expense";
    return [{ kind, value: magnitudeOf(amount.cents, direction, amount.value.sign) }];
  });
}

/** Of columns that say the same year only the first counts, unless their headings tell revenue from expense. */
function onePerDirection(amounts: readonly LineAmount[]): readonly LineAmount[] {
  return amounts.filter((amount, index) => amounts.findIndex(({ direction }) => direction === amount.direction) === index);
}
