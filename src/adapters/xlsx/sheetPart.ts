// Without this file somebody would have to know beforehand whether a sheet is written as programs usually write it.
import type { CellColumns, ReadLoss, Stretches } from "../../workbook/closedWorkbook";
import { unusualMarkup } from "./cellContentScan";
import { sheetRows } from "./cellReference";
import { CellStore, type SheetContext } from "./cellStore";
import { decodeXml } from "./decodeXml";
import type { PartUnpacker } from "./inflate";
import type { SheetFrame } from "./sheetFrame";
import { SheetStream } from "./sheetStream";
import { walkSheet } from "./walkSheet";
import type { ZipEntry } from "./zipDirectory";

/** Cells and frame of one sheet. */
export interface SheetContent extends SheetFrame {
  readonly cells: CellColumns;
  readonly hiddenRows: Stretches;
  readonly losses: readonly ReadLoss[];
}

/** What is to be read of a sheet. */
export interface SheetRequest {
  readonly sheet: string;
  readonly entry: ZipEntry;
  readonly context: SheetContext;
  /** Rows behind this one (counted from 1) are left out. */
  readonly lastRow?: number | undefined;
}

/** So many bytes a cell takes up in a sheet at least; only an estimate for the first size of the columns. */
const bytesPerCell = 40;

/** Reads one sheet, scanned where possible, else walked tag by tag. Both give the same. */
export async function readSheetPart(unpacker: PartUnpacker, request: SheetRequest): Promise<SheetContent> {
  const scanned = await scanSheet(unpacker, request);
  return scanned ?? walkWholeSheet(unpacker, request);
}

async function scanSheet(unpacker: PartUnpacker, { sheet, entry, context, lastRow }: SheetRequest): Promise<SheetContent | null> {
  const store = new CellStore(context, Math.floor(entry.size / bytesPerCell));
  const stream = new SheetStream(store, lastRow ?? sheetRows);
  try {
    // Rows that are not wanted need not be unpacked.
    if (lastRow === undefined && unpacker.isBetterWhole(entry)) stream.push(await unpacker.whole(entry));
    else await unpacker.inChunks(entry, (chunk) => stream.push(chunk));
    return content(sheet, store, stream.finish(), stream.passedLastRow ? lastRow : undefined);
  } catch (error) {
    if (error === unusualMarkup) return null;
    throw error;
  }
}

async function walkWholeSheet(unpacker: PartUnpacker, { sheet, entry, context, lastRow }: SheetRequest): Promise<SheetContent> {
  const store = new CellStore(context, 0);
  const xml = decodeXml(await unpacker.whole(entry));
  const { frame, passedLastRow } = walkSheet(xml, store, lastRow ?? sheetRows);
  return content(sheet, store, frame, passedLastRow ? lastRow : undefined);
}

function content(sheet: string, store: CellStore, frame: SheetFrame, cutBelow: number | undefined): SheetContent {
  const cells = store.finish();
  const losses = store.namedLosses(sheet);
  if (cutBelow !== undefined) losses.push({ kind: "notReadBelow", sheet, row: cutBelow - 1 });
  return { cells, hiddenRows: store.hiddenRows(), losses, ...frame };
}
