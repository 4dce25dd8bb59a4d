// Without this file `npx isek` could be broken while all its parts work.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { smallWorkbook } from "../adapters/xlsx/testing/smallWorkbook";
import { zipFile } from "../adapters/xlsx/testing/zipFile";

const program = resolve(__dirname, "../../bin/isek.mjs");

async function start(...typed: string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...typed]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { code, stdout, stderr };
  }
}

test("the program starts from its sources: JSON on the output only, exit codes 0, 2 and 64", async () => {
  const folder = mkdtempSync(join(tmpdir(), "isek-start-"));
  const file = join(folder, "Haushalt 2026 (Entwurf).xlsx");
  writeFileSync(file, zipFile(smallWorkbook()));
  const read = await start("lesen", "--json", file);
  expect([read.code, read.stderr, (JSON.parse(read.stdout) as { files: unknown[] }).files.length]).toEqual([0, "", 1]);
  expect((await start("lesen", join(folder, "fehlt.xlsx"))).code).toBe(2);
  expect(await start("lesen")).toEqual({ code: 64, stdout: "", stderr: "Nennen Sie mindestens eine Datei: isek lesen DATEI…\n" });
  rmSync(folder, { recursive: true });
}, 30_000);
