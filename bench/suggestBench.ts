// Without this file nobody could say whether a suggestion is better than looking at the product.
import { miniSearchWords } from "../src/adapters/search/miniSearchWords";
import type { BudgetRow } from "../src/domain/budget/budgetLine";
import { suggesterOf, wordDocuments } from "../src/usecases/suggestTags";
import { openBook } from "../src/usecases/openBook";
import { readBudgetSheet } from "../src/usecases/readBudgetSheet";
import type { Book } from "../src/usecases/book";
import type { BudgetSheet } from "../src/usecases/budgetSheet";
import { seededRandom } from "./seededRandom";
import { buildLindhafen } from "../sample/lindhafen";
import { sampleBooks, taggedFile } from "../sample/sampleBooks";
import { memoryTown } from "../sample/testing/memoryTown";
import type { Bench, Figure } from "./bench";

const today = "2026-11-15";

/** What is hidden from the suggestions, of everything the town knows. */
interface Hiding {
  readonly name: string;
  readonly hidesRow: (row: BudgetRow) => boolean;
  readonly hidesUsual: (product: string) => boolean;
}

/** Hit rate at 1 and 3 on the sample town, tags and usual goals hidden in part, beside the plain rule "as the rest of the product, else its usual goal". */
export const bench: Bench = {
  name: "vorschläge",
  run: async () => {
    const { book, sheet } = await taggedTown();
    const random = seededRandom(2026);
    const products = [...new Set(sheet.rows.flatMap(({ product }) => product ?? []))];
    const hiddenProducts = new Set(products.filter(() => random() < 0.5));
    const halfOfRows = new Set(sheet.rows.filter(() => random() < 0.5).map(({ row }) => row));
    const hidings: readonly Hiding[] = [
      { name: "Hälfte der Zeilen", hidesRow: ({ row }) => halfOfRows.has(row), hidesUsual: () => false },
      { name: "alle Zeilen", hidesRow: () => true, hidesUsual: () => false },
      { name: "Hälfte der Produkte ganz", hidesRow: ({ product }) => hiddenProducts.has(product ?? ""), hidesUsual: (product) => hiddenProducts.has(product) },
    ];
    return hidings.flatMap((hiding) => figures(book, sheet, hiding));
  },
};

function figures(book: Book, sheet: BudgetSheet, { name, hidesRow, hidesUsual }: Hiding): readonly Figure[] {
  const isAsked = (row: BudgetRow) => row.kind === "line" && typeof row.goalCell === "string" && hidesRow(row);
  const asked = sheet.rows.filter(isAsked);
  const rows = sheet.rows.map((row) => (isAsked(row) ? { ...row, goalCell: null, splitCell: null, measureCell: null } : row));
  const products = book.products.map((product) => (hidesUsual(product.number) ? { ...product, usualGoals: [] } : product));
  const known: Book = { ...book, products };
  const words = miniSearchWords(wordDocuments(known, today));
  const suggest = suggesterOf(known, { ...sheet, rows }, { words, formerRows: [], today });
  const plain = plainRule(rows, products);
  const rate = (goalsOf: (row: BudgetRow) => readonly string[], most: number): number =>
    (100 * asked.filter((row) => goalsOf(row).slice(0, most).includes(String(row.goalCell))).length) / asked.length;
  const ours = new Map(asked.map((row) => [row, suggest([{ ...row, goalCell: null }]).map(({ goal }) => goal)]));
  const ask = (row: BudgetRow) => ours.get(row) ?? [];
  const one = rate(plain, 1);
  const three = rate(plain, 3);
  return [
    { what: `${name}: Treffer an erster Stelle`, value: rate(ask, 1), unit: "%", goal: { least: one } },
    { what: `${name}: dasselbe nach der Produktregel`, value: one, unit: "%" },
    { what: `${name}: Treffer unter den ersten drei`, value: rate(ask, 3), unit: "%", goal: { least: three } },
    { what: `${name}: dasselbe nach der Produktregel`, value: three, unit: "%" },
  ];
}

/** What a clerk does without help: the goals of the product's other rows, most rows first, then its usual ones. */
function plainRule(rows: readonly BudgetRow[], products: Book["products"]): (row: BudgetRow) => readonly string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { product, goalCell } of rows) {
    if (product === null || typeof goalCell !== "string") continue;
    const ofProduct = counts.get(product) ?? new Map<string, number>();
    ofProduct.set(goalCell, (ofProduct.get(goalCell) ?? 0) + 1);
    counts.set(product, ofProduct);
  }
  const usual = new Map(products.map(({ number, usualGoals }) => [number, usualGoals]));
  return ({ product }) => {
    const seen = [...(counts.get(product ?? "") ?? [])].sort((one, other) => other[1] - one[1]).map(([goal]) => goal);
    return [...new Set([...seen, ...(usual.get(product ?? "") ?? [])])];
  };
}

async function taggedTown(): Promise<{ readonly book: Book; readonly sheet: BudgetSheet }> {
  const source = sampleBooks(buildLindhafen()).find(({ file }) => file === taggedFile);
  if (source === undefined) throw new Error(`${taggedFile} fehlt im Muster.`);
  const workbook = memoryTown(source);
  const book = await openBook(workbook);
  if (!book.ok || book.value.layouts[0] === undefined) throw new Error("Die Mappe des Musters ist nicht eingerichtet.");
  const sheet = await readBudgetSheet(workbook, { outline: book.value.outline, layout: book.value.layouts[0], state: book.value.state });
  if (!sheet.ok) throw new Error(sheet.failure.kind);
  return { book: book.value, sheet: sheet.value };
}
