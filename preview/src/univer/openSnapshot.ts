// Without this file Univer would have no document: opens a snapshot, or an empty workbook as Excel makes it.
import { IUniverInstanceService, LocaleType, type IWorkbookData } from "@univerjs/core";
import type { RunningUniver } from "./plugins";
import { repairSort } from "./repairSort";

/** Univer's id of the one workbook. */
export const UNIT = "book";

/** Excel's own sizes in pixels: 8.43 characters, 15 points. */
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;

/** A workbook as Univer saves it (`FWorkbook.save()`); what Univer does not know stands in `custom`, see README. */
export type WorkbookSnapshot = Partial<IWorkbookData>;

const emptyWorkbook = (): WorkbookSnapshot => ({
  name: "Mappe1.xlsx",
  sheetOrder: ["s1"],
  styles: {},
  sheets: { s1: { id: "s1", name: "Tabelle1", rowCount: 1000, columnCount: 26, cellData: {} } },
});

/** Replaces the open workbook by a snapshot. Its id becomes `UNIT`, its number formats are shown in German. */
export function openSnapshot(
  { univer, api, whenOpen }: RunningUniver,
  snapshot: WorkbookSnapshot = emptyWorkbook(),
): void {
  const data: WorkbookSnapshot = { ...snapshot, id: UNIT, locale: LocaleType.DE_DE };
  for (const sheet of Object.values(data.sheets ?? {})) {
    sheet.defaultColumnWidth ??= DEFAULT_COLUMN_WIDTH;
    sheet.defaultRowHeight ??= DEFAULT_ROW_HEIGHT;
  }
  const workbook: { setNumfmtLocal?(locale: string): unknown } = api.createWorkbook(data);
  workbook.setNumfmtLocal?.("de");
  const instances = univer.__getInjector().get(IUniverInstanceService);
  instances.focusUnit(UNIT); // without a focused unit undo does nothing
  repairSort(univer);
  whenOpen?.();
}
