// Without this file nobody would know whether the sheets of real towns are read to the cent. Run by `npm run realdata -- ORDNER`.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { identitiesOf, sumBudget, type SummedBudget } from "../src/domain/budget/sumBudget";
import { proposeLayout } from "../src/domain/budget/proposeLayout";
import { readBudgetRows } from "../src/domain/budget/readBudgetRows";
import type { BudgetRow } from "../src/domain/budget/budgetLine";
import type { CellGrid } from "../src/domain/budget/cellGrid";
import type { FederalState } from "../src/domain/frames/federalState";
import { cents, type Cents } from "../src/domain/shared/cents";
import { centsFromCell } from "../src/domain/shared/centsFromCell";
import { formatCentsPlain } from "../src/domain/shared/centsText";
import { readSheets } from "./realdata/readSheets";
import { printTable } from "./realdata/printTable";

/** Sums of one file over its sheets, of the first planned year. */
interface FileSums {
  readonly lines: number;
  readonly revenue: Cents;
  readonly expense: Cents;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Aufruf: npm run realdata -- ORDNER");
  process.exit(64);
}

const files = filesBelow(folder).filter((file) => /\.(xlsx|xlsm|csv)$/i.test(file));
const truths = files.filter((file) => basename(file) === "truth.csv");
let differences = 0;
for (const truth of truths) differences += await compareWithTruth(truth);
const compared = new Set(truths.map((truth) => dirname(truth)));
await describeOthers(files.filter((file) => !compared.has(dirname(file))));
console.log(differences === 0 ? "Alles stimmt überein." : `${differences} Abweichungen.`);
process.exitCode = differences === 0 ? 0 : 1;

/** Reads every file of a truth table without a hand and compares to the cent; returns how many differ. */
async function compareWithTruth(truth: string): Promise<number> {
  const [, ...records] = readFileSync(truth, "utf8").trim().split(/\r?\n/).map((line) => line.split(";"));
  const rows: string[][] = [];
  let wrong = 0;
  for (const [file = "", , , layout = "", lines = "", revenue = "", expense = ""] of records) {
    const ours = await sumsOf(join(dirname(truth), file));
    const same = ours.lines === Number(lines) && ours.revenue === plainCents(revenue) && ours.expense === -plainCents(expense);
    if (!same) wrong += 1;
    const verdict = same ? "stimmt" : `soll ${lines} | ${revenue} | ${expense}`;
    rows.push([file, layout, String(ours.lines), formatCentsPlain(ours.revenue), formatCentsPlain(ours.expense), verdict]);
  }
  printTable(["Datei", "Aufbau", "Zeilen", "Erträge", "Aufwendungen", "Vergleich"], rows);
  return wrong;
}

async function sumsOf(file: string): Promise<FileSums> {
  const sums = { lines: 0, revenue: 0, expense: 0 };
  for (const grid of await sheetsOrNothing(file)) {
    const read = readSheet(grid, "SH");
    if (read.rows === null) continue;
    const planned = identitiesOf(read.rows).find((identity) => identity.kind === "planned");
    if (planned === undefined) continue;
    const summed = sumBudget(read.rows, planned, { state: "SH" });
    sums.lines += summed.lines;
    sums.revenue += summed.revenue;
    sums.expense += summed.expense;
  }
  return { lines: sums.lines, revenue: cents(sums.revenue), expense: cents(sums.expense) };
}

interface ReadSheet {
  readonly rows: readonly BudgetRow[] | null;
  readonly remark: string;
}

function readSheet(grid: CellGrid, state: FederalState | null): ReadSheet {
  const proposal = proposeLayout(grid, { state });
  if (proposal.kind === "noLayout") return { rows: null, remark: `${proposal.reason} (Zeile ${proposal.at.row + 1})` };
  const questions = proposal.questions.map((question) => question.kind);
  return { rows: readBudgetRows(grid, proposal.layout, { state }), remark: questions.join(", ") };
}

/** What is read of files that have no truth beside them: a look for a person, no comparison. */
async function describeOthers(others: readonly string[]): Promise<void> {
  const rows: string[][] = [];
  for (const file of others) {
    for (const grid of await sheetsOrNothing(file)) rows.push(...describeSheet(file, grid));
  }
  if (rows.length > 0) printTable(["Datei", "Blatt", "Wert", "Zeilen", "Erträge", "Aufwendungen", "unbekannt", "Bemerkung"], rows);
}

function describeSheet(file: string, grid: CellGrid): readonly string[][] {
  const { rows, remark } = readSheet(grid, stateOf(file));
  const place = [relative(folder ?? "", file), grid.sheet];
  if (rows === null) return [[...place, "–", "", "", "", "", remark]];
  return identitiesOf(rows).map((identity) => {
    const sums = sumBudget(rows, identity, { state: stateOf(file) });
    return [...place, `${identity.kind} ${identity.year ?? "?"}`, ...sumCells(sums), remark];
  });
}

/** Sheets of a file; one that the reader refuses is named and passed over. */
async function sheetsOrNothing(file: string): Promise<readonly CellGrid[]> {
  const read = await readSheets(file);
  if (read.ok) return read.value;
  console.log(`${relative(folder ?? "", file)}: nicht gelesen (${read.failure})`);
  return [];
}

function sumCells(sums: SummedBudget): readonly string[] {
  return [String(sums.lines), ...[sums.revenue, sums.expense, sums.unknown].map(formatCentsPlain)];
}

/** The folder names say where a file comes from; elsewhere nothing is known. */
function stateOf(file: string): FederalState | null {
  if (/kiel|lindhafen/i.test(file)) return "SH";
  if (/muenster|münster/i.test(file)) return "NW";
  return /[\\/]bw[\\/]/i.test(file) ? "BW" : null;
}

function plainCents(text: string): Cents {
  const reading = centsFromCell(text, "euro", "plain");
  return typeof reading === "number" ? reading : cents(0);
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)));
}
