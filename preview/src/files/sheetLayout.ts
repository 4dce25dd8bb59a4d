// Without this a file would open with equal columns, equal rows and nothing frozen, hidden or merged.
import type { IColumnData, IFreeze, IRowData, IWorksheetData } from "@univerjs/core";
import { autoHeights } from "./autoHeights";
import { fileColorToRgb, rgbToFileColor } from "./fileColors";
import type { Sheet, WriteSheet } from "./hucreTypes";
import type { SheetExtras } from "./workbookExtras";

/** Pixels of the widest digit of Calibri 11, the measure of column widths (ECMA-376 part 1, 18.3.1.13). */
const DIGIT = 7;
/** Points are 1/72 inch, pixels 1/96. */
const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;
const LONG_TAIL = 50;

const widthToPixels = (width: number) => Math.floor(width * DIGIT + 0.5);
const pixelsToWidth = (pixels: number) => Math.round((pixels / DIGIT) * 256) / 256;
const pointsToPixels = (points: number) => Math.round(points * PIXELS_PER_POINT);
const pixelsToPoints = (pixels: number) => Math.round((pixels / PIXELS_PER_POINT) * 4) / 4;

/** `<sheetFormatPr …>` of the sheet's XML: the library does not read it. */
interface SheetDefaults {
  readonly columnWidth?: number;
  readonly rowHeight?: number;
}

function readSheetDefaults(sheetXml: string): SheetDefaults {
  const tag = /<(?:\w+:)?sheetFormatPr\b[^>]*>/.exec(sheetXml.slice(0, 20_000))?.[0] ?? "";
  const number = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1]) || undefined;
  const base = number("baseColWidth");
  const fromBase = base && base !== 8 ? base + 5 / DIGIT : undefined;
  return { columnWidth: number("defaultColWidth") ?? fromBase, rowHeight: number("defaultRowHeight") };
}

type Layout = Pick<
  IWorksheetData,
  | "defaultColumnWidth"
  | "defaultRowHeight"
  | "columnData"
  | "rowData"
  | "mergeData"
  | "freeze"
  | "showGridlines"
  | "rightToLeft"
  | "tabColor"
  | "hidden"
>;

export interface LayoutToOpen {
  readonly sheet: Sheet;
  readonly sheetXml: string;
  readonly themeColors: readonly string[] | undefined;
  /** Rows that a filter hides are shown again by the filter, so they are not hidden by themselves. */
  isFilteredOut(row: number): boolean;
}

export function openLayout({ sheet, sheetXml, themeColors, isFilteredOut }: LayoutToOpen): Layout {
  const defaults = readSheetDefaults(sheetXml);
  const columnData: Record<number, Partial<IColumnData>> = {};
  const { own, standard } = ownColumns(sheet, defaults.columnWidth);
  own.forEach((column, index) => {
    if (column.width !== undefined) columnData[index] = { w: widthToPixels(column.width) };
    if (column.hidden) columnData[index] = { ...columnData[index], hd: 1 };
  });
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [index, height] of autoHeights(sheet, sheetXml)) rowData[index] = { ia: 1, ah: height };
  for (const [index, row] of sheet.rowDefs ?? []) {
    if (row.height !== undefined) rowData[index] = { h: pointsToPixels(row.height), ia: 0 };
    if (row.hidden && !isFilteredOut(index)) rowData[index] = { ...rowData[index], hd: 1 };
  }
  return {
    defaultColumnWidth: standard ? widthToPixels(standard) : DEFAULT_COLUMN,
    defaultRowHeight: defaults.rowHeight ? pointsToPixels(defaults.rowHeight) : DEFAULT_ROW,
    columnData,
    rowData,
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRow,
      startColumn: merge.startCol,
      endRow: merge.endRow,
      endColumn: merge.endCol,
    })),
    freeze: openFreeze(sheet.freezePane),
    showGridlines: sheet.view?.showGridLines === false ? 0 : 1,
    rightToLeft: sheet.view?.rightToLeft ? 1 : 0,
    tabColor: fileColorToRgb(sheet.view?.tabColor, themeColors) ?? "",
    hidden: sheet.hidden || sheet.veryHidden ? 1 : 0,
  };
}

