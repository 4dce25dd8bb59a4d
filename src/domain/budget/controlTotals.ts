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
const mostStarts = 80;
const centsPerUnit: Readonly<Record<AmountUnit, number>> = { euro: 100, thousand: 100_000, million: 100_000_000 };

/** Compares every printed total and subtotal of every amount column with the lines above it. */
export function controlTotals(rows: readonly BudgetRow[], state: FederalState | null): readonly ControlTotal[] {
  const found: ControlTotal[] = [];
  const columns = rows[0]?.amounts.length ?? 0;
  for (let index = 0; index < columns; index += 1) found.push(...totalsOfColumn(rows, index, state));
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

function totalsOfColumn(rows: readonly BudgetRow[], index: number, state: FederalState | null): readonly ControlTotal[] {
  const found: ControlTotal[] = [];
  const trail: Sums[] = [noSums];
  let now = noSums;
  let product: string | null = null;
  for (const row of rows) {
    if (row.kind === "line") {
      if (row.product !== product && now.lines > 0) trail.push(now);
      product = row.product;
      now = withLine(now, row, index, state);
      continue;
    }
    if (row.kind !== "subtotal" && row.kind !== "total") continue;
    const total = compare(row, index, trail, now);
    if (total !== null) found.push(total);
    trail.push(now);
  }
  return found;
}

/** Running sums of one column, of everything a total may be meant for. */
interface Sums {
  readonly lines: number;
  readonly written: number;
  readonly revenue: number;
  readonly expense: number;
  readonly receipts: number;
  readonly payments: number;
  readonly internalRevenue: number;
  readonly internalExpense: number;
}

const noSums: Sums = { lines: 0, written: 0, revenue: 0, expense: 0, receipts: 0, payments: 0, internalRevenue: 0, internalExpense: 0 };

function withLine(sums: Sums, row: BudgetRow, index: number, state: FederalState | null): Sums {
  const amount = row.amounts[index];
  const value = amount?.cents ?? null;
  if (amount === undefined || value === null) return { ...sums, lines: sums.lines + 1 };
  const direction = amount.direction ?? row.direction;
  const written = { ...sums, lines: sums.lines + 1, written: sums.written + value };
  if (direction === "unknown") return written;
  const magnitude = magnitudeOf(value, direction, amount.value.sign);
  const isInternal = state !== null && row.account !== null && isInternalCharge(row.account, state);
  if (direction === "revenue") {
    if (row.view === "cash") return { ...written, receipts: sums.receipts + magnitude };
    const internalRevenue = sums.internalRevenue + (isInternal ? magnitude : 0);
    return { ...written, revenue: sums.revenue + magnitude, internalRevenue };
  }
  if (row.view === "cash") return { ...written, payments: sums.payments + magnitude };
  const internalExpense = sums.internalExpense + (isInternal ? magnitude : 0);
  return { ...written, expense: sums.expense + magnitude, internalExpense };
}

function compare(row: BudgetRow, index: number, trail: readonly Sums[], now: Sums): ControlTotal | null {
  const amount = row.amounts[index];
  if (amount === undefined || amount.cents === null) return null;
  const printed = amount.cents;
  const label = labelOf(row);
  const isGrandTotal = row.kind === "total";
  const starts = isGrandTotal ? trail.slice(0, 1) : [...trail.slice(0, 1), ...trail.slice(-mostStarts)];
  let ours = 0;
  let lines = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const start of starts.reverse()) {
    if (now.lines === start.lines) continue;
    for (const candidate of candidates(difference(now, start), label)) {
      const off = Math.abs(candidate - printed);
      if (off >= nearest) continue;
      nearest = off;
      ours = candidate;
      lines = now.lines - start.lines;
    }
  }
  if (lines === 0) return null;
  const tolerance = toleranceOf(lines, amount.value.unit);
  const base = { row: row.row, column: amount.column, label, isGrandTotal, printed, lines };
  return { ...base, ours: cents(ours), tolerance: cents(tolerance), agrees: nearest <= tolerance };
}

/** Two units for rounding, and one more for every hundred lines (rounding ± 1–2 € is common in printed plans). */
function toleranceOf(lines: number, unit: AmountUnit): number {
  return (2 + Math.floor(lines / 100)) * centsPerUnit[unit];
}

function difference(end: Sums, start: Sums): Sums {
  return {
    lines: end.lines - start.lines,
    written: end.written - start.written,
    revenue: end.revenue - start.revenue,
    expense: end.expense - start.expense,
    receipts: end.receipts - start.receipts,
    payments: end.payments - start.payments,
    internalRevenue: end.internalRevenue - start.internalRevenue,
    internalExpense: end.internalExpense - start.internalExpense,
  };
}

/** What a label can mean. A label that names a kind is compared with that kind only, with either sign. */
function candidates(sums: Sums, label: string): readonly number[] {
  const { revenue, expense, receipts, payments, internalRevenue, internalExpense } = sums;
  const balance = [revenue - expense, receipts - payments, revenue - internalRevenue - expense + internalExpense];
  if (/saldo|überschuss|fehlbetrag|zuschuss|jahresergebnis|ergebnis|abzüglich/i.test(label)) return withSigns(balance);
  const isRevenue = /erträge|ertrag/i.test(label);
  const isExpense = /aufwendung|aufwand/i.test(label);
  if (isRevenue && !isExpense) return withSigns([revenue, revenue - internalRevenue]);
  if (isExpense && !isRevenue) return withSigns([expense, expense - internalExpense]);
  if (/einzahlung|einnahme/i.test(label)) return withSigns([receipts, ...(receipts === 0 ? [revenue] : [])]);
  if (/auszahlung|ausgabe/i.test(label)) return withSigns([payments, ...(payments === 0 ? [expense] : [])]);
  return [sums.written, ...withSigns(balance)];
}

function withSigns(values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value, -value]);
}

function labelOf(row: BudgetRow): string {
  const texts = [row.productCell, row.productName, row.accountCell, row.accountName, row.text];
  const words = texts.filter((text): text is string => typeof text === "string" && text !== "");
  return words.find(namesTotal) ?? words[0] ?? "";
}
