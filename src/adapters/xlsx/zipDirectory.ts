// Without this file each part could not be unpacked alone, and reading one sheet would cost the whole file.
import { uint16, uint32, uint64 } from "./byteOrder";
import type { ReadLimits } from "./limits";
import { refuse } from "./refusal";

/** One entry of the central directory. */
export interface ZipEntry {
  /** As it stands in the file; the key in {@link ZipDirectory} is normalised. */
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin in the file. */
  readonly start: number;
  /** An earlier entry has the same name; which of the two was meant cannot be known. */
  readonly isTwice: boolean;
}

/** Entries by part name: lower case, forward slashes, no leading slash (part names do not distinguish case). */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endRecord = 0x06054b50;
const zip64Locator = 0x07064b50;
const zip64EndRecord = 0x06064b50;
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const unknown32 = 0xffffffff;
const methodDeflated = 8;
const flagEncrypted = 1;
const flagUtf8 = 0x0800;

/** Reads the central directory (APPNOTE 4.3.12), Zip64 included. Refuses truncated, encrypted and absurd ones. */
export function readZipDirectory(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const { count, start, shift } = locateDirectory(bytes);
  if (count > limits.entries) refuse({ kind: "bomb", part: null });
  const directory = new Map<string, ZipEntry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || uint32(bytes, at) !== centralHeader) refuse({ kind: "truncated" });
    const entry = readEntry(bytes, at, shift);
    const key = partKey(entry.name);
    refuseBomb(entry, limits);
    total += entry.size;
    if (total > limits.unpackedBytes) refuse({ kind: "bomb", part: entry.name });
    // Of two entries with one name the last one counts, as in Excel and in every reader we compared with.
    directory.set(key, directory.has(key) ? { ...entry, isTwice: true } : entry);
    at += 46 + uint16(bytes, at + 28) + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  return directory;
}

/** The form in which part names are compared. */
export function partKey(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  /** Bytes in front of the archive that its offsets do not know of. */
  readonly shift: number;
}

function locateDirectory(bytes: Uint8Array): DirectoryPlace {
  const end = findEndRecord(bytes);
  let count = uint16(bytes, end + 10);
  let size = uint32(bytes, end + 12);
  let start = uint32(bytes, end + 16);
  let directoryEnd = end;
  if (end >= 20 && uint32(bytes, end - 20) === zip64Locator) {
    const record = uint64(bytes, end - 12);
    if (record + 56 > bytes.length || uint32(bytes, record) !== zip64EndRecord) refuse({ kind: "truncated" });
    count = uint64(bytes, record + 32);
    size = uint64(bytes, record + 40);
    start = uint64(bytes, record + 48);
    directoryEnd = record;
  }
  if (start > bytes.length) refuse({ kind: "truncated" });
  // Something was put in front of the archive: the directory then lies right before its end record.
  const shifted = directoryEnd - size;
  if (count > 0 && uint32(bytes, start) !== centralHeader && shifted > start && uint32(bytes, shifted) === centralHeader) {
    return { count, start: shifted, shift: shifted - start };
  }
  return { count, start, shift: 0 };
}

/** The end record is followed by a comment of at most 65,535 bytes only. */
function findEndRecord(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes[at] === 0x50 && uint32(bytes, at) === endRecord) return at;
  }
  refuse({ kind: "truncated" });
}

function readEntry(bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const nameLength = uint16(bytes, at + 28);
  const flags = uint16(bytes, at + 8);
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & flagUtf8) !== 0);
  if ((flags & flagEncrypted) !== 0) refuse({ kind: "encrypted" });
  const { packedSize, size, offset } = readSizes(bytes, at, nameLength);
  const local = offset + shift;
  if (local + 30 > bytes.length || uint32(bytes, local) !== localHeader) refuse({ kind: "truncated" });
  const start = local + 30 + uint16(bytes, local + 26) + uint16(bytes, local + 28);
  if (start + packedSize > bytes.length) refuse({ kind: "truncated" });
  return { name, method: uint16(bytes, at + 10), checksum: uint32(bytes, at + 16), packedSize, size, start, isTwice: false };
}

/** Sizes and offset; where the 32-bit field says "unknown", the Zip64 extra field has the number, in this order. */
function readSizes(bytes: Uint8Array, at: number, nameLength: number) {
  let packedSize = uint32(bytes, at + 20);
  let size = uint32(bytes, at + 24);
  let offset = uint32(bytes, at + 42);
  const extraEnd = at + 46 + nameLength + uint16(bytes, at + 30);
  for (let extra = at + 46 + nameLength; extra + 4 <= extraEnd; extra += 4 + uint16(bytes, extra + 2)) {
    if (uint16(bytes, extra) !== 1) continue;
    let field = extra + 4;
    const next = () => {
      field += 8;
      return uint64(bytes, field - 8);
    };
    if (size === unknown32) size = next();
    if (packedSize === unknown32) packedSize = next();
    if (offset === unknown32) offset = next();
  }
  return { packedSize, size, offset };
}

function refuseBomb(entry: ZipEntry, limits: ReadLimits): void {
  const isPacked = entry.method === methodDeflated;
  const isHuge = entry.size > limits.ratioFromBytes && entry.size > entry.packedSize * limits.ratio;
  if (isPacked && isHuge) refuse({ kind: "bomb", part: entry.name });
}

/** Names are UTF-8 where the entry says so; older writers mean code page 437, whose letters no part name uses. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  return new TextDecoder(isUtf8 ? "utf-8" : "latin1").decode(bytes);
}
