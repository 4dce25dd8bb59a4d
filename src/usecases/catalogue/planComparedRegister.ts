// Without this file a take-over would write every cell of a register anew, over formulas and over what somebody has just typed.
import type { CellValue } from "../../domain/shared/cell";
import type { Area } from "../../domain/shared/place";
import type { CellInput } from "../../workbook/cellInput";
import type { Change } from "../../workbook/change";
import type { AreaSnapshot } from "../../workbook/port";
import { planRegister } from "../../workbook/schema/planRegister";
import { headingsOf, numberFormatOf, type RegisterColumn } from "../../workbook/schema/register";
import { registers } from "../../workbook/schema/registers";
import { headingLook } from "../../workbook/schema/tagColumns";
import { headingOf, rowNaming } from "./catalogueRegisters";
import type { RegisterComparison, TargetRow } from "./compareRegister";
import { columnUnder } from "./registerGrid";

/**
 * Changes that make a register what the comparison says. Cells that stay are not written; the number of every row must still
 * stand where it was read, so that nothing lands in another row.
 */
export function planComparedRegister({ id, headings, rows }: RegisterComparison, table: AreaSnapshot | null): readonly Change[] {
  const register = registers[id];
  const columns = headings.map((heading) => columnUnder(register, heading));
  if (table === null) {
    const moreColumns = columns.slice(headingsOf(register).length);
    return planRegister({ register, rows: rows.map(({ cells }) => cells.map((cell) => cell ?? null)), moreColumns });
  }
  const present = table.values.slice(1);
  const height = Math.max(1, rows.length, present.length);
  const body: Area = { ...table.area, row: table.area.row + 1, rows: height, columns: headings.length };
  const numbers = headings.indexOf(headingOf(id, rowNaming[id].number));
  const targets = Array.from({ length: height }, (_, offset) => targetCells(rows[offset] ?? null, offset, present, headings.length));
  const isWritten = targets.some((row) => row.some((cell) => cell !== undefined));
  if (!isWritten && height === present.length && headings.length === table.area.columns) return [];
  const expected = targets.map((row, offset) => row.map((cell, column) => (cell !== undefined || column === numbers ? before(present, offset, column) : undefined)));
  const extent: Area = { ...table.area, rows: Math.max(1, rows.length) + 1, columns: headings.length };
  return [
    ...addedHeadings(table, columns),
    ...(isWritten ? [...formats(columns, body), { kind: "writeCells", area: body, cells: targets, expected } as const] : []),
    ...(sameExtent(extent, table.area) ? [] : [{ kind: "resizeTable", table: register.table, from: table.area, to: extent } as const]),
  ];
}

/** A row that stays in its place keeps its cells; one that moves brings them along; below the last one everything is emptied. */
function targetCells(row: TargetRow | null, offset: number, present: AreaSnapshot["values"], width: number): readonly (CellInput | undefined)[] {
  return Array.from({ length: width }, (_, column) => {
    if (row?.from === offset && row.cells[column] === undefined) return undefined;
    const wanted = wantedCell(row, column, present);
    return wanted === before(present, offset, column) ? undefined : wanted;
  });
}

function wantedCell(row: TargetRow | null, column: number, present: AreaSnapshot["values"]): CellInput {
  if (row === null) return null;
  const written = row.cells[column];
  if (written !== undefined) return written;
  return row.from === null ? null : plain(before(present, row.from, column));
}

function before(present: AreaSnapshot["values"], row: number, column: number): CellValue {
  return present[row]?.[column] ?? null;
}

/** An error value cannot be written. */
function plain(value: CellValue): CellInput {
  return typeof value === "object" ? null : value;
}

function addedHeadings({ area }: AreaSnapshot, columns: readonly RegisterColumn[]): readonly Change[] {
  return columns.slice(area.columns).flatMap((column, offset): readonly Change[] => {
    const cell: Area = { ...area, column: area.column + area.columns + offset, rows: 1, columns: 1 };
    return [
      { kind: "setNumberFormat", area: cell, format: "@", before: "General" },
      { kind: "writeCells", area: cell, cells: [[column.heading]], expected: [[null]] },
      { kind: "setLook", area: cell, look: { ...headingLook, columnWidth: column.width }, before: { fill: null, bold: false } },
    ];
  });
}

/** The format of each column once more: rows below a table's end may have lost it. */
function formats(columns: readonly RegisterColumn[], body: Area): readonly Change[] {
  return columns.flatMap((column, index): readonly Change[] => {
    const format = numberFormatOf(column.kind);
    return format === "General" ? [] : [{ kind: "setNumberFormat", area: { ...body, column: body.column + index, columns: 1 }, format, before: format }];
  });
}

function sameExtent(one: Area, other: Area): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}
