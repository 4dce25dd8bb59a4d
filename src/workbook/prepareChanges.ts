// Without this file cells would be written over what nobody expected, and what they replaced would be lost.
import { failure, success, type Result } from "../domain/shared/result";
import { AddedSheets, checkOnly, filledFurther } from "./addedSheets";
import { withAnchors } from "./anchoredInverse";
import type { CellsBefore } from "./cellsBefore";
import { CellsDuringPlan } from "./cellsDuringPlan";
import type { Change, DeleteColumns, WriteCells } from "./change";
import { sheetOutline } from "./checkOutline";
import { compareCells, stillToWrite, type CellAt } from "./compareCells";
import { defiesFormat, expectationOf, inputOf } from "./expectation";
import type { DifferingCell, WorkbookFailure } from "./failure";
import { insertedColumns } from "./insertedColumns";
import type { KeyColumn } from "./keyColumn";
import type { WorkbookOutline } from "./outline";
import type { PreparedChange } from "./preparedChange";
import { writesAgainstFormat } from "./writesAgainstFormat";

/** Whether what differs refuses everything, or is left alone because something that was cut off is being completed. */
export type PreparationMode = "strict" | "recovery";

/** What is needed to compare changes with the workbook. */
export interface ChangesInWorkbook {
  readonly changes: readonly Change[];
  readonly before: CellsBefore;
  readonly outline: WorkbookOutline;
  readonly keys: readonly KeyColumn[];
  readonly mode: PreparationMode;
}

/** Changes that may be written, and how many cells of them are left alone. */
export interface PreparedChanges {
  readonly changes: readonly PreparedChange[];
  readonly skipped: number;
}

/** Compares every expected cell and notes what takes each change back. Refuses with the cells that differ. */
export function prepareChanges(source: ChangesInWorkbook): Result<PreparedChanges, WorkbookFailure> {
  const overfilled = source.changes.flatMap((change) => filledFurther(change, source.outline));
  if (source.mode === "recovery") return success(whatIsLeft(source, overfilled.length));
  if (overfilled[0]) return failure({ kind: "notEmpty", area: overfilled[0] });
  const hidden = rowsHidden(source);
  if (hidden) return failure(hidden);

  const cells = new CellsDuringPlan(source.changes, source.before);
  const added = new AddedSheets(source.changes);
  const differing: DifferingCell[] = [];
  let count = 0;
  const prepared = source.changes.map((change, index): PreparedChange => {
    if (change.kind === "removeSheet") return { change, inverse: [] };
    if (change.kind === "deleteColumns") {
      const cellAt = (row: number, column: number) => cells.at(index, row, column);
      return { change, inverse: insertedColumns(change, deletedRows(source, change), cellAt) };
    }
    if (change.kind !== "writeCells") return { change, inverse: added.inverseOf(change, index) };
    // A sheet of the plan's own is empty: there is nothing to compare, and nothing to put back.
    if (added.isAdded(change.area.sheet, index)) return { change: withoutAnchor(change), inverse: checkOnly(change) };
    const at: CellAt = (row, column) => cells.at(index, row, column);
    count += compareCells(change, at, differing);
    const inverse = blockInverse(change, at);
    cells.note(change, index);
    return { change: withoutAnchor(change), inverse };
  });
  if (count > 0) return failure({ kind: "cellsDiffer", cells: differing, count });
  return success({ changes: withAnchors(prepared, source.keys), skipped: 0 });
}

/** Refuses to write what a filter has hidden since the plan was made. */
function rowsHidden({ changes, before }: ChangesInWorkbook): WorkbookFailure | null {
  const hidden = new Set<number>();
  let sheet = "";
  for (const change of changes) {
    if (change.kind !== "writeCells" || !change.onlyVisible) continue;
    change.cells.forEach((cells, offset) => {
      const row = change.area.row + offset;
      if (cells.every((cell) => cell === undefined) || !before.isHidden(change.area.sheet, row, change.area.column)) return;
      hidden.add(row);
      sheet = change.area.sheet;
    });
  }
  return hidden.size === 0 ? null : { kind: "rowsHidden", sheet, count: hidden.size };
}

/** Changes that are still to be carried out when something that was cut off is completed. */
function whatIsLeft(source: ChangesInWorkbook, overfilled: number): PreparedChanges {
  const cells = new CellsDuringPlan(source.changes, source.before);
  let skipped = overfilled;
  const changes = source.changes.flatMap((change, index): readonly PreparedChange[] => {
    if (filledFurther(change, source.outline).length > 0) return [];
    if (change.kind !== "writeCells") return [{ change, inverse: [] }];
    const left = stillToWrite(change, (row, column) => cells.at(index, row, column));
    cells.note(left.rest, index);
    skipped += left.skipped;
    return [{ change: left.rest, inverse: [] }];
  });
  return { changes, skipped };
}

function deletedRows(source: ChangesInWorkbook, change: DeleteColumns): number {
  const used = sheetOutline(source.outline, change.sheet)?.used;
  return used ? used.row + used.rows : 0;
}

function withoutAnchor({ kind, area, cells, expected }: WriteCells): WriteCells {
  return { kind, area, cells, expected };
}

/** Changes that put back what stood in a block. */
function blockInverse(change: WriteCells, at: CellAt): readonly Change[] {
  const { area } = change;
  const before = change.cells.map((row, r) =>
    row.map((input, c) => (input === undefined ? undefined : at(area.row + r, area.column + c))),
  );
  const cells = before.map((row) =>
    row.map((cell) => (cell === undefined || defiesFormat(cell) ? undefined : change.spilled ? null : inputOf(cell))),
  );
  const expected = change.cells.map((row) =>
    row.map((input) => (input === undefined ? undefined : expectationOf(input))),
  );
  const inverse: WriteCells = { kind: "writeCells", area, cells, expected };
  return [inverse, ...writesAgainstFormat(inverse, before)];
}
