// Without this file cells could not be read from Excel, or a large sheet would exceed what one answer may hold.
import { areaAddress, type Area } from "../../domain/shared/place";
import type { AreaRequest, AreaSnapshot } from "../../workbook/port";
import { cellFormula, cellValue } from "./cellValues";
import { areaOf, extent } from "./areaOf";

/** Bytes of one answer; Excel on the web refuses 5 MB, and how long texts are is only known afterwards. */
export const answerLimit = 3_500_000;

/** Estimated bytes of one cell in an answer. */
const bytesPerCell = { values: 16, formulas: 18, numberFormats: 12, fills: 50 };

interface Piece {
  readonly request: number;
  readonly area: Area;
  readonly bytes: number;
}

interface LoadedPiece extends Piece {
  readonly range: Excel.Range;
  /** Areas of visible cells, when hidden rows were asked for. */
  readonly visible: Excel.RangeAreas | null;
  /** Merged areas, in stretches of rows, when they were asked for. */
  readonly merged: readonly Excel.RangeAreas[];
  readonly fills: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** One round trip per `limit` bytes of answer; large areas are read in pieces of whole rows. */
export async function readAreas(
  context: Excel.RequestContext,
  requests: readonly AreaRequest[],
  limit: number = answerLimit,
): Promise<readonly AreaSnapshot[]> {
  const loaded: LoadedPiece[] = [];
  for (const batch of batches(
    requests.flatMap((request, index) => piecesOf(request, index, limit)),
    limit,
  )) {
    loaded.push(...batch.map((piece) => load(context, piece, requests[piece.request]!)));
    // One sync per answer that Excel can give is the least there can be.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
  return requests.map((request, index) =>
    snapshotOf(
      request,
      loaded.filter((piece) => piece.request === index),
    ),
  );
}

function piecesOf({ area, formulas, numberFormats, fills }: AreaRequest, request: number, limit: number): readonly Piece[] {
  const perCell =
    bytesPerCell.values + (formulas ? bytesPerCell.formulas : 0) + (numberFormats ? bytesPerCell.numberFormats : 0) + (fills ? bytesPerCell.fills : 0);
  const perRow = perCell * area.columns;
  const rows = Math.max(1, Math.floor(limit / perRow));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => {
    const height = Math.min(rows, area.rows - index * rows);
    return { request, area: { ...area, row: area.row + index * rows, rows: height }, bytes: height * perRow };
  });
}

function batches(pieces: readonly Piece[], limit: number): readonly (readonly Piece[])[] {
  const result: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.bytes > room || result.length === 0) {
      result.push([]);
      room = limit;
    }
    result.at(-1)!.push(piece);
    room -= piece.bytes;
  }
  return result;
}

function load(context: Excel.RequestContext, piece: Piece, request: AreaRequest): LoadedPiece {
  const range = rangeOf(context, piece.area);
  range.load({ values: true, formulas: request.formulas ?? false, numberFormat: request.numberFormats ?? false });
  const visible = request.hiddenRows ? range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible) : null;
  visible?.areas.load({ rowIndex: true, rowCount: true });
  const merged = request.merged ? stretches(piece.area).map((area) => rangeOf(context, area).getMergedAreasOrNullObject()) : [];
  for (const each of merged) each.areas.load(extent);
  const fills = request.fills ? range.getCellProperties({ format: { fill: { color: true } } }) : null;
  return { ...piece, range, visible, merged, fills };
}

/** More than 512 merged areas are more than Excel tells in one answer. */
const rowsPerMergedAnswer = 150;

function stretches(area: Area): readonly Area[] {
  return Array.from({ length: Math.ceil(area.rows / rowsPerMergedAnswer) }, (_, index) => {
    const from = index * rowsPerMergedAnswer;
    return { ...area, row: area.row + from, rows: Math.min(rowsPerMergedAnswer, area.rows - from) };
  });
}

/** Each area once, also when it lies in two stretches. */
function mergedOf(sheet: string, pieces: readonly LoadedPiece[]): readonly Area[] {
  const found = new Map<string, Area>();
  for (const { areas, isNullObject } of pieces.flatMap(({ merged }) => merged)) {
    if (isNullObject) continue;
    for (const range of areas.items) {
      const area = areaOf(sheet, range);
      if (area) found.set(areaAddress(area), area);
    }
  }
  return [...found.values()];
}

function snapshotOf(request: AreaRequest, pieces: readonly LoadedPiece[]): AreaSnapshot {
  const raw = pieces.flatMap(({ range }) => range.values);
  const snapshot = { area: request.area, values: raw.map((row) => row.map(cellValue)) };
  const formulas = pieces.flatMap(({ range }) => (request.formulas ? range.formulas : []));
  const numberFormats = pieces.flatMap(({ range }) => (request.numberFormats ? range.numberFormat : []));
  return {
    ...snapshot,
    ...(request.formulas
      ? { formulas: formulas.map((row, r) => row.map((formula, c) => cellFormula(formula, raw[r]?.[c]))) }
      : {}),
    ...(request.numberFormats ? { numberFormats: numberFormats.map((row) => row.map(plainFormat)) } : {}),
    ...(request.hiddenRows ? { hiddenRows: hiddenRows(request.area, pieces) } : {}),
    ...(request.fills ? { fills: pieces.flatMap(({ fills }) => fills?.value.map((row) => row.map(fillOf)) ?? []) } : {}),
    ...(request.merged ? { merged: mergedOf(request.area.sheet, pieces) } : {}),
  };
}

function fillOf({ format }: Excel.CellProperties): string | null {
  const color = (format?.fill?.color ?? "").toUpperCase();
  return color === "" || color === "#FFFFFF" ? null : color;
}

/** German Excel has been seen to name the plain format in its own language (office-js 1553). */
function plainFormat(format: unknown): string {
  return format === "Standard" ? "General" : String(format);
}

/** Rows of a sheet that cannot be seen, from its first row to the last used one; one round trip. */
export async function readHiddenRows(context: Excel.RequestContext, used: Area): Promise<readonly number[]> {
  const area = { ...used, row: 0, rows: used.row + used.rows };
  const range = rangeOf(context, area);
  const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  visible.areas.load({ rowIndex: true, rowCount: true });
  await context.sync();
  return hiddenRows(area, [{ request: 0, area, bytes: 0, range, visible, merged: [], fills: null }]);
}

/** Rows without any visible cell, by their distance from the area's first row. */
function hiddenRows(area: Area, pieces: readonly LoadedPiece[]): readonly number[] {
  const isHidden = new Array<boolean>(area.rows).fill(true);
  for (const { visible } of pieces) {
    if (!visible || visible.isNullObject) continue;
    for (const { rowIndex, rowCount } of visible.areas.items) {
      isHidden.fill(false, Math.max(0, rowIndex - area.row), Math.max(0, rowIndex + rowCount - area.row));
    }
  }
  return isHidden.flatMap((hidden, row) => (hidden ? [row] : []));
}

/** The range of an area, by numbers: addresses would depend on separators and quoting. */
export function rangeOf(context: Excel.RequestContext, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(area.sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}
