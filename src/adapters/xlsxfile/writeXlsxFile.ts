// Without this file what the command line puts together would never leave its memory.
import { writeXlsx, type CellStyle, type WriteSheet } from "hucre";
import { areaAddress, type Area } from "../../domain/shared/place";
import { isCellError, type CellValue } from "../../domain/shared/cell";
import type { CellLook, PrintedPage } from "../../workbook/change";

/** One cell of a workbook in memory. */
export interface FileCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly look: CellLook | null;
}

/** One sheet, as the workbook in memory has it. Widths in points. */
export interface FileSheet {
  readonly name: string;
  cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: FileCell }>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: PrintedPage;
}

/** A workbook in memory, with what of it a file keeps. */
export interface FileBook {
  readonly sheets: readonly FileSheet[];
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly style: string }[];
}

/** What the file says about itself, and the values of its formulas, since a file is read before anybody calculates it. */
export interface FileOptions {
  readonly title: string;
  readonly created: Date;
  readonly results: readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly value: number | string }[];
}

/** A character of the standard font in points; Excel counts column widths in characters. */
const charactersPerPoint = 0.19;

/** Makes an .xlsx file: values, formulas, formats, tables, frozen headings, paper. Texts stay texts, whatever they look like. */
export async function writeXlsxFile(book: FileBook, { title, created, results }: FileOptions): Promise<Uint8Array> {
  const values = new Map(results.map(({ sheet, row, column, value }) => [`${sheet}\u0000${row},${column}`, value]));
  return writeXlsx({
    sheets: book.sheets.map((sheet) => writeSheet(sheet, book, (place) => values.get(`${sheet.name}\u0000${place}`) ?? null)),
    defaultFont: { name: "Arial", size: 10 },
    properties: { title, creator: "ISEK für Excel", created, modified: created },
  });
}

function writeSheet(sheet: FileSheet, book: FileBook, resultAt: (place: string) => number | string | null): WriteSheet {
  const styles = new Map<string, CellStyle>();
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  let [lastRow, lastColumn] = [-1, -1];
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.value === null && cell.formula === null) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    const place = `${row},${column}`;
    const style = styleOf(cell, styles);
    cells.set(place, cell.formula === null ? { value: plainValue(cell.value), style } : { formula: cell.formula.replace(/^=/, ""), formulaResult: resultAt(place), style });
  }
  const blank = new Array<null>(lastColumn + 1).fill(null);
  return {
    name: sheet.name,
    rows: Array.from({ length: lastRow + 1 }, () => blank),
    cells,
    columns: Array.from({ length: lastColumn + 1 }, (_, column) => ({ width: Math.round((sheet.columnWidths.get(column) ?? 60) * charactersPerPoint) })),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freezePane: sheet.frozen } : {}),
    ...pageSetup(sheet.page),
    tables: book.tables.filter(({ area }) => area.sheet === sheet.name).map((table) => tableOf(table, cells)),
  };
}

function pageSetup({ landscape, fitsWidth, titleRows }: PrintedPage): Pick<WriteSheet, "pageSetup"> {
  if (landscape === undefined && !fitsWidth && titleRows === undefined) return {};
  return {
    pageSetup: {
      paperSize: "a4",
      ...(landscape === undefined ? {} : { orientation: landscape ? "landscape" : "portrait" }),
      // A height of 0 pages means as many as are needed.
      ...(fitsWidth ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
      ...(titleRows === undefined ? {} : { printTitlesRow: `${titleRows.first + 1}:${titleRows.first + titleRows.count}` }),
    },
  };
}

function plainValue(value: CellValue): string | number | boolean | null {
  return value !== null && isCellError(value) ? value.error : value;
}

function tableOf({ name, area, style }: FileBook["tables"][number], cells: NonNullable<WriteSheet["cells"]>): NonNullable<WriteSheet["tables"]>[number] {
  const headings = Array.from({ length: area.columns }, (_, offset) => String(cells.get(`${area.row},${area.column + offset}`)?.value ?? ""));
  return { name, displayName: name, range: areaAddress(area), columns: headings.map((heading) => ({ name: heading })), style };
}

/** Cells that look alike share one style object. */
function styleOf({ format, look }: FileCell, styles: Map<string, CellStyle>): CellStyle {
  const key = `${format}\u0000${look ? JSON.stringify(look) : ""}`;
  const known = styles.get(key);
  if (known) return known;
  const style: CellStyle = {
    font: { name: "Arial", size: 10, ...(look?.bold ? { bold: true } : {}), ...(look?.fontColor ? { color: { rgb: look.fontColor.slice(1) } } : {}) },
    ...(look?.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill.slice(1) } } } : {}),
    ...(format === "General" ? {} : { numFmt: format }),
    alignment: { vertical: "top", ...(look?.wrap ? { wrapText: true } : {}) },
  };
  styles.set(key, style);
  return style;
}
