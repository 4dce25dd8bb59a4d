// Without this file every plan would cut its rows into blocks in its own way, one write per row in the worst case.
import type { CellValue } from "../domain/shared/cell";
import type { CellInput } from "../workbook/cellInput";
import type { Change, RowAnchor } from "../workbook/change";

/** Values for some rows of one column. `rows` ascend; `values` and `expected` belong to them one by one. */
export interface ColumnCells {
  readonly sheet: string;
  readonly column: number;
  readonly rows: readonly number[];
  readonly values: readonly CellInput[];
  readonly expected: readonly (CellValue | undefined)[];
  /** Codes and other texts: the cells are made text (`@`) before they are written. */
  readonly text?: boolean;
  /** Keys of the rows, one by one. */
  readonly anchor?: RowAnchor;
  /** Rows that are hidden by the time of writing refuse the plan. */
  readonly onlyVisible?: boolean;
}

/**
 * One block from the first row to the last, with holes where rows are left alone: a fixed number of actions however the
 * rows are scattered. Blocks end where more than `longestHole` rows in a row are left out, so that two rows far apart do
 * not make a block of a million.
 */
export function writeColumn(cells: ColumnCells): readonly Change[] {
  return blocksOf(cells.rows).flatMap(([from, to]) => blockChanges(cells, from, to));
}

const longestHole = 5_000;

/** Index ranges `[from, to)` into the ascending rows, cut at long holes. */
function blocksOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const blocks: (readonly [number, number])[] = [];
  let from = 0;
  for (let index = 1; index <= rows.length; index++) {
    const ends = index === rows.length || rows[index]! - rows[index - 1]! > longestHole;
    if (!ends) continue;
    blocks.push([from, index]);
    from = index;
  }
  return rows.length === 0 ? [] : blocks;
}

function blockChanges(source: ColumnCells, from: number, to: number): readonly Change[] {
  const first = source.rows[from]!;
  const height = source.rows[to - 1]! - first + 1;
  const area = { sheet: source.sheet, row: first, column: source.column, rows: height, columns: 1 };
  const cells: (readonly (CellInput | undefined)[])[] = Array.from({ length: height }, () => [undefined]);
  const expected: (readonly (CellValue | undefined)[])[] = Array.from({ length: height }, () => [undefined]);
  const keys: (string | null)[] = Array.from({ length: height }, () => null);
  for (let index = from; index < to; index++) {
    const offset = source.rows[index]! - first;
    cells[offset] = [source.values[index]];
    expected[offset] = [source.expected[index]];
    keys[offset] = source.anchor?.keys[index] ?? null;
  }
  const write: Change = {
    kind: "writeCells",
    area,
    cells,
    expected,
    ...(source.anchor ? { anchor: { keyColumn: source.anchor.keyColumn, keys } } : {}),
    ...(source.onlyVisible ? { onlyVisible: true } : {}),
  };
  // The column was made text when it was set up; rows inserted later may have lost it, and a code must not become a date.
  return source.text ? [{ kind: "setNumberFormat", area, format: "@", before: "@" }, write] : [write];
}
