// Without this file a table would be cells with stripes: its name, place, look, rows, columns and filter.
import { HostError, invalidArgument, itemAlreadyExists } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { intersection, touches, type Area } from "../univer/area";
import type { TableLook, TableRecord } from "../univer/tables";
import { sortRows, type SortField } from "./rangeSort";
import type { Range } from "./range";
import { TableColumns, TableRows } from "./tableParts";
import { isTableName, tidyHeaders } from "./tables";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class Table implements HostObject {
  readonly className = "Table";
  readonly emits = ["DataChanged"];

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
  ) {}

  private get record(): TableRecord {
    const record = this.workbook.book.tables.find(this.id);
    if (!record) throw new HostError("InvalidReference", `table ${this.id} is gone`);
    return record;
  }

  get area(): Area {
    return this.record.area;
  }

  get worksheet(): Worksheet {
    return this.workbook.sheet(this.record.sheetId);
  }

  get name(): string {
    return this.record.name;
  }

  /** Structured references in formulas follow. */
  set name(name: string) {
    if (!isTableName(name)) throw invalidArgument(name);
    const isOther = name.toLowerCase() !== this.name.toLowerCase();
    if (isOther && (this.workbook.tables.find(name) || this.workbook.names.find(name))) throw itemAlreadyExists(name);
    this.requireUnprotected();
    this.workbook.book.tables.rename(this.id, name);
  }

  get showHeaders(): boolean {
    return true;
  }

  /** Only files bring a row of totals; it lies below the table's range. */
  get showTotals(): boolean {
    const looks = this.workbook.book.custom.read<Record<string, { totals?: unknown }>>("tables", this.record.sheetId);
    return looks?.[this.name]?.totals !== undefined;
  }

  get style(): string {
    return this.look.style;
  }

  set style(style: string) {
    this.setLook({ style });
  }

  get showFilterButton(): boolean {
    return this.look.filterButtons;
  }

  set showFilterButton(filterButtons: boolean) {
    this.setLook({ filterButtons });
  }

  get showBandedRows(): boolean {
    return this.look.bandedRows;
  }

  set showBandedRows(bandedRows: boolean) {
    this.setLook({ bandedRows });
  }

  get showBandedColumns(): boolean {
    return this.look.bandedColumns;
  }

  set showBandedColumns(bandedColumns: boolean) {
    this.setLook({ bandedColumns });
  }

  get rows(): TableRows {
    return new TableRows(this);
  }

  get columns(): TableColumns {
    return new TableColumns(this);
  }

  get sort(): TableSort {
    return new TableSort(this);
  }

  getRange(): Range {
    return this.worksheet.area(this.area);
  }

  getHeaderRowRange(): Range {
    return this.getRange().getRow(0);
  }

  getDataBodyRange(): Range {
    return this.worksheet.area({ ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 });
  }

  /** The header row stays where it is. */
  resize(newRange: Range | string): void {
    const range = typeof newRange === "string" ? this.worksheet.getRange(newRange) : newRange;
    this.requireUnprotected();
    const { area } = range;
    if (range.sheet !== this.worksheet || area.row !== this.area.row || area.rows < 2 || !intersection(area, this.area))
      throw invalidArgument("newRange");
    const others = this.worksheet.tables.hostItems().filter((table) => table.id !== this.id);
    if (others.some((table) => touches(table.area, area)))
      throw new HostError("InvalidArgument", "A table can't overlap another table.");
    tidyHeaders(range.getRow(0));
    this.workbook.book.tables.resize(this.id, area);
  }

  /** The cells stay with their looks; the table is gone. */
  convertToRange(): Range {
    this.requireUnprotected();
    const range = this.getRange();
    this.workbook.announceTable("deleted", this);
    this.workbook.book.tables.remove(this.id);
    return range;
  }

  /** Deletes the table and its cells. */
  delete(): void {
    this.convertToRange().clear("All");
  }

  clearFilters(): void {
    for (const column of this.columns.hostItems()) column.filter.clear();
  }

  requireUnprotected(): void {
    this.worksheet.protection.requireUnprotected();
  }

  private get look(): TableLook {
    return this.workbook.book.tables.look(this.id);
  }

  private setLook(patch: Partial<TableLook>): void {
    this.requireUnprotected();
    this.workbook.book.tables.setLook(this.id, patch);
  }
}

class TableSort implements HostObject {
  readonly className = "TableSort";

  constructor(private readonly table: Table) {}

  apply(fields: readonly SortField[], matchCase = false): void {
    sortRows(this.table.getDataBodyRange(), fields, matchCase);
  }
}
