// Without this file cells would have no colour, font, border, alignment or size. "Mixed" is null (fill colour: "").
import type { HostObject } from "../host/wire";
import { cellsOf, isEntireColumn, isEntireRow, type Area } from "../univer/area";

import { invalidArgument } from "../host/hostError";
import { Borders } from "./borders";
import type { Range } from "./range";

const HORIZONTAL: readonly string[] = ["General", "Left", "Center", "Right", "Justify"];
const VERTICAL: readonly string[] = ["Bottom", "Top", "Center", "Bottom"];
const UNDERLINES = { None: 0, Single: 1 } as const;
const WRAP = 3;
const NO_WRAP = 1;
/** Excel measures in points, Univer in pixels. */
const POINTS_PER_PIXEL = 0.75;
/** In points. */
const HIGHEST_ROW = 409.5;

export const hex = (color: string | null | undefined | void, none: string): string => (color ? color.toUpperCase() : none);

/** `#RRGGBB` or an English colour name; the latter only the few that appear in samples. */
export function parseColor(color: string): string {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const named: Readonly<Record<string, string>> = {
    black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080",
  };
  const found = named[color.toLowerCase()];
  if (!found) throw invalidArgument(`color ${color}`);
  return found;
}

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

  /** As high as the most lines of a cell. */
  autofitRows(): void {
    const range = this.range.getUsedRangeOrNullObject();
    range?.text!.forEach((row, index) => {
      const lines = Math.max(...row.map((text) => text.split("\n").length));
      range.getRow(index).format.rowHeight = lines * 15;
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

class RangeFill implements HostObject {
  readonly className = "RangeFill";

  constructor(private readonly range: Range) {}

  get color(): string {
    return this.range.commonStyle((style) => hex(style.bg?.rgb, "#FFFFFF")) ?? "";
  }

  set color(color: string) {
    this.range.patchStyle({ bg: color === "" ? null : { rgb: parseColor(color) } });
  }

  clear(): void {
    this.range.patchStyle({ bg: null });
  }
}

class RangeFont implements HostObject {
  readonly className = "RangeFont";

  constructor(private readonly range: Range) {}

  get bold(): boolean | null {
    return this.range.commonStyle((style) => style.bl === 1);
  }

  set bold(bold: boolean) {
    this.range.patchStyle({ bl: bold ? 1 : 0 });
  }

  get italic(): boolean | null {
    return this.range.commonStyle((style) => style.it === 1);
  }

  set italic(italic: boolean) {
    this.range.patchStyle({ it: italic ? 1 : 0 });
  }

  get strikethrough(): boolean | null {
    return this.range.commonStyle((style) => style.st?.s === 1);
  }

  set strikethrough(strikethrough: boolean) {
    this.range.patchStyle({ st: { s: strikethrough ? 1 : 0 } });
  }

  get underline(): string | null {
    return this.range.commonStyle((style) => (style.ul?.s === 1 ? "Single" : "None"));
  }

  set underline(underline: string) {
    const s = UNDERLINES[underline as keyof typeof UNDERLINES];
    if (s === undefined) throw invalidArgument(underline);
    this.range.patchStyle({ ul: { s } });
  }

  get color(): string | null {
    return this.range.commonStyle((style) => hex(style.cl?.rgb, "#000000"));
  }

  set color(color: string) {
    this.range.patchStyle({ cl: { rgb: parseColor(color) } });
  }

  get size(): number | null {
    return this.range.commonStyle((style) => style.fs ?? 11);
  }

  set size(size: number) {
    this.range.patchStyle({ fs: size });
  }

  get name(): string | null {
    return this.range.commonStyle((style) => style.ff ?? "Calibri");
  }

  set name(name: string) {
    this.range.patchStyle({ ff: name });
  }
}

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
      const custom = read(row, column)?.custom ?? book.lines.custom(sheet.id, "rows", row) ?? book.lines.custom(sheet.id, "columns", column);
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

