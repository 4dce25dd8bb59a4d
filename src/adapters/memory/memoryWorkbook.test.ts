// Without these tests memory could be kinder than Excel, and use cases right in memory only.
import { parseAreaAddress } from "../../domain/shared/place";
import type { ContractHost } from "../../workbook/testing/contractHost";
import { readerContract } from "../../workbook/testing/readerContract";
import { writerContract } from "../../workbook/testing/writerContract";
import { blankCell } from "./memorySheet";
import { MemoryWorkbook } from "./memoryWorkbook";

const shared = MemoryWorkbook.fromSheets([{ name: "Tabelle1" }]);

async function open(): Promise<ContractHost> {
  const sheetNamed = (name: string) => shared.book.sheet(name)!;
  return {
    book: shared,
    hideRows: async (sheet, rows) => rows.forEach((row) => sheetNamed(sheet).hiddenRows.add(row)),
    protect: async (sheet) => void (sheetNamed(sheet).isProtected = true),
    unprotect: async (sheet) => void (sheetNamed(sheet).isProtected = false),
    spill: async (name) => {
      const sheet = sheetNamed(name);
      [1, 2, 3, 4].forEach((value, index) => sheet.set(index >> 1, index & 1, { ...blankCell, value, formula: index === 0 ? "={1,2;3,4}" : null }));
      sheet.spills = [{ sheet: name, row: 0, column: 0, rows: 2, columns: 2 }];
    },
    merge: async (sheet, address) => {
      const found = sheetNamed(sheet);
      found.merges = [...found.merges, parseAreaAddress(sheet, address)];
    },
    printed: async (sheet) => sheetNamed(sheet).page,
    select: async (sheet, addresses) => {
      shared.book.activeSheet = sheet;
      shared.select(addresses.map((address) => parseAreaAddress(sheet, address)));
    },
  };
}

describe("reading", () => readerContract(open));
describe("writing", () => writerContract(open));

test("listeners hear what a person does until they are taken off", async () => {
  const book = MemoryWorkbook.fromSheets([{ name: "Tabelle1", rows: [["a"]] }]);
  const heard: string[] = [];
  const listening = await book.listen((event) => heard.push(event.kind));
  book.select([]);
  book.tell({ kind: "cellsChanged", sheet: "Tabelle1", address: "A1", remote: false });
  if (listening.ok) listening.value();
  book.select([]);
  expect(heard).toEqual(["selectionChanged", "cellsChanged"]);
});
