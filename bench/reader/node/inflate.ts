// Without this file nobody would know how much of the time is unpacking, which no reader can do without.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { defaultLimits } from "../../../src/adapters/xlsx/limits";
import { readZipDirectory } from "../../../src/adapters/xlsx/zipDirectory";
import { runContender } from "./runContender";

await runContender(async (files) => {
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const { start, packedSize, size } of readZipDirectory(bytes, defaultLimits).values()) {
      inflateRawSync(bytes.subarray(start, start + packedSize), { chunkSize: Math.max(64, size + 1) });
    }
  }
  return null;
});
