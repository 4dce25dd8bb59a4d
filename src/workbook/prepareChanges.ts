// Without this file cells would be written over what nobody expected, and what they replaced would be lost.
import { failure, success, type Result } from "../domain/shared/result";
import { changeInverse } from "./changeInverse";
import { emptyBefore, type CellBefore, type CellsBefore } from "./cellsBefore";
import { isCellFormula, isCellText, type CellInput } from "./cellInput";
import type { Change, DeleteColumns, WriteCells } from "./change";
import { sheetOutline } from "./checkOutline";
import { columnOrigin, sameSheet } from "./columnOrigin";
import { expectationOf, expectationText, holdsExpected, inputOf } from "./expectation";
import type { DifferingCell, WorkbookFailure } from "./failure";
import { insertedColumns } from "./insertedColumns";
import type { WorkbookOutline } from "./outline";
import type { KeyColumn } from "./preparePlan";
import type { PreparedChange } from "./preparedChange";

/** What is needed to compare changes with the workbook. */
export interface ChangesInWorkbook {
  readonly changes: readonly Change[];
  readonly before: CellsBefore;
  /** The columns the plan takes out, with their number formats. */
  readonly deleted: CellsBefore;
  readonly outline: WorkbookOutline;
  readonly keys: readonly KeyColumn[];
}

/** How many differing cells are named; all are counted. */
const namedCells = 20;

/** Compares every expected cell and notes what takes each change back. Refuses with the cells that differ. */
export function prepareChanges(source: ChangesInWorkbook): Result<readonly PreparedChange[], WorkbookFailure> {
  const cells = new CellsDuringPlan(source);
  const differing: DifferingCell[] = [];
  let count = 0;
  const prepared = source.changes.map((change, index): PreparedChange => {
    if (change.kind === "removeSheet") return { change, inverse: [] };
    if (change.kind === "deleteColumns") {
      const cellAt = (row: number, column: number) => cells.deletedCell(change, index, row, column);
      return { change, inverse: insertedColumns(change, deletedRows(source, change), cellAt) };
    }
    if (change.kind !== "writeCells") return { change, inverse: [changeInverse(change)] };
    count += compare(change, (row, column) => cells.at(index, row, column), differing);
    return { change: withoutAnchor(change), inverse: [cells.replace(change, index)] };
  });
  if (count > 0) return failure({ kind: "cellsDiffer", cells: differing, count });
  return success(withKeys(prepared, source));
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
    if (this.overlaps) {
      const input = this.written.get(this.place(index, row, column));
      if (input !== undefined) return cellOf(input);
    }
    const origin = columnOrigin(this.source.changes, index, sheet, column);
    return (origin === null ? null : this.source.before.at(sheet, row, origin)) ?? emptyBefore;
  }

  /** A column about to be deleted, with its number formats. */
  deletedCell(change: DeleteColumns, index: number, row: number, column: number): CellBefore {
    const origin = columnOrigin(this.source.changes, index, change.sheet, column);
    const format = (origin === null ? null : this.source.deleted.at(change.sheet, row, origin))?.format;
    const content = this.at(index, row, column);
    return format === undefined ? content : { ...content, format };
  }

  /** Notes what a change writes and returns the change that puts back what stood there. */
  replace(change: WriteCells, index: number): WriteCells {
    const { area } = change;
    const origins = Array.from({ length: area.columns }, (_, c) => columnOrigin(this.source.changes, index, area.sheet, area.column + c));
    const cells = change.cells.map((row, r) =>
      row.map((input, c) => {
        if (input === undefined) return undefined;
        if (this.overlaps) return inputOf(this.at(index, area.row + r, area.column + c));
        const origin = origins[c] ?? null;
        return inputOf((origin === null ? null : this.source.before.at(area.sheet, area.row + r, origin)) ?? emptyBefore);
      }),
    );
    const expected = change.cells.map((row) => row.map((input) => (input === undefined ? undefined : expectationOf(input))));
    if (this.overlaps) this.note(change, index);
    return { kind: "writeCells", area, cells, expected };
  }

  private note(change: WriteCells, index: number): void {
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
    const [inverse] = entry.inverse;
    const column = inverse?.kind === "writeCells" ? source.keys.find(({ sheet }) => sameSheet(sheet, inverse.area.sheet)) : undefined;
    if (inverse?.kind !== "writeCells" || !column) return entry;
    const keyColumn = columnNow(changes, index, column);
    const keys = inverse.cells.map((_, offset) => keyAfter(changes, column, keyColumn, inverse.area.row + offset));
    return { change: entry.change, inverse: [{ ...inverse, anchor: { keyColumn, keys } }] };
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
