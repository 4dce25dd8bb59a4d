// Without this file a row whose sheet has no column for the department would belong to nobody.
import type { BudgetRow } from "../../domain/budget/budgetLine";
import type { Product } from "../../domain/budget/product";
import type { FileReading } from "./sourceFile";

/** Says whose a line is: its own cell goes first, then the register of products; null when neither says it. */
export type DepartmentOf = (line: BudgetRow) => string | null;

/** Departments of a file's lines, by its own register of products, else by the office's. */
export function departmentOf(reading: FileReading, officeProducts: readonly Product[]): DepartmentOf {
  const products = new Map([...officeProducts, ...reading.book.products].map((product) => [product.number, product.department]));
  return (line) => line.department ?? (line.product === null ? null : (products.get(line.product) ?? null));
}

/** Whose file it is: the department most of its lines belong to, when more than half of them agree; else null. */
export function departmentOfFile(reading: FileReading, of: DepartmentOf): string | null {
  const counts = new Map<string, number>();
  let lines = 0;
  for (const sheet of reading.sheets) {
    for (const line of sheet.lines) {
      lines += 1;
      const department = of(line);
      if (department !== null) counts.set(department, (counts.get(department) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return most !== undefined && most[1] * 2 > lines ? most[0] : null;
}
