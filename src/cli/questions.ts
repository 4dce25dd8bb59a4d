// Without this file nobody could answer on the command line what a consolidation asks.
import { choiceId } from "../domain/consolidation/layoutAnswer";
import type { Cents } from "../domain/shared/cents";
import { fileName, layoutChoiceText, questionText } from "../i18n/consolidationTexts";
import { countOf, dateText } from "../i18n/figures";
import type { ConsolidationQuestion, SheetQuestion, VersionQuestion } from "../usecases/consolidate/consolidation";

/** One way to answer: what is written into the file with answers, and what it means. */
export interface ListedChoice {
  readonly choice: string;
  readonly text: string;
  readonly sum: Cents | null;
}

/** A question as reports list it. */
export interface ListedQuestion {
  /** Short, the same for the same question in every run. */
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly mustBeAnswered: boolean;
  readonly places: readonly { readonly file: string; readonly sheet: string | null }[];
  readonly choices: readonly ListedChoice[];
  /** What holds without an answer; null where nobody can tell. */
  readonly proposal: string | null;
  readonly answer: string | null;
}

/** Everything that is asked, ready to be listed. */
export function listedQuestions(questions: readonly ConsolidationQuestion[]): readonly ListedQuestion[] {
  return questions.map((question) => (question.kind === "layout" ? sheetQuestion(question) : versionQuestion(question)));
}

function sheetQuestion(asked: SheetQuestion): ListedQuestion {
  const choices = asked.choices.map(({ choice, heading, sum }): ListedChoice => ({ choice: choiceId(choice), text: layoutChoiceText(choice, heading), sum }));
  return {
    id: shortId(asked.id),
    kind: asked.question.kind,
    text: questionText(asked.question.kind),
    mustBeAnswered: asked.mustBeAnswered,
    places: asked.sheets,
    choices,
    proposal: choices[0]?.choice ?? null,
    answer: asked.answer && choiceId(asked.answer),
  };
}

function versionQuestion({ id, mustBeAnswered, files, proposal, answer }: VersionQuestion): ListedQuestion {
  return {
    id: shortId(files.map(({ file }) => fileName(file)).sort().join(" | ") || id),
    kind: "version",
    text: "Mehrere Dateien zeigen denselben Haushalt. Welche gilt?",
    mustBeAnswered,
    places: files.map(({ file }) => ({ file, sheet: null })),
    choices: files.map(({ file, modified, lines, sums }) => ({
      choice: fileName(file),
      text: `${countOf(lines, "Zeile", "Zeilen")}${modified === null ? "" : `, geändert am ${dateText(modified)}`}`,
      sum: sums.balance,
    })),
    proposal: proposal && fileName(proposal),
    answer: answer && fileName(answer),
  };
}

/** Ids of the core name columns and headings; for a person eight characters are enough (32-bit FNV-1a). */
function shortId(id: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0;
  return `F${hash.toString(16).padStart(8, "0")}`;
}
