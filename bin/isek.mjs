#!/usr/bin/env node
// Without this file `npx isek` would not exist. The sources are TypeScript: they are bundled at the first call and after every
// change, and the bundle is kept, so that later calls start as fast as plain JavaScript.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write("ISEK braucht Node.js 20.9 oder neuer.\n");
  process.exit(64);
}

/** Beside the packages, so that `npm ci` clears it; elsewhere when the folder is read-only. */
const folders = [join(root, "node_modules", ".cache", "isek"), join(tmpdir(), `isek-${Buffer.from(root).toString("hex").slice(-40)}`)];
const bundle = folders.map(freshBundle).find((path) => path !== null) ?? (await makeBundle());
const { main } = await import(pathToFileURL(bundle).href);
await main(process.argv.slice(2));

/** Path of the bundle when every source is as it was when the bundle was made. */
function freshBundle(folder) {
  try {
    const { file, inputs } = JSON.parse(readFileSync(join(folder, "inputs.json"), "utf8"));
    const isFresh = inputs.every(([path, time, size]) => {
      const { mtimeMs, size: current } = statSync(join(root, path));
      return mtimeMs === time && size === current;
    });
    return isFresh ? file : null;
  } catch {
    return null;
  }
}

async function makeBundle() {
  const { build } = await import("esbuild").catch(() => {
    process.stderr.write("Die Pakete fehlen. Führen Sie „npm ci“ aus.\n");
    process.exit(64);
  });
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, "src", "cli", "main.ts")],
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // Less to read at every start; names stay, so that a report of a bug can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    write: false,
  });
  const inputs = Object.keys(metafile.inputs).map((path) => {
    const { mtimeMs, size } = statSync(join(root, path));
    return [path, mtimeMs, size];
  });
  return keepBundle(outputFiles[0].text, inputs);
}

/** Bundles of earlier sources; one that another call is just about to load is younger than an hour. */
function removeOldBundles(folder, current) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOld = /^isek-.*\.mjs/.test(name) && path !== current && Date.now() - statSync(path).mtimeMs > 3_600_000;
    if (isOld) rmSync(path, { force: true });
  }
}

/** Written under a name of its own and then renamed: two calls at the same time must not read each other's halves. */
function keepBundle(code, inputs) {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `isek-${Date.now()}-${process.pid}.mjs`);
      writeFileSync(file, code);
      writeFileSync(`${file}.json`, JSON.stringify({ file, inputs }));
      renameSync(`${file}.json`, join(folder, "inputs.json"));
      removeOldBundles(folder, file);
      return file;
    } catch {
      // Not writable; the next folder is.
    }
  }
  process.stderr.write("Es gibt keinen beschreibbaren Ordner für Zwischendateien.\n");
  process.exit(64);
}
