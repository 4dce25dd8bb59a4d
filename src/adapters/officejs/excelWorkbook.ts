// Without this file use cases could not reach the workbook a person has open in Excel.
import { failure, success, type Result } from "../../domain/shared/result";
import type { Area, Place } from "../../domain/shared/place";
import type { Change } from "../../workbook/change";
import type { WorkbookFailure } from "../../workbook/failure";
import { changeChunks } from "../../workbook/payload";
import type { AreaRequest, AreaSnapshot, OpenWorkbook } from "../../workbook/port";
import { callOfChanges, failureOf, type RefusedCall } from "./failureOf";
import { listenToExcel } from "./listenToExcel";
import { rangeOf, readAreas } from "./readAreas";
import { readOutline } from "./readOutline";
import { readSelection } from "./readSelection";
import { readSpills } from "./readSpills";
import { inExcel, type ExcelBatch } from "./session";
import { writeChanges } from "./writeChanges";

/** The workbook open in Excel, through Office.js (ExcelApi 1.14 and below). Holds nothing itself. */
export const excelWorkbook: OpenWorkbook = {
  outline: () => run(nothingTouched, readOutline),
  read,
  write,
  selection: () => run(nothingTouched, readSelection),
  spills: (cells) => run(nothingTouched, (context) => readSpills(context, cells)),
  reveal: (place) => run({ ...nothingTouched, sheets: [place.sheet] }, (context) => reveal(context, place)),
  listen: (listener) => run(nothingTouched, (context) => listenToExcel(context, listener)),
};

/** What is merged is worth having, but not worth losing the cells for: Excel refuses an answer with too many areas as a whole. */
async function read(requests: readonly AreaRequest[]): Promise<Result<readonly AreaSnapshot[], WorkbookFailure>> {
  const readAll = (wanted: readonly AreaRequest[]) => run(callOfRequests(wanted), (context) => readAreas(context, wanted));
  const outcome = await readAll(requests);
  if (outcome.ok || outcome.failure.kind !== "hostRefused" || !requests.some(({ merged }) => merged)) return outcome;
  return readAll(requests.map((request) => ({ ...request, merged: false })));
}

/** One request after the other; a request is only tried again as long as nothing of it has been written. */
async function write(changes: readonly Change[]): Promise<Result<void, WorkbookFailure>> {
  for (const chunk of changeChunks(changes)) {
    const part = chunk.map(({ change }) => change);
    const outcome = await run(callOfChanges(part), (context) => writeChanges(context, part));
    if (!outcome.ok) return outcome;
  }
  return success(undefined);
}

const nothingTouched: RefusedCall = { sheets: [], tables: [], added: [], area: null };

function callOfRequests(requests: readonly AreaRequest[]): RefusedCall {
  const sheets = [...new Set(requests.map(({ area }) => area.sheet))];
  return { ...nothingTouched, sheets, area: requests[0]?.area ?? null };
}

async function run<Value>(call: RefusedCall, batch: ExcelBatch<Value>): Promise<Result<Value, WorkbookFailure>> {
  const outcome = await inExcel(batch);
  return outcome.ok ? outcome : failure(await failureOf(outcome.failure, call));
}

async function reveal(context: Excel.RequestContext, place: Place | Area): Promise<void> {
  context.workbook.worksheets.getItem(place.sheet).activate();
  rangeOf(context, { rows: 1, columns: 1, ...place }).select();
  await context.sync();
}
