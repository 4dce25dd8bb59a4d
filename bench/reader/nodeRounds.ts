// Without this file one reader's garbage would slow down the next one: each reads in a process of its own.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { FileSet } from "./fileSets";
import type { Measured } from "./node/runContender";

/** Readers measured in Node. */
export const nodeReaders = ["isek", "toTableEnd", "sheetjs", "exceljs", "inflate"] as const;

/** Who read, with what. */
export type NodeReader = (typeof nodeReaders)[number];

/** Bundles our own code, so that all contenders start from plain JavaScript; libraries stay as they are installed. */
export async function prepareNodeBench(folder: string): Promise<(reader: NodeReader, set: FileSet) => Promise<Measured>> {
  await build({
    entryPoints: nodeReaders.map((reader) => `bench/reader/node/${reader}.ts`),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
  });
  return async (reader, { files }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, `${reader}.mjs`), ...files], { maxBuffer: 1e8 });
    return JSON.parse(stdout) as Measured;
  };
}
