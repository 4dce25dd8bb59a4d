// Without this file each command would choose its own reader. The one place of the command line that picks adapters.
import { readFile, statSync } from "node:fs";
import { promisify } from "node:util";
import { inflateWithZlib } from "../adapters/xlsx/inflateWithZlib";
import { defaultLimits } from "../adapters/xlsx/limits";
import { readXlsx } from "../adapters/xlsx/readXlsx";
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { writeXlsxFile, type FileOptions } from "../adapters/xlsxfile/writeXlsxFile";
import { failure, success, type Result } from "../domain/shared/result";
import type { ClosedWorkbook } from "../workbook/closedWorkbook";
import type { ReadFailure } from "../workbook/readFailure";

/** In one piece: `node:fs/promises` goes through a file handle, which costs a few percent of reading many small files. */
const readWhole = promisify(readFile);

/** Reads a workbook from the disk. What the system refuses is a failure like every other. */
export async function readClosedFile(path: string): Promise<Result<ClosedWorkbook, ReadFailure>> {
  try {
    // Asked before, because Node refuses to load larger ones with an error of its own.
    const { size } = statSync(path);
    if (size > defaultLimits.fileBytes) return failure({ kind: "tooLarge", what: "file", limit: defaultLimits.fileBytes });
    return await readXlsx(await readWhole(path), inflateWithZlib);
  } catch (error) {
    return failure({ kind: "unavailable", code: systemCode(error) });
  }
}

/** Runs what writes to the disk; the failure is the system's word for what it refused. */
export function tryWriting(write: () => void): Result<void, string> {
  try {
    write();
    return success(undefined);
  } catch (error) {
    return failure(systemCode(error));
  }
}

/** Runs what reads a file or its text; the failure is the system's word for what it refused, `JSON` for text that is none. */
export function tryReading<Value>(read: () => Value): Result<Value, string> {
  try {
    return success(read());
  } catch (error) {
    return failure(error instanceof SyntaxError ? "JSON" : systemCode(error));
  }
}

/** Only the system's own errors name a system call; everything else is a bug. */
function systemCode(error: unknown): string {
  const { code, syscall } = error as { readonly code?: string; readonly syscall?: string };
  if (code === undefined || syscall === undefined) throw error;
  return code;
}

/** An empty workbook in memory, to which plans are applied. */
export function newWorkbook(): MemoryWorkbook {
  return MemoryWorkbook.fromSheets([]);
}

/** The workbook as an .xlsx file. */
export function writeWorkbook(workbook: MemoryWorkbook, options: Omit<FileOptions, "created">): Promise<Uint8Array> {
  return writeXlsxFile(workbook.book, { ...options, created: new Date() });
}
