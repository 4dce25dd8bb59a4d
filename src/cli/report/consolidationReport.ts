// Without this file scripts would read our types instead of a contract.
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import { firstMoney, type Duplicate, type LinePlace } from "../../domain/consolidation/findDuplicates";
import type { StatusConflict } from "../../domain/consolidation/mergeMeasures";
import type { Figure, Sums } from "../../domain/consolidation/sums";
import { centsToDecimal } from "../../domain/shared/centsText";
import { cellAddress, columnLetters } from "../../domain/shared/place";
import { assumptionSentence, fileFindingSentence } from "../../i18n/consolidationTexts";
import type { ConsolidatedFile, ConsolidatedSheet, Consolidation, FileFinding } from "../../usecases/consolidate/consolidation";
import { refusalReason } from "../../workbook/sourceRefusal";
import { listedQuestions, type ListedQuestion } from "../questions";
import type { Report } from "./reportSchema";

/** The outcome as plain data for `--json`: schema version 1, amounts as decimal texts. */
export function consolidationReport(consolidation: Consolidation): Report {
  return {
    schemaVersion: 1,
    files: consolidation.files.map(fileReport),
    figures: consolidation.figures.map(figureReport),
    ...sumsReport(consolidation.total),
    byProductArea: consolidation.byProductArea.map(({ area, ...sums }) => ({ area, ...sumsReport(sums) })),
    duplicates: consolidation.duplicates.found.map(duplicateReport),
    conflicts: consolidation.conflicts.map(conflictReport),
    questions: listedQuestions(consolidation.questions).map(questionReport),
    findings: consolidation.findings.map(findingReport),
    assumptions: consolidation.assumptions.map((assumption) => ({ code: assumption.code, text: assumptionSentence(assumption) })),
  };
}

function fileReport(file: ConsolidatedFile): Report["files"][number] {
  if (file.state === "refused") return { file: file.file, state: "refused", reason: refusalReason(file.refusal), sheets: [] };
  return { file: file.file, state: "read", reason: null, sheets: file.sheets.map(sheetReport) };
}

function sheetReport({ reading, figures, value, chosen }: ConsolidatedSheet): Report["files"][number]["sheets"][number] {
  const { layout } = reading;
  return {
    sheet: reading.sheet,
    headerRows: Array.from({ length: layout.headerRows }, (_, index) => layout.headerRow + index + 1),
    columns: layout.columns.map(({ column, heading, meaning, value: identity, direction }) => ({
      column: columnLetters(column),
      heading,
      meaning,
      kind: identity?.kind ?? null,
      year: identity?.year ?? null,
      version: identity ? versionName(identity) : null,
      unit: identity?.unit ?? null,
      sign: identity?.sign ?? null,
      direction: direction ?? null,
    })),
    unit: value?.unit ?? "euro",
    figures: figures.map(figureReport),
    ...sumsReport(chosen),
    skipped: reading.skipped.map(({ reason, count }) => ({ reason, count })),
  };
}

function figureReport({ value, ...sums }: Figure): Report["figures"][number] {
  return { kind: value.kind, year: value.year, version: versionName(value), ...sumsReport(sums) };
}

function versionName({ version, supplement }: ValueIdentity): string {
  return supplement !== null && supplement > 1 ? `${version}-${supplement}` : version;
}

function sumsReport({ lines, revenue, expense, balance, unknown }: Sums) {
  return {
    lines,
    revenue: centsToDecimal(revenue),
    expense: centsToDecimal(expense),
    balance: centsToDecimal(balance),
    unknown: centsToDecimal(unknown),
  };
}

function duplicateReport({ kind, rows, counted, others, amountsDiffer }: Duplicate): Report["duplicates"][number] {
  const { product, account, text } = counted.line;
  const money = firstMoney(counted.line);
  return {
    kind,
    rows,
    counted: placeReport(counted),
    others: others.map(placeReport),
    product,
    account,
    text,
    amount: money === null ? null : centsToDecimal(money),
    amountsDiffer,
  };
}

function placeReport({ file, sheet, line }: LinePlace) {
  return { file, sheet, row: line.row + 1 };
}

function conflictReport({ measure, title, statements, proposal, basis, decided }: StatusConflict): Report["conflicts"][number] {
  return {
    measure,
    title,
    statements: statements.map(({ file, department, measure: said, by }) => ({
      file,
      department,
      status: said.status,
      statusWord: said.statusWord,
      date: said.statusDate,
      round: said.round,
      by,
      text: said.internalNote,
    })),
    proposal,
    basis,
    decided: decided && { file: decided.file, reason: decided.reason },
  };
}

function questionReport({ id, kind, text, mustBeAnswered, places, choices, proposal, answer }: ListedQuestion): Report["questions"][number] {
  return {
    id,
    kind,
    text,
    mustBeAnswered,
    places: places.map(({ file, sheet }) => ({ file, sheet })),
    choices: choices.map(({ choice, text: meaning, sum }) => ({ choice, text: meaning, sum: sum === null ? null : centsToDecimal(sum) })),
    proposal,
    answer,
  };
}

function findingReport(found: FileFinding): Report["findings"][number] {
  const { rule, severity, at } = found.finding;
  return { rule, severity, file: found.file, sheet: at.sheet, cell: cellAddress(at), text: fileFindingSentence(found) };
}
