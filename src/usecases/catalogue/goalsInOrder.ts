// Without this file the selection list in the cells would offer goals that have been retired, and numbers of two editions twice.
import { dayOfSerial, dayOfText } from "../../workbook/day";
import type { CellInput } from "../../workbook/cellInput";
import type { CellValue } from "../../domain/shared/cell";
import type { AreaSnapshot } from "../../workbook/port";
import { goalRegister } from "../../workbook/schema/registers";
import type { RegisterComparison, TargetRow } from "./compareRegister";

/**
 * Goals that can be chosen first, each number once, then the others; otherwise the order stays. The selection list ends with
 * the last goal that can be chosen (`goalListFormula`).
 */
export function goalsInOrder(comparison: RegisterComparison, own: AreaSnapshot | null, today: string): RegisterComparison {
  const { headings, rows } = comparison;
  const [number, validTo, edition] = [goalRegister.columns.number, goalRegister.columns.validTo, goalRegister.columns.edition].map(({ heading }) => headings.indexOf(heading));
  const cellOf = (row: TargetRow, column: number | undefined): CellInput | CellValue => {
    if (column === undefined || column < 0) return null;
    const written = row.cells[column];
    return written !== undefined ? written : row.from === null ? null : (own?.values[row.from + 1]?.[column] ?? null);
  };
  const read = rows.map((row) => ({
    row,
    number: text(cellOf(row, number)),
    edition: text(cellOf(row, edition)),
    isValid: isValid(cellOf(row, validTo), today),
  }));
  // Of two valid editions of a number the newer one is offered, as everywhere.
  const offered = new Map<string, (typeof read)[number]>();
  for (const each of read) {
    const other = offered.get(each.number);
    if (each.isValid && (other === undefined || each.edition.localeCompare(other.edition, "de", { numeric: true }) > 0)) offered.set(each.number, each);
  }
  const isOffered = (each: (typeof read)[number]) => offered.get(each.number) === each;
  const ordered = [...read.filter(isOffered), ...read.filter((each) => !isOffered(each))];
  return { ...comparison, rows: ordered.map(({ row }) => row) };
}

function text(cell: CellInput | CellValue): string {
  return typeof cell === "object" ? "" : String(cell).trim();
}

function isValid(cell: CellInput | CellValue, today: string): boolean {
  const day = typeof cell === "number" ? dayOfSerial(cell) : typeof cell === "string" ? dayOfText(cell) : null;
  return day === null || day >= today;
}
