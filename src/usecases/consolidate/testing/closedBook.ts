// Without this file tests of the consolidation would need files on the disk.
import { isCellError, type CellValue } from "../../../domain/shared/cell";
import { parseAreaAddress } from "../../../domain/shared/place";
import { success } from "../../../domain/shared/result";
import { cellKind, fromFormula, type ClosedSheet, type ClosedTable, type ClosedWorkbook } from "../../../workbook/closedWorkbook";
import type { SourceFile } from "../sourceFile";

/** A cell: a value, or a formula with its last value (none when it was never calculated). */
export type TestCell = CellValue | { readonly formula: string; readonly value?: CellValue };

/** A sheet of a closed workbook, row by row from A1 on. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly isHidden?: boolean;
  readonly hiddenRows?: readonly number[];
  /** Table name → address with its headings. */
  readonly tables?: Readonly<Record<string, string>>;
}

/** A closed workbook as the reader hands it out. */
export function closedBook(sheets: readonly TestSheet[], modified: string | null = null): ClosedWorkbook {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const textIndex = (text: string): number => {
    const known = numbers.get(text) ?? texts.push(text) - 1;
    numbers.set(text, known);
    return known;
  };
  return {
    sheets: sheets.map((sheet) => closedSheet(sheet, textIndex)),
    texts: { get length() { return texts.length; }, at: (index) => texts[index] ?? "" },
    numberFormats: ["General"],
    date1904: false,
    names: [],
    properties: { creator: null, lastModifiedBy: null, created: null, modified, title: null, application: null, custom: new Map() },
    losses: [],
  };
}

/** A file that is read from memory. */
export function sourceFile(file: string, sheets: readonly TestSheet[], modified: string | null = null): SourceFile {
  return { file, modified: null, read: async () => success(closedBook(sheets, modified)) };
}

function closedSheet(sheet: TestSheet, textIndex: (text: string) => number): ClosedSheet {
  const cells = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, column) => (cell === null ? [] : [{ row: r, column, ...contentOf(cell, textIndex) }])),
  );
  const hidden = sheet.hiddenRows ?? [];
  return {
    name: sheet.name,
    visibility: sheet.isHidden ? "hidden" : "visible",
    content: "cells",
    cells: {
      count: cells.length,
      rows: Uint32Array.from(cells, (cell) => cell.row),
      columns: Uint16Array.from(cells, (cell) => cell.column),
      kinds: Uint8Array.from(cells, (cell) => cell.kind),
      values: Float64Array.from(cells, (cell) => cell.value),
      styles: new Uint16Array(cells.length),
    },
    merges: new Uint32Array(0),
    hiddenRows: Uint32Array.from(hidden.flatMap((row) => [row, row])),
    hiddenColumns: new Uint32Array(0),
    hidesOtherRows: false,
    tables: Object.entries(sheet.tables ?? {}).map(([name, address]) => tableOf(sheet, name, address)),
  };
}

function contentOf(cell: TestCell, textIndex: (text: string) => number): { readonly kind: number; readonly value: number } {
  if (typeof cell === "object" && cell !== null && "formula" in cell) {
    if (cell.value === undefined || cell.value === null) return { kind: cellKind.uncalculated | fromFormula, value: 0 };
    const { kind, value } = contentOf(cell.value, textIndex);
    return { kind: kind | fromFormula, value };
  }
  if (typeof cell === "string") return { kind: cellKind.text, value: textIndex(cell) };
  if (typeof cell === "boolean") return { kind: cellKind.boolean, value: cell ? 1 : 0 };
  if (cell !== null && isCellError(cell)) return { kind: cellKind.error, value: textIndex(cell.error) };
  return { kind: cellKind.number, value: cell ?? 0 };
}

function tableOf({ name: sheet, rows }: TestSheet, name: string, address: string): ClosedTable {
  const area = parseAreaAddress(sheet, address);
  const headings = Array.from({ length: area.columns }, (_, offset) => String(rows[area.row]?.[area.column + offset] ?? ""));
  return {
    name,
    firstRow: area.row,
    firstColumn: area.column,
    lastRow: area.row + area.rows - 1,
    lastColumn: area.column + area.columns - 1,
    hasHeadings: true,
    hasTotals: false,
    headings,
  };
}
