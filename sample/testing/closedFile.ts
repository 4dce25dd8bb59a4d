// Without this file tests would have to write the sample's workbooks to the disk before they can put them together.
import { areaAddress } from "../../src/domain/shared/place";
import { sourceFile, type TestSheet } from "../../src/usecases/consolidate/testing/closedBook";
import type { SourceFile } from "../../src/usecases/consolidate/sourceFile";
import type { Book, BookSheet } from "../workbook/book";

/** One of the sample's workbooks as a closed file. */
export function closedFile(book: Book): SourceFile {
  return sourceFile(book.file, book.sheets.map(testSheet), "2026-11-15T09:00:00Z");
}

function testSheet(sheet: BookSheet): TestSheet {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula ? { formula: cell.formula, value: cell.value } : (cell?.value ?? null)))),
    ...(sheet.table ? { tables: { [sheet.table]: areaAddress({ row: 0, column: 0, rows: sheet.rows.length, columns: width }) } } : {}),
  };
}
