// Without this a test could run on a host older than its sources. Usable as jest `globalSetup`, and called by the environment.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const preview = path.join(__dirname, '../..');
const bundle = path.join(preview, 'out/excel-node.cjs');
const lock = path.join(preview, 'out/.building');
/** A builder that died leaves its lock behind; a build takes about a second. */
const LOCK_EXPIRES_MS = 60_000;

/** Builds the Node bundle when it is missing or older than its sources; parallel workers wait for one builder. */
function ensureBuilt() {
  if (isFresh()) return bundle;
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock()) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  try {
    if (!isFresh()) {
      execFileSync(process.execPath, [path.join(preview, 'build.mjs'), 'node'], { stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } finally {
    fs.rmdirSync(lock);
  }
  return bundle;
}

function takeLock() {
  try {
    fs.mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > LOCK_EXPIRES_MS) fs.rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isFresh() {
  const built = fs.statSync(bundle, { throwIfNoEntry: false });
  if (!built) return false;
  const sources = fs.readdirSync(path.join(preview, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  sources.push(...['build.mjs', 'clientMetadata.mjs', 'repairUniver.mjs', 'package.json'].map((name) => path.join(preview, name)));
  return sources.every((file) => fs.statSync(file).mtimeMs <= built.mtimeMs);
}

module.exports = async () => void ensureBuilt();
module.exports.ensureBuilt = ensureBuilt;
