// Without this file a large plan would exceed what Excel takes in one request, and be refused as a whole.
import { isCellFormula, isCellText, type CellInput } from "./cellInput";
import type { Change, WriteCells } from "./change";

/**
 * Bytes of one request. Excel on the web refuses 5 MB; what we count is the cells alone, and the text of a request is
 * quoted once more on its way, so that we stay well below.
 */
export const requestLimit = 3_000_000;

/** Roughly what a change without cells costs in a request. */
const bytesPerAction = 400;

/** Estimated bytes of a change in a request, rather too many than too few. */
export function changeBytes(change: Change): number {
  if (change.kind !== "writeCells") return bytesPerAction;
  let bytes = bytesPerAction;
  for (const row of change.cells) bytes += rowBytes(row);
  return bytes;
}

function rowBytes(row: readonly (CellInput | undefined)[]): number {
  let bytes = 2;
  for (const input of row) bytes += cellBytes(input);
  return bytes;
}

function cellBytes(input: CellInput | undefined): number {
  if (input === undefined || input === null) return 5;
  if (typeof input === "number" || typeof input === "boolean") return 12;
  return textBytes(isCellFormula(input) ? input.formula : isCellText(input) ? input.text : input) + 6;
}

/** UTF-8 bytes, quotes and backslashes counted with what escapes them twice. */
function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
    else if (code === 0x22 || code === 0x5c || code < 0x20) bytes += 3;
  }
  return bytes;
}

/** A change on its way, or a piece of it; `source` is the number of the change it comes from. */
export interface ChunkEntry {
  readonly change: Change;
  readonly source: number;
}

/** Parts of a list of changes, each within the limit, in order; blocks of cells are cut between rows. */
export function changeChunks(
  changes: readonly Change[],
  limit: number = requestLimit,
): readonly (readonly ChunkEntry[])[] {
  const chunks: ChunkEntry[][] = [];
  let room = 0;
  changes.forEach((whole, source) => {
    for (const { change, bytes } of pieces(whole, limit)) {
      if (bytes > room || chunks.length === 0) {
        chunks.push([]);
        room = limit;
      }
      chunks.at(-1)!.push({ change, source });
      room -= bytes;
    }
  });
  return chunks;
}

/** A change, or a part of one, with its size: measured once, because a large plan has millions of cells. */
interface Piece {
  readonly change: Change;
  readonly bytes: number;
}

function pieces(change: Change, limit: number): readonly Piece[] {
  if (change.kind !== "writeCells") return [{ change, bytes: bytesPerAction }];
  const parts: Piece[] = [];
  let from = 0;
  let bytes = bytesPerAction;
  const cut = (to: number): void => {
    parts.push({ change: rowsOf(change, from, to), bytes });
    from = to;
    bytes = bytesPerAction;
  };
  change.cells.forEach((row, index) => {
    const more = rowBytes(row);
    if (bytes + more > limit && index > from) cut(index);
    bytes += more;
  });
  if (from === 0) return [{ change, bytes }];
  cut(change.cells.length);
  return parts;
}

function rowsOf(change: WriteCells, from: number, to: number): WriteCells {
  const { anchor } = change;
  return {
    ...change,
    area: { ...change.area, row: change.area.row + from, rows: to - from },
    cells: change.cells.slice(from, to),
    expected: change.expected.slice(from, to),
    ...(anchor ? { anchor: { ...anchor, keys: anchor.keys.slice(from, to) } } : {}),
  };
}
