// Without this file nobody could ask what is in a file, and whether all of it was read, before anything is done with it.
import { readFailureSentence } from "../../i18n/readFailureSentence";
import { readLossSentence } from "../../i18n/readLossSentence";
import type { ReadLoss } from "../../workbook/closedWorkbook";
import type { ReadFailureKind } from "../../workbook/readFailure";
import { exitCode, type Command } from "../command";
import { readFiles } from "../readFiles";
import { countSheets, type SheetCounts } from "../sheetCounts";
import { renderTable } from "../renderTable";

/** What `--json` gives per file. `reason` is null and `text` empty when the file was read. */
interface FileReport {
  readonly file: string;
  readonly state: "read" | "refused";
  readonly reason: ReadFailureKind | null;
  readonly text: string;
  readonly sheets: readonly SheetCounts[];
  readonly losses: readonly (ReadLoss & { readonly text: string })[];
}

/** `isek lesen DATEI… [--json]`: what is in the files, whether budgets or not. */
export const readCommand: Command = {
  word: "lesen",
  meaning: "zeigt, was in den Dateien steht: Blätter, Zellen, Zahlen, Summen",
  options: { json: { value: null, meaning: "Ausgabe als JSON" } },
  async run({ files, options }, terminal) {
    const reports = await readFiles(files, (file, read): FileReport => {
      if (!read.ok) return { file, state: "refused", reason: read.failure.kind, text: readFailureSentence(read.failure), sheets: [], losses: [] };
      const losses = read.value.losses.map((loss) => ({ ...loss, text: readLossSentence(loss) }));
      return { file, state: "read", reason: null, text: "", sheets: countSheets(read.value), losses };
    });
    terminal.out(options["json"] ? JSON.stringify({ files: reports }, null, 2) : renderReports(reports));
    return reports.some(({ state }) => state === "refused") ? exitCode.refused : exitCode.done;
  },
};

const headings = ["Blatt", "gefüllt", "Zahlen", "Summe", "Texte", "Datumswerte", "Ja/Nein", "Fehler"];
const numerals = new Intl.NumberFormat("de-DE");
const amounts = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function renderReports(reports: readonly FileReport[]): string {
  const refused = reports.filter(({ state }) => state === "refused").length;
  const blocks = reports.map((report) => [report.file, ...renderFile(report)].join("\n"));
  const read = reports.length - refused;
  const summary = `${numerals.format(read)} ${read === 1 ? "Datei" : "Dateien"} gelesen, ${numerals.format(refused)} nicht gelesen.`;
  return [...blocks, summary].join("\n\n");
}

function renderFile(report: FileReport): readonly string[] {
  if (report.state === "refused") return [`  Nicht gelesen: ${report.text}`];
  const rows = report.sheets.map((sheet) => [
    sheet.hidden ? `${sheet.sheet} (ausgeblendet)` : sheet.sheet,
    numerals.format(sheet.cells),
    numerals.format(sheet.numbers),
    amounts.format(sheet.sum),
    ...[sheet.texts, sheet.dates, sheet.booleans, sheet.errors].map((count) => numerals.format(count)),
  ]);
  return [...renderTable(headings, rows), ...report.losses.map(({ text }) => `  Hinweis: ${text}`)];
}
