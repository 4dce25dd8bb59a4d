/**
 * Without these tests the port's contract would hold in memory only, not on genuine office.js.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import { parseAreaAddress, type Area } from "../../domain/shared/place";
import type { ContractHost } from "../../workbook/testing/contractHost";
import { readerContract } from "../../workbook/testing/readerContract";
import { writerContract } from "../../workbook/testing/writerContract";
import { excelWorkbook } from "./excelWorkbook";

jest.setTimeout(60_000);

/** Globals of the jest environment: the emulated host, and the grid in which a person marks cells. */
declare const excel: {
  readonly host: { readonly missing: readonly string[]; readonly stats: { readonly syncs: number } };
};
declare const book: { readonly selection: { mark(sheetId: string, areas: readonly Area[]): void } };

async function open(): Promise<ContractHost> {
  const onSheet = (name: string, act: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
  return {
    book: excelWorkbook,
    hideRows: (sheet, rows) =>
      onSheet(sheet, (found) => rows.forEach((row) => (found.getRange(`${row + 1}:${row + 1}`).rowHidden = true))),
    protect: (sheet) => onSheet(sheet, (found) => found.protection.protect()),
    unprotect: (sheet) => onSheet(sheet, (found) => found.protection.unprotect()),
    spill: (sheet) => onSheet(sheet, (found) => (found.getRange("A1").formulas = [["={1,2;3,4}"]])),
    merge: (sheet, address) => onSheet(sheet, (found) => found.getRange(address).merge()),
    printed: (sheet) =>
      Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem(sheet);
        pageLayout.load({ orientation: true, zoom: true });
        const rows = pageLayout.getPrintTitleRowsOrNullObject().load({ rowIndex: true, rowCount: true });
        await context.sync();
        return {
          landscape: pageLayout.orientation === Excel.PageOrientation.landscape,
          fitsWidth: pageLayout.zoom.horizontalFitToPages === 1 && !pageLayout.zoom.verticalFitToPages,
          ...(rows.isNullObject ? {} : { titleRows: { first: rows.rowIndex, count: rows.rowCount } }),
        };
      }),
    select: async (sheet, addresses) => {
      const id = await Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(sheet).load({ id: true });
        await context.sync();
        return found.id;
      });
      book.selection.mark(
        id,
        addresses.map((address) => parseAreaAddress(sheet, address)),
      );
    },
  };
}

describe("reading", () => readerContract(open));
describe("writing", () => writerContract(open));

test("nothing was asked of Excel that the preview does not know", () => {
  expect(excel.host.missing).toEqual([]);
});
