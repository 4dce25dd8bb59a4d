// Without this nobody could say what a file holds beyond cells, nor tell a workbook from a renamed picture.
import { fail, succeed, type Result } from "./result";

/** The parts of an .xlsx package by name, readable one by one. */
export interface PackageParts {
  readonly names: readonly string[];
  /** Text of a part; `undefined` when there is none of that name (looked up without regard to case). */
  text(name: string): Promise<string | undefined>;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** The end record is 22 bytes and may carry a comment of up to 64 KiB. */
const END_SEARCH = 22 + 65_535;
/** Parts are looked into only for traits: reading stops after this many bytes. */
export const partLimit = 64 * 1024 * 1024;

const NOT_A_WORKBOOK =
  "Diese Datei ist keine Excel-Mappe (.xlsx). Öffnen Sie sie in Excel und speichern Sie sie als .xlsx.";
const DAMAGED = "Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Excel und speichern Sie sie neu.";
const OLD_OR_LOCKED =
  "Diese Datei ist mit Kennwort geschützt oder hat das alte Format .xls. Speichern Sie sie in Excel ohne Kennwort als .xlsx.";
const BINARY = "Diese Datei hat das Binärformat .xlsb. Speichern Sie sie in Excel als .xlsx.";

/** Reads the directory of the package only; nothing is unpacked yet. */
export function readPackage(bytes: Uint8Array): Result<PackageParts> {
  if (OLE.every((byte, at) => bytes[at] === byte)) return fail(OLD_OR_LOCKED);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail(NOT_A_WORKBOOK);
  const entries = readDirectory(bytes);
  if (!entries) return fail(DAMAGED);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.has("xl/workbook.bin")) return fail(BINARY);
  if (!byName.has("[content_types].xml")) return fail(NOT_A_WORKBOOK);
  const texts = new Map<Entry, Promise<string>>();
  return succeed({
    names: entries.map((entry) => entry.name),
    text: async (name) => {
      const entry = byName.get(name.toLowerCase());
      if (entry && !texts.has(entry)) texts.set(entry, unpack(bytes, entry).then(decode));
      return entry && texts.get(entry);
    },
  });
}

/** The sentence for a package whose directory is whole but whose content no library can read. */
export const damagedFile = DAMAGED;

function readDirectory(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - END_SEARCH && view.getUint32(end, true) !== END_RECORD) end--;
  if (end < 0 || end < bytes.length - END_SEARCH) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let read = 0; read < count; read++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function unpack(bytes: Uint8Array, entry: Entry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) return new Uint8Array();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, start + entry.packedSize);
  if (entry.method === 0) return packed;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || size > partLimit) break;
      chunks.push(value);
      size += value.length;
    }
  } catch {
    // a damaged part: what was unpacked up to there is enough to look for traits; the library judges the damage itself
  }
  return concat(chunks, size);
}

function concat(chunks: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
