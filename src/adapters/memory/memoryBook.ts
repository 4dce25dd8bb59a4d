// Without this file a workbook in memory would be loose sheets without tables and names.
import type { Area } from "../../domain/shared/place";
import type { MemorySheet } from "./memorySheet";

/** A table over cells of a sheet; `area` has its heading row. */
export interface MemoryTable {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

/** A defined name; `refersTo` is an English formula, `=Haushalt!$A$1:$A$9`. */
export interface MemoryName {
  readonly name: string;
  readonly refersTo: string;
}

/** Everything a workbook consists of. Names of sheets, tables and names do not tell capitals apart, as in Excel. */
export class MemoryBook {
  sheets: MemorySheet[] = [];
  tables: MemoryTable[] = [];
  names: MemoryName[] = [];
  activeSheet = "";
  selected: readonly Area[] = [];

  sheet(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  table(name: string): MemoryTable | undefined {
    return this.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  }
}
