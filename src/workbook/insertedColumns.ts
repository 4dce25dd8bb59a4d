// Without this file columns that were taken out could not come back with what they held.
import type { CellBefore } from "./cellsBefore";
import type { Change, DeleteColumns } from "./change";
import { inputOf } from "./expectation";

/**
 * Changes that bring deleted columns back: empty columns, their cells, then their number formats, which leave the cells
 * alone. Lists, conditional formats and looks come back because the use case takes them off by changes of its own
 * before it deletes.
 */
export function insertedColumns(
  change: DeleteColumns,
  rows: number,
  cellAt: (row: number, column: number) => CellBefore,
): readonly Change[] {
  const { sheet, column, count } = change;
  const insert: Change = { kind: "insertColumns", sheet, column, count };
  if (rows === 0) return [insert];
  const area = { sheet, row: 0, column, rows, columns: count };
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: count }, (_, offset) => {
      const input = inputOf({ ...cellAt(row, column + offset), format: general });
      return input === null ? undefined : input;
    }),
  );
  const formats = Array.from({ length: count }, (_, offset) =>
    columnFormats(sheet, column + offset, rows, cellAt),
  ).flat();
  return [
    insert,
    // An inserted column takes the formats of its left neighbour.
    { kind: "setNumberFormat", area, format: general, before: general },
    { kind: "writeCells", area, cells, expected: cells.map((row) => row.map(() => undefined)) },
    ...formats,
  ];
}

/** One change per stretch of rows with the same format; none where it is the plain one. */
function columnFormats(
  sheet: string,
  column: number,
  rows: number,
  cellAt: (row: number, column: number) => CellBefore,
): readonly Change[] {
  const changes: Change[] = [];
  let start = 0;
  for (let row = 1; row <= rows; row++) {
    const format = cellAt(start, column).format ?? general;
    if (row < rows && (cellAt(row, column).format ?? general) === format) continue;
    const area = { sheet, row: start, column, rows: row - start, columns: 1 };
    if (format !== general) changes.push({ kind: "setNumberFormat", area, format, before: general });
    start = row;
  }
  return changes;
}

const general = "General";
