// Without this file a tag would land on whichever row now stands where the planned one stood.
import type { CellInput } from "./cellInput";
import type { WriteCells } from "./change";

/** Where each key of a sheet stands now; a copied row makes two places of one key. */
export type RowsByKey = ReadonlyMap<string, readonly number[]>;

/** Collects keys from a column read from its first row on. */
export function rowsByKey(keys: readonly unknown[], firstRow: number): RowsByKey {
  const rows = new Map<string, number[]>();
  keys.forEach((key, offset) => {
    if (typeof key !== "string") return;
    const places = rows.get(key);
    if (places) places.push(firstRow + offset);
    else rows.set(key, [firstRow + offset]);
  });
  return rows;
}

/** The rows of an anchored block as they stand now, one per row of the block, and how many could not be found. */
export interface FoundRows {
  readonly rows: readonly number[];
  readonly moved: number;
  readonly missing: number;
}

/**
 * Finds the rows of a block by their keys. A row that still stands where it was stays, even when its key stands twice;
 * a key that stands twice elsewhere is as good as missing, because nobody can know which of the two was meant.
 */
export function findRows(change: WriteCells, places: RowsByKey): FoundRows {
  let [moved, missing] = [0, 0];
  const rows = change.cells.map((_, offset) => {
    const planned = change.area.row + offset;
    const key = change.anchor?.keys[offset] ?? null;
    if (key === null || !isTouched(change, offset)) return planned;
    const found = places.get(key) ?? [];
    if (found.includes(planned)) return planned;
    if (found.length !== 1) missing++;
    else moved++;
    return found[0] ?? planned;
  });
  return { rows, moved, missing };
}

/** Holes longer than this part a block in two. */
const longestHole = 5_000;

/** The block on its present rows, as few blocks as holes allow; without anchor, because its rows are found. */
export function movedBlocks(change: WriteCells, rows: readonly number[]): readonly WriteCells[] {
  const touched = rows.map((row, offset) => ({ row, offset })).filter(({ offset }) => isTouched(change, offset));
  touched.sort((one, other) => one.row - other.row);
  const blocks: { row: number; offset: number }[][] = [];
  for (const entry of touched) {
    const last = blocks.at(-1);
    if (last && entry.row - last.at(-1)!.row <= longestHole) last.push(entry);
    else blocks.push([entry]);
  }
  return blocks.map((block) => blockOf(change, block));
}

function blockOf(
  change: WriteCells,
  entries: readonly { readonly row: number; readonly offset: number }[],
): WriteCells {
  const first = entries[0]!.row;
  const rows = entries.at(-1)!.row - first + 1;
  const hole = Array.from<undefined>({ length: change.area.columns });
  const cells: (readonly (CellInput | undefined)[])[] = Array.from({ length: rows }, () => hole);
  const expected: WriteCells["expected"][number][] = Array.from({ length: rows }, () => hole);
  for (const { row, offset } of entries) {
    cells[row - first] = change.cells[offset]!;
    expected[row - first] = change.expected[offset] ?? hole;
  }
  return { kind: "writeCells", area: { ...change.area, row: first, rows }, cells, expected };
}

function isTouched(change: WriteCells, offset: number): boolean {
  const isGiven = (cell: unknown) => cell !== undefined;
  return (change.cells[offset]?.some(isGiven) ?? false) || (change.expected[offset]?.some(isGiven) ?? false);
}
