// Without this file the product's rules could be tried on the sample town only through files.
import { MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { MemorySheetSource } from "../../src/adapters/memory/bookFromSheets";
import { areaAddress } from "../../src/domain/shared/place";
import type { Book, BookSheet } from "../workbook/book";
import { cellStyles } from "../workbook/cellStyles";

/** One of the sample's workbooks as an open workbook in memory. */
export function memoryTown(book: Book): MemoryWorkbook {
  return MemoryWorkbook.fromSheets(book.sheets.map(memorySheet));
}

function memorySheet(sheet: BookSheet): MemorySheetSource {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula ? { formula: `=${cell.formula}`, value: cell.value } : (cell?.value ?? null)))),
    numberFormats: numberFormats(sheet),
    ...(sheet.table ? { tables: { [sheet.table]: areaAddress({ row: 0, column: 0, rows: sheet.rows.length, columns: width }) } } : {}),
    ...(sheet.autoFilter ? { autoFilter: sheet.autoFilter } : {}),
    ...(sheet.merges ? { merges: sheet.merges } : {}),
  };
}

function numberFormats(sheet: BookSheet): Record<string, string> {
  const formats: Record<string, string> = {};
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      const format = cell && cellStyles[cell.style].numberFormat;
      if (format) formats[areaAddress({ row: rowIndex, column, rows: 1, columns: 1 })] = format;
    }),
  );
  return formats;
}
