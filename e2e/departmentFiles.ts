// Without this file a consolidation could only be tried on files that agree about everything.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { departmentBooks } from "../sample/books/departmentBooks";
import { planYears } from "../sample/budget/sampleLine";
import { viewSums } from "../sample/budget/budgetTruth";
import { buildLindhafen } from "../sample/lindhafen";
import type { Book, BookCell, BookSheet } from "../sample/workbook/book";
import { writeBook } from "../sample/workbook/writeBook";
import { divisionRegister, measureRegister } from "../src/workbook/schema/registers";

const folder = "out/e2e-dateien";
const town = buildLindhafen();
const books = departmentBooks(town).map(({ book }) => book);

/** Cents the town plans for a year, as `ISEK-Daten` must add up to, by its words for kinds of money. */
export function townSums(year: (typeof planYears)[number]): Readonly<Record<string, number>> {
  const truth = viewSums(town.lines);
  const at = planYears.indexOf(year);
  return {
    Ertrag: (truth.revenue[at] ?? 0) + (truth.internalRevenue[at] ?? 0),
    Aufwand: (truth.expense[at] ?? 0) + (truth.internalExpense[at] ?? 0),
    Einzahlung: truth.receipts[at] ?? 0,
    Auszahlung: truth.payments[at] ?? 0,
  };
}

/** Lines of the whole town. */
export const townLines = town.lines.length;

/**
 * The fourteen departments' files without `ISEK-Gliederung`: joint budgets are formulas over all rows, for which the emulated Excel
 * takes half a minute. `sample/jointBudgets.test.ts` has it calculate those of some departments.
 */
export async function departmentPaths(): Promise<readonly string[]> {
  return Promise.all(books.map((book) => written(book, path.basename(book.file), (sheet) => sheet)));
}

/** A department's file in which one measure has another status than in the others. */
export async function fileWithOtherStatus(department: string, measure: string, status: string): Promise<string> {
  const column = Object.keys(measureRegister.columns).indexOf("statusWord");
  return written(bookOf(department), `Lindhafen-FD${department}.xlsx`, (sheet) => {
    if (sheet.name !== measureRegister.sheet) return sheet;
    return { ...sheet, rows: sheet.rows.map((row) => (row[0]?.value === measure ? row.map((cell, at) => (at === column && cell ? { ...cell, value: status } : cell)) : row)) };
  });
}

/** A draft of a department's budget: the same lines, a few amounts differ. */
export async function draftOf(department: string): Promise<string> {
  let changed = 0;
  const raised = (cell: BookCell | null) => (cell !== null && typeof cell.value === "number" && cell.value > 5000 && !cell.formula && changed++ < 5 ? { ...cell, value: cell.value + 1000 } : cell);
  return written(bookOf(department), `Lindhafen-FD${department}-Entwurf.xlsx`, (sheet, position) => (position === 0 ? { ...sheet, rows: sheet.rows.map((row) => row.map(raised)) } : sheet));
}

/** A budget with two columns for the same year and kind: only a person knows which holds. */
export async function fileWithTwoColumns(): Promise<string> {
  const text = (value: string): BookCell => ({ value, style: "code" });
  const amount = (value: number): BookCell => ({ value, style: "amount" });
  const lines = [
    ["11101", "432100", "Verwaltungsgebühren", 12_000, 13_000],
    ["11101", "501200", "Entgelte", 240_000, 250_000],
    ["11101", "521100", "Unterhaltung der Gebäude", 31_500, 30_000],
    ["57101", "543100", "Geschäftsaufwendungen", 8_400, 9_100],
  ] as const;
  const rows = [
    ["Produkt", "Konto", "Bezeichnung", "Ansatz 2027", "Ansatz 2027"].map(text),
    ...lines.map(([product, account, name, one, other]) => [text(product), text(account), text(name), amount(one), amount(other)]),
  ];
  const sheet: BookSheet = { name: "Haushalt", rows, columnWidths: [10, 10, 30, 14, 14], frozenRows: 1, frozenColumns: 0 };
  return written({ file: "", title: "Zwei Spalten", sheets: [sheet], names: [] }, "Zwei-Ansaetze.xlsx", (each) => each);
}

/** A text with the ending of a workbook. */
export function textFile(): string {
  const file = place("Notizen.xlsx");
  writeFileSync(file, "Das ist keine Mappe.");
  return file;
}

function bookOf(department: string): Book {
  const book = books.find(({ file }) => file.endsWith(`FD${department}.xlsx`));
  if (book === undefined) throw new Error(`Kein Fachdienst ${department}`);
  return book;
}

async function written(book: Book, name: string, change: (sheet: BookSheet, position: number) => BookSheet): Promise<string> {
  const file = place(name);
  const sheets = book.sheets.filter(({ name }) => name !== divisionRegister.sheet).map(change);
  const names = book.names.filter(({ range }) => !range.includes(divisionRegister.sheet));
  writeFileSync(file, await writeBook({ ...book, sheets, names }));
  return file;
}

function place(name: string): string {
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
}
