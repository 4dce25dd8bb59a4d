// Without this file nobody would notice that a cell no longer holds what a plan was made for.
import type { CellBefore } from "./cellsBefore";
import type { WriteCells } from "./change";
import { expectationOf, expectationText, holdsExpected } from "./expectation";
import type { DifferingCell } from "./failure";

/** A cell as it stands at a change's turn. */
export type CellAt = (row: number, column: number) => CellBefore;

/** How many differing cells are named; all are counted. */
const namedCells = 20;

/** Counts the cells of a block that do not hold what is expected; the first ones are added to `differing`. */
export function compareCells(change: WriteCells, at: CellAt, differing: DifferingCell[]): number {
  const { area, expected } = change;
  let count = 0;
  expected.forEach((row, r) =>
    row.forEach((wanted, c) => {
      if (wanted === undefined) return;
      const found = at(area.row + r, area.column + c);
      if (holdsExpected(found, wanted)) return;
      count++;
      if (differing.length >= namedCells) return;
      const place = { sheet: area.sheet, row: area.row + r, column: area.column + c };
      differing.push({ at: place, expected: expectationText(wanted), found: found.formula ?? found.value });
    }),
  );
  return count;
}

/** What of a block is still to be written when something that was cut off is completed. */
export interface RestOfBlock {
  readonly rest: WriteCells;
  /** Cells that hold neither what was to be there nor what stood there before: somebody else's. */
  readonly skipped: number;
}

/** The cells of a block that still hold what was there before it; the others are done or somebody else's. */
export function stillToWrite(change: WriteCells, at: CellAt): RestOfBlock {
  let skipped = 0;
  const { area, expected } = change;
  const cells = change.cells.map((row, r) =>
    row.map((input, c) => {
      if (input === undefined) return undefined;
      const found = at(area.row + r, area.column + c);
      if (holdsExpected(found, expectationOf(input))) return undefined;
      const wanted = expected[r]?.[c];
      if (wanted === undefined || holdsExpected(found, wanted)) return input;
      skipped++;
      return undefined;
    }),
  );
  const rest: WriteCells = { kind: "writeCells", area, cells, expected };
  return { rest, skipped };
}
