// Without this file a package could bring a licence we may not pass on, or shut out the Node a town has.
import { admits, type Version } from "./versionRange";

/** What we read of a package in package-lock.json, by its place in the tree. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly engines?: { readonly node?: string };
}

/** package-lock.json, as far as we need it. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** One check with the sentences it has to say; none = passed. */
export interface PackageCheck {
  readonly name: string;
  readonly faults: (lock: LockFile) => readonly string[];
}

/** Oldest Node we promise (package.json, engines) and later lines that are in use. */
const supportedNodes: readonly Version[] = [[20, 19, 0], [22, 13, 0], [24, 0, 0]];

/** Licences under which we may use and pass on a package; CC licences are for data only. */
const permissive: ReadonlySet<string> = new Set([
  "MIT", "MIT/X11", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0", "0BSD", "CC0-1.0", "CC-BY-4.0", "Unlicense",
  "BlueOak-1.0.0", "Python-2.0", "Zlib",
]);

/** Packages whose field says nothing usable, each with the reason why it may stay. */
const knownExceptions: Readonly<Record<string, { readonly why: string; readonly devOnly: boolean }>> = {
  "@microsoft/office-js": { why: "Lizenz von Microsoft: nur zum Entwickeln und Testen, wird nie ausgeliefert", devOnly: true },
  "@univerjs/telemetry": { why: "Apache-2.0 wie ganz Univer, das Feld fehlt; nur in der Vorschau", devOnly: false },
  buffers: { why: "MIT/X11 laut Quelle, das Feld fehlt; kommt über exceljs, nur in Tests", devOnly: true },
};

/** All checks of the locked packages. */
export const packageChecks: readonly PackageCheck[] = [
  { name: "Jedes Paket läuft mit Node 20.19, 22 und 24", faults: nodeFaults },
  { name: "Jedes Paket hat eine freie Lizenz", faults: licenceFaults },
  { name: "Ausnahmen bei Lizenzen gibt es noch und sie bleiben, wo sie sind", faults: exceptionFaults },
  { name: "Die Lock-Datei nennt keinen Server", faults: hostFaults },
];

function installed(lock: LockFile): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(lock.packages)
    .filter(([place, { link }]) => place.includes("node_modules/") && !link)
    .map(([place, locked]) => [place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length), locked]);
}

function nodeFaults(lock: LockFile): readonly string[] {
  return installed(lock).flatMap(([name, { version, engines }]) => {
    const range = engines?.node;
    if (range === undefined) return [];
    const shutOut = supportedNodes.filter((node) => !admits(range, node));
    return shutOut.map((node) => `${name} ${version} verlangt Node ${range}, wir versprechen ${node.join(".")}`);
  });
}

function licenceFaults(lock: LockFile): readonly string[] {
  return installed(lock)
    .filter(([name, { license }]) => knownExceptions[name] === undefined && !isPermissive(license))
    .map(([name, { version, license }]) => `${name} ${version}: Lizenz „${license ?? "fehlt"}“`);
}

/** `(MIT OR GPL-3.0)` may be taken as MIT; of `MIT AND Zlib` both have to be permissive. */
function isPermissive(license: string | undefined): boolean {
  if (license === undefined) return false;
  const alternatives = license.replace(/[()]/g, "").split(" OR ");
  return alternatives.some((each) => each.split(" AND ").every((name) => permissive.has(name.trim())));
}

function exceptionFaults(lock: LockFile): readonly string[] {
  const packages = installed(lock);
  return Object.entries(knownExceptions).flatMap(([name, { devOnly }]) => {
    const found = packages.filter(([each]) => each === name);
    if (found.length === 0) return [`Ausnahme für ${name} wird nicht mehr gebraucht`];
    const shipped = devOnly && found.some(([, { dev }]) => dev !== true);
    return shipped ? [`${name} darf nur Entwicklungspaket sein`] : [];
  });
}

function hostFaults(lock: LockFile): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && !link)
    .map(([place, { resolved }]) => `${place} kommt von ${resolved}`);
}
