// Without this file each use case would add rows to a register in its own way, and a table could grow over cells of others.
import type { CellValue } from "../domain/shared/cell";
import type { Area } from "../domain/shared/place";
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import type { AreaSnapshot } from "../workbook/port";
import { planRegister } from "../workbook/schema/planRegister";
import { numberFormatOf, type Register } from "../workbook/schema/register";

/** A register with what stands in it now; null when its sheet does not exist. The snapshot has the headings as first row. */
export interface RegisterState {
  readonly register: Register;
  readonly table: AreaSnapshot | null;
}

/** Changes that make these rows the whole content of a register; it is created when it is missing. */
export function planRegisterRows({ register, table }: RegisterState, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  if (table === null) return planRegister({ register, rows });
  const before = table.values.slice(1);
  const height = Math.max(1, rows.length, before.length);
  const body: Area = { ...table.area, row: table.area.row + 1, rows: height };
  const cells = Array.from({ length: height }, (_, row) => padded(rows[row] ?? [], table.area.columns));
  const expected = Array.from({ length: height }, (_, row) => padded<CellValue>(before[row] ?? [], table.area.columns));
  const extent: Area = { ...table.area, rows: Math.max(1, rows.length) + 1 };
  return [
    ...formats(register, body),
    { kind: "writeCells", area: body, cells, expected },
    ...(extent.rows === table.area.rows ? [] : [{ kind: "resizeTable", table: register.table, from: table.area, to: extent } as const]),
  ];
}

/** Changes that add rows below the last entry of a register; an empty first row counts as none. */
export function planRegisterAddition(state: RegisterState, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  if (state.table === null || rows.length === 0) return state.table === null ? planRegister({ register: state.register, rows }) : [];
  const before = state.table.values.slice(1);
  const used = before.length - [...before].reverse().findIndex((row) => row.some((cell) => cell !== null));
  const filled = before.some((row) => row.some((cell) => cell !== null)) ? used : 0;
  const { area } = state.table;
  const body: Area = { ...area, row: area.row + 1 + filled, rows: rows.length };
  const expected = rows.map((_, row) => padded<CellValue>(before[filled + row] ?? [], area.columns));
  const height = 1 + filled + rows.length;
  return [
    ...formats(state.register, body),
    { kind: "writeCells", area: body, cells: rows.map((row) => padded(row, area.columns)), expected },
    ...(height <= area.rows ? [] : [{ kind: "resizeTable", table: state.register.table, from: area, to: { ...area, rows: height } } as const]),
  ];
}

function padded<Cell extends CellInput | CellValue>(row: readonly Cell[], columns: number): readonly (Cell | null)[] {
  return Array.from({ length: columns }, (_, index) => row[index] ?? null);
}

/** The format of each column once more: rows below a table's end may have lost it. */
function formats(register: Register, body: Area): readonly Change[] {
  return Object.values(register.columns).flatMap((column, index): readonly Change[] => {
    const format = numberFormatOf(column.kind);
    return format === "General" ? [] : [{ kind: "setNumberFormat", area: { ...body, column: body.column + index, columns: 1 }, format, before: format }];
  });
}
