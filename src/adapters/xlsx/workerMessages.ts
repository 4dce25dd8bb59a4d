// Without this file pane and worker would each have their own idea of what is sent between them.
import type { ReadFailure } from "../../workbook/readFailure";
import type { Result } from "../../domain/shared/result";
import type { Inflate } from "./inflate";
import { packWorkbook, type PackedWorkbook } from "./packWorkbook";
import type { ReadOptions } from "./readOptions";
import { readXlsx } from "./readXlsx";

/** One file to be read. A worker gets the next one only after it has answered. */
export interface ReadRequest {
  readonly source: Blob;
  readonly options: ReadOptions;
}

/** What became of it; `bug` is a mistake of ours, with its stack. */
export type ReadReply = { readonly result: Result<PackedWorkbook, ReadFailure> } | { readonly bug: string };

/** Reads a file and makes the reply, with what is handed over instead of copied. */
export async function answer({ source, options }: ReadRequest, inflate: Inflate): Promise<{ readonly reply: ReadReply; readonly transfer: ArrayBuffer[] }> {
  try {
    const read = await readXlsx(source, inflate, options);
    if (!read.ok) return { reply: { result: read }, transfer: [] };
    const { packed, transfer } = packWorkbook(read.value);
    return { reply: { result: { ok: true, value: packed } }, transfer };
  } catch (error) {
    return { reply: { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }, transfer: [] };
  }
}
