// Without this file the data sheet, the long table and the joint budgets could hold different rows.
import type { BudgetRow } from "../../domain/budget/budgetLine";
import { dataRows, type DataRow } from "../../domain/consolidation/dataRow";
import { areaOfProduct } from "../../domain/consolidation/sums";
import type { OfficeBook } from "./consolidation";
import { departmentOf } from "./departmentOf";
import type { FileReading } from "./sourceFile";

/** A row of the long table with where it comes from. Rows count from 1, as a person reads them. */
export interface PlacedDataRow extends DataRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly department: string;
  readonly productArea: string;
}

/** All rows of the files given, line by line; lines that are counted in another file are left out. */
export function* dataTable(readings: readonly FileReading[], dropped: ReadonlySet<BudgetRow>, office: OfficeBook | null): Generator<PlacedDataRow> {
  for (const reading of readings) {
    const department = departmentOf(reading, office?.book.products ?? []);
    for (const { sheet, lines, state } of reading.sheets) {
      for (const line of lines) {
        if (dropped.has(line)) continue;
        const place = {
          file: reading.file,
          sheet,
          row: line.row + 1,
          department: department(line) ?? "",
          productArea: areaOfProduct(line.product, state) ?? "",
        };
        for (const row of dataRows(line)) yield { ...row, ...place };
      }
    }
  }
}
