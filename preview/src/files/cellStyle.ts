// Without this a file's fonts, fills, borders, alignments and number formats would not reach the grid, nor come back.
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { fileColorToRgb, rgbToFileColor } from "./fileColors";
import type { CellExtras } from "./workbookExtras";
import type { FileFont, FileStyle } from "./hucreTypes";

/** Univer's border numbers, in the words of the file. */
const BORDER_STYLES = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const HORIZONTAL: Record<string, number> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
};
const VERTICAL: Record<string, number> = { top: 1, center: 2, bottom: 3, justify: 1, distributed: 2 };
const WRAP = 3;
/** An indent step of the file, in the pixels of Univer's left padding. */
const INDENT_PIXELS = 9;
const STACKED = 255;
const SIDES = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
] as const;

export interface OpenedStyle {
  readonly style: IStyleData | undefined;
  readonly extras: CellExtras | undefined;
}

/** The look of a cell for Univer, and what of it only the file knows. */
export function openStyle(style: FileStyle | undefined, themeColors: readonly string[] | undefined): OpenedStyle {
  if (!style) return { style: undefined, extras: undefined };
  const look: IStyleData = { ...openFont(style.font, themeColors) };
  const fill = style.fill;
  if (fill?.type === "pattern" && fill.pattern !== "none") {
    const rgb = fileColorToRgb(fill.pattern === "solid" ? fill.fgColor : (fill.bgColor ?? fill.fgColor), themeColors);
    if (rgb) look.bg = { rgb };
  } else if (fill?.type === "gradient") {
    const rgb = fileColorToRgb(fill.stops[0]?.color, themeColors);
    if (rgb) look.bg = { rgb };
  }
  const border = openBorder(style.border, themeColors);
  if (border) look.bd = border;
  Object.assign(look, openAlignment(style.alignment));
  if (style.numFmt && style.numFmt !== "General") look.n = { pattern: style.numFmt };
  const extras: CellExtras = {};
  if (style.protection?.locked === false) extras.unlocked = true;
  if (style.protection?.hidden) extras.formulaHidden = true;
  return { style: orUndefined(look), extras: orUndefined(extras) };
}

export function openFont(font: FileFont | undefined, themeColors: readonly string[] | undefined): IStyleData {
  const look: IStyleData = {};
  if (!font) return look;
  if (font.name) look.ff = font.name;
  if (font.size) look.fs = font.size;
  if (font.bold) look.bl = 1;
  if (font.italic) look.it = 1;
  if (font.underline) look.ul = { s: 1 };
  if (font.strikethrough) look.st = { s: 1 };
  const rgb = fileColorToRgb(font.color, themeColors);
  if (rgb && rgb !== "#000000") look.cl = { rgb };
  if (font.vertAlign) look.va = font.vertAlign === "superscript" ? 3 : 2;
  return look;
}

function openBorder(border: FileStyle["border"], themeColors: readonly string[] | undefined): IBorderData | undefined {
  const look: IBorderData = {};
  const side = (from: { style: string; color?: object } | undefined): IBorderStyleData | undefined => {
    const s = from ? BORDER_STYLES.indexOf(from.style) : 0;
    return s > 0 ? { s, cl: { rgb: fileColorToRgb(from!.color, themeColors) ?? "#000000" } } : undefined;
  };
  for (const [name, key] of SIDES) {
    const line = side(border?.[name]);
    if (line) look[key] = line;
  }
  const diagonal = side(border?.diagonal);
  if (diagonal && border?.diagonalDown) look.tl_br = diagonal;
  if (diagonal && border?.diagonalUp) look.bl_tr = diagonal;
  return orUndefined(look);
}

