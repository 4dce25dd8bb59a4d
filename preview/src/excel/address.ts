// Without this file "Daten!A1:B2" would be a text: Excel's address notation, both ways.
import {
  areaBetween, COLUMNS, isEntireColumn, isEntireRow, lastColumn, lastRow, ROWS, type Area,
} from "../univer/area";

const CELLS = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d+):\$?(\d+)$/;
const WITH_SHEET = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/;
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet name as it stands in addresses. */
export const quoteSheet = (name: string): string =>
  PLAIN_SHEET_NAME.test(name) && !parseLocal(name) ? name : `'${name.replace(/'/g, "''")}'`;

export interface ParsedAddress {
  readonly sheet?: string;
  readonly area: Area;
}

/** Reads one address with or without sheet; `undefined` when it is none or lies outside of a sheet. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const parts = WITH_SHEET.exec(text.trim().replace(/^=/, ""));
  if (!parts) return undefined;
  const area = parseLocal(parts[3]);
  return area && { sheet: parts[1]?.replace(/''/g, "'") ?? parts[2], area };
}

function parseLocal(text: string): Area | undefined {
  let match = CELLS.exec(text);
  if (match) {
    const [, column0, row0, column1 = column0, row1 = row0] = match;
    return inside(Number(row0) - 1, columnNumber(column0), Number(row1) - 1, columnNumber(column1));
  }
  match = WHOLE_COLUMNS.exec(text);
  if (match) return inside(0, columnNumber(match[1]), ROWS - 1, columnNumber(match[2]));
  match = WHOLE_ROWS.exec(text);
  if (match) return inside(Number(match[1]) - 1, 0, Number(match[2]) - 1, COLUMNS - 1);
  return undefined;
}

function inside(row0: number, column0: number, row1: number, column1: number): Area | undefined {
  const area = areaBetween(row0, column0, row1, column1);
  return Math.min(row0, row1) >= 0 && lastRow(area) < ROWS && lastColumn(area) < COLUMNS ? area : undefined;
}

/** Address without sheet: `A1`, `A1:B2`, `A:C`, `3:5`. */
export function localAddress(area: Area): string {
  const [column0, column1] = [columnName(area.column), columnName(lastColumn(area))];
  const [row0, row1] = [area.row + 1, lastRow(area) + 1];
  if (isEntireColumn(area)) return `${column0}:${column1}`;
  if (isEntireRow(area)) return `${row0}:${row1}`;
  return area.rows * area.columns === 1 ? `${column0}${row0}` : `${column0}${row0}:${column1}${row1}`;
}

/** `$A$1:$B$2`, as names keep it. */
export const absoluteAddress = (area: Area): string => localAddress(area).replace(/[A-Z]+|\d+/g, "$$$&");

/** Cuts a list of addresses at its commas; commas in quoted sheet names stay. */
export const splitAddresses = (text: string): string[] =>
  text
    .match(/(?:'(?:[^']|'')*'|[^,'])+/g)
    ?.map((part) => part.trim())
    .filter((part) => part !== "") ?? [];
