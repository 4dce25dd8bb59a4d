// Without this file putting together could only be measured where a real town's files lie.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { writeXlsxFile } from "../../src/adapters/xlsxfile/writeXlsxFile";
import type { CellValue } from "../../src/domain/shared/cell";
import { seededRandom } from "../seededRandom";

/** How many files, and about how many lines each. */
export interface DepartmentFiles {
  readonly files: number;
  readonly lines: number;
}

type Cells = readonly CellValue[];

const purposes = ["Dienstbezüge", "Geschäftsaufwendungen", "Unterhaltung der Gebäude", "Mieten und Pachten", "Zuschüsse an Vereine", "Benutzungsgebühren", "Erstattungen vom Land", "Abschreibungen"];
/** Product areas of Schleswig-Holstein, one department after the other. */
const areas = ["11", "12", "21", "25", "28", "31", "36", "41", "51", "53", "54", "55", "57"];
/** Rows of one product, in the order of its accounts; those of class 4 are revenue. */
const accounts = ["41410000", "43210000", "44850000", "50110000", "50220000", "52110000", "52410000", "53180000", "54310000", "57110000"];

/** Department files in three layouts (plain, with title and subtotals, two heading rows), as towns hand them in. Made once. */
export async function departmentFiles(folder: string, { files, lines }: DepartmentFiles): Promise<readonly string[]> {
  const place = join(folder, `${files}x${lines}`);
  if (!existsSync(place)) {
    mkdirSync(place, { recursive: true });
    for (let index = 0; index < files; index += 1) {
      const rows = layouts[index % layouts.length]!(linesOf(index, lines));
      const book = MemoryWorkbook.fromSheets([{ name: "Haushalt", rows }]);
      const name = `FD${String(10 + index)}.xlsx`;
      writeFileSync(join(place, name), await writeXlsxFile(book.book, { title: name, created: new Date("2026-11-01"), results: [] }));
    }
  }
  return readdirSync(place).sort().map((name) => join(place, name));
}

interface Line {
  readonly product: string;
  readonly account: string;
  readonly text: string;
  readonly amounts: readonly [number, number];
}

function linesOf(file: number, lines: number): readonly Line[] {
  const random = seededRandom(file + 1);
  return Array.from({ length: lines }, (_, index): Line => {
    const account = accounts[index % accounts.length] ?? "";
    const products = Math.ceil(lines / accounts.length);
    const number = Math.floor(file / areas.length) * products + Math.floor(index / accounts.length);
    const product = `${areas[file % areas.length] ?? ""}${String(number).padStart(3, "0")}`;
    const sign = account.startsWith("4") ? 1 : -1;
    const amount = (): number => sign * Math.round(random() * 9_000_000) / 100;
    return { product, account, text: `${purposes[Math.floor(random() * purposes.length)] ?? ""} ${product}`, amounts: [amount(), amount()] };
  });
}

const layouts: readonly ((lines: readonly Line[]) => readonly Cells[])[] = [
  (lines) => [["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2027", "Ansatz 2028"], ...lines.map(cells)],
  (lines) => [["Stadt Musterhausen"], ["Haushaltsplan 2027/2028, Beträge in €"], [null], ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2027", "Ansatz 2028"], ...withSubtotals(lines)],
  (lines) => [["Zuordnung", null, null, "Haushaltsansatz (€)", "Haushaltsansatz (€)"], ["Produkt", "Konto", "Bezeichnung", "2027", "2028"], ...lines.map(cells)],
];

function cells({ product, account, text, amounts }: Line): Cells {
  return [product, account, text, ...amounts];
}

function withSubtotals(lines: readonly Line[]): readonly Cells[] {
  const rows: Cells[] = [];
  lines.forEach((line, index) => {
    rows.push(cells(line));
    if (lines[index + 1]?.product === line.product) return;
    const own = lines.filter(({ product }) => product === line.product);
    const sum = (year: 0 | 1): number => Math.round(own.reduce((all, { amounts }) => all + amounts[year] * 100, 0)) / 100;
    rows.push([null, null, `Summe Produkt ${line.product}`, sum(0), sum(1)]);
  });
  return rows;
}
