// Without this file cells would be written over what nobody expected, and what they replaced would be lost.
import { failure, success, type Result } from "../domain/shared/result";
import type { Area } from "../domain/shared/place";
import { changeInverse, type SelfContainedChange } from "./changeInverse";
import { emptyBefore, type CellBefore, type CellsBefore } from "./cellsBefore";
import { isCellFormula, isCellText, type CellInput } from "./cellInput";
import type { Change, DeleteColumns, WriteCells } from "./change";
import { sheetOfChange, sheetOutline } from "./checkOutline";
import { columnOrigin, sameSheet } from "./columnOrigin";
import { defiesFormat, expectationOf, expectationText, holdsExpected, inputOf } from "./expectation";
import type { DifferingCell, WorkbookFailure } from "./failure";
import { insertedColumns } from "./insertedColumns";
import { writesAgainstFormat } from "./writesAgainstFormat";
import type { WorkbookOutline } from "./outline";
import type { KeyColumn } from "./preparePlan";
import type { PreparedChange } from "./preparedChange";

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

/** How many differing cells are named; all are counted. */
const namedCells = 20;

/** Compares every expected cell and notes what takes each change back. Refuses with the cells that differ. */
export function prepareChanges(source: ChangesInWorkbook): Result<PreparedChanges, WorkbookFailure> {
  const overfilled = source.changes.flatMap((change) => filledFurther(change, source.outline));
  if (source.mode === "recovery") return success(whatIsLeft(source, overfilled.length));
  if (overfilled[0]) return failure({ kind: "notEmpty", area: overfilled[0] });

  const cells = new CellsDuringPlan(source);
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
    count += compare(change, (row, column) => cells.at(index, row, column), differing);
    const inverse = cells.replace(change, index);
    return { change: withoutAnchor(change), inverse: added.isAdded(change.area.sheet, index) ? checkOnly(inverse[0]) : inverse };
  });
  if (count > 0) return failure({ kind: "cellsDiffer", cells: differing, count });
  return success({ changes: withKeys(prepared, source), skipped: 0 });
}

