// Without this file every cell of a protected sheet would be locked.
import type { HostObject } from "../host/wire";
import { cellsOf, isEntireColumn, isEntireRow, type Area } from "../univer/area";
import type { Range } from "./range";

type CellCustom = { readonly unlocked?: boolean; readonly formulaHidden?: boolean };

/** "Gesperrt" and "Ausgeblendet" of cells; kept in the cell's custom data as the file converter does. */
export class CellProtection implements HostObject {
  readonly className = "FormatProtection";

  constructor(private readonly range: Range) {}

  get locked(): boolean | null {
    return this.common((custom) => custom?.unlocked !== true);
  }

  set locked(locked: boolean) {
    this.patch({ unlocked: locked ? undefined : true });
  }

  get formulaHidden(): boolean | null {
    return this.common((custom) => custom?.formulaHidden === true);
  }

  set formulaHidden(hidden: boolean) {
    this.patch({ formulaHidden: hidden ? true : undefined });
  }

  /** Whether every cell of the area may be edited on a protected sheet. */
  static isUnlocked(range: Range, area: Area): boolean {
    return new CellProtection(range.sheet.area(area)).locked === false;
  }

  private common(of: (custom: CellCustom | undefined) => boolean): boolean | null {
    const { sheet, area } = this.range;
    const { book } = sheet;
    const read = book.cells.reader(sheet.id);
    const used = isEntireColumn(area) || isEntireRow(area) ? this.range.getUsedRange().area : area;
    let common: boolean | undefined;
    for (const [row, column] of cellsOf(used)) {
      const custom =
        read(row, column)?.custom ??
        book.lines.custom(sheet.id, "rows", row) ??
        book.lines.custom(sheet.id, "columns", column);
      const value = of(custom as CellCustom | undefined);
      if (common !== undefined && value !== common) return null;
      common = value;
    }
    return common ?? null;
  }

  private patch(patch: CellCustom): void {
    const { sheet, area } = this.range;
    const { book } = sheet;
    sheet.protection.requireUnprotected();
    const whole = isEntireColumn(area) || isEntireRow(area);
    if (whole) book.lines.patch(sheet.id, isEntireColumn(area) ? "columns" : "rows", area, { custom: patch });
    const read = book.cells.reader(sheet.id);
    const used = whole ? this.range.getUsedRangeOrNullObject()?.area : area;
    for (const [row, column] of used ? cellsOf(used) : []) {
      book.cells.put(sheet.id, row, column, { custom: { ...read(row, column)?.custom, ...patch } });
    }
  }
}
