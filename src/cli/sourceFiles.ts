// Without this file the command line could not say which of two versions of a file is newer.
import { statSync } from "node:fs";
import { isFederalState, type FederalState } from "../domain/frames/federalState";
import { failure, success, type Result } from "../domain/shared/result";
import { federalStateNames } from "../i18n/federalStateNames";
import { consolidate } from "../usecases/consolidate/consolidate";
import { noChoices, type Consolidation, type ConsolidationChoices } from "../usecases/consolidate/consolidation";
import { readSources } from "../usecases/consolidate/readSources";
import type { SourceFile, SourceOutcome } from "../usecases/consolidate/sourceFile";
import { noAnswers, readAnswers, useAnswers, type Answers } from "./answers";
import { exitCode, type Call, type CommandOption, type ExitCode } from "./command";
import { readClosedFile } from "./runtime";

/** Options of both commands that read budgets. */
export const budgetOptions = {
  land: { value: "LAND", meaning: "Land: SH, NW oder BW; ohne Angabe sagt es die Datei" },
  jahr: { value: "JAHR", meaning: "Haushaltsjahr; ohne Angabe das erste Planjahr" },
  antworten: { value: "DATEI", meaning: "Antworten auf Fragen und entschiedene Maßnahmen (docs/isek-antworten-schema.json)" },
  json: { value: null, meaning: "Ausgabe als JSON (docs/isek-json-schema.json)" },
} as const satisfies Record<string, CommandOption>;

/** What was typed about Land and year. */
export interface BudgetCall {
  readonly state: FederalState | null;
  readonly year: number | null;
  readonly answers: Answers;
}

/** Reads Land, year and answers; the failure is a German sentence. */
export function budgetCall({ options }: Call): Result<BudgetCall, string> {
  const { land, jahr, antworten } = options;
  const state = typeof land === "string" ? stateNamed(land) : null;
  if (land !== undefined && state === null) return failure(`Das Land „${String(land)}“ ist nicht bekannt. Möglich: SH, NW, BW.`);
  if (typeof jahr === "string" && !/^(19|20)\d\d$/.test(jahr)) return failure(`„${jahr}“ ist kein Haushaltsjahr.`);
  const answers = typeof antworten === "string" ? readAnswers(antworten) : success(noAnswers);
  if (!answers.ok) return answers;
  return success({ state, year: typeof jahr === "string" ? Number(jahr) : null, answers: answers.value });
}

/** `SH`, `sh`, `NRW` or `Schleswig-Holstein`. */
function stateNamed(typed: string): FederalState | null {
  const code = typed.trim().toUpperCase();
  if (isFederalState(code)) return code;
  if (code === "NRW") return "NW";
  const found = Object.entries(federalStateNames).find(([, name]) => name.toUpperCase() === code);
  return found ? (found[0] as FederalState) : null;
}

/** Files read from the disk, what comes out of them, and answers that fitted nothing. */
export interface ReadBudgets {
  readonly outcomes: readonly SourceOutcome[];
  readonly consolidation: Consolidation;
  readonly unused: readonly string[];
}

/** Answers can make other questions arise (a version is only asked about once its columns are clear); they settle soon. */
const mostPasses = 4;

/** Reads the files and puts them together by the answers; a name typed twice is read once. The failure is a German sentence. */
export async function readBudgets(files: readonly string[], { state, year, answers }: BudgetCall): Promise<Result<ReadBudgets, string>> {
  const sources = [...new Set(files)].map((file): SourceFile => ({ file, modified: modifiedAt(file), read: () => readClosedFile(file) }));
  // Nobody can cancel here, so that there is always an outcome.
  const outcomes = (await readSources(sources, { state, year })) ?? [];
  const today = new Date().toISOString().slice(0, 10);
  const reckoned = (choices: ConsolidationChoices): Consolidation => consolidate(outcomes, choices, { today, rules: "all", office: null });
  let consolidation = reckoned({ ...noChoices, year });
  let unused: readonly string[] = [];
  if (answers === noAnswers) return success({ outcomes, consolidation, unused });
  let known: Pick<Consolidation, "questions" | "conflicts"> = consolidation;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const used = useAnswers(answers, year, known);
    if (!used.ok) return used;
    consolidation = reckoned(used.value.choices);
    unused = used.value.unused;
    const asked = new Set(known.questions.map(({ id }) => id));
    const added = consolidation.questions.filter(({ id }) => !asked.has(id));
    if (added.length === 0 && consolidation.conflicts.length === known.conflicts.length) break;
    known = { questions: [...known.questions, ...added], conflicts: consolidation.conflicts };
  }
  return success({ outcomes, consolidation, unused });
}

function modifiedAt(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false })?.mtime.toISOString() ?? null;
}

/** 2 when a file was refused, else 1 when a finding is an error, else 0. */
export function exitCodeOf({ files, findings }: Consolidation): ExitCode {
  if (files.some(({ state }) => state === "refused")) return exitCode.refused;
  return findings.some(({ finding }) => finding.severity === "error") ? exitCode.findings : exitCode.done;
}
