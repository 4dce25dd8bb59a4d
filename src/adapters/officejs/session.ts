// Without this file each call to Excel would handle errors and a cell being edited in its own way.
import { failure, success, type Result } from "../../domain/shared/result";
import type { WorkbookFailure } from "../../workbook/failure";

/** What went wrong in Excel, before it is known which sheet or table it was about. */
export interface ExcelError {
  /** Language-independent code, e.g. `AccessDenied`. */
  readonly code: string;
  /** Member that refused, e.g. `Range.values`. */
  readonly location: string;
}

/** Waiting times before a batch is tried again while a cell is being edited; afterwards the person is told. */
const cellEditWaits: readonly number[] = [150, 350, 700];

/**
 * A batch of calls; may be run again from the start, because Excel refuses it as a whole while a cell is being edited.
 */
export type ExcelBatch<Value> = (context: Excel.RequestContext) => Promise<Value>;

/**
 * Runs a batch in a request context of its own. Not `Excel.run`: that tracks every range and sends one more request to
 * let go of them. Nor its `delayForCellEdit`: the person would wait in front of a still pane without being told why.
 */
export async function inExcel<Value>(batch: ExcelBatch<Value>): Promise<Result<Value, ExcelError>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return success(await batch(new Excel.RequestContext()));
    } catch (error) {
      const refusal = excelError(error);
      const wait = cellEditWaits[attempt];
      if (!isCellEditing(refusal) || wait === undefined) return failure(refusal);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** What Excel threw, as data. Anything that does not come from Excel is a bug of ours and goes on as one. */
function excelError(error: unknown): ExcelError {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  const location: unknown = error.debugInfo?.errorLocation;
  return { code: error.code, location: typeof location === "string" ? location : "" };
}

function isCellEditing({ code }: ExcelError): boolean {
  return code === "InvalidOperationInCellEditMode";
}

/** Failures that need no second look at the workbook; null for codes that concern a sheet, a table or an area. */
export function plainFailure({ code, location }: ExcelError): WorkbookFailure | null {
  const kind = plainKinds[code];
  if (kind === undefined) return null;
  return kind ?? { kind: "hostRefused", code, location };
}

const plainKinds: Readonly<Record<string, WorkbookFailure | undefined>> = {
  InvalidOperationInCellEditMode: { kind: "cellEditing" },
  InvalidSelection: { kind: "selectionInvalid" },
  RequestPayloadSizeLimitExceeded: { kind: "tooLarge", area: null },
  ResponsePayloadSizeLimitExceeded: { kind: "tooLarge", area: null },
  InactiveWorkbook: { kind: "hostUnavailable" },
  HostRestartNeeded: { kind: "hostUnavailable" },
  HostIsNotAvailable: { kind: "hostUnavailable" },
};
