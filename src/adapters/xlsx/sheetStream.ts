// Without this file a sheet of 200 MB would have to lie in memory before its first cell is read.
import { indexOfBytes } from "./byteOrder";
import { unusualMarkup } from "./cellContentScan";
import { CellScan } from "./cellScan";
import type { CellStore } from "./cellStore";
import { decodeUtf8, xmlEncoding } from "./decodeXml";
import { c, greater, less, o, r, slash } from "./letters";
import { PrefixStripper } from "./prefixStripper";
import { refusePart } from "./refusal";
import { readSheetFrame, type SheetFrame } from "./sheetFrame";

/** So much of a part is looked at before deciding how to read it. */
const headBytes = 4096;

/** No cell and no sheet's beginning is longer than this; waiting for more would only fill the memory. */
const longestPending = 32_000_000;

const sheetDataTag = new TextEncoder().encode("<sheetData");

/**
 * Takes the chunks of a sheet's part as they are unpacked: what stands before the cells, the cells, what stands after. Throws
 * {@link unusualMarkup} when the sheet has to be walked tag by tag instead.
 */
export class SheetStream {
  private phase: "start" | "head" | "cells" | "tail" | "stopped" = "start";
  private readonly scan: CellScan;
  private stripper: PrefixStripper | null = null;
  private head = "";
  private readonly tail: Uint8Array[] = [];
  private pending = new Uint8Array(0);
  private pendingLength = 0;

  constructor(
    private readonly store: CellStore,
    lastRow: number,
  ) {
    this.scan = new CellScan(store, lastRow);
  }

  /** Whether cells behind the last row were left unread. */
  get passedLastRow(): boolean {
    return this.phase === "stopped";
  }

