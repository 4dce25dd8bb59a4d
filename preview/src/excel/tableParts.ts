// Without this file nobody could add a row to a table, name its columns or filter by one.
import { invalidArgument, invalidOperation, itemAlreadyExists, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { fromCriteria, toCriteria, type FilterCriteria } from "./autoFilter";
import type { Scalar } from "./cellValue";
import { Collection } from "./objects";
import type { Range } from "./range";
import { sizeMismatch } from "./rangeGeometry";
import type { Table } from "./table";

type Values = readonly (readonly Scalar[])[];

/** One row of values, or several; a single value stands for every cell. */
function matrix(values: unknown, rows: number | undefined, columns: number): Values | undefined {
  if (values === undefined || values === null) return undefined;
  if (!Array.isArray(values))
    return Array.from({ length: rows ?? 1 }, () => Array<Scalar>(columns).fill(values as Scalar));
  const grid = values as Values;
  if (
    grid.some((line) => !Array.isArray(line) || line.length !== columns) ||
    (rows !== undefined && grid.length !== rows)
  )
    throw sizeMismatch();
  return grid;
}

export class TableRows extends Collection<TableRow> {
  readonly className = "TableRowCollection";

  constructor(private readonly table: Table) {
    super();
  }

  hostItems(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }

  override get count(): number {
    return this.table.area.rows - 1;
  }

  protected key(row: TableRow): string {
    return String(row.index);
  }

  /** At the end, or above the row `index`; what lies below the table is pushed down. Returns the last new row. */
  add(index?: number | null, values?: unknown): TableRow {
    const { table } = this;
    table.requireUnprotected();
    const { area, worksheet } = table;
    const grid = matrix(values, undefined, area.columns);
    const rows = grid?.length ?? 1;
    const position = index === undefined || index === null || index === -1 ? this.count : index;
    if (position < 0 || position > this.count) throw invalidArgument("index");
    const place = worksheet.area({ ...area, row: area.row + 1 + position, rows });
    const used = worksheet.getUsedRangeOrNullObject(true);
    const isFree =
      position === this.count &&
      (!used ||
        !used.getIntersectionOrNullObject(
          worksheet.area({ ...place.area, rows: used.area.row + used.area.rows + rows }),
        ));
    if (!isFree) place.pushDown();
    table.workbook.book.tables.resize(table.id, { ...area, rows: area.rows + rows });
    const added = worksheet.area({ ...area, row: area.row + 1 + position, rows });
    if (grid) added.values = grid;
    return new TableRow(table, position + rows - 1);
  }

  deleteRowsAt(index: number, count = 1): void {
    for (let row = index + count - 1; row >= index; row--) new TableRow(this.table, row).delete();
  }
}

export class TableRow implements HostObject {
  readonly className = "TableRow";

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {}

  get values(): Scalar[][] {
    return this.getRange().values!;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }

  /** The last row is only emptied: a table has at least one. */
  delete(): void {
    this.table.requireUnprotected();
    const { area } = this.table;
    const range = this.getRange();
    if (area.rows === 2) return range.clear("Contents");
    range.pullUp();
    this.table.workbook.book.tables.resize(this.table.id, { ...area, rows: area.rows - 1 });
  }
}

export class TableColumns extends Collection<TableColumn> {
  readonly className = "TableColumnCollection";

  constructor(private readonly table: Table) {
    super();
  }

  hostItems(): TableColumn[] {
    return Array.from({ length: this.count }, (_, index) => new TableColumn(this.table, index));
  }

  override get count(): number {
    return this.table.area.columns;
  }

  protected key(column: TableColumn): string {
    return column.name;
  }

  /** Right of the table, or left of the column `index`; cells beside the table are pushed to the right. */
  add(index?: number | null, values?: unknown, name?: string): TableColumn {
    const { table } = this;
    table.requireUnprotected();
    const { area, worksheet } = table;
    const position = index === undefined || index === null || index === -1 ? this.count : index;
    if (position < 0 || position > this.count) throw invalidArgument("index");
    const grid = matrix(values, area.rows, 1) ?? matrix(values, area.rows - 1, 1);
    if (name && this.find(name)) throw itemAlreadyExists(name);
    const place = worksheet.area({ ...area, column: area.column + position, columns: 1 });
    if (position < this.count || place.getUsedRangeOrNullObject(true)) place.pushRight();
    if (grid) place.values = grid;
    if (name || !grid) place.getCell(0, 0).values = name ?? this.freeName();
    worksheet.book.cells.flush();
    table.resize(worksheet.area({ ...area, columns: area.columns + 1 }));
    return new TableColumn(table, position);
  }

  private freeName(): string {
    let number = this.count + 1;
    while (this.find(`Spalte${number}`)) number++;
    return `Spalte${number}`;
  }
}

export class TableColumn implements HostObject {
  readonly className = "TableColumn";

  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {}

  /** Ids count from 1 in the order of the columns. */
  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return String(this.getHeaderRowRange().text![0][0]);
  }

  set name(name: string) {
    const other = this.table.columns.find(name);
    if (other && other.index !== this.index) throw itemAlreadyExists(name);
    const header = this.getHeaderRowRange();
    header.numberFormat = [["@"]];
    header.values = [[name]];
  }

  get values(): Scalar[][] {
    return this.getRange().values!;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  get filter(): ColumnFilterObject {
    return new ColumnFilterObject(this.table, this.index);
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getCell(0, this.index);
  }

  /** What lies right of the table moves to the left. */
  delete(): void {
    this.table.requireUnprotected();
    const { area, worksheet } = this.table;
    if (area.columns === 1) throw invalidOperation("A table needs a column.");
    this.getRange().pullLeft();
    this.table.workbook.book.tables.resize(this.table.id, { ...area, columns: area.columns - 1 });
    worksheet.book.tables.refreshHeaders(worksheet.id, { ...area, rows: 1 });
  }
}

class ColumnFilterObject implements HostObject {
  readonly className = "Filter";

  constructor(
    private readonly table: Table,
    private readonly column: number,
  ) {}

  get criteria(): FilterCriteria | null {
    const values = this.table.workbook.book.filters.tableColumn(this.table.id, this.column);
    return values ? toCriteria({ kind: "values", values }) : null;
  }

  apply(criteria: FilterCriteria): void {
    const filter = fromCriteria(criteria);
    if (filter?.kind !== "values") throw new NotEmulated(`Filter.apply(${criteria.filterOn})`);
    this.applyValuesFilter(filter.values);
  }

  applyValuesFilter(values: readonly unknown[]): void {
    this.table.worksheet.protection.requireAllowed("autoFilter");
    this.set(values.map(String));
  }

  clear(): void {
    this.set(undefined);
  }

  private set(values: readonly string[] | undefined): void {
    this.table.workbook.book.filters.setTableColumn(this.table.worksheet.id, this.table.id, this.column, values);
  }
}
