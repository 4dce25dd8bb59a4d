// Without this file the functions of the domain would have to know what Excel hands over and takes back.
import { isCellError, type CellError, type CellValue } from "../domain/shared/cell";
import { isTooLarge } from "../domain/functions/argumentSize";
import { wrongArgument, type FunctionFault, type FunctionValue, type Grid } from "../domain/functions/functionValue";
import { faultSentence } from "./faultSentence";

/** What a custom function is called with: a range, or one cell as a range of one by one. */
export type ExcelRange = readonly (readonly unknown[])[];

/** One grid of cells for each range of the call. */
type GridsOf<Ranges extends readonly ExcelRange[]> = { readonly [Index in keyof Ranges]: Grid<CellValue> };

/** Errors Excel lets a function return; it shows our sentence beside the first two only. */
const returnableErrors: ReadonlySet<string> = new Set(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"]);

/**
 * Calls a function of the domain with cells and hands its answer to Excel. Arguments beyond 5 MB are answered with
 * `#VALUE!` and a sentence; a single error is thrown, because Excel shows its sentence only then.
 */
export function answer<const Ranges extends readonly ExcelRange[]>(
  ranges: Ranges,
  compute: (...grids: GridsOf<Ranges>) => Grid<FunctionValue>,
): unknown[][] {
  const grids = ranges.map((range) => range.map((row) => row.map(toCellValue)));
  const result = isTooLarge(grids) ? [[wrongArgument({ kind: "tooLarge" })]] : compute(...(grids as GridsOf<Ranges>));
  const [first] = result[0] ?? [];
  if (result.length === 1 && result[0]?.length === 1 && isError(first)) throw toExcelError(first);
  return result.map((row) => row.map(toExcelValue));
}

/** A text argument that may be left out: Excel hands over `null`, and `""` for a reference to an empty cell. */
export function optionalText(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function toCellValue(value: unknown): CellValue {
  if (value instanceof CustomFunctions.Error) return { error: value.code };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

function toExcelValue(value: FunctionValue): unknown {
  if (value === null) return "";
  return isError(value) ? toExcelError(value) : value;
}

function toExcelError(value: CellError | FunctionFault): CustomFunctions.Error {
  const code = (returnableErrors.has(value.error) ? value.error : "#VALUE!") as CustomFunctions.ErrorCode;
  return "reason" in value ? new CustomFunctions.Error(code, faultSentence(value.reason)) : new CustomFunctions.Error(code);
}

function isError(value: FunctionValue | undefined): value is CellError | FunctionFault {
  return value !== undefined && isCellError(value);
}
