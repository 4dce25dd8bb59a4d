// Without this file the finance system could not read a sheet back that we have added columns to.
import { firstDataRow, type SheetLayout } from "../domain/budget/sheetLayout";
import type { Change } from "../workbook/change";
import { encodeLayout } from "../workbook/encodeRegisters";
import type { Plan } from "../workbook/plan";
import { registers } from "../workbook/schema/registers";
import { tagColumns } from "../workbook/schema/tagColumns";
import type { Book } from "./book";
import { planRegisterRows } from "./planRegisterRows";

/** Columns of ours on a sheet, from left to right. */
export function ownColumns(layout: SheetLayout): readonly number[] {
  const ours = new Set<string>(tagColumns.map(({ meaning }) => meaning));
  return layout.columns.filter(({ meaning }) => ours.has(meaning)).map(({ column }) => column).sort((one, other) => one - other);
}

/**
 * Plans our columns out of a sheet (*ohne ISEK-Spalten weitergeben*): what the finance system has written stays as it is.
 * The layout of the remaining columns is kept, so that a later take-over finds the sheet set up as before.
 */
export function planStripColumns(book: Book, layout: SheetLayout, planId: string): Plan {
  const runs = runsOf(ownColumns(layout)).reverse();
  const changes: readonly Change[] = [
    ...runs.map((run) => headingsStand(layout, run)),
    ...runs.map(({ column, count }): Change => ({ kind: "deleteColumns", sheet: layout.sheet, column, count })),
    ...planRegisterRows({ register: registers.columns, table: book.tables.columns ?? null }, book.layouts.map((each) => (each.sheet === layout.sheet ? withoutOwn(layout) : each)).flatMap(encodeLayout)),
  ];
  return { id: planId, operation: "stripColumns", subject: `„${layout.sheet}“ ohne ISEK-Spalten`, changes };
}

/** Writes nothing, and so refuses the whole plan when a column has come or gone meanwhile: others would be deleted. */
function headingsStand(layout: SheetLayout, { column, count }: { readonly column: number; readonly count: number }): Change {
  const area = { sheet: layout.sheet, row: firstDataRow(layout) - 1, column, rows: 1, columns: count };
  const headings = Array.from({ length: count }, (_, offset) => layout.columns.find((each) => each.column === column + offset)?.heading);
  return { kind: "writeCells", area, cells: [headings.map(() => undefined)], expected: [headings] };
}

/** The layout that is left when our columns are gone; those to their right move up. */
export function withoutOwn(layout: SheetLayout): SheetLayout {
  const ours = ownColumns(layout);
  const isOurs = new Set(ours);
  const moved = (column: number): number => column - ours.filter((each) => each < column).length;
  return { ...layout, columns: layout.columns.filter(({ column }) => !isOurs.has(column)).map((each) => ({ ...each, column: moved(each.column) })) };
}

function runsOf(columns: readonly number[]): { readonly column: number; readonly count: number }[] {
  const runs: { column: number; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1 });
  }
  return runs;
}
