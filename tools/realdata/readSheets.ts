// Without this file real workbooks and CSV exports could not be tried outside Excel.
import { readFileSync } from "node:fs";
import { readClosedFile } from "../../src/cli/runtime";
import type { CellGrid } from "../../src/domain/budget/cellGrid";
import type { CellValue } from "../../src/domain/shared/cell";
import { failure, success, type Result } from "../../src/domain/shared/result";
import { sheetCells } from "../../src/usecases/consolidate/sheetCells";

/** Every sheet of a workbook, read by the product's own reader, or the one a CSV export makes; else why it was refused. */
export async function readSheets(file: string): Promise<Result<readonly CellGrid[], string>> {
  if (/\.csv$/i.test(file)) return success([{ sheet: "CSV", values: csvValues(decoded(readFileSync(file))) }]);
  const read = await readClosedFile(file);
  if (!read.ok) return failure(read.failure.kind);
  return success(read.value.sheets.map((sheet) => sheetCells(read.value, sheet).grid));
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
