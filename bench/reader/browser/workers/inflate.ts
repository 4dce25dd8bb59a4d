// Without this file nobody would know how much of the browser's time is unpacking.
import { defaultLimits } from "../../../../src/adapters/xlsx/limits";
import { readZipDirectory } from "../../../../src/adapters/xlsx/zipDirectory";

self.onmessage = async ({ data }: MessageEvent<{ readonly source: Blob }>) => {
  const bytes = new Uint8Array(await data.source.arrayBuffer());
  let unpacked = 0;
  for (const { start, packedSize } of readZipDirectory(bytes, defaultLimits).values()) {
    const packed = new Blob([bytes.subarray(start, start + packedSize)]).stream();
    const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) unpacked += chunk.value.length;
  }
  self.postMessage({ cells: 0, unpacked });
};
