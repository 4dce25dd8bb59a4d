// Without this file shapes of exports would exist in memory only, and the browser tests could open none of them.
import { catalogueBook } from "../books/townBooks";
import type { SampleTown } from "../lindhafen";
import type { Book, BookSheet } from "../workbook/book";
import { columnLetters } from "../../src/domain/shared/place";
import { exportShapes, type ExportLine, type ShapeName } from "./exportShapes";

/** A workbook with an export in one of the shapes; with the town's registers beside it where `town` is given. */
export function exportBook(shape: ShapeName, lines: readonly ExportLine[], { year, town }: { readonly year: number; readonly town?: SampleTown }): Book {
  const sheets: readonly BookSheet[] = exportShapes[shape](lines, year);
  const registers = town === undefined ? [] : catalogueBook(town.tables).sheets;
  return { file: `${shape}-${year}.xlsx`, title: `Haushalt ${year}`, sheets: [...sheets.map(withFilter), ...registers], names: [] };
}

/** Finance systems hand sheets out with a filter over all columns and no more. */
function withFilter(sheet: BookSheet): BookSheet {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return { ...sheet, autoFilter: `A${sheet.frozenRows}:${columnLetters(width - 1)}${sheet.rows.length}` };
}
