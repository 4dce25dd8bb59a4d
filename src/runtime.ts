// Without this file pane and functions would choose their workbook themselves, and tests could not give them another one.
import { excelWorkbook } from "./adapters/officejs/excelWorkbook";
import type { OpenWorkbook } from "./workbook/port";

/** The workbook a person has open; null outside Excel (a page opened in a browser). */
export function openWorkbook(): OpenWorkbook | null {
  return typeof Excel === "undefined" ? null : excelWorkbook;
}
