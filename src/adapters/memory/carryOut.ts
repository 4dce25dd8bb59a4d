// Without this file changes would only be words in memory: this is what each of them does to its sheets.
import type { Area } from "../../domain/shared/place";
import type { Change, CellLook } from "../../workbook/change";
import type { WorkbookFailure } from "../../workbook/failure";
import { writtenCell } from "./cellWriting";
import type { MemoryBook } from "./memoryBook";
import { movedArea, MemorySheet, type MemoryCell } from "./memorySheet";

/** Why a change could not be carried out, null when it was. */
type Refusal = WorkbookFailure | null;

type Handlers = {
  readonly [Kind in Change["kind"]]: (book: MemoryBook, change: Extract<Change, { kind: Kind }>) => Refusal;
};

/** Carries out one change. Either all of it happens or nothing. */
export function carryOut(book: MemoryBook, change: Change): Refusal {
  const handler = handlers[change.kind] as (book: MemoryBook, change: Change) => Refusal;
  return handler(book, change);
}

const handlers: Handlers = {
  writeCells: (book, { area, cells }) =>
    onSheet(book, area.sheet, (sheet) =>
      eachCell(area, (row, column) => {
        const input = cells[row - area.row]?.[column - area.column];
        if (input === undefined) return;
        endSpill(sheet, row, column);
        sheet.set(row, column, writtenCell(sheet.cell(row, column), input));
      }),
    ),
  setNumberFormat: (book, { area, format }) => changeCells(book, area, (cell) => ({ ...cell, format })),
  setLook: (book, { area, look }) => onSheet(book, area.sheet, (sheet) => setLook(sheet, area, look)),
  addSheet: (book, { sheet, after }) => {
    if (book.sheet(sheet)) return { kind: "nameTaken", what: "sheet", name: sheet };
    const position = after === undefined ? book.sheets.length : book.sheets.findIndex(({ name }) => name === after) + 1;
    book.sheets.splice(position || book.sheets.length, 0, new MemorySheet(sheet));
    return null;
  },
  removeSheet: (book, { sheet }) =>
    onSheet(book, sheet, (found) => {
      book.sheets = book.sheets.filter((other) => other !== found);
      book.tables = book.tables.filter((table) => table.area.sheet !== found.name);
    }),
  addTable: (book, { area, table, style }) => {
    if (book.table(table)) return { kind: "nameTaken", what: "table", name: table };
    return onSheet(book, area.sheet, () => book.tables.push({ name: table, area, style }));
  },
  removeTable: (book, { table }) => onTable(book, table, (index) => book.tables.splice(index, 1)),
  resizeTable: (book, { table, to }) =>
    onTable(book, table, (index) => (book.tables[index] = { ...book.tables[index]!, area: to })),
  addName: (book, { name, refersTo }) => {
    if (book.names.some((other) => sameName(other.name, name))) return { kind: "nameTaken", what: "name", name };
    book.names.push({ name, refersTo });
    return null;
  },
  removeName: (book, { name }) => {
    book.names = book.names.filter((other) => !sameName(other.name, name));
    return null;
  },
  setList: (book, { area, list }) => changeCells(book, area, (cell) => ({ ...cell, list })),
  setConditionalFormats: (book, { area, rules }) =>
    onSheet(book, area.sheet, (sheet) => {
      const others = sheet.conditionalFormats.filter((formats) => !sameArea(formats.area, area));
      sheet.conditionalFormats = rules.length === 0 ? others : [...others, { area, rules }];
    }),
  setAutoFilter: (book, { sheet, to }) => onSheet(book, sheet, (found) => (found.autoFilter = to)),
  insertColumns: (book, { sheet, column, count }) =>
    onSheet(book, sheet, (found) => {
      found.insertColumns(column, count);
      moveTables(book, found.name, (from) => (from < column ? from : from + count));
    }),
  deleteColumns: (book, { sheet, column, count }) =>
    onSheet(book, sheet, (found) => {
      found.deleteColumns(column, count);
      moveTables(book, found.name, (from) => (from < column ? from : from < column + count ? null : from - count));
    }),
  freezePanes: (book, { sheet, rows, columns }) => onSheet(book, sheet, (found) => (found.frozen = { rows, columns })),
  setPageLayout: (book, { sheet, page }) => onSheet(book, sheet, (found) => (found.page = { ...found.page, ...page })),
};

/** A formula that is written over no longer fills the cells beside it. */
function endSpill(sheet: MemorySheet, row: number, column: number): void {
  const spill = sheet.spills.find((area) => area.row === row && area.column === column);
  if (!spill) return;
  sheet.spills = sheet.spills.filter((other) => other !== spill);
  eachCell(spill, (r, c) => sheet.set(r, c, { ...sheet.cell(r, c), value: null }));
}

function onSheet(book: MemoryBook, name: string, act: (sheet: MemorySheet) => void): Refusal {
  const sheet = book.sheet(name);
  if (!sheet) return { kind: "sheetMissing", sheet: name };
  if (sheet.isProtected) return { kind: "sheetProtected", sheet: sheet.name };
  act(sheet);
  return null;
}

function onTable(book: MemoryBook, name: string, act: (index: number) => void): Refusal {
  const index = book.tables.findIndex((table) => sameName(table.name, name));
  if (index < 0) return { kind: "tableMissing", table: name };
  return onSheet(book, book.tables[index]!.area.sheet, () => act(index));
}

function changeCells(book: MemoryBook, area: Area, change: (cell: MemoryCell) => MemoryCell): Refusal {
  return onSheet(book, area.sheet, (sheet) => {
    const changed = new Map<MemoryCell, MemoryCell>();
    eachCell(area, (row, column) => {
      const before = sheet.cell(row, column);
      const after = changed.get(before) ?? change(before);
      changed.set(before, after);
      sheet.set(row, column, after);
    });
  });
}

function setLook(sheet: MemorySheet, area: Area, look: CellLook): void {
  const { columnWidth, fitsHeight: _isDrawn, ...ofCells } = look;
  if (columnWidth !== undefined) {
    for (let column = area.column; column < area.column + area.columns; column++)
      sheet.columnWidths.set(column, columnWidth);
  }
  if (Object.keys(ofCells).length === 0) return;
  eachCell(area, (row, column) => {
    const cell = sheet.cell(row, column);
    sheet.set(row, column, { ...cell, look: normalLook({ ...cell.look, ...ofCells }) });
  });
}

/** Looks without what every cell has anyway, so that a look taken back leaves no trace. */
function normalLook(look: CellLook): CellLook | null {
  const members = Object.entries(look).filter(([member, value]) => plainLook[member as keyof CellLook] !== value);
  return members.length === 0 ? null : Object.fromEntries(members);
}

const plainLook: CellLook = {
  fill: null,
  fontColor: "#000000",
  bold: false,
  wrap: false,
  horizontalAlignment: "general",
};

function moveTables(book: MemoryBook, sheet: string, target: (column: number) => number | null): void {
  book.tables = book.tables.flatMap((table) => {
    if (table.area.sheet !== sheet) return [table];
    const area = movedArea(table.area, target);
    return area ? [{ ...table, area }] : [];
  });
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
