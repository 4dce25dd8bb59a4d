// Without this file a plan would be written to the rows as they stood when it was made.
import type { Area } from "../domain/shared/place";
import type { Change, WriteCells } from "./change";
import { columnOrigin, sameSheet } from "./columnOrigin";
import type { WorkbookFailure } from "./failure";
import type { KeyColumn } from "./keyColumn";
import type { PreparationMode } from "./prepareChanges";
import { findRows, movedBlocks } from "./rowsByKey";

/** Changes with their rows found. */
export interface Relocated {
  readonly changes: readonly Change[];
  readonly moved: number;
  readonly missing: WorkbookFailure | null;
}

/** Puts anchored blocks, and text formats set for the same rows, where their rows stand now. */
export function relocateRows(
  changes: readonly Change[],
  columns: readonly KeyColumn[],
  mode: PreparationMode,
): Relocated {
  const placed = changes.map((change, index) => {
    const anchor = change.kind === "writeCells" ? change.anchor : undefined;
    if (change.kind !== "writeCells" || !anchor) return null;
    const origin = columnOrigin(changes, index, change.area.sheet, anchor.keyColumn);
    const column = columns.find((other) => other.origin === origin && sameSheet(other.sheet, change.area.sheet));
    return { change, ...findRows(change, column?.rows ?? new Map()) };
  });
  const missing = placed.find((entry) => entry && entry.missing > 0);
  if (missing && mode === "strict") {
    const count = placed.reduce((sum, entry) => Math.max(sum, entry?.missing ?? 0), 0);
    return { changes, moved: 0, missing: { kind: "rowsMissing", sheet: missing.change.area.sheet, count } };
  }
  const moved = placed.reduce((most, entry) => Math.max(most, entry?.moved ?? 0), 0);
  if (moved === 0) return { changes, moved, missing: null };
  const blocks = changes.flatMap((change, index): readonly Change[] => {
    const own = placed[index];
    if (own) return movedBlocks(own.change, own.rows);
    if (change.kind !== "setNumberFormat") return [change];
    const model = placed.find((entry) => entry && sameArea(entry.change.area, change.area));
    return model
      ? movedBlocks(model.change, model.rows)
          .flatMap(contiguous)
          .map((area) => ({ ...change, area }))
      : [change];
  });
  return { changes: blocks, moved, missing: null };
}

/** The stretches of rows of a block that are written, without its holes. */
function contiguous(block: WriteCells): readonly Area[] {
  const areas: Area[] = [];
  block.cells.forEach((cells, offset) => {
    if (cells.every((cell) => cell === undefined)) return;
    const row = block.area.row + offset;
    const last = areas.at(-1);
    if (last && last.row + last.rows === row) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ ...block.area, row, rows: 1 });
  });
  return areas;
}

function sameArea(one: Area, other: Area): boolean {
  return (
    sameSheet(one.sheet, other.sheet) &&
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}
