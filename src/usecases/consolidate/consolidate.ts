// Without this file there would be sixty readings and no sum.
import { chosenYear } from "../../domain/consolidation/chosenFigure";
import { inFixedOrder } from "../../domain/consolidation/comparedFile";
import { tagSums } from "../../domain/consolidation/dataRow";
import { findDuplicates } from "../../domain/consolidation/findDuplicates";
import { jointBudgets } from "../../domain/consolidation/jointBudgets";
import { valueKey } from "../../domain/consolidation/lineValue";
import { mergeMeasures, type MeasureStatement, type MergedMeasures } from "../../domain/consolidation/mergeMeasures";
import { addSums } from "../../domain/consolidation/sums";
import { statusHistories } from "../../domain/measures/statusHistory";
import { defaultVocabulary } from "../../domain/measures/vocabulary";
import type { DivisionEntry } from "../../domain/registers/divisionEntry";
import { isTagged } from "../../domain/tags/rowTags";
import { askedSheets } from "./askedSheets";
import { assumptionsOf } from "./assumptionsOf";
import type { Consolidation, ConsolidationChoices, ConsolidatedFile, OfficeBook } from "./consolidation";
import { allFigures, consolidatedSheet, countedSheets, totalByArea, totalSums, viewOf, type CountedSheet } from "./countedSheets";
import { dataTable, type PlacedDataRow } from "./dataTable";
import { departmentOf, departmentOfFile } from "./departmentOf";
import { fileFindings } from "./fileFindings";
import { comparedFile, settleVersions, versionQuestions } from "./settleVersions";
import type { FileReading, SourceOutcome } from "./sourceFile";

/** What a consolidation is made with besides files and choices. */
export interface ConsolidateOptions {
  /** ISO day, for rules that look at dates. */
  readonly today: string;
  /** `amounts` leaves out the rules about tags and registers: quick enough for the pane. */
  readonly rules: "all" | "amounts";
  readonly office: OfficeBook | null;
}

/**
 * Puts the files together. Pure: run it again whenever a person answers something. The order of the files, and running it
 * twice, change nothing but the order in which the files are listed.
 */
export function consolidate(outcomes: readonly SourceOutcome[], choices: ConsolidationChoices, options: ConsolidateOptions): Consolidation {
  const { office } = options;
  const asked = askedSheets(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.reading] : [])), choices.answers);
  const { groups, refusals } = settleVersions(asked.readings, choices.versions);
  const readings = inFixedOrder(asked.readings.filter(({ file }) => !refusals.has(file)));
  const duplicates = findDuplicates(readings.map(comparedFile));
  const view = viewOf(readings);
  const year = chosenYear(readings.flatMap(({ sheets }) => sheets.flatMap(({ values }) => values)), choices.year);
  const sheets = countedSheets(readings, { view, year, dropped: duplicates.dropped });
  const known = new Map(readings.map((reading) => [reading.file, fileRow(reading, sheets, view, office)]));
  const files = outcomes.map((outcome): ConsolidatedFile => {
    const refusal = outcome.ok ? refusals.get(outcome.file) : outcome.refusal;
    return refusal ? { state: "refused", file: outcome.file, refusal } : (known.get(outcome.file) as ConsolidatedFile);
  });
  const merged = mergeAll([...known.values()], choices, office);
  const divisions = allDivisions(readings, office);
  return {
    files,
    view,
    year,
    figures: allFigures(sheets, view),
    total: totalSums(sheets),
    byProductArea: totalByArea(sheets),
    duplicates,
    versions: groups,
    measures: merged.measures,
    conflicts: merged.conflicts,
    findings: fileFindings(readings, merged.distinctTitles, { ...options, view }),
    assumptions: assumptionsOf({ files, view, year, yearAsked: choices.year !== null }),
    questions: [...asked.questions, ...versionQuestions(groups, files, asked.readings, choices.versions)],
    joint: jointOf({ readings, sheets, merged, divisions, office, dropped: duplicates.dropped }),
    vocabulary: office?.book.vocabulary ?? readings[0]?.book.vocabulary ?? defaultVocabulary,
    departments: departmentNames([...known.values()], divisions),
  };
}

type ReadFile = Extract<ConsolidatedFile, { readonly state: "read" }>;

