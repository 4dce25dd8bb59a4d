// Without this file tests would need workbooks on disk, and nobody could see what is wrong with them.
import { deflateRawSync } from "node:zlib";
import { checksumOf } from "../checksum";

/** One entry of an archive to be made. What is given beside name and content is what the archive claims, true or not. */
export interface ZipSource {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  /** Packed bytes to be used as they are. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
}

/** How the archive is laid out. */
export interface ZipLayout {
  /** Sizes and offsets in Zip64 fields. */
  readonly zip64?: boolean;
  /** Sizes and checksum behind the data instead of before it. */
  readonly descriptors?: boolean;
  /** Bytes in front of the archive that nobody accounts for. */
  readonly prefix?: Uint8Array;
  readonly level?: number;
}

/** Makes a ZIP archive in memory. */
export function zipFile(sources: readonly ZipSource[], layout: ZipLayout = {}): Uint8Array {
  const entries = sources.map((source) => packEntry(source, layout));
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = concat([localHeader(entry, layout), entry.name, entry.packed, layout.descriptors ? descriptor(entry) : empty]);
    directory.push(directoryEntry(entry, offset, layout));
    locals.push(local);
    offset += local.length;
  }
  const directoryBytes = concat(directory);
  const tail = layout.zip64 ? zip64Tail(entries.length, directoryBytes.length, offset) : empty;
  return concat([layout.prefix ?? empty, ...locals, directoryBytes, tail, endRecord(entries.length, directoryBytes.length, offset, layout)]);
}

interface PackedEntry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
  readonly method: number;
  readonly flags: number;
}

const empty = new Uint8Array(0);
const encoder = new TextEncoder();

function packEntry(source: ZipSource, layout: ZipLayout): PackedEntry {
  const content = typeof source.content === "string" ? encoder.encode(source.content) : source.content;
  return {
    name: encoder.encode(source.name),
    packed: source.packed ?? (source.stored ? content : deflateRawSync(content, { level: layout.level ?? 6 })),
    size: source.claimedSize ?? content.length,
    checksum: source.claimedChecksum ?? checksumOf(content),
    method: source.method ?? (source.stored ? 0 : 8),
    flags: (source.flags ?? 0) | 0x0800 | (layout.descriptors ? 8 : 0),
  };
}

function localHeader(entry: PackedEntry, layout: ZipLayout): Uint8Array {
  const later = layout.descriptors === true;
  return fields([4, 0x04034b50], [2, 20], [2, entry.flags], [2, entry.method], [4, 0x00210000], [4, later ? 0 : entry.checksum],
    [4, later ? 0 : entry.packed.length], [4, later ? 0 : entry.size], [2, entry.name.length], [2, 0]);
}

function descriptor(entry: PackedEntry): Uint8Array {
  return fields([4, 0x08074b50], [4, entry.checksum], [4, entry.packed.length], [4, entry.size]);
}

function directoryEntry(entry: PackedEntry, offset: number, layout: ZipLayout): Uint8Array {
  const wide = layout.zip64 === true;
  const extra = wide ? fields([2, 1], [2, 24], [8, entry.size], [8, entry.packed.length], [8, offset]) : empty;
  const head = fields([4, 0x02014b50], [2, 45], [2, 45], [2, entry.flags], [2, entry.method], [4, 0x00210000], [4, entry.checksum],
    [4, wide ? unknown32 : entry.packed.length], [4, wide ? unknown32 : entry.size], [2, entry.name.length], [2, extra.length],
    [2, 0], [2, 0], [2, 0], [4, 0], [4, wide ? unknown32 : offset]);
  return concat([head, entry.name, extra]);
}

function zip64Tail(count: number, size: number, offset: number): Uint8Array {
  const record = fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]);
  return concat([record, fields([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1])]);
}

function endRecord(count: number, size: number, offset: number, layout: ZipLayout): Uint8Array {
  const wide = layout.zip64 === true;
  return fields([4, 0x06054b50], [2, 0], [2, 0], [2, wide ? 0xffff : count], [2, wide ? 0xffff : count],
    [4, wide ? unknown32 : size], [4, wide ? unknown32 : offset], [2, 0]);
}

const unknown32 = 0xffffffff;

/** Numbers in little-endian fields: width in bytes, value. */
function fields(...parts: readonly (readonly [2 | 4 | 8, number])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of parts) {
    if (width === 2) view.setUint16(at, value, true);
    else if (width === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += width;
  }
  return bytes;
}

/** Bytes one after the other. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
