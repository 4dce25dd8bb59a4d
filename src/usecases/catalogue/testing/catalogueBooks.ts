// Without this file each test of a take-over would spell out registers cell by cell.
import { MemoryWorkbook } from "../../../adapters/memory/memoryWorkbook";
import { areaAddress } from "../../../domain/shared/place";
import type { CellValue } from "../../../domain/shared/cell";
import type { Result } from "../../../domain/shared/result";
import { headingsOf, numberFormatOf } from "../../../workbook/schema/register";
import { registers, type RegisterId } from "../../../workbook/schema/registers";
import type { Book } from "../../book";
import { sourceFile, type TestSheet } from "../../consolidate/testing/closedBook";
import { openBook } from "../../openBook";
import { readCatalogueFile, type CatalogueFile } from "../catalogueFile";

/** Rows of registers by heading; what is not named stays empty. */
export type TestRegisters = Readonly<Partial<Record<RegisterId, readonly Readonly<Record<string, CellValue>>[]>>>;

/** Sheets of these registers; headings that the schema does not have come behind. */
export function registerSheets(content: TestRegisters): readonly TestSheet[] {
  return (Object.keys(content) as RegisterId[]).map((id) => {
    const register = registers[id];
    const rows = content[id] ?? [];
    const more = rows.flatMap((row) => Object.keys(row)).filter((heading) => !headingsOf(register).includes(heading));
    const headings = [...headingsOf(register), ...new Set(more)];
    const body = rows.length === 0 ? [headings.map(() => null)] : rows.map((row) => headings.map((heading) => row[heading] ?? null));
    const address = areaAddress({ row: 0, column: 0, rows: body.length + 1, columns: headings.length });
    return { name: register.sheet, rows: [headings, ...body], tables: { [register.table]: address } };
  });
}

/** The open workbook with these registers, cells formatted as the registers have them. */
export function openRegisters(content: TestRegisters): MemoryWorkbook {
  const sheets = registerSheets(content).map((sheet) => {
    const register = Object.values(registers).find((each) => each.sheet === sheet.name)!;
    const formats = Object.values(register.columns).map((column, index) => [areaAddress({ row: 1, column: index, rows: 600, columns: 1 }), numberFormatOf(column.kind)] as const);
    return { name: sheet.name, rows: sheet.rows as readonly (readonly CellValue[])[], tables: sheet.tables ?? {}, numberFormats: Object.fromEntries(formats) };
  });
  return MemoryWorkbook.fromSheets([{ name: "Haushalt", rows: [["Haushalt"]] }, ...sheets]);
}

/** The office's file with these registers. */
export async function officeFile(content: TestRegisters, file = "Katalog.xlsx"): Promise<CatalogueFile> {
  return valueOf(await readCatalogueFile(sourceFile(file, registerSheets(content))));
}

/** What the open workbook holds now. */
export async function bookOf(workbook: MemoryWorkbook): Promise<Book> {
  return valueOf(await openBook(workbook));
}

/** Rows of a register now, by heading; empty cells are left out. */
export async function rowsOf(workbook: MemoryWorkbook, id: RegisterId): Promise<readonly Readonly<Record<string, CellValue>>[]> {
  const { tables } = await bookOf(workbook);
  const [headings = [], ...rows] = tables[id]?.values ?? [];
  return rows.map((row) => Object.fromEntries(row.flatMap((cell, column) => (cell === null ? [] : [[String(headings[column]), cell]]))));
}

/** The value of what went well; a test that went wrong says how. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
