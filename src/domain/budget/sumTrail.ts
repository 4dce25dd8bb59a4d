// Without this file a total without the word "Summe" would pass for a line.
import type { RowFacts } from "./rowFacts";

/** How far a printed sum may be from ours and still be one, in cents per unit of the column: two of its units. */
const toleratedUnits = 2;
const centsPerUnit = { euro: 100, thousand: 100_000, million: 100_000_000 } as const;

/** Breaks looked back (or ahead) for the beginning (or end) of what a row adds up. */
const mostBreaks = 60;
const mostBreaksBelow = 400;

interface Break {
  readonly position: number;
  readonly lines: number;
  readonly sums: readonly number[];
}

/**
 * Walks down a sheet and remembers the running sums, with a mark wherever a block may begin: at the top, after a subtotal,
 * where the product changes. A row adds up a block when in every column its amount is the difference of two marks.
 */
export class SumTrail {
  private readonly columns: number;
  private readonly sums: number[];
  private readonly breaks: Break[];
  private lines = 0;
  private lastProduct: string | null = null;
  private subtotals = 0;
  /** Marks of the complete lines alone, for totals that stand above what they add; made when first needed. */
  private ahead: readonly Break[] | null = null;
  private aheadAt: ReadonlyMap<number, number> | null = null;

  constructor(private readonly facts: readonly RowFacts[]) {
    this.columns = facts[0]?.row.amounts.length ?? 0;
    this.sums = new Array<number>(this.columns).fill(0);
    this.breaks = [{ position: -1, lines: 0, sums: [...this.sums] }];
  }

  get hasSubtotals(): boolean {
    return this.subtotals > 0;
  }

  addLine(position: number): void {
    const row = this.facts[position]?.row;
    if (row === undefined) return;
    if (row.product !== this.lastProduct) {
      if (this.lines > 0) this.mark(position);
      this.lastProduct = row.product;
    }
    this.lines += 1;
    for (let column = 0; column < this.columns; column += 1) {
      this.sums[column] = (this.sums[column] ?? 0) + (row.amounts[column]?.cents ?? 0);
    }
  }

  addBreak(position: number): void {
    this.subtotals += 1;
    this.mark(position);
  }

  private mark(position: number): void {
    this.breaks.push({ position, lines: this.lines, sums: [...this.sums] });
  }

  /** Whether the row at a position is the sum of all lines so far. */
  coversAll(position: number): boolean {
    const start = this.breaks[0];
    return start !== undefined && this.isDifference(position, start, this.now());
  }

  /** Whether the row at a position adds up a block of lines that ends above it or begins below it. */
  explains(position: number): boolean {
    const now = this.now();
    const first = this.breaks[0];
    if (first !== undefined && this.isDifference(position, first, now)) return true;
    const from = Math.max(1, this.breaks.length - mostBreaks);
    for (let index = this.breaks.length - 1; index >= from; index -= 1) {
      const start = this.breaks[index];
      if (start !== undefined && this.isDifference(position, start, now)) return true;
    }
    return this.explainsBelow(position);
  }

  private explainsBelow(position: number): boolean {
    this.ahead ??= this.marksOfCompleteLines();
    this.aheadAt ??= new Map(this.ahead.map((mark, index) => [mark.position, index]));
    const here = this.aheadAt.get(position);
    const start = here === undefined ? undefined : this.ahead[here];
    if (here === undefined || start === undefined) return false;
    for (let index = here + 1; index < Math.min(this.ahead.length, here + mostBreaksBelow); index += 1) {
      const end = this.ahead[index];
      if (end !== undefined && this.isDifference(position, start, end)) return true;
    }
    return false;
  }

  /** Marks before every row that is no complete line, and one at the end. */
  private marksOfCompleteLines(): readonly Break[] {
    const sums = new Array<number>(this.columns).fill(0);
    const marks: Break[] = [];
    let lines = 0;
    this.facts.forEach(({ row, hasOwnProduct }, position) => {
      const isComplete = row.kind === "line" && (hasOwnProduct || row.account !== null);
      if (!isComplete) return void marks.push({ position, lines, sums: [...sums] });
      lines += 1;
      for (let column = 0; column < this.columns; column += 1) {
        sums[column] = (sums[column] ?? 0) + (row.amounts[column]?.cents ?? 0);
      }
    });
    marks.push({ position: this.facts.length, lines, sums });
    return marks;
  }

  private now(): Break {
    return { position: this.facts.length, lines: this.lines, sums: this.sums };
  }

  private isDifference(position: number, start: Break, end: Break): boolean {
    const row = this.facts[position]?.row;
    const lines = end.lines - start.lines;
    if (row === undefined || lines === 0) return false;
    let compared = 0;
    for (let column = 0; column < this.columns; column += 1) {
      const amount = row.amounts[column];
      if (amount === undefined || amount.cents === null) continue;
      const off = Math.abs((end.sums[column] ?? 0) - (start.sums[column] ?? 0) - amount.cents);
      if (off > toleranceOf(amount.cents, centsPerUnit[amount.value.unit])) return false;
      if (amount.cents !== 0) compared += 1;
    }
    return compared > 0 && (lines > 1 || compared > 1 || row.account === null);
  }
}

/** Only sums printed in whole units are rounded; small ones would match by chance and must be equal. */
function toleranceOf(printed: number, unit: number): number {
  const isRounded = printed % unit === 0 && Math.abs(printed) > toleratedUnits * unit * 10;
  return isRounded ? toleratedUnits * unit : 0;
}
