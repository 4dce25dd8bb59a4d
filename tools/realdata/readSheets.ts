// Without this file real workbooks and CSV exports could not be tried before the product's own reader is asked to.
import { readFileSync } from "node:fs";
import { read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { CellGrid } from "../../src/domain/budget/cellGrid";
import type { CellValue } from "../../src/domain/shared/cell";

/** Every sheet of an .xlsx file, or the one a CSV export makes. */
export function readSheets(file: string): readonly CellGrid[] {
  const bytes = readFileSync(file);
  if (/\.csv$/i.test(file)) return [{ sheet: "CSV", values: csvValues(decoded(bytes)) }];
  const book = read(bytes, { cellNF: true, cellFormula: true });
  return book.SheetNames.map((sheet) => gridOf(sheet, book.Sheets[sheet] ?? {}));
}

function gridOf(sheet: string, cells: WorkSheet): CellGrid {
  const reference = cells["!ref"];
  const end = reference === undefined ? null : utils.decode_range(reference).e;
  const rows = Array.from({ length: (end?.r ?? -1) + 1 }, (_, row) => row);
  const columns = Array.from({ length: (end?.c ?? -1) + 1 }, (_, column) => column);
  const cellOf = (row: number, column: number): CellObject | undefined =>
    cells[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
  return {
    sheet,
    values: rows.map((row) => columns.map((column) => valueOf(cellOf(row, column)))),
    formulas: rows.map((row) => columns.map((column) => formulaOf(cellOf(row, column)))),
    numberFormats: rows.map((row) => columns.map((column) => String(cellOf(row, column)?.z ?? "General"))),
    merged: (cells["!merges"] ?? []).map(({ s, e }) => ({ sheet, row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })),
  };
}

function valueOf(cell: CellObject | undefined): CellValue {
  if (cell === undefined || cell.v === undefined || cell.v instanceof Date) return null;
  return cell.t === "e" ? { error: String(cell.w ?? cell.v) } : cell.v;
}

function formulaOf(cell: CellObject | undefined): string | null {
  return cell?.f === undefined ? null : `=${cell.f}`;
}

/** UTF-8 where the bytes are valid, Windows-1252 otherwise, as exports of finance systems come. */
function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\ufffd") ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** Cells as texts, quotes honoured; the separator is the commonest of `;`, `,` and tab in the first line. */
function csvValues(text: string): readonly (readonly CellValue[])[] {
  const firstLine = text.slice(0, text.indexOf("\n"));
  const separator = [";", ",", "\t"].sort((one, other) => firstLine.split(other).length - firstLine.split(one).length)[0] ?? ";";
  const rows: CellValue[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell === "" ? null : cell);
    cell = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(index + 1) === '"') cell += text.charAt((index += 1));
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator) endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  return rows.filter((row) => row.length > 1 || row[0] !== null);
}
