// Without this port the scanner would be tied to one runtime: unpacking is native in both, but by different means.
import type { ReadLimits } from "./limits";
import { checksumOf } from "./checksum";
import { refuse, refusePart } from "./refusal";
import type { ZipEntry } from "./zipDirectory";

/** Packed bytes of one part, with what they must unpack to. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

/** Takes a chunk; `enough` ends the unpacking early. The chunk is only valid during the call. */
export type ChunkSink = (chunk: Uint8Array) => "more" | "enough";

/**
 * Native unpacking. Both ways check size and CRC-32 natively, because the packed bytes are handed over as a gzip member made up
 * from what the directory states; both refuse the file when anything differs.
 */
export interface Inflate {
  /** Up to this size a part is better unpacked at once: faster where memory is plenty, pointless where it comes in chunks anyway. */
  readonly wholeUpTo: number;
  whole(part: PackedPart): Promise<Uint8Array>;
  inChunks(part: PackedPart, sink: ChunkSink): Promise<void>;
}

/** Header of a gzip member without name and time (RFC 1952); the raw deflate stream of the ZIP entry follows it. */
export const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Trailer of a gzip member: what makes the native unpacker check CRC-32 and size. */
export function gzipTrailer(part: PackedPart): Uint8Array {
  const trailer = new Uint8Array(8);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, part.checksum, true);
  view.setUint32(4, part.size >>> 0, true);
  return trailer;
}

/** Stops a part that yields more than its directory states, before it fills the memory. */
export function limitedSink(part: PackedPart, sink: ChunkSink): ChunkSink {
  let received = 0;
  return (chunk) => {
    received += chunk.length;
    if (received > part.size) refuse({ kind: "bomb", part: part.name });
    return sink(chunk);
  };
}

/** Unpacks parts of one container. */
export class PartUnpacker {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflate: Inflate,
    private readonly limits: ReadLimits,
  ) {}

  /** Whether a sheet's part is better taken at once than in chunks. */
  isBetterWhole(entry: ZipEntry): boolean {
    return entry.size <= this.inflate.wholeUpTo;
  }

  /** The whole part. Refuses parts that would not fit into one string. */
  async whole(entry: ZipEntry): Promise<Uint8Array> {
    if (entry.size > this.limits.stringBytes) refuse({ kind: "tooLarge", what: "part", limit: this.limits.stringBytes });
    const packed = this.packedBytes(entry);
    if (entry.method === methodStored) return this.checked(entry, packed);
    return this.inflate.whole({ name: entry.name, packed, size: entry.size, checksum: entry.checksum });
  }

  /** The part in chunks, however large it is. */
  async inChunks(entry: ZipEntry, sink: ChunkSink): Promise<void> {
    const packed = this.packedBytes(entry);
    if (entry.method === methodStored) {
      sink(this.checked(entry, packed));
      return;
    }
    await this.inflate.inChunks({ name: entry.name, packed, size: entry.size, checksum: entry.checksum }, sink);
  }

  private packedBytes(entry: ZipEntry): Uint8Array {
    if (entry.method !== methodStored && entry.method !== methodDeflated) refusePart(entry.name, "packing");
    return this.bytes.subarray(entry.start, entry.start + entry.packedSize);
  }

  private checked(entry: ZipEntry, stored: Uint8Array): Uint8Array {
    if (stored.length !== entry.size || checksumOf(stored) !== entry.checksum) refusePart(entry.name, "checksum");
    return stored;
  }
}

const methodStored = 0;
const methodDeflated = 8;
