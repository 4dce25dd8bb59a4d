// Without this file every change would read its cells alone, and the same cells would be read several times.
import type { Area } from "../domain/shared/place";
import type { CellValue } from "../domain/shared/cell";
import type { AreaSnapshot } from "./port";

/** A cell as it was read. */
export interface CellBefore {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Number format, where it was asked for. */
  readonly format?: string;
}

/** A cell of a sheet that does not exist yet, or of a column that is only being inserted. */
export const emptyBefore: CellBefore = { value: null, formula: null };

/** Rows this close are read together: a few cells too many cost less than another area. */
const closeRows = 50;

/** Few rectangles that cover all wanted areas, none of them twice. */
export function mergedAreas(wanted: readonly Area[]): readonly Area[] {
  const merged: Area[] = [];
  for (const areas of groupBy(wanted, (area) => area.sheet).values()) merged.push(...mergedOnSheet(areas));
  return merged;
}

function mergedOnSheet(areas: readonly Area[]): readonly Area[] {
  const byColumn = new Map<number, { readonly from: number; readonly to: number }[]>();
  for (const area of areas) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const stretches = byColumn.get(column) ?? [];
      stretches.push({ from: area.row, to: area.row + area.rows });
      byColumn.set(column, stretches);
    }
  }
  const sheet = areas[0]?.sheet ?? "";
  const open = new Map<string, Area>();
  const closed: Area[] = [];
  for (const column of [...byColumn.keys()].sort((one, other) => one - other)) {
    for (const { from, to } of joined(byColumn.get(column)!)) {
      const key = `${from}:${to}`;
      const left = open.get(key);
      if (left && left.column + left.columns === column) open.set(key, { ...left, columns: left.columns + 1 });
      else {
        if (left) closed.push(left);
        open.set(key, { sheet, row: from, column, rows: to - from, columns: 1 });
      }
    }
  }
  return [...closed, ...open.values()];
}

function joined(stretches: readonly { readonly from: number; readonly to: number }[]) {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last && from <= last.to + closeRows) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** What was read, found by place. */
export class CellsBefore {
  private readonly bySheet = new Map<string, Map<number, AreaSnapshot[]>>();

  private readonly hidden = new Map<AreaSnapshot, ReadonlySet<number>>();

  constructor(snapshots: readonly AreaSnapshot[]) {
    for (const snapshot of snapshots) {
      const { sheet, column, columns } = snapshot.area;
      const byColumn = this.bySheet.get(sheet.toLowerCase()) ?? new Map<number, AreaSnapshot[]>();
      this.bySheet.set(sheet.toLowerCase(), byColumn);
      for (let index = column; index < column + columns; index++) {
        const list = byColumn.get(index);
        if (list) list.push(snapshot);
        else byColumn.set(index, [snapshot]);
      }
    }
    for (const byColumn of this.bySheet.values()) {
      for (const list of byColumn.values()) list.sort((one, other) => one.area.row - other.area.row);
    }
  }

  /** Whether a row is hidden, where that was asked for; the column says which area is meant. */
  isHidden(sheet: string, row: number, column: number): boolean {
    const snapshot = this.snapshotAt(sheet, row, column);
    if (!snapshot?.hiddenRows) return false;
    const known = this.hidden.get(snapshot) ?? new Set(snapshot.hiddenRows);
    this.hidden.set(snapshot, known);
    return known.has(row - snapshot.area.row);
  }

  /** The cell, null when it was not read. */
  at(sheet: string, row: number, column: number): CellBefore | null {
    const snapshot = this.snapshotAt(sheet, row, column);
    if (snapshot === null) return null;
    const [r, c] = [row - snapshot.area.row, column - snapshot.area.column];
    const format = snapshot.numberFormats?.[r]?.[c];
    const content = { value: snapshot.values[r]?.[c] ?? null, formula: snapshot.formulas?.[r]?.[c] ?? null };
    return format === undefined ? content : { ...content, format };
  }

  private snapshotAt(sheet: string, row: number, column: number): AreaSnapshot | null {
    const list = this.bySheet.get(sheet.toLowerCase())?.get(column);
    const snapshot = list && lastStartingBefore(list, row);
    return snapshot && row < snapshot.area.row + snapshot.area.rows ? snapshot : null;
  }
}

function lastStartingBefore(sorted: readonly AreaSnapshot[], row: number): AreaSnapshot | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.area.row <= row) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
