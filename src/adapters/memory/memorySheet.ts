// Without this file a workbook in memory would have no sheets to hold its cells.
import type { Area } from "../../domain/shared/place";
import type { CellValue } from "../../domain/shared/cell";
import type { CellLook, ConditionalRule, ListRule, PrintedPage } from "../../workbook/change";

/**
 * One cell. Cells are never changed, only exchanged, so that a thousand empty formatted ones can be the same object.
 */
export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly look: CellLook | null;
  readonly list: ListRule | null;
}

/** A cell nobody has touched. */
export const blankCell: MemoryCell = { value: null, formula: null, format: "General", look: null, list: null };

/** Conditional formats of one area, in order of priority. */
export interface MemoryConditionalFormats {
  readonly area: Area;
  readonly rules: readonly ConditionalRule[];
}

/** A sheet: its cells row by row, and what lies over them. Rows and columns count from 0. */
export class MemorySheet {
  private readonly rows: (MemoryCell | undefined)[][] = [];
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  conditionalFormats: readonly MemoryConditionalFormats[] = [];
  autoFilter: Area | null = null;
  merges: readonly Area[] = [];
  /** Areas that formulas fill, each with the formula in its first cell. */
  spills: readonly Area[] = [];
  frozen = { rows: 0, columns: 0 };
  page: PrintedPage = {};
  isHidden = false;
  isProtected = false;

  constructor(readonly name: string) {}

  cell(row: number, column: number): MemoryCell {
    return this.rows[row]?.[column] ?? blankCell;
  }

  set(row: number, column: number, cell: MemoryCell): void {
    (this.rows[row] ??= [])[column] = isBlank(cell) ? undefined : cell;
  }

  /** The smallest area that holds every cell with a value or a formula; formats alone do not count. */
  used(): Area | null {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (const [row, cells = []] of this.rows.entries()) {
      const first = cells.findIndex(holdsSomething);
      if (first < 0) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, first);
      let last = cells.length - 1;
      while (!holdsSomething(cells[last])) last -= 1;
      right = Math.max(right, last);
    }
    return bottom < 0
      ? null
      : { sheet: this.name, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Every cell that is not blank, row by row. */
  *cells(): Generator<{ readonly row: number; readonly column: number; readonly cell: MemoryCell }> {
    for (const [row, cells] of this.rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) if (cell) yield { row, column, cell };
    }
  }

  /** Moves what stands at `column` and right of it by `count` columns. */
  insertColumns(column: number, count: number): void {
    this.rows.forEach((cells) => {
      if (cells.length > column) cells.splice(column, 0, ...new Array<undefined>(count));
    });
    this.moveColumns((from) => (from < column ? from : from + count));
  }

  /** Takes columns out; what stands right of them moves up. */
  deleteColumns(column: number, count: number): void {
    this.rows.forEach((cells) => cells.splice(column, count));
    this.moveColumns((from) => (from < column ? from : from < column + count ? null : from - count));
  }

  private moveColumns(target: (column: number) => number | null): void {
    const widths = [...this.columnWidths];
    this.columnWidths.clear();
    for (const [column, width] of widths) {
      const to = target(column);
      if (to !== null) this.columnWidths.set(to, width);
    }
    this.conditionalFormats = this.conditionalFormats.flatMap((formats) => {
      const area = movedArea(formats.area, target);
      return area ? [{ ...formats, area }] : [];
    });
    this.spills = this.spills.flatMap((spill) => movedArea(spill, target) ?? []);
    this.merges = this.merges.flatMap((merge) => movedArea(merge, target) ?? []);
    this.autoFilter = this.autoFilter && movedArea(this.autoFilter, target);
  }
}

/** An area after its columns have moved; null when none of them is left. */
export function movedArea(area: Area, target: (column: number) => number | null): Area | null {
  const columns = Array.from({ length: area.columns }, (_, offset) => target(area.column + offset)).filter(
    (column) => column !== null,
  );
  const [first] = columns;
  const last = columns.at(-1);
  return first === undefined || last === undefined ? null : { ...area, column: first, columns: last - first + 1 };
}

/** A value or a formula; a format alone is nothing. */
function holdsSomething(cell: MemoryCell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

function isBlank(cell: MemoryCell): boolean {
  return (
    cell.value === null &&
    cell.formula === null &&
    cell.format === "General" &&
    cell.look === null &&
    cell.list === null
  );
}
