// Without this file the command line and the tests would unpack with web streams, twice as slow in Node.
import { createGunzip, gunzip, gunzipSync, type ZlibOptions } from "node:zlib";
import { gzipHeader, gzipTrailer, limitedSink, type Inflate, type PackedPart } from "./inflate";
import { refuse, refusePart } from "./refusal";

/** Below this size a trip to the thread pool costs more than it saves. */
const poolFromBytes = 200_000;
const chunkBytes = 1 << 20;

/** Lets zlib run ahead of the scanner by a few chunks (it is a stream and takes stream options). */
const streamOptions: ZlibOptions & { readonly highWaterMark: number } = { chunkSize: chunkBytes, highWaterMark: 4 * chunkBytes };

/** Unpacking with Node's zlib. Larger parts unpack in the thread pool while the scanner works on the chunk before. */
export const inflateWithZlib: Inflate = {
  async whole(part) {
    const member = gzipMember(part);
    // One output buffer of the right size: by default zlib would glue together chunks of 16 kB.
    const options: ZlibOptions = { chunkSize: Math.max(64, part.size + 1), maxOutputLength: Math.max(1, part.size) };
    const unpacked = await new Promise<Uint8Array>((resolve, reject) => {
      if (part.size < poolFromBytes) resolve(gunzipSync(member, options));
      else gunzip(member, options, (error, result) => (error ? reject(error) : resolve(result)));
    }).catch((error: unknown) => refuseZlibError(part, error));
    if (unpacked.length !== part.size) refusePart(part.name, "checksum");
    return unpacked;
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
