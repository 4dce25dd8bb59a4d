// Without this file cells would have no alignment, no border and no size. "Mixed" is null (fill colour: "").
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { Borders } from "./borders";
import { CellProtection } from "./cellProtection";
import type { Range } from "./range";
import { RangeFill, RangeFont } from "./rangeFont";

const HORIZONTAL: readonly string[] = ["General", "Left", "Center", "Right", "Justify"];
const VERTICAL: readonly string[] = ["Bottom", "Top", "Center", "Bottom"];
const WRAP = 3;
const NO_WRAP = 1;
/** Excel measures in points, Univer in pixels. */
const POINTS_PER_PIXEL = 0.75;
/** In points. */
const HIGHEST_ROW = 409.5;

export class RangeFormat implements HostObject {
  readonly className = "RangeFormat";
  readonly fill: RangeFill;
  readonly font: RangeFont;
  readonly protection: CellProtection;

  constructor(private readonly range: Range) {
    this.fill = new RangeFill(range);
    this.font = new RangeFont(range);
    this.protection = new CellProtection(range);
  }

  get borders(): Borders {
    return new Borders(this.range);
  }

  get wrapText(): boolean | null {
    return this.range.commonStyle((style) => style.tb === WRAP);
  }

  set wrapText(wrap: boolean) {
    this.range.patchStyle({ tb: wrap ? WRAP : NO_WRAP });
  }

  get horizontalAlignment(): string | null {
    return this.range.commonStyle((style) => HORIZONTAL[style.ht ?? 0]);
  }

  set horizontalAlignment(alignment: string) {
    this.range.patchStyle({ ht: indexOf(HORIZONTAL, alignment) });
  }

  get verticalAlignment(): string | null {
    return this.range.commonStyle((style) => VERTICAL[style.vt ?? 0]);
  }

  set verticalAlignment(alignment: string) {
    this.range.patchStyle({ vt: alignment === "Bottom" ? 3 : indexOf(VERTICAL, alignment) });
  }

  get columnWidth(): number | null {
    const { book, id } = this.range.sheet;
    return this.common("column", (column) => book.lines.width(id, column) * POINTS_PER_PIXEL);
  }

  set columnWidth(points: number) {
    this.range.sheet.protection.requireAllowed("formatColumns");
    this.range.sheet.book.lines.setWidth(this.range.sheet.id, this.range.area, pixels(points));
  }

  get rowHeight(): number | null {
    const { book, id } = this.range.sheet;
    return this.common("row", (row) => book.lines.height(id, row) * POINTS_PER_PIXEL);
  }

  set rowHeight(points: number) {
    this.range.sheet.protection.requireAllowed("formatRows");
    if (points > HIGHEST_ROW) throw invalidArgument("rowHeight");
    this.range.sheet.book.lines.setHeight(this.range.sheet.id, this.range.area, pixels(points));
  }

  /** As wide as the longest shown text; about 7 pixels a character, as Calibri 11 has. */
  autofitColumns(): void {
    const range = this.range.getUsedRangeOrNullObject();
    if (!range) return;
    const texts = range.text!;
    for (let column = 0; column < range.columnCount; column++) {
      const longest = Math.max(...texts.map((row) => Math.max(...row[column].split("\n").map((line) => line.length))));
      if (longest > 0) range.getColumn(column).format.columnWidth = (longest * 7 + 12) * POINTS_PER_PIXEL;
    }
  }

  /** As high as the most lines of a cell; wrapped texts are measured by their letters. */
  autofitRows(): void {
    const range = this.range.getUsedRangeOrNullObject();
    if (!range) return;
    const widths = Array.from({ length: range.columnCount }, (_, column) => range.getColumn(column).format.columnWidth ?? 0);
    range.text!.forEach((row, index) => {
      const lines = row.map((text, column) => {
        const isWrapped = text !== "" && range.getCell(index, column).format.wrapText === true;
        const letters = isWrapped ? Math.max(1, Math.floor((widths[column] / POINTS_PER_PIXEL - 8) / 7)) : Infinity;
        return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
      });
      range.getRow(index).format.rowHeight = Math.max(...lines) * 15;
    });
  }

  private common(axis: "row" | "column", of: (index: number) => number): number | null {
    const { area } = this.range;
    const count = Math.min(axis === "row" ? area.rows : area.columns, 1000);
    const all = new Set(Array.from({ length: count }, (_, offset) => of(area[axis] + offset)));
    return all.size === 1 ? [...all][0] : null;
  }
}

const pixels = (points: number): number => {
  if (!(points >= 0)) throw invalidArgument("size");
  return Math.round(points / POINTS_PER_PIXEL);
};

function indexOf(values: readonly string[], value: string): number {
  const index = values.indexOf(value);
  if (index < 0) throw invalidArgument(value);
  return index;
}
