// Without this file "reads what others read" would hang on one look at one day. Compares our reader with what three others found:
//   npx tsx bench/readerCorpus.ts ORDNER
// ORDNER holds workbooks and a manifest.csv with the columns file, op_cells, sj_cells, ej_cells (openpyxl, SheetJS, exceljs).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles } from "../src/cli/readFiles";
import { countSheets } from "../src/cli/sheetCounts";
import { readLossSentence } from "../src/i18n/readLossSentence";

interface Comparison {
  readonly file: string;
  readonly others: readonly string[];
  /** Number two of the others agree on. */
  readonly agreed: string | undefined;
  readonly ours: string;
  readonly notes: readonly string[];
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Nennen Sie den Ordner mit manifest.csv: npx tsx bench/readerCorpus.ts ORDNER");
  process.exit(64);
}
const [head = [], ...rows] = parseCsv(readFileSync(join(folder, "manifest.csv"), "utf8").replace(/^\uFEFF/, ""));
const column = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? "";
const files = rows.map((row) => join(folder, column(row, "file")));
const comparisons = await readFiles(files, (file, read): Comparison => {
  const row = rows[files.indexOf(file)] ?? [];
  const others = ["op_cells", "sj_cells", "ej_cells"].map((name) => column(row, name));
  const agreed = others.find((count, index) => count !== "" && others.indexOf(count) < index);
  const ours = read.ok ? String(countSheets(read.value).reduce((sum, { cells }) => sum + cells, 0)) : read.failure.kind;
  return { file: column(row, "file"), others, agreed, ours, notes: read.ok ? read.value.losses.map(readLossSentence) : [] };
});
const differing = comparisons.filter(({ ours, agreed, notes }) => ours !== agreed || notes.length > 0);
for (const { file, others, ours, notes } of differing) {
  console.log(`| ${file} | ${others.map((count) => count || "–").join(" / ")} | ${ours} | ${notes.join(" ")} |`);
}
const withAgreement = comparisons.filter(({ agreed }) => agreed !== undefined);
const equal = withAgreement.filter(({ ours, agreed }) => ours === agreed);
console.log(`\n${comparisons.length} Dateien. Zwei andere sind sich einig: ${withAgreement.length}, davon gleich: ${equal.length}.`);

/** Semicolons, quotes doubled inside of quotes. */
function parseCsv(text: string): string[][] {
  return text.split(/\r?\n/).filter(Boolean).map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^;]*)(;|$)/g) ?? [];
    return cells.map((cell) => cell.replace(/;$/, "").replace(/^"|"$/g, "").replace(/""/g, '"'));
  });
}