function fileRow(reading: FileReading, counted: readonly CountedSheet[], view: Consolidation["view"], office: OfficeBook | null): ReadFile {
  const own = counted.filter(({ file }) => file === reading.file);
  const sheets = own.map((sheet) => consolidatedSheet(sheet, view));
  const department = departmentOfFile(reading, departmentOf(reading, office?.book.products ?? []));
  const dropped = own.reduce((sum, sheet) => sum + sheet.dropped, 0);
  return { state: "read", file: reading.file, reading, sheets, chosen: addSums(sheets.map(({ chosen }) => chosen)), department, dropped };
}

/** Registers of all files put together; the office's current round decides which state counts as confirmed. */
function mergeAll(files: readonly ReadFile[], choices: ConsolidationChoices, office: OfficeBook | null): MergedMeasures {
  const statements = files.flatMap(({ file, department, reading }): readonly MeasureStatement[] => {
    const histories = statusHistories(reading.book.journal, reading.book.vocabulary);
    return reading.book.measures.map((measure) => ({ file, department, measure, by: histories.get(measure.number)?.at(-1)?.entry.by ?? "" }));
  });
  return mergeMeasures(statements, { round: office?.book.round ?? currentRound(files), decisions: choices.decisions });
}

/** Without an office the round that most files name; a tie goes to the later name. */
function currentRound(files: readonly ReadFile[]): string | null {
  const votes = new Map<string, number>();
  for (const { reading } of files) if (reading.book.round !== null) votes.set(reading.book.round, (votes.get(reading.book.round) ?? 0) + 1);
  const [most] = [...votes].sort(([one, a], [other, b]) => b - a || (one > other ? -1 : 1));
  return most?.[0] ?? null;
}

/** Entries of the office go first; files add what it does not have. */
function allDivisions(readings: readonly FileReading[], office: OfficeBook | null): readonly DivisionEntry[] {
  const entries = new Map<string, DivisionEntry>();
  for (const entry of [...(office?.divisions ?? []), ...readings.flatMap(({ divisions }) => divisions)]) {
    const key = `${entry.kind}:${entry.number}`;
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()];
}

interface JointFrom {
  readonly readings: readonly FileReading[];
  readonly sheets: readonly CountedSheet[];
  readonly merged: MergedMeasures;
  readonly divisions: readonly DivisionEntry[];
  readonly office: OfficeBook | null;
  readonly dropped: Consolidation["duplicates"]["dropped"];
}

function jointOf(from: JointFrom): Consolidation["joint"] {
  const { readings, merged, divisions, office } = from;
  if (!divisions.some(({ kind }) => kind === "actionArea" || kind === "corridor")) return { actionArea: [], corridor: [] };
  const goals = [...(office?.book.goals ?? []), ...readings.flatMap(({ book }) => book.goals)];
  const measures = merged.measures.map(({ measure }) => measure);
  const rows = [...taggedRows(from)];
  const sources = { divisions, measures, goals, sums: tagSums(rows.filter(isChosen(from))), allSums: tagSums(rows) };
  return { actionArea: jointBudgets("actionArea", sources), corridor: jointBudgets("corridor", sources) };
}

/** Whether a row is of the figure its sheet is summed up for. */
function isChosen({ sheets }: JointFrom): (row: PlacedDataRow) => boolean {
  const chosen = new Map(sheets.map(({ file, reading, value, isOfYear }) => [`${file}\u001f${reading.sheet}`, isOfYear && value ? valueKey(value) : null]));
  return (row) => chosen.get(`${row.file}\u001f${row.sheet}`) === valueKey(row.value);
}

/** Rows of lines with a tag: the others are in no joint budget. */
function taggedRows({ readings, office, dropped }: JointFrom): Iterable<PlacedDataRow> {
  const tagged = readings.map((reading) => ({ ...reading, sheets: reading.sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.filter(isTagged) })) }));
  return dataTable(tagged, dropped, office);
}

function departmentNames(files: readonly ReadFile[], divisions: readonly DivisionEntry[]): Consolidation["departments"] {
  const numbers = new Set(files.flatMap(({ reading }) => {
    const of = departmentOf(reading, []);
    return reading.sheets.flatMap(({ lines }) => lines.flatMap((line) => of(line) ?? []));
  }));
  const names = new Map(divisions.flatMap((entry) => (entry.kind === "department" ? [[entry.number, entry.name] as const] : [])));
  return [...numbers].sort((one, other) => one.localeCompare(other, "de", { numeric: true })).map((number) => ({ number, name: names.get(number) ?? "" }));
}
