// Without this file closed workbooks could not be read, and nothing could be consolidated.
import type { ClosedWorkbook } from "../../workbook/closedWorkbook";
import type { ReadFailure } from "../../workbook/readFailure";
import { failure, success, type Result } from "../../domain/shared/result";
import { refuseForeignContainer } from "./containerKind";
import { PartUnpacker, type Inflate } from "./inflate";
import { defaultLimits, type ReadLimits } from "./limits";
import { readPackage } from "./package";
import type { ReadOptions } from "./readOptions";
import { refuse, Refusal } from "./refusal";
import { readZipDirectory } from "./zipDirectory";

/**
 * Reads a closed .xlsx or .xlsm: all sheets (hidden ones too) with values, formats, merged cells, tables, names, properties.
 * Never changes the source. A file is read as a whole or refused; what could not be taken over beside the cells is named in
 * `losses`. Never throws on what a file contains.
 *
 * @example const read = await readXlsx(file, inflateWithStreams); if (read.ok) read.value.sheets[0]?.cells.count
 */
export async function readXlsx(source: Blob | Uint8Array, inflate: Inflate, options: ReadOptions = {}): Promise<Result<ClosedWorkbook, ReadFailure>> {
  const limits = { ...defaultLimits, ...options.limits };
  try {
    const bytes = await bytesOf(source, limits);
    refuseForeignContainer(bytes);
    const directory = readZipDirectory(bytes, limits);
    return success(await readPackage({ directory, unpacker: new PartUnpacker(bytes, inflate, limits), limits, options }));
  } catch (error) {
    if (error instanceof Refusal) return failure(error.failure);
    throw error;
  }
}

async function bytesOf(source: Blob | Uint8Array, limits: ReadLimits): Promise<Uint8Array> {
  const size = source instanceof Uint8Array ? source.length : source.size;
  if (size > limits.fileBytes) refuse({ kind: "tooLarge", what: "file", limit: limits.fileBytes });
  if (source instanceof Uint8Array) return source;
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (error) {
    // A file that was moved, changed or locked after it was picked.
    refuse({ kind: "unavailable", code: error instanceof Error ? error.name : "unknown" });
  }
}
