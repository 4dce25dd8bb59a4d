// Without this file an add-in could not read what a person sees after filtering.
import type { HostObject } from "../host/wire";
import { localAddress, quoteSheet } from "./address";
import type { Scalar } from "./cellValue";
import { Collection } from "./objects";
import type { Range } from "./range";

/** The visible cells of a range, as if hidden rows and columns did not exist. */
export class RangeView implements HostObject {
  readonly className = "RangeView";

  constructor(
    private readonly range: Range,
    readonly index = 0,
    private readonly onlyRow?: number,
  ) {}

  private get visibleRows(): number[] {
    if (this.onlyRow !== undefined) return [this.onlyRow];
    const { sheet, area } = this.bounded;
    return numbers(area.row, area.rows).filter((row) => !sheet.book.lines.isRowHidden(sheet.id, row));
  }

  private get visibleColumns(): number[] {
    const { sheet, area } = this.bounded;
    return numbers(area.column, area.columns).filter((column) => !sheet.book.lines.isColumnHidden(sheet.id, column));
  }

  private get bounded(): Range {
    return this.range.isEntireColumn || this.range.isEntireRow ? this.range.getUsedRange() : this.range;
  }

  get rowCount(): number {
    return this.visibleRows.length;
  }

  get columnCount(): number {
    return this.visibleColumns.length;
  }

  get cellAddresses(): string[][] {
    const sheet = quoteSheet(this.range.sheet.name);
    return this.pick((row, column) => `${sheet}!${localAddress({ row, column, rows: 1, columns: 1 })}`);
  }

  get values(): Scalar[][] {
    return this.only(this.bounded.values);
  }

  get formulas(): Scalar[][] {
    return this.only(this.bounded.formulas);
  }

  get text(): string[][] {
    return this.only(this.bounded.text);
  }

  get numberFormat(): string[][] {
    return this.only(this.bounded.numberFormat);
  }

  get valueTypes(): string[][] {
    return this.only(this.bounded.valueTypes);
  }

  get rows(): RangeViews {
    return new RangeViews(this.visibleRows.map((row, index) => new RangeView(this.range, index, row)));
  }

  /** The hidden rows are part of this range. */
  getRange(): Range {
    return this.range;
  }

  private only<T>(grid: readonly (readonly T[])[] | null): T[][] {
    const { rowIndex, columnIndex } = this.bounded;
    return this.pick((row, column) => grid![row - rowIndex][column - columnIndex]);
  }

  private pick<T>(of: (row: number, column: number) => T): T[][] {
    const columns = this.visibleColumns;
    return this.visibleRows.map((row) => columns.map((column) => of(row, column)));
  }
}

class RangeViews extends Collection<RangeView> {
  readonly className = "RangeViewCollection";

  constructor(private readonly views: RangeView[]) {
    super();
  }

  hostItems(): RangeView[] {
    return this.views;
  }

  protected key(view: RangeView): string {
    return String(view.index);
  }
}

const numbers = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, offset) => first + offset);