  push(chunk: Uint8Array): "more" | "enough" {
    // Plain bytes, whatever kind of array the unpacker gives: code for two kinds is compiled twice and runs slower.
    this.take(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), false);
    return this.phase === "stopped" ? "enough" : "more";
  }

  /** Call after the last chunk. */
  finish(): SheetFrame {
    this.take(new Uint8Array(0), true);
    const { part } = this.store.context;
    if (this.phase === "stopped") return readSheetFrame(`${this.head}</${rootOf(this.head)}>`, part);
    if (this.phase === "cells") throw unusualMarkup;
    return readSheetFrame(this.head + decodeUtf8(joined(this.tail)), part);
  }

  private take(chunk: Uint8Array, isLast: boolean): void {
    const bytes = this.stripper ? this.stripper.strip(chunk, isLast) : chunk;
    if (this.phase === "tail") this.keepTail(bytes);
    else if (this.phase === "cells") this.readCells(bytes, isLast);
    else if (this.phase !== "stopped") this.readStart(bytes, isLast);
  }

  /** Everything before the cells; kept until it is complete. */
  private readStart(chunk: Uint8Array, isLast: boolean): void {
    let bytes = chunk;
    if (this.pendingLength > 0) {
      this.append(chunk);
      bytes = this.pending.slice(0, this.pendingLength);
    }
    if (this.phase === "start") {
      if (bytes.length < headBytes && !isLast) return this.keepPending(bytes);
      this.start(bytes);
      if (this.stripper) bytes = this.stripper.strip(bytes, isLast);
      this.phase = "head";
    }
    const from = this.readHead(bytes, isLast);
    if (from < 0) return;
    this.pendingLength = 0;
    this.readCells(bytes.subarray(from), isLast);
  }

  /** Decides by the root element whether the bytes can be scanned as they are. */
  private start(bytes: Uint8Array): void {
    if (xmlEncoding(bytes) !== "utf-8") throw unusualMarkup;
    const start = decodeUtf8(bytes.subarray(0, headBytes));
    const root = /<(?:([A-Za-z_][\w.-]{0,40}):)?worksheet(\s[^>]{0,3900})?>/.exec(start);
    const sheetNamespaces = root?.[2]?.match(/spreadsheetml\/(2006\/)?main["']/g)?.length ?? 0;
    // Two names for one namespace: which element carries which cannot be seen from the bytes.
    if (root === null || sheetNamespaces > 1) throw unusualMarkup;
    if (root[1] !== undefined) this.stripper = new PrefixStripper(root[1]);
  }

  /** Returns where the cells begin, or -1 when there are none, or more has to come before one can tell. */
  private readHead(bytes: Uint8Array, isLast: boolean): number {
    const tag = indexOfBytes(bytes, sheetDataTag);
    const tagEnd = tag < 0 ? -1 : bytes.indexOf(greater, tag);
    if (tagEnd < 0 && !isLast) {
      this.keepPending(bytes);
      return -1;
    }
    this.head = decodeUtf8(bytes.subarray(0, tagEnd < 0 ? bytes.length : tag));
    if (this.head.includes("<!")) throw unusualMarkup;
    if (tagEnd >= 0 && bytes[tagEnd - 1] !== slash) {
      this.phase = "cells";
      return tagEnd + 1;
    }
    this.phase = "tail";
    if (tagEnd >= 0) this.keepTail(bytes.subarray(tagEnd + 1));
    return -1;
  }

  /** Cells are scanned where they lie; only the one that is cut by the end of a chunk is copied. */
  private readCells(chunk: Uint8Array, isLast: boolean): void {
    let bytes = chunk;
    if (this.pendingLength > 0) {
      const next = firstElementStart(chunk);
      this.append(chunk.subarray(0, next < 0 ? chunk.length : next));
      if (next < 0 && !isLast) return;
      const whole = this.pending.subarray(0, this.pendingLength);
      this.pendingLength = 0;
      bytes = chunk.subarray(next < 0 ? chunk.length : next);
      if (!this.scanPiece(whole, whole.length)) return this.keepTail(bytes);
    }
    const end = isLast ? bytes.length : lastElementStart(bytes);
    if (this.scanPiece(bytes, end) && end < bytes.length) this.keepPending(bytes.subarray(end));
  }

  /** Returns whether there may be more cells. */
  private scanPiece(bytes: Uint8Array, end: number): boolean {
    const found = this.scan.scan(bytes, 0, end);
    if (found === -1) return true;
    if (found === -2) {
      this.phase = "stopped";
      return false;
    }
    this.phase = "tail";
    const close = bytes.indexOf(greater, found);
    // The sheet ends in the middle of a tag, or the tag in the middle of a chunk.
    if (close < 0) throw unusualMarkup;
    this.keepTail(bytes.subarray(close + 1));
    return false;
  }

  /** Doubling keeps a part without any cell for megabytes from being copied again and again. */
  private append(bytes: Uint8Array): void {
    const length = this.pendingLength + bytes.length;
    if (length > longestPending) refusePart(this.store.context.part, "markup");
    if (length > this.pending.length) {
      const larger = new Uint8Array(Math.max(length, this.pending.length * 2));
      larger.set(this.pending.subarray(0, this.pendingLength));
      this.pending = larger;
    }
    this.pending.set(bytes, this.pendingLength);
    this.pendingLength = length;
  }

  private keepPending(bytes: Uint8Array): void {
    this.pendingLength = 0;
    this.append(bytes);
  }

  private keepTail(bytes: Uint8Array): void {
    if (bytes.length > 0 && this.phase === "tail") this.tail.push(bytes.slice());
  }
}

/** Start of the first `<c` or `<row`, -1 when there is none. */
function firstElementStart(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length - 2; at += 1) if (isElementStart(bytes, at)) return at;
  return -1;
}

/** Start of the last `<c` or `<row`: everything before it is complete. 0 when there is none. */
function lastElementStart(bytes: Uint8Array): number {
  for (let at = bytes.length - 3; at > 0; at -= 1) if (isElementStart(bytes, at)) return at;
  return 0;
}

function isElementStart(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== less) return false;
  const letter = bytes[at + 1];
  return (letter === c && (bytes[at + 2] ?? 0) <= greater) || (letter === r && bytes[at + 2] === o);
}

function rootOf(head: string): string {
  return /<((?:[A-Za-z_][\w.-]{0,40}:)?worksheet)[\s>]/.exec(head)?.[1] ?? "worksheet";
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
