// Without this file undo would write to the place where a row stood, not to the row.
import type { Change } from "./change";
import { sameSheet } from "./columnOrigin";
import type { KeyColumn } from "./keyColumn";
import type { PreparedChange } from "./preparedChange";

/** Anchors the inverse of every write on a sheet with row keys, so that undo finds its rows after a sort. */
export function withAnchors(
  prepared: readonly PreparedChange[],
  columns: readonly KeyColumn[],
): readonly PreparedChange[] {
  if (columns.length === 0) return prepared;
  const changes = prepared.map(({ change }) => change);
  const keys = new Map(columns.map((column) => [column, keysAfter(changes, column)]));
  return prepared.map((entry, index) => {
    const inverse = entry.inverse.map((back): Change => {
      const column =
        back.kind === "writeCells" ? columns.find(({ sheet }) => sameSheet(sheet, back.area.sheet)) : undefined;
      if (back.kind !== "writeCells" || !column) return back;
      const ofRows = keys.get(column);
      const keyColumn = columnNow(changes, index, column);
      return {
        ...back,
        anchor: { keyColumn, keys: back.cells.map((_, offset) => keyText(ofRows?.get(back.area.row + offset))) },
      };
    });
    return { change: entry.change, inverse };
  });
}

/** The key of each row once the plan is carried out: the one it writes, else the one that stood there. */
function keysAfter(changes: readonly Change[], column: KeyColumn): ReadonlyMap<number, unknown> {
  const { snapshot, sheet } = column;
  const keys = new Map<number, unknown>(
    snapshot?.values.map(([key], offset) => [snapshot.area.row + offset, key]) ?? [],
  );
  changes.forEach((change, index) => {
    if (change.kind !== "writeCells" || !sameSheet(change.area.sheet, sheet)) return;
    const offset = columnNow(changes, index, column) - change.area.column;
    if (offset < 0 || offset >= change.area.columns) return;
    change.cells.forEach((row, r) => {
      if (row[offset] !== undefined) keys.set(change.area.row + r, row[offset]);
    });
  });
  return keys;
}

function keyText(key: unknown): string | null {
  return typeof key === "string" && key !== "" ? key : null;
}

/** Where a key column stands at a change's turn. */
function columnNow(changes: readonly Change[], index: number, { sheet, origin }: KeyColumn): number {
  let column = origin;
  for (const change of changes.slice(0, index)) {
    if (change.kind === "insertColumns" && sameSheet(change.sheet, sheet) && change.column <= column)
      column += change.count;
    if (change.kind === "deleteColumns" && sameSheet(change.sheet, sheet) && change.column < column)
      column -= change.count;
  }
  return column;
}
