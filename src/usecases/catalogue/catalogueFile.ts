// Without this file the office's file would be read like a budget, and refused because it holds none.
import type { Finding } from "../../domain/shared/finding";
import { failure, success, type Result } from "../../domain/shared/result";
import type { CatalogueRefusal } from "../../workbook/catalogueRefusal";
import type { ClosedSheet, ClosedWorkbook } from "../../workbook/closedWorkbook";
import type { WorkbookOutline } from "../../workbook/outline";
import type { WorkbookReader } from "../../workbook/port";
import { registers } from "../../workbook/schema/registers";
import { schemaVersion } from "../../workbook/schemaVersion";
import type { Book } from "../book";
import { closedReader } from "../consolidate/closedReader";
import type { SourceFile } from "../consolidate/sourceFile";
import { openBook } from "../openBook";
import { catalogueRegisterIds } from "./catalogueRegisters";

/** The office's file: its registers, and what is wrong with those that would be taken over (K2). */
export interface CatalogueFile {
  readonly file: string;
  readonly book: Book;
  /** Nothing is taken over while there are any. */
  readonly faults: readonly Finding[];
}

/** Reads the office's registers from a closed file. Budget sheets in it are of no interest. */
export async function readCatalogueFile(source: Pick<SourceFile, "file" | "read">): Promise<Result<CatalogueFile, CatalogueRefusal>> {
  const read = await source.read();
  if (!read.ok) return failure({ kind: "unreadable", failure: read.failure });
  const opened = await openBook(withSheetsAsTables(read.value));
  // A closed workbook hands out every sheet it lists; anything else is a bug.
  if (!opened.ok) throw new Error(`Registerblatt nicht lesbar: ${opened.failure.kind}`);
  const book = opened.value;
  const found = book.settings.schemaVersion;
  if (found !== null && found > schemaVersion) return failure({ kind: "newerSchema", found, known: schemaVersion });
  if (book.tables.goals === undefined) return failure({ kind: "noCatalogue", isEmpty: false });
  if (book.goals.length === 0 && book.faults.length === 0) return failure({ kind: "noCatalogue", isEmpty: true });
  return success({ file: source.file, book, faults: catalogueFaults(book) });
}

/** Registers whose tables another program has turned into plain cells: the sheet's name and its first row tell. */
function withSheetsAsTables(workbook: ClosedWorkbook): WorkbookReader {
  const reader = closedReader(workbook);
  return {
    ...reader,
    outline: async () => {
      const outline = await reader.outline();
      return outline.ok ? success(withPlainRegisters(outline.value, workbook.sheets)) : outline;
    },
  };
}

function withPlainRegisters(outline: WorkbookOutline, sheets: readonly ClosedSheet[]): WorkbookOutline {
  const plain = Object.values(registers).flatMap(({ sheet, table }) => {
    const used = outline.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.used ?? null;
    const hasTable = sheets.some(({ name, tables }) => name.toLowerCase() === sheet.toLowerCase() && tables.length > 0);
    return used === null || hasTable || used.row !== 0 ? [] : [{ name: table, area: used }];
  });
  return { ...outline, tables: [...outline.tables, ...plain] };
}

/** Faults of registers that are taken over. */
function catalogueFaults(book: Book): readonly Finding[] {
  const taken = new Set<string>([...catalogueRegisterIds.map((id) => registers[id].sheet), registers.settings.sheet]);
  return book.faults.filter((fault) => fault.rule === "K2" && taken.has(fault.register));
}
