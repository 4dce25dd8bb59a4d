// Without this file npm run validate and npm test would each read manifest and lock file in their own way.
import { readFileSync } from "node:fs";
import { manifestSubject } from "./manifestSubject";
import { packageChecks, type LockFile } from "./packageChecks";
import { manifestChecks } from "./validateManifest";

/** How many checks passed and failed; `says` holds the sentences of those that failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly says?: string;
}

/** All checks of manifest.xml and what it names; needs no connection. */
export async function checkManifest(): Promise<Outcome> {
  const subject = await manifestSubject(process.cwd());
  return outcomeOf(manifestChecks.map(({ name, faults }) => ({ name, faults: faults(subject) })));
}

/** Licences and Node versions of all packages in the lock file. */
export async function checkPackages(): Promise<Outcome> {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;
  return outcomeOf(packageChecks.map(({ name, faults }) => ({ name, faults: faults(lock) })));
}

function outcomeOf(results: readonly { readonly name: string; readonly faults: readonly string[] }[]): Outcome {
  const bad = results.filter(({ faults }) => faults.length > 0);
  const says = bad.flatMap(({ name, faults }) => [name, ...faults.map((fault) => `  ${fault}`)]).join("\n");
  const counts = { passed: results.length - bad.length, failed: bad.length };
  return says === "" ? counts : { ...counts, says };
}
