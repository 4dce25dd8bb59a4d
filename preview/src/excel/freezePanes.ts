// Without this file headings would scroll away.
import type { HostObject } from "../host/wire";
import { COLUMNS, lastColumn, lastRow, ROWS } from "../univer/area";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

export class FreezePanes implements HostObject {
  readonly className = "WorksheetFreezePanes";

  constructor(private readonly sheet: Worksheet) {}

  freezeRows(count = 1): void {
    this.freeze(count, 0);
  }

  freezeColumns(count = 1): void {
    this.freeze(0, count);
  }

  /** Everything above and left of the end of the range stays in view. */
  freezeAt(range: Range | string): void {
    const { area } = typeof range === "string" ? this.sheet.getRange(range) : range;
    this.freeze(area.rows === ROWS ? 0 : lastRow(area) + 1, area.columns === COLUMNS ? 0 : lastColumn(area) + 1);
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.book.sheets.frozen(this.sheet.id);
    if (rows === 0 && columns === 0) return null;
    return this.sheet.area({ row: 0, column: 0, rows: rows || ROWS, columns: columns || COLUMNS });
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.book.sheets.freeze(this.sheet.id, { rows, columns });
  }
}
