// Without this file the command line and the tests would unpack with web streams, twice as slow in Node.
import { createGunzip, gunzipSync, type ZlibOptions } from "node:zlib";
import { gzipHeader, gzipTrailer, limitedSink, type Inflate, type PackedPart } from "./inflate";
import { refuse, refusePart } from "./refusal";

const chunkBytes = 1 << 20;

/** Lets zlib run ahead of the scanner by a few chunks (it is a stream and takes stream options). */
const streamOptions: ZlibOptions & { readonly highWaterMark: number } = { chunkSize: chunkBytes, highWaterMark: 4 * chunkBytes };

/**
 * Unpacking with Node's zlib. Not in the thread pool: what another processor has unpacked is in that one's cache, and scanning it from there costs more than waiting. */
export const inflateWithZlib: Inflate = {
  wholeUpTo: 256_000_000,

  async whole(part) {
    // One output buffer of the right size: by default zlib would glue together chunks of 16 kB.
    const options: ZlibOptions = { chunkSize: Math.max(64, part.size + 1), maxOutputLength: Math.max(1, part.size) };
    try {
      const unpacked = gunzipSync(gzipMember(part), options);
      return unpacked.length === part.size ? unpacked : refusePart(part.name, "checksum");
    } catch (error) {
      return refuseZlibError(part, error);
    }
  },

  async inChunks(part, sink) {
    const stream = createGunzip(streamOptions);
    stream.write(gzipHeader);
    stream.write(part.packed);
    stream.end(gzipTrailer(part));
    const limited = limitedSink(part, sink);
    try {
      for await (const chunk of stream) {
        if (limited(chunk as Uint8Array) === "enough") return;
      }
    } catch (error) {
      refuseZlibError(part, error);
    } finally {
      stream.destroy();
    }
  },
};

function gzipMember(part: PackedPart): Uint8Array {
  const member = new Uint8Array(gzipHeader.length + part.packed.length + 8);
  member.set(gzipHeader);
  member.set(part.packed, gzipHeader.length);
  member.set(gzipTrailer(part), gzipHeader.length + part.packed.length);
  return member;
}

function refuseZlibError(part: PackedPart, error: unknown): never {
  const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
  if (code === "ERR_BUFFER_TOO_LARGE") refuse({ kind: "bomb", part: part.name });
  if (!code.startsWith("Z_")) throw error;
  refusePart(part.name, /incorrect (data|length) check/.test(message) ? "checksum" : "packing");
}
