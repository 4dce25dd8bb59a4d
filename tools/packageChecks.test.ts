// Without this file the check of packages could wave everything through.
import { readFileSync } from "node:fs";
import path from "node:path";
import { packageChecks, type LockedPackage, type LockFile } from "./packageChecks";

const real = JSON.parse(readFileSync(path.join(__dirname, "../package-lock.json"), "utf8")) as LockFile;

const withPackage = (name: string, locked: LockedPackage): LockFile => ({
  packages: { ...real.packages, [`node_modules/${name}`]: { version: "1.0.0", license: "MIT", ...locked } },
});

const faults = (lock: LockFile) => packageChecks.flatMap((check) => check.faults(lock)).join("\n");

test("our packages pass every check", () => {
  expect(faults(real)).toBe("");
});

test.each<[string, LockedPackage, RegExp]>([
  ["a licence that binds what we ship", { license: "GPL-3.0" }, /Lizenz „GPL-3.0“/],
  ["a licence of which one half binds", { license: "MIT AND GPL-2.0" }, /GPL-2.0/],
  ["a package for newer Nodes only", { engines: { node: ">=22" } }, /verlangt Node >=22, wir versprechen 20.19.0/],
  ["a package for an old Node only", { engines: { node: "^20.0.0" } }, /wir versprechen 24.0.0/],
  ["an address in the lock file", { resolved: "https://example.org/a.tgz" }, /kommt von https/],
])("finds %s", (_what, locked, sentence) => {
  expect(faults(withPackage("neu", locked))).toMatch(sentence);
});

test("finds a package without licence", () => {
  const { license: _none, ...bare } = { license: "x", version: "1.0.0" };
  expect(faults({ packages: { ...real.packages, "node_modules/neu": bare } })).toMatch(/Lizenz „fehlt“/);
});

test("either of two licences suffices", () => {
  expect(faults(withPackage("neu", { license: "(MIT OR GPL-3.0-or-later)" }))).toBe("");
});

test("office.js as a shipped package is refused", () => {
  expect(faults(withPackage("@microsoft/office-js", { license: "LICENSE" }))).toMatch(/nur Entwicklungspaket/);
});
