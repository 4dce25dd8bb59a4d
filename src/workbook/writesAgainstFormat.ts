// Without this file undo would turn a number that stood in a text cell into a text.
import type { CellBefore } from "./cellsBefore";
import type { Change, WriteCells } from "./change";
import { defiesFormat, inputOf } from "./expectation";

/**
 * Changes that put back cells whose content does not go with their format (a number in a cell that was made text
 * later): the format is taken off, the content written, the format set again, which leaves the content alone. One
 * triple per run of cells.
 */
export function writesAgainstFormat(
  inverse: WriteCells,
  before: readonly (readonly (CellBefore | undefined)[])[],
): readonly Change[] {
  const { area } = inverse;
  const changes: Change[] = [];
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows; row++) {
      const first = row;
      while (row < area.rows && isDefiant(before[row]?.[column])) row++;
      if (row > first) changes.push(...triple(inverse, before, { first, rows: row - first, column }));
    }
  }
  return changes;
}

function isDefiant(cell: CellBefore | undefined): boolean {
  return cell !== undefined && defiesFormat(cell);
}

interface Run {
  readonly first: number;
  readonly rows: number;
  readonly column: number;
}

function triple(
  inverse: WriteCells,
  before: readonly (readonly (CellBefore | undefined)[])[],
  run: Run,
): readonly Change[] {
  const area = {
    ...inverse.area,
    row: inverse.area.row + run.first,
    rows: run.rows,
    column: inverse.area.column + run.column,
    columns: 1,
  };
  const offsets = Array.from({ length: run.rows }, (_, index) => run.first + index);
  const cells = offsets.map((row) => [inputOf(before[row]![run.column]!)]);
  const expected = offsets.map((row) => [inverse.expected[row]?.[run.column]]);
  return [
    { kind: "setNumberFormat", area, format: "General", before: "@" },
    { kind: "writeCells", area, cells, expected },
    { kind: "setNumberFormat", area, format: "@", before: "General" },
  ];
}
