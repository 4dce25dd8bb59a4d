// Without this file nobody could check from outside whether all of a workbook was read.
import { cellKind, kindAt, type ClosedSheet, type ClosedWorkbook } from "../workbook/closedWorkbook";

/** What stands in a sheet, counted. The five kinds add up to `cells`. */
export interface SheetCounts {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Cells that hold a value; a formula counts by its cached value, and not at all without one. */
  readonly cells: number;
  /** Numbers that are no dates, and their sum. */
  readonly numbers: number;
  readonly sum: number;
  readonly texts: number;
  /** Numbers whose format shows a date or a time. */
  readonly dates: number;
  readonly booleans: number;
  readonly errors: number;
}

/** Counts every sheet, hidden ones too. Sheets of charts hold no cells and count as empty. */
export function countSheets(workbook: ClosedWorkbook): readonly SheetCounts[] {
  return workbook.sheets.map(countSheet);
}

function countSheet(sheet: ClosedSheet): SheetCounts {
  const { cells } = sheet;
  const perKind = [0, 0, 0, 0, 0, 0, 0];
  const total = new ExactSum();
  for (let index = 0; index < cells.count; index += 1) {
    const kind = kindAt(cells, index);
    perKind[kind] = (perKind[kind] ?? 0) + 1;
    if (kind === cellKind.number) total.add(cells.values[index] ?? 0);
  }
  const [, numbers = 0, dates = 0, texts = 0, booleans = 0, errors = 0] = perKind;
  return {
    sheet: sheet.name,
    hidden: sheet.visibility !== "visible",
    cells: numbers + dates + texts + booleans + errors,
    numbers,
    sum: total.value(),
    texts,
    dates,
    booleans,
    errors,
  };
}

/** Adds amounts without gathering rounding errors, so that the order of the rows changes nothing (Neumaier). */
class ExactSum {
  private sum = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  value(): number {
    // Sums beyond all doubles lose their correction.
    return Number.isFinite(this.lost) ? this.sum + this.lost : this.sum;
  }
}
