// Without this file a consolidation would need a person in front of Excel every time.
import { inFixedOrder } from "../../domain/consolidation/comparedFile";
import { failure, success, type Result } from "../../domain/shared/result";
import { consolidationSheetTexts } from "../../i18n/consolidationTexts";
import { countText } from "../../i18n/figures";
import { applyConsolidation } from "../../usecases/consolidate/applyConsolidation";
import type { Consolidation } from "../../usecases/consolidate/consolidation";
import { dataTable } from "../../usecases/consolidate/dataTable";
import { planConsolidation, type ConsolidationPlan } from "../../usecases/consolidate/planConsolidation";
import { planFeedback } from "../../usecases/consolidate/planFeedback";
import type { FileReading } from "../../usecases/consolidate/sourceFile";
import { writingSteps } from "../../usecases/consolidate/writingSteps";
import { applyPlan } from "../../workbook/applyPlan";
import type { Change } from "../../workbook/change";
import { serialOfMoment } from "../../workbook/day";
import type { WorkbookOutline } from "../../workbook/outline";
import { exitCode, type Call, type Command } from "../command";
import { consolidationReport } from "../report/consolidationReport";
import { dataCsv } from "../report/dataCsv";
import { renderConsolidation } from "../report/renderConsolidation";
import { newWorkbook, writeWorkbook } from "../runtime";
import { budgetCall, budgetOptions, exitCodeOf, readBudgets, type BudgetCall } from "../sourceFiles";
import { hasFolder, isSamePath, mayReplace, writeWhole } from "../writeResult";

/** `isek zusammenfuehren DATEI… --nach gesamt.xlsx [--tabelle csv] [--rueckmeldung ORDNER] [--land] [--jahr] [--antworten DATEI] [--json]`. */
export const consolidateCommand: Command = {
  word: "zusammenfuehren",
  meaning: "führt Haushalte mehrerer Dateien in einer Mappe zusammen",
  options: {
    nach: { value: "DATEI", meaning: "Mappe, die geschrieben wird (.xlsx)" },
    tabelle: { value: "csv", meaning: "dazu die lange Tabelle als CSV, neben der Mappe" },
    rueckmeldung: { value: "ORDNER", meaning: "dazu je Fachdienst eine Mappe mit Rückmeldung" },
    ...budgetOptions,
  },
  async run(call, terminal) {
    const asked = await consolidateCall(call);
    if (!asked.ok) {
      terminal.note(asked.failure);
      return exitCode.wrongCall;
    }
    const read = await readBudgets(call.files, asked.value);
    if (!read.ok) {
      terminal.note(read.failure);
      return exitCode.wrongCall;
    }
    const { consolidation, unused } = read.value;
    unused.forEach((sentence) => terminal.note(sentence));
    const hasBudget = consolidation.files.some(({ state }) => state === "read");
    const fault = hasBudget ? await writeAll(consolidation, asked.value) : "Keine Datei wurde gelesen. Es ist nichts geschrieben.";
    terminal.out(call.options["json"] ? JSON.stringify(consolidationReport(consolidation), null, 2) : renderConsolidation(consolidation));
    terminal.note(fault ?? `Geschrieben: ${[asked.value.target, asked.value.table].filter((each) => each !== null).join(", ")}`);
    return fault !== null && hasBudget ? exitCode.wrongCall : exitCodeOf(consolidation);
  },
};

interface ConsolidateCall extends BudgetCall {
  readonly target: string;
  readonly table: string | null;
  readonly feedback: string | null;
}

async function consolidateCall(call: Call): Promise<Result<ConsolidateCall, string>> {
  const budget = budgetCall(call);
  if (!budget.ok) return budget;
  const { nach, tabelle, rueckmeldung } = call.options;
  if (typeof nach !== "string") return failure("Nennen Sie die Mappe, die geschrieben wird: --nach gesamt.xlsx");
  if (!/\.xlsx$/i.test(nach)) return failure(`„${nach}“ endet nicht auf .xlsx.`);
  if (tabelle !== undefined && tabelle !== "csv") return failure(`Die Tabelle gibt es nur als csv, nicht als „${String(tabelle)}“.`);
  if (call.files.some((file) => isSamePath(file, nach))) return failure(`„${nach}“ gehört zu den Dateien, die gelesen werden.`);
  if (!hasFolder(nach)) return failure(`Den Ordner von „${nach}“ gibt es nicht.`);
  if (!(await mayReplace(nach))) return failure(`„${nach}“ gibt es schon und ist keine Zusammenführung. Wählen Sie einen anderen Namen.`);
  const table = tabelle === "csv" ? nach.replace(/\.xlsx$/i, ".csv") : null;
  return success({ ...budget.value, target: nach, table, feedback: typeof rueckmeldung === "string" ? rueckmeldung : null });
}

/** Writes the workbook and what else was asked for; null when all of it was written, else a German sentence. */
async function writeAll(consolidation: Consolidation, { target, table, feedback }: ConsolidateCall): Promise<string | null> {
  const planned = planConsolidation(consolidation, { outline: emptyOutline, office: null, texts: consolidationSheetTexts, planId: "cli" });
  const pieces: (readonly [string, Uint8Array | Iterable<string>])[] = [];
  if (table !== null) pieces.push([table, dataCsv(dataTable(readingsOf(consolidation), consolidation.duplicates.dropped, null))]);
  if (feedback !== null) {
    for (const { name, changes } of planFeedback(consolidation, consolidationSheetTexts)) pieces.push([`${feedback}/${name}.xlsx`, await feedbackFile(name, changes)]);
  }
  if (planned.ok) pieces.push([target, await resultFile(planned.value)]);
  for (const [path, content] of pieces) {
    const written = writeWhole(path, content);
    if (!written.ok) return `„${path}“ lässt sich nicht schreiben (${written.failure}).`;
  }
  if (planned.ok) return null;
  const { rows, limit } = planned.failure;
  return `${countText(rows)} Zeilen passen nicht in ein Blatt (höchstens ${countText(limit)}). Nehmen Sie die Tabelle (--tabelle csv) oder weniger Dateien.`;
}

const emptyOutline: WorkbookOutline = { sheets: [], tables: [], names: [], activeSheet: "" };

function readingsOf({ files }: Consolidation): readonly FileReading[] {
  const readings = files.flatMap((file) => (file.state === "read" ? [file.reading] : []));
  return inFixedOrder(readings);
}

async function feedbackFile(title: string, changes: readonly Change[]): Promise<Uint8Array> {
  const workbook = newWorkbook();
  await workbook.write(changes);
  return writeWorkbook(workbook, { title, results: [] });
}

async function resultFile(plan: ConsolidationPlan): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const journal = { by: "Befehlszeile", time: serialOfMoment(new Date()), round: "", origin: "isek zusammenfuehren" };
  const applied = await applyConsolidation(workbook, writingSteps(plan), { journal: null });
  // Nobody can die half way through a workbook in memory: its journal comes last, so that the file opens with the data.
  const noted = applied.ok ? await applyPlan(workbook, { ...plan.register, changes: [] }, { ...journal, lines: plan.lines }) : applied;
  // A new workbook in memory refuses nothing.
  if (!noted.ok) throw new Error(JSON.stringify(noted.failure));
  return writeWorkbook(workbook, { title: "ISEK-Zusammenführung", results: plan.results });
}
