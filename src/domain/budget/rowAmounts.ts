// Without this file each row would look up its columns anew, and a long list's years would be lost.
import type { CellValue } from "../shared/cell";
import { centsFromCell } from "../shared/centsFromCell";
import type { LineAmount } from "./budgetLine";
import { filledCell } from "./cellGrid";
import { columnOf, type LayoutColumn, type SheetLayout } from "./sheetLayout";
import type { ValueIdentity } from "./valueColumn";
import { valueKindOfWord } from "./valueHeading";

interface AmountColumn {
  readonly column: number;
  readonly source: LayoutColumn;
  readonly value: ValueIdentity;
}

/** Reads the amounts of row after row. */
export class AmountReader {
  private readonly columns: readonly AmountColumn[];
  private readonly year: number | null;
  private readonly valueKind: number | null;
  /** One object per identity, so that rows of one year share it. */
  private readonly identities = new Map<string, ValueIdentity>();

  constructor(layout: SheetLayout) {
    this.columns = layout.columns.flatMap((source) =>
      source.meaning === "amount" && source.value !== null ? [{ column: source.column, source, value: source.value }] : [],
    );
    this.year = columnOf(layout, "year");
    this.valueKind = columnOf(layout, "valueKind");
  }

  read(cells: readonly CellValue[]): readonly LineAmount[] {
    const statesItself = this.year !== null || this.valueKind !== null;
    return this.columns.map(({ column, source, value }) => {
      const cell = filledCell(cells[column]);
      const identity = statesItself ? this.identityOf(value, cells) : value;
      const reading = centsFromCell(cell, value.unit, source.convention ?? "unknown");
      const amount: LineAmount =
        typeof reading === "string"
          ? { column, value: identity, cents: null, doubt: true, written: cell }
          : { column, value: identity, cents: reading, doubt: false };
      return source.direction === undefined ? amount : { ...amount, direction: source.direction };
    });
  }

  /** In long lists each row states its own year or kind of value. */
  private identityOf(value: ValueIdentity, cells: readonly CellValue[]): ValueIdentity {
    const yearCell = this.year === null ? null : filledCell(cells[this.year]);
    const kindCell = this.valueKind === null ? null : filledCell(cells[this.valueKind]);
    const key = `${String(yearCell)}|${String(kindCell)}|${value.kind}|${String(value.year)}`;
    const known = this.identities.get(key);
    if (known) return known;
    const year = Number(yearCell);
    const identity = {
      ...value,
      year: Number.isInteger(year) && year > 1900 ? year : value.year,
      kind: (typeof kindCell === "string" ? valueKindOfWord(kindCell) : null) ?? value.kind,
    };
    this.identities.set(key, identity);
    return identity;
  }
}
