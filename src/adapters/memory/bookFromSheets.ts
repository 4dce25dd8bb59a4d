// Without this file every test would fill its workbook cell by cell.
import { parseAreaAddress, type Area } from "../../domain/shared/place";
import type { CellValue } from "../../domain/shared/cell";
import { MemoryBook, type MemoryName } from "./memoryBook";
import { blankCell, MemorySheet } from "./memorySheet";

/** A cell as it lies in a file: a value, or a formula with the value calculated last. */
export type MemoryCellSource = CellValue | { readonly formula: string; readonly value?: CellValue };

/**
 * A sheet to begin with. Values are taken as they are, without Excel's reading of texts. Addresses are A1 without a
 * sheet.
 */
export interface MemorySheetSource {
  readonly name: string;
  /** Cells from A1 on, row by row; rows may be of unequal length. */
  readonly rows?: readonly (readonly MemoryCellSource[])[];
  /** Number format per area, e.g. `{ "A2:A80": "@" }`. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** Table name → area with its headings. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Row numbers from 0. */
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
  /** Areas that formulas fill, the formula in the first cell. */
  readonly spills?: readonly string[];
  readonly autoFilter?: string;
  readonly isHidden?: boolean;
  readonly isProtected?: boolean;
}

/** Builds a workbook; the first sheet is the active one. */
export function bookFromSheets(sources: readonly MemorySheetSource[], names: readonly MemoryName[]): MemoryBook {
  const book = new MemoryBook();
  book.sheets = sources.map(sheetFrom);
  book.activeSheet = book.sheets[0]?.name ?? "";
  book.names = [...names];
  book.tables = sources.flatMap((source) =>
    Object.entries(source.tables ?? {}).map(([name, address]) => ({
      name,
      area: areaOf(source, address),
      style: "TableStyleLight1",
    })),
  );
  return book;
}

function sheetFrom(source: MemorySheetSource): MemorySheet {
  const sheet = new MemorySheet(source.name);
  source.rows?.forEach((cells, row) =>
    cells.forEach((cell, column) => sheet.set(row, column, { ...blankCell, ...contentOf(cell) })),
  );
  for (const [address, format] of Object.entries(source.numberFormats ?? {}))
    setFormat(sheet, areaOf(source, address), format);
  for (const row of source.hiddenRows ?? []) sheet.hiddenRows.add(row);
  sheet.merges = (source.merges ?? []).map((address) => areaOf(source, address));
  sheet.spills = (source.spills ?? []).map((address) => areaOf(source, address));
  sheet.autoFilter = source.autoFilter ? areaOf(source, source.autoFilter) : null;
  sheet.isHidden = source.isHidden ?? false;
  sheet.isProtected = source.isProtected ?? false;
  return sheet;
}

function contentOf(cell: MemoryCellSource) {
  if (typeof cell === "object" && cell !== null && "formula" in cell)
    return { formula: cell.formula, value: cell.value ?? null };
  return { formula: null, value: cell };
}

function setFormat(sheet: MemorySheet, area: Area, format: string): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      sheet.set(row, column, { ...sheet.cell(row, column), format });
    }
  }
}

function areaOf(source: MemorySheetSource, address: string): Area {
  return parseAreaAddress(source.name, address);
}
