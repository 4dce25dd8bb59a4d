// Without this file every codec test would build its table cell by cell.
import type { CellValue } from "../../domain/shared/cell";
import { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import type { CellInput } from "../cellInput";
import type { AreaSnapshot } from "../port";
import { planRegister } from "../schema/planRegister";
import { headingsOf, type Register, type RegisterColumn } from "../schema/register";

/**
 * A register's table as it is read after it was created with these rows, through formats and en-US reading of texts.
 */
export async function writtenRegister(
  register: Register,
  rows: readonly (readonly CellInput[])[],
  moreColumns: readonly RegisterColumn[] = [],
): Promise<AreaSnapshot> {
  const book = MemoryWorkbook.fromSheets([{ name: "Haushalt" }]);
  await book.write(planRegister({ register, rows, moreColumns }));
  const read = await book.read([{ area: book.book.table(register.table)!.area }]);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value[0]!;
}

/** A register's table that holds exactly these values, whatever their kind; `headings` may differ from the schema. */
export function tableOf(
  register: Register,
  rows: readonly (readonly CellValue[])[],
  headings = headingsOf(register),
): AreaSnapshot {
  const values = [headings, ...rows].map((row) => headings.map((_, column) => row[column] ?? null));
  return { area: { sheet: register.sheet, row: 0, column: 0, rows: values.length, columns: headings.length }, values };
}
