// Without this file a scheduled run could overwrite a department's workbook with its own result.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { success, type Result } from "../domain/shared/result";
import { isConsolidatedName } from "../workbook/schema/consolidationRegisters";
import { readClosedFile, tryWriting } from "./runtime";

/** Whether two paths name the same file on this disk. */
export function isSamePath(one: string, other: string): boolean {
  return resolve(one).toLowerCase() === resolve(other).toLowerCase();
}

/** Whether the folder of a file to be written is there. */
export function hasFolder(path: string): boolean {
  return existsSync(dirname(resolve(path)));
}

/** Whether a file of this name may be replaced: there is none, or it is itself a consolidation. */
export async function mayReplace(path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  const read = await readClosedFile(path);
  return read.ok && read.value.sheets.some(({ name }) => isConsolidatedName(name));
}

/**
 * Writes a file beside its name first and renames it then: nobody ever sees half a result. The failure is the system's word
 * for why it did not work.
 */
export function writeWhole(path: string, content: Uint8Array | Iterable<string>): Result<void, string> {
  const draft = `${path}.${process.pid}.tmp`;
  const written = tryWriting(() => {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    if (content instanceof Uint8Array) return writeFileSync(draft, content);
    const file = openSync(draft, "w");
    for (const piece of content) writeSync(file, piece);
    closeSync(file);
  });
  const renamed = written.ok ? tryWriting(() => renameSync(draft, path)) : written;
  if (renamed.ok) return success(undefined);
  tryWriting(() => rmSync(draft, { force: true }));
  return renamed;
}
