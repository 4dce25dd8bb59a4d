// Without this file use cases could be neither tested nor run on the command line: there would only be Excel.
import { failure, success, type Result } from "../../domain/shared/result";
import type { Area, Place } from "../../domain/shared/place";
import { referencedArea } from "../../workbook/cellReference";
import type { Change } from "../../workbook/change";
import type { WorkbookFailure } from "../../workbook/failure";
import type { WorkbookOutline } from "../../workbook/outline";
import type { AreaRequest, AreaSnapshot, OpenWorkbook, Selection, WorkbookEvent } from "../../workbook/port";
import { bookFromSheets, type MemorySheetSource } from "./bookFromSheets";
import { carryOut } from "./carryOut";
import type { MemoryBook, MemoryName } from "./memoryBook";
import type { MemorySheet } from "./memorySheet";

/**
 * A workbook in memory with Excel's habits: texts are read en-US unless the cell is formatted `@`, sheet names do not
 * tell capitals apart, a failed list of changes leaves the earlier ones standing. It calculates nothing: a formula that
 * was written holds no value.
 */
export class MemoryWorkbook implements OpenWorkbook {
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(readonly book: MemoryBook) {}

  /** A workbook with these sheets, the first one active. */
  static fromSheets(sheets: readonly MemorySheetSource[], names: readonly MemoryName[] = []): MemoryWorkbook {
    return new MemoryWorkbook(bookFromSheets(sheets, names));
  }

  async outline(): Promise<Result<WorkbookOutline, WorkbookFailure>> {
    return success({
      sheets: this.book.sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.isHidden,
        isProtected: sheet.isProtected,
        used: sheet.used(),
        autoFilter: sheet.autoFilter,
      })),
      tables: this.book.tables.map(({ name, area }) => ({ name, area })),
      names: this.book.names.map(({ name, refersTo }) => {
        const area = referencedArea(refersTo) ?? this.tableColumn(refersTo);
        const sheet = area && this.book.sheet(area.sheet);
        return { name, refersTo, area: sheet ? { ...area, sheet: sheet.name } : null };
      }),
      activeSheet: this.book.activeSheet,
    });
  }

  async read(requests: readonly AreaRequest[]): Promise<Result<readonly AreaSnapshot[], WorkbookFailure>> {
    const missing = requests.find(({ area }) => !this.book.sheet(area.sheet));
    if (missing) return failure({ kind: "sheetMissing", sheet: missing.area.sheet });
    return success(requests.map((request) => snapshotOf(this.book.sheet(request.area.sheet)!, request)));
  }

  async write(changes: readonly Change[]): Promise<Result<void, WorkbookFailure>> {
    for (const change of changes) {
      const refusal = carryOut(this.book, change);
      if (refusal) return failure(refusal);
    }
    return success(undefined);
  }

  async selection(): Promise<Result<Selection, WorkbookFailure>> {
    const active = this.book.sheet(this.book.activeSheet);
    const used = active?.used() ?? null;
    const end = used === null ? 0 : used.row + used.rows;
    return success({
      hiddenRows: [...(active?.hiddenRows ?? [])].filter((row) => row < end).sort((one, other) => one - other),
      areas: this.book.selected.flatMap((area) => intersection(area, this.book.sheet(area.sheet)?.used() ?? null)),
    });
  }

  async spills(cells: readonly Place[]): Promise<Result<readonly (Area | null)[], WorkbookFailure>> {
    const spillAt = ({ sheet, row, column }: Place) =>
      this.book.sheet(sheet)?.spills.find((area) => area.row === row && area.column === column) ?? null;
    return success(cells.map(spillAt));
  }

  /** Cells below a heading, for a name that refers to `Tabelle[Überschrift]`. */
  private tableColumn(refersTo: string): Area | null {
    const match = /^=([^[\]!]+)\[([^[\]]+)\]$/.exec(refersTo);
    const table = match ? this.book.table(match[1] ?? "") : undefined;
    if (!table || table.area.rows < 2) return null;
    const { sheet, row, column, rows, columns } = table.area;
    const headings = Array.from(
      { length: columns },
      (_, offset) => this.book.sheet(sheet)?.cell(row, column + offset).value,
    );
    const offset = headings.indexOf(match?.[2] ?? "");
    return offset < 0 ? null : { sheet, row: row + 1, column: column + offset, rows: rows - 1, columns: 1 };
  }

  async reveal(place: Place | Area): Promise<Result<void, WorkbookFailure>> {
    const sheet = this.book.sheet(place.sheet);
    if (!sheet) return failure({ kind: "sheetMissing", sheet: place.sheet });
    this.book.activeSheet = sheet.name;
    this.select([{ rows: 1, columns: 1, ...place }]);
    return success(undefined);
  }

  async listen(listener: (event: WorkbookEvent) => void): Promise<Result<() => void, WorkbookFailure>> {
    this.listeners.add(listener);
    return success(() => void this.listeners.delete(listener));
  }

  /** What a person does: marks cells. */
  select(areas: readonly Area[]): void {
    this.book.selected = areas;
    this.tell({ kind: "selectionChanged" });
  }

  /** Passes on what a person did in the workbook. */
  tell(event: WorkbookEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}

function intersection(one: Area, other: Area | null): readonly Area[] {
  if (other === null) return [];
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? [{ sheet: one.sheet, row, column, rows, columns }] : [];
}

function snapshotOf(sheet: MemorySheet, request: AreaRequest): AreaSnapshot {
  const { area } = request;
  const rows = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => sheet.cell(area.row + row, area.column + column)),
  );
  return {
    area,
    values: rows.map((row) => row.map(({ value }) => (value === "" ? null : value))),
    ...(request.formulas ? { formulas: rows.map((row) => row.map(({ formula }) => formula)) } : {}),
    ...(request.numberFormats ? { numberFormats: rows.map((row) => row.map(({ format }) => format)) } : {}),
    ...(request.fills ? { fills: rows.map((row) => row.map(({ look }) => (look?.fill === "#FFFFFF" ? null : (look?.fill ?? null)))) } : {}),
    ...(request.merged ? { merged: sheet.merges.filter((merge) => intersection(merge, area).length > 0) } : {}),
    ...(request.hiddenRows
      ? { hiddenRows: rows.flatMap((_, row) => (sheet.hiddenRows.has(area.row + row) ? [row] : [])) }
      : {}),
  };
}