/** Some programs write the width of all 16,384 columns; the long equal tail is the sheet's standard width. */
function ownColumns(
  sheet: Sheet,
  standard: number | undefined,
): { own: NonNullable<Sheet["columns"]>; standard: number | undefined } {
  const columns = sheet.columns ?? [];
  const last = columns.at(-1);
  const filled = sheet.rows[0]?.length ?? 0;
  if (columns.length <= filled + LONG_TAIL || last?.hidden || last?.width === undefined)
    return { own: columns, standard };
  let end = columns.length;
  while (end > 0 && columns[end - 1].width === last.width && !columns[end - 1].hidden) end--;
  return { own: columns.slice(0, end), standard: last.width };
}

function openFreeze(pane: Sheet["freezePane"]): IFreeze {
  const rows = pane?.rows ?? 0;
  const columns = pane?.columns ?? 0;
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

/** `size`: how far the sheet is filled; beyond it neither widths nor heights are written. */
export function saveLayout(
  sheet: Partial<IWorksheetData>,
  extras: SheetExtras,
  size: { rows: number; columns: number },
  filteredOut: ReadonlySet<number>,
): Pick<WriteSheet, "columns" | "rowDefs" | "merges" | "freezePane" | "view" | "hidden" | "veryHidden"> {
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const tabColor = rgbToFileColor(sheet.tabColor);
  return {
    columns: saveColumns(sheet, extras, size.columns),
    rowDefs: saveRows(sheet, extras, size.rows, filteredOut),
    merges: (sheet.mergeData ?? []).map((merge) => ({
      startRow: merge.startRow,
      startCol: merge.startColumn,
      endRow: merge.endRow,
      endCol: merge.endColumn,
    })),
    ...(xSplit > 0 || ySplit > 0 ? { freezePane: { rows: ySplit, columns: xSplit } } : {}),
    view: {
      ...(sheet.showGridlines === 0 ? { showGridLines: false } : {}),
      ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
      ...(tabColor ? { tabColor } : {}),
      ...(extras.zoom ? { zoomScale: extras.zoom } : {}),
    },
    hidden: sheet.hidden === 1 && !extras.veryHidden,
    veryHidden: sheet.hidden === 1 && extras.veryHidden === true,
  };
}

function saveColumns(
  sheet: Partial<IWorksheetData>,
  extras: SheetExtras,
  filled: number,
): NonNullable<WriteSheet["columns"]> {
  const standard = sheet.defaultColumnWidth ?? DEFAULT_COLUMN;
  const known = Object.keys(sheet.columnData ?? {}).map(Number);
  const outlined = Object.keys(extras.columnOutline ?? {}).map(Number);
  const count = Math.max(filled, ...known.map((index) => index + 1), ...outlined.map((index) => index + 1), 0);
  return Array.from({ length: count }, (_, index) => {
    const column = sheet.columnData?.[index];
    const pixels = column?.w ?? standard;
    const outlineLevel = extras.columnOutline?.[index];
    return {
      ...(pixels === DEFAULT_COLUMN ? {} : { width: pixelsToWidth(pixels) }),
      ...(column?.hd ? { hidden: true } : {}),
      ...(outlineLevel ? { outlineLevel } : {}),
    };
  });
}

function saveRows(
  sheet: Partial<IWorksheetData>,
  extras: SheetExtras,
  filled: number,
  filteredOut: ReadonlySet<number>,
) {
  const standard = sheet.defaultRowHeight ?? DEFAULT_ROW;
  const rows: NonNullable<WriteSheet["rowDefs"]> = new Map();
  const known = [...Object.keys(sheet.rowData ?? {}), ...Object.keys(extras.rowOutline ?? {})].map(Number);
  const count = Math.max(filled, ...known.map((index) => index + 1), ...[...filteredOut].map((index) => index + 1), 0);
  for (let index = 0; index < count; index++) {
    const row = sheet.rowData?.[index];
    // Univer sets `ia` where the height follows the content; Excel finds that height itself
    const pixels = row?.h !== undefined && row.ia !== 1 ? row.h : standard;
    const outlineLevel = extras.rowOutline?.[index];
    const definition = {
      ...(pixels === DEFAULT_ROW ? {} : { height: pixelsToPoints(pixels) }),
      ...(row?.hd || filteredOut.has(index) ? { hidden: true } : {}),
      ...(outlineLevel ? { outlineLevel } : {}),
    };
    if (Object.keys(definition).length > 0) rows.set(index, definition);
  }
  return rows;
}
