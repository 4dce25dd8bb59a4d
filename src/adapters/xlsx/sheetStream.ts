// Without this file a sheet of 200 MB would have to lie in memory before its first cell is read.
import { indexOfBytes } from "./byteOrder";
import { CellScan, unusualMarkup } from "./cellScan";
import type { CellStore } from "./cellStore";
import { decodeUtf8, xmlEncoding } from "./decodeXml";
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
  /** So many of the bytes at hand were searched for the start of an element before. */
  private searchedLength = 0;

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
    this.take(chunk, false);
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
    let bytes = this.stripper ? this.stripper.strip(chunk, isLast) : chunk;
    if (this.phase === "tail" || this.phase === "stopped") return void this.keepTail(bytes);
    bytes = this.withPending(bytes);
    if (this.phase === "start") {
      if (bytes.length < headBytes && !isLast) return this.keepPending(bytes, 0);
      this.start(bytes);
      if (this.stripper) bytes = this.stripper.strip(bytes, isLast);
      this.phase = "head";
    }
    let from = 0;
    if (this.phase === "head") {
      from = this.readHead(bytes, isLast);
      if (from < 0) return;
    }
    this.readCells(bytes, from, isLast);
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

  /** Returns where the cells begin, or -1 when there is more to come. */
  private readHead(bytes: Uint8Array, isLast: boolean): number {
    const tag = indexOfBytes(bytes, sheetDataTag);
    const tagEnd = tag < 0 ? -1 : bytes.indexOf(greater, tag);
    if (tagEnd < 0 && !isLast) {
      this.keepPending(bytes, 0);
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

  private readCells(bytes: Uint8Array, from: number, isLast: boolean): void {
    const end = isLast ? bytes.length : lastElementStart(bytes, Math.max(from, this.searchedLength - 8), from);
    const found = this.scan.scan(bytes, from, end);
    if (found === -2) this.phase = "stopped";
    else if (found === -1) this.keepPending(bytes, end);
    else {
      this.phase = "tail";
      const close = bytes.indexOf(greater, found);
      // Without the bracket the sheet ends in the middle of the tag, or the tag in the middle of the chunk.
      if (close < 0) throw unusualMarkup;
      this.keepTail(bytes.subarray(close + 1));
    }
  }

  private withPending(chunk: Uint8Array): Uint8Array {
    this.searchedLength = this.pendingLength;
    if (this.pendingLength === 0) return chunk;
    const length = this.pendingLength + chunk.length;
    if (this.pendingLength > longestPending) refusePart(this.store.context.part, "markup");
    // Doubling keeps a part without any cell for megabytes from being copied again and again.
    if (length > this.pending.length) {
      const larger = new Uint8Array(Math.max(length, this.pending.length * 2));
      larger.set(this.pending.subarray(0, this.pendingLength));
      this.pending = larger;
    }
    this.pending.set(chunk, this.pendingLength);
    return this.pending.subarray(0, length);
  }

  private keepPending(bytes: Uint8Array, from: number): void {
    this.pendingLength = bytes.length - from;
    if (bytes.buffer === this.pending.buffer) this.pending.copyWithin(0, from, bytes.length);
    else this.pending = bytes.slice(from);
  }

  private keepTail(bytes: Uint8Array): void {
    if (bytes.length > 0 && this.phase === "tail") this.tail.push(bytes.slice());
  }
}

const slash = 47, less = 60, greater = 62;
const c = 99, r = 114, o = 111;

/** Start of the last `<c` or `<row` behind `after`: everything before it is complete. `otherwise` when there is none. */
function lastElementStart(bytes: Uint8Array, after: number, otherwise: number): number {
  for (let at = bytes.length - 3; at > after; at -= 1) {
    if (bytes[at] !== less) continue;
    const letter = bytes[at + 1];
    if ((letter === c && (bytes[at + 2] ?? 0) <= greater) || (letter === r && bytes[at + 2] === o)) return at;
  }
  return otherwise;
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
