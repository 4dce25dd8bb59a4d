// Without this file the browser's workers would need an unpacker in JavaScript, a third slower and 10 kB larger.
import { gzipHeader, gzipTrailer, limitedSink, type ChunkSink, type Inflate, type PackedPart } from "./inflate";
import { refusePart } from "./refusal";

/** So much is handed to the browser at once; it answers a slice with all its unpacked chunks, which lie in memory together. */
const sliceBytes = 1 << 17;

/** Unpacking with the browser's `DecompressionStream`. It does not say what is wrong with damaged bytes, only that it is. */
export const inflateWithStreams: Inflate = {
  wholeUpTo: 1_000_000,

  async whole(part) {
    const unpacked = new Uint8Array(part.size);
    let filled = 0;
    const append: ChunkSink = (chunk) => {
      unpacked.set(chunk, filled);
      filled += chunk.length;
      return "more";
    };
    await unpack(part, limitedSink(part, append));
    if (filled !== part.size) refusePart(part.name, "checksum");
    return unpacked;
  },

  inChunks: (part, sink) => unpack(part, limitedSink(part, sink)),
};

async function unpack(part: PackedPart, sink: ChunkSink): Promise<void> {
  const stream = new DecompressionStream("gzip");
  const reader = stream.readable.getReader();
  // Errors of the writing side come out on the reading side as well; there they are handled.
  void feed(part, stream.writable.getWriter()).catch(ignore);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => refusePart(part.name, "packing"));
      if (done || sink(value) === "enough") return;
    }
  } finally {
    await reader.cancel().catch(ignore);
  }
}

async function feed(part: PackedPart, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  void writer.write(gzipHeader as Uint8Array<ArrayBuffer>).catch(ignore);
  for (let at = 0; at < part.packed.length; at += sliceBytes) {
    await writer.ready;
    void writer.write(part.packed.subarray(at, at + sliceBytes) as Uint8Array<ArrayBuffer>).catch(ignore);
  }
  await writer.ready;
  void writer.write(gzipTrailer(part) as Uint8Array<ArrayBuffer>).catch(ignore);
  await writer.close();
}

function ignore(): void {}
