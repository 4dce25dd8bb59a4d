// Without this file a plan that was cut off could neither be finished nor taken back: nobody would know what it had
// replaced.
import type { CellInput } from "./cellInput";
import type { Change, WriteCells } from "./change";
import type { JournalLine } from "./journal";
import type { Operation } from "./plan";
import type { PreparedChange } from "./preparedChange";

/** A change with the steps in which it was to happen. */
export interface LoggedChange extends PreparedChange {
  readonly first: number;
  readonly last: number;
}

/** Everything needed to finish a plan or to take it back after the pane has died. */
export interface PlanLog {
  readonly id: string;
  readonly operation: Operation;
  readonly undoes?: Operation;
  readonly subject: string;
  readonly steps: number;
  readonly changes: readonly LoggedChange[];
  /** Rows of the journal that say more than the summary. */
  readonly lines?: readonly JournalLine[];
  /** False when the new cells were too many to be kept; then the plan can only be taken back. */
  readonly canFinish: boolean;
}

/** Text of a log: JSON in which equal neighbours, column by column, are counted instead of repeated. */
export function writePlanLog(log: PlanLog): string {
  const keys = new KeyLists();
  const changes = log.changes.map(({ change, inverse, first, last }) => ({
    first,
    last,
    change: packed(change, keys),
    inverse: inverse.map((each) => packed(each, keys)),
  }));
  return JSON.stringify({ ...log, changes, keys: keys.lists });
}

/** Reads the text of a log. It comes from `joinedParts`, which has checked that nobody has changed it. */
export function readPlanLog(text: string): PlanLog {
  const raw = JSON.parse(text) as Omit<PlanLog, "changes"> & {
    readonly changes: readonly LoggedChange[];
    readonly keys: readonly Runs<string | null>[];
  };
  const { keys, ...log } = raw;
  const changes = log.changes.map(({ first, last, change, inverse }) => ({
    first,
    last,
    change: unpacked(change, keys),
    inverse: inverse.map((each) => unpacked(each, keys)),
  }));
  return { ...log, changes };
}

/** `[count, value]` for equal neighbours, `[count]` for cells that are left alone. */
type Runs<Value> = readonly (readonly [number] | readonly [number, Value])[];

interface PackedWrite extends Omit<WriteCells, "cells" | "expected" | "anchor"> {
  readonly cells: Runs<CellInput>;
  readonly expected: Runs<unknown>;
  readonly anchor?: { readonly keyColumn: number; readonly keys: number };
}

/** Key lists, each once: several blocks of a plan stand on the same rows. */
class KeyLists {
  readonly lists: Runs<string | null>[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(keys: readonly (string | null)[]): number {
    const name = keys.join("\n");
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.lists.length);
    return this.lists.push(runsOf(keys.map((key) => [key]))) - 1;
  }
}

function packed(change: Change, keys: KeyLists): unknown {
  if (change.kind !== "writeCells") return change;
  const { anchor, cells, expected, ...rest } = change;
  const write: PackedWrite = { ...rest, cells: runsOf(cells), expected: runsOf(expected) };
  return anchor ? { ...write, anchor: { keyColumn: anchor.keyColumn, keys: keys.numberOf(anchor.keys) } } : write;
}

function unpacked(change: unknown, lists: readonly Runs<string | null>[]): Change {
  if ((change as Change).kind !== "writeCells") return change as Change;
  const { anchor, cells, expected, ...rest } = change as PackedWrite;
  const { rows, columns } = rest.area;
  const write: WriteCells = {
    ...rest,
    cells: matrixOf(cells, rows, columns),
    expected: matrixOf(expected as Runs<WriteCells["expected"][number][number]>, rows, columns),
  };
  if (!anchor) return write;
  const keys = matrixOf(lists[anchor.keys] ?? [], rows, 1).map(([key]) => key ?? null);
  return { ...write, anchor: { keyColumn: anchor.keyColumn, keys } };
}

function runsOf<Value>(rows: readonly (readonly (Value | undefined)[])[]): Runs<Value> {
  const runs: [number, Value?][] = [];
  let before: string | undefined;
  const columns = rows[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    for (const row of rows) {
      const value = row[column];
      const name = value === undefined ? "" : JSON.stringify(value);
      if (runs.length > 0 && name === before) runs.at(-1)![0]++;
      else runs.push(value === undefined ? [1] : [1, value]);
      before = name;
    }
  }
  return runs.map((run): Runs<Value>[number] => (run.length === 1 ? [run[0]] : [run[0], run[1] as Value]));
}

function matrixOf<Value>(runs: Runs<Value>, rows: number, columns: number): (Value | undefined)[][] {
  const matrix = Array.from({ length: rows }, () => new Array<Value | undefined>(columns).fill(undefined));
  let position = 0;
  for (const [count, value] of runs) {
    for (let index = 0; index < count; index++, position++) {
      const row = matrix[position % rows];
      if (row) row[Math.floor(position / rows)] = value;
    }
  }
  return matrix;
}

/** Characters of a part, well below the 32,767 a cell holds. */
const partLength = 30_000;

/**
 * A text in parts that fit into cells, numbered and summed up so that a missing or changed one is noticed: `Teil 1/3
 * #1a2b3c: …`.
 */
export function textParts(text: string): readonly string[] {
  const cuts = [0];
  while (cuts.at(-1)! < text.length) {
    const end = Math.min(text.length, cuts.at(-1)! + partLength);
    // A character of two halves must not be cut in the middle.
    const splits = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    cuts.push(splits ? end - 1 : end);
  }
  const count = Math.max(1, cuts.length - 1);
  const sum = checksum(text);
  return Array.from(
    { length: count },
    (_, index) => `Teil ${index + 1}/${count} #${sum}: ${text.slice(cuts[index], cuts[index + 1])}`,
  );
}

/** Joins numbered parts again; null when one is missing or somebody has changed one. */
export function joinedParts(parts: readonly string[]): string | null {
  const found = parts.map((part) => /^Teil (\d+)\/(\d+) #([0-9a-f]+): ([\s\S]*)$/.exec(part));
  const count = Number(found[0]?.[2] ?? 0);
  const isWhole =
    count > 0 &&
    found.length >= count &&
    found.slice(0, count).every((match, index) => Number(match?.[1]) === index + 1);
  if (!isWhole) return null;
  const text = found
    .slice(0, count)
    .map((match) => match?.[4] ?? "")
    .join("");
  return checksum(text) === found[0]?.[3] ? text : null;
}

/** 32-bit FNV-1a: enough to notice an edit, not meant against intent. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16);
}
