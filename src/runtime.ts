// Without this file pane and functions would choose their workbook themselves, and tests could not give them another one.
import { personalStore, type BrowserStore } from "./adapters/browser/personalStore";
import { excelWorkbook } from "./adapters/officejs/excelWorkbook";
import type { OpenWorkbook } from "./workbook/port";

/** The workbook a person has open; null outside Excel (a page opened in a browser). */
export function openWorkbook(): OpenWorkbook | null {
  return typeof Excel === "undefined" ? null : excelWorkbook;
}

/** What this computer remembers of the person: role and theme, nothing of the workbook. */
export function personalSettingsStore(): BrowserStore {
  return personalStore();
}
