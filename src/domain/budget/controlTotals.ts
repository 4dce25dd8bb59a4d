// Without this file a wrong total in the source would be inherited, or repaired without anybody knowing.
import { isInternalCharge } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import { cents, type Cents } from "../shared/cents";
import type { BudgetRow } from "./budgetLine";
import { namesTotal } from "./rowWords";
import { magnitudeOf } from "./signConvention";
import type { AmountUnit } from "./valueColumn";

/** A printed total beside ours (*Kontrollsumme*). It is reported, never repaired. */
export interface ControlTotal {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly isGrandTotal: boolean;
  readonly printed: Cents;
  /** Our sum of the lines it must be meant for: the one that comes nearest. */
  readonly ours: Cents;
  readonly tolerance: Cents;
  readonly lines: number;
  readonly agrees: boolean;
}

/** Blocks looked back for the one a subtotal means. */
const mostStarts = 60;
const centsPerUnit: Readonly<Record<AmountUnit, number>> = { euro: 100, thousand: 100_000, million: 100_000_000 };

/** Compares every printed total and subtotal of every amount column with the lines above it. */
export function controlTotals(rows: readonly BudgetRow[], state: FederalState | null): readonly ControlTotal[] {
  const labels = new Map(rows.filter(addsUp).map((row) => [row, labelOf(row)]));
  if (labels.size === 0) return [];
  const found: ControlTotal[] = [];
  const columns = rows[0]?.amounts.length ?? 0;
  for (let index = 0; index < columns; index += 1) found.push(...totalsOfColumn({ rows, index, state, labels }));
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

function addsUp(row: BudgetRow): boolean {
  return row.kind === "subtotal" || row.kind === "total";
}

interface ColumnToCompare {
  readonly rows: readonly BudgetRow[];
  readonly index: number;
  readonly state: FederalState | null;
  readonly labels: ReadonlyMap<BudgetRow, string>;
}

function totalsOfColumn({ rows, index, state, labels }: ColumnToCompare): readonly ControlTotal[] {
  const found: ControlTotal[] = [];
  const sums = noSums();
  const starts: Sums[] = [noSums()];
  let product: string | null = null;
  for (const row of rows) {
    if (row.kind === "line") {
      if (row.product !== product && sums.lines > 0) starts.push({ ...sums });
      product = row.product;
      addLine(sums, row, index, state);
    } else if (addsUp(row)) {
      const total = compare({ row, index, starts, now: sums, label: labels.get(row) ?? "" });
      if (total !== null) found.push(total);
      starts.push({ ...sums });
    }
  }
  return found;
}

/** Running sums of one column, of everything a total may be meant for. */
interface Sums {
  lines: number;
  written: number;
  revenue: number;
  expense: number;
  receipts: number;
  payments: number;
  internalRevenue: number;
  internalExpense: number;
}

function noSums(): Sums {
  return { lines: 0, written: 0, revenue: 0, expense: 0, receipts: 0, payments: 0, internalRevenue: 0, internalExpense: 0 };
}

function addLine(sums: Sums, row: BudgetRow, index: number, state: FederalState | null): void {
  sums.lines += 1;
  const amount = row.amounts[index];
  if (amount === undefined || amount.cents === null) return;
  sums.written += amount.cents;
  const direction = amount.direction ?? row.direction;
  if (direction === "unknown") return;
  const magnitude = magnitudeOf(amount.cents, direction, amount.value.sign);
  const isRevenue = direction === "revenue";
  if (row.view === "cash") {
    sums[isRevenue ? "receipts" : "payments"] += magnitude;
    return;
  }
  sums[direction] += magnitude;
  if (state === null || row.account === null || !isInternalCharge(row.account, state)) return;
  sums[isRevenue ? "internalRevenue" : "internalExpense"] += magnitude;
}

interface Printed {
  readonly row: BudgetRow;
  readonly index: number;
  readonly starts: readonly Sums[];
  readonly now: Sums;
  readonly label: string;
}

function compare({ row, index, starts, now, label }: Printed): ControlTotal | null {
  const amount = row.amounts[index];
  if (amount === undefined || amount.cents === null || now.lines === 0) return null;
  const printed = amount.cents;
  const isGrandTotal = row.kind === "total";
  const meanings = meaningsOf(label);
  const first = isGrandTotal ? starts.length : Math.max(1, starts.length - mostStarts);
  const base = { row: row.row, column: amount.column, label, isGrandTotal, printed };
  let nearest: ControlTotal | null = null;
  // From the nearest block backwards; the whole sheet, whose start is the first, comes last.
  for (let at = starts.length; at >= first; at -= 1) {
    const start = at === first ? starts[0] : starts[at];
    const lines = start === undefined ? 0 : now.lines - start.lines;
    if (start === undefined || lines === 0) continue;
    const tolerance = toleranceOf(lines, amount.value.unit);
    for (const meaning of meanings) {
      const ours = meaning(now) - meaning(start);
      const off = Math.abs(ours - printed);
      if (nearest !== null && off >= Math.abs(nearest.ours - printed)) continue;
      nearest = { ...base, ours: cents(ours), tolerance: cents(tolerance), lines, agrees: off <= tolerance };
    }
    if (nearest?.ours === printed) return nearest;
  }
  return nearest;
}

/** Two units for rounding, and one more for every hundred lines (rounding ± 1–2 € is common in printed plans). */
function toleranceOf(lines: number, unit: AmountUnit): number {
  return (2 + Math.floor(lines / 100)) * centsPerUnit[unit];
}

type Meaning = (sums: Sums) => number;

const balances = withSigns([
  (sums) => sums.revenue - sums.expense,
  (sums) => sums.receipts - sums.payments,
  (sums) => sums.revenue - sums.internalRevenue - sums.expense + sums.internalExpense,
]);

/** What a label can mean. One that names a kind is compared with that kind only; either sign, with or without internal charges. */
const labelMeanings: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  [/saldo|überschuss|fehlbetrag|zuschuss|ergebnis|abzüglich/i, balances],
  [/erträge.*aufwendungen|einzahlungen.*auszahlungen/i, [(sums) => sums.written, ...balances]],
  [/erträge|ertrag/i, withSigns([(sums) => sums.revenue, (sums) => sums.revenue - sums.internalRevenue])],
  [/aufwendung|aufwand/i, withSigns([(sums) => sums.expense, (sums) => sums.expense - sums.internalExpense])],
  [/einzahlung|einnahme/i, withSigns([(sums) => sums.receipts, (sums) => sums.revenue])],
  [/auszahlung|ausgabe/i, withSigns([(sums) => sums.payments, (sums) => sums.expense])],
];

function meaningsOf(label: string): readonly Meaning[] {
  return labelMeanings.find(([pattern]) => pattern.test(label))?.[1] ?? anyMeaning;
}

const anyMeaning: readonly Meaning[] = [(sums) => sums.written, ...balances];

function withSigns(meanings: readonly Meaning[]): readonly Meaning[] {
  return meanings.flatMap((meaning) => [meaning, (sums: Sums) => -meaning(sums)]);
}

function labelOf(row: BudgetRow): string {
  const texts = [row.productCell, row.productName, row.accountCell, row.accountName, row.text];
  const words = texts.filter((text): text is string => typeof text === "string" && text !== "");
  return words.find(namesTotal) ?? words[0] ?? "";
}