function openAlignment(alignment: FileStyle["alignment"]): IStyleData {
  const look: IStyleData = {};
  if (!alignment) return look;
  if (HORIZONTAL[alignment.horizontal ?? ""]) look.ht = HORIZONTAL[alignment.horizontal!];
  if (VERTICAL[alignment.vertical ?? ""]) look.vt = VERTICAL[alignment.vertical!];
  if (alignment.wrapText) look.tb = WRAP;
  if (alignment.indent) look.pd = { l: alignment.indent * INDENT_PIXELS };
  const turn = alignment.textRotation ?? 0;
  // files count degrees upwards (91 to 180: downwards), Univer downwards
  if (turn === STACKED) look.tr = { a: 0, v: 1 };
  else if (turn !== 0) look.tr = { a: turn <= 90 ? -turn : turn - 90 };
  return look;
}

/** The file's style of a cell, complete: the font names the workbook's default where the cell says nothing. */
export function saveStyle(
  style: IStyleData | undefined,
  extras: CellExtras | undefined,
  defaultFont: FileFont,
): FileStyle | undefined {
  const file: FileStyle = {};
  if (style) {
    const font = saveFont(style);
    if (font) file.font = { name: defaultFont.name, size: defaultFont.size, ...font };
    const background = rgbToFileColor(style.bg?.rgb);
    if (background) file.fill = { type: "pattern", pattern: "solid", fgColor: background };
    const border = saveBorder(style.bd);
    if (border) file.border = border;
    const alignment = saveAlignment(style);
    if (alignment) file.alignment = alignment;
    if (style.n?.pattern && style.n.pattern !== "General") file.numFmt = style.n.pattern;
  }
  if (extras?.unlocked || extras?.formulaHidden)
    file.protection = { locked: !extras.unlocked, hidden: extras.formulaHidden ?? false };
  return orUndefined(file);
}

/** Undefined when the style says nothing about the font. */
export function saveFont(style: IStyleData): FileFont | undefined {
  const font: FileFont = {};
  if (style.ff) font.name = style.ff;
  if (style.fs) font.size = style.fs;
  if (style.bl) font.bold = true;
  if (style.it) font.italic = true;
  if (style.ul?.s) font.underline = true;
  if (style.st?.s) font.strikethrough = true;
  const color = rgbToFileColor(style.cl?.rgb);
  if (color) font.color = color;
  if (style.va === 3) font.vertAlign = "superscript";
  if (style.va === 2) font.vertAlign = "subscript";
  return orUndefined(font);
}

function saveBorder(border: IStyleData["bd"]): FileStyle["border"] | undefined {
  if (!border) return undefined;
  const file: NonNullable<FileStyle["border"]> = {};
  const side = (from: Nullable<IBorderStyleData>) =>
    from && from.s > 0
      ? { style: BORDER_STYLES[from.s] as "thin", color: rgbToFileColor(from.cl?.rgb) ?? { rgb: "000000" } }
      : undefined;
  for (const [name, key] of SIDES) {
    const line = side(border[key]);
    if (line) file[name] = line;
  }
  const down = side(border.tl_br);
  const up = side(border.bl_tr);
  if (down ?? up)
    Object.assign(file, { diagonal: down ?? up, diagonalDown: down !== undefined, diagonalUp: up !== undefined });
  return orUndefined(file);
}

function saveAlignment(style: IStyleData): FileStyle["alignment"] | undefined {
  const file: NonNullable<FileStyle["alignment"]> = {};
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  if (horizontal) file.horizontal = horizontal as "left";
  if (vertical) file.vertical = vertical as "top";
  if (style.tb === WRAP) file.wrapText = true;
  const indent = Math.round((style.pd?.l ?? 0) / INDENT_PIXELS);
  if (indent > 0) file.indent = indent;
  if (style.tr?.v) file.textRotation = STACKED;
  else if (style.tr?.a) file.textRotation = style.tr.a < 0 ? -style.tr.a : style.tr.a + 90;
  return orUndefined(file);
}

const keyOf = (table: Record<string, number>, value: Nullable<number>) =>
  Object.keys(table).find((key) => table[key] === value);

function orUndefined<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}