/** Changes that are still to be carried out when something that was cut off is completed. */
function whatIsLeft(source: ChangesInWorkbook, overfilled: number): PreparedChanges {
  const cells = new CellsDuringPlan(source);
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

/** Sheets that the plan itself adds: taking them back means removing them, whatever was done to them after. */
class AddedSheets {
  private readonly addedAt = new Map<string, number>();

  constructor(private readonly changes: readonly Change[]) {
    changes.forEach((change, index) => {
      if (change.kind === "addSheet") this.addedAt.set(change.sheet.toLowerCase(), index);
    });
  }

  isAdded(sheet: string, index: number): boolean {
    return index > (this.addedAt.get(sheet.toLowerCase()) ?? Infinity);
  }

  inverseOf(change: SelfContainedChange, index: number): readonly Change[] {
    const sheet = sheetOfChange(change);
    if (change.kind === "addSheet") return [{ kind: "removeSheet", sheet: change.sheet, filled: this.filled(change.sheet) }];
    return sheet !== null && this.isAdded(sheet, index) ? [] : [changeInverse(change)];
  }

  /** How far the plan fills a sheet it adds. */
  private filled(sheet: string): { readonly rows: number; readonly columns: number } {
    let [rows, columns] = [0, 0];
    for (const change of this.changes) {
      if (change.kind !== "writeCells" || !sameSheet(change.area.sheet, sheet)) continue;
      rows = Math.max(rows, change.area.row + change.area.rows);
      columns = Math.max(columns, change.area.column + change.area.columns);
    }
    return { rows, columns };
  }
}

/** From this many cells on, undo of an added sheet no longer compares each of them. */
const comparedCells = 100_000;

/** Cells of an added sheet need not be emptied before it is removed, but must still hold what was written. */
function checkOnly(inverse: Change | undefined): readonly Change[] {
  if (inverse?.kind !== "writeCells") return [];
  const { area } = inverse;
  if (area.rows * area.columns > comparedCells) return [];
  const hole = new Array<undefined>(area.columns).fill(undefined);
  return [{ ...inverse, cells: inverse.cells.map(() => hole) }];
}

/** What is used of a sheet that somebody has filled further than we had; it is not removed. */
function filledFurther(change: Change, outline: WorkbookOutline): readonly Area[] {
  if (change.kind !== "removeSheet" || !change.filled) return [];
  const used = sheetOutline(outline, change.sheet)?.used;
  if (!used) return [];
  const { rows, columns } = change.filled;
  return used.row + used.rows > rows || used.column + used.columns > columns ? [used] : [];
}

/** The cells of a block that still hold what was there before it; the others are done or somebody else's. */
function stillToWrite(change: WriteCells, at: (row: number, column: number) => CellBefore) {
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

function compare(change: WriteCells, at: (row: number, column: number) => CellBefore, differing: DifferingCell[]): number {
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

function deletedRows(source: ChangesInWorkbook, change: DeleteColumns): number {
  const used = sheetOutline(source.outline, change.sheet)?.used;
  return used ? used.row + used.rows : 0;
}

function withoutAnchor({ kind, area, cells, expected }: WriteCells): WriteCells {
  return { kind, area, cells, expected };
}

/** Cells as they stand at each change's turn: read before the plan, then as earlier changes of the plan left them. */
class CellsDuringPlan {
  private readonly written = new Map<string, CellInput>();
  private readonly overlaps: boolean;

  constructor(private readonly source: ChangesInWorkbook) {
    this.overlaps = haveOverlaps(source.changes);
  }

  at(index: number, row: number, column: number): CellBefore {
    const sheet = this.sheetAt(index);
    const origin = columnOrigin(this.source.changes, index, sheet, column);
    const before = (origin === null ? null : this.source.before.at(sheet, row, origin)) ?? emptyBefore;
    const input = this.overlaps ? this.written.get(this.place(index, row, column)) : undefined;
    return input === undefined ? before : { ...before, ...cellOf(input) };
  }

  /** Notes what a change writes and returns the changes that put back what stood there. */
  replace(change: WriteCells, index: number): readonly Change[] {
    const { area } = change;
    const before = change.cells.map((row, r) =>
      row.map((input, c) => (input === undefined ? undefined : this.at(index, area.row + r, area.column + c))),
    );
    const cells = before.map((row) => row.map((cell) => (cell === undefined || defiesFormat(cell) ? undefined : inputOf(cell))));
    const expected = change.cells.map((row) => row.map((input) => (input === undefined ? undefined : expectationOf(input))));
    const inverse: WriteCells = { kind: "writeCells", area, cells, expected };
    this.note(change, index);
    return [inverse, ...writesAgainstFormat(inverse, before)];
  }

  /** Remembers what a change writes, for later ones on the same cells. */
  note(change: WriteCells, index: number): void {
    if (!this.overlaps) return;
    change.cells.forEach((row, r) =>
      row.forEach((input, c) => {
        if (input !== undefined) this.written.set(this.place(index, change.area.row + r, change.area.column + c), input);
      }),
    );
  }

  private sheetAt(index: number): string {
    const change = this.source.changes[index]!;
    return change.kind === "writeCells" ? change.area.sheet : "sheet" in change ? change.sheet : "";
  }

  private place(index: number, row: number, column: number): string {
    const sheet = this.sheetAt(index);
    const origin = columnOrigin(this.source.changes, index, sheet, column);
    return `${sheet.toLowerCase()}\u0000${row}\u0000${origin ?? `neu${column}`}`;
  }
}

function cellOf(input: CellInput): CellBefore {
  if (isCellFormula(input)) return { value: null, formula: input.formula };
  return { value: isCellText(input) ? input.text : input === "" ? null : input, formula: null };
}

function haveOverlaps(changes: readonly Change[]): boolean {
  if (changes.some((change) => change.kind === "deleteColumns") && changes.some((change) => change.kind === "writeCells")) return true;
  const areas = changes.flatMap((change) => (change.kind === "writeCells" ? [change.area] : []));
  areas.sort((one, other) => one.row - other.row);
  return areas.some((area, index) => {
    for (let next = index + 1; next < areas.length && areas[next]!.row < area.row + area.rows; next++) {
      const other = areas[next]!;
      const besides = other.column + other.columns <= area.column || area.column + area.columns <= other.column;
      if (!besides && sameSheet(area.sheet, other.sheet)) return true;
    }
    return false;
  });
}

/** Anchors the inverse of every write on a sheet with row keys, so that undo finds its rows after a sort. */
function withKeys(prepared: readonly PreparedChange[], source: ChangesInWorkbook): readonly PreparedChange[] {
  if (source.keys.length === 0) return prepared;
  const changes = prepared.map(({ change }) => change);
  return prepared.map((entry, index) => {
    const inverse = entry.inverse.map((back): Change => {
      const column = back.kind === "writeCells" ? source.keys.find(({ sheet }) => sameSheet(sheet, back.area.sheet)) : undefined;
      if (back.kind !== "writeCells" || !column) return back;
      const keyColumn = columnNow(changes, index, column);
      return { ...back, anchor: { keyColumn, keys: back.cells.map((_, offset) => keyAfter(changes, column, keyColumn, back.area.row + offset)) } };
    });
    return { change: entry.change, inverse };
  });
}

/** Where a key column stands at a change's turn. */
function columnNow(changes: readonly Change[], index: number, { sheet, origin }: KeyColumn): number {
  let column = origin;
  for (const change of changes.slice(0, index)) {
    if (change.kind === "insertColumns" && sameSheet(change.sheet, sheet) && change.column <= column) column += change.count;
    if (change.kind === "deleteColumns" && sameSheet(change.sheet, sheet) && change.column < column) column -= change.count;
  }
  return column;
}

/** The key of a row once the plan is carried out: the one it writes, else the one that stood there. */
function keyAfter(changes: readonly Change[], column: KeyColumn, keyColumn: number, row: number): string | null {
  let key = column.snapshot?.values[row - column.snapshot.area.row]?.[0] ?? null;
  for (const change of changes) {
    if (change.kind !== "writeCells" || !sameSheet(change.area.sheet, column.sheet)) continue;
    const input = change.cells[row - change.area.row]?.[keyColumn - change.area.column];
    if (input !== undefined) key = typeof input === "string" ? input : null;
  }
  return typeof key === "string" && key !== "" ? key : null;
}
