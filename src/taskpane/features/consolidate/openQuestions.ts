// Without this file "Zusammenführen" could be pressed while nobody has said which column holds.
import type { ConsolidationQuestion, SheetQuestion } from "../../../usecases/consolidate/consolidation";

interface Asked {
  readonly questions: readonly ConsolidationQuestion[];
}

/** Questions without which nothing is written: nobody has answered them yet. */
export function openQuestions({ questions }: Asked): readonly ConsolidationQuestion[] {
  return questions.filter(({ mustBeAnswered, answer }) => mustBeAnswered && answer === null);
}

/** Questions that have their answer, which can still be changed. */
export function answeredQuestions({ questions }: Asked): readonly ConsolidationQuestion[] {
  return questions.filter(({ answer }) => answer !== null);
}

/** What was assumed and only wants to be confirmed. */
export function toConfirm({ questions }: Asked): readonly SheetQuestion[] {
  return questions.filter((question): question is SheetQuestion => question.kind === "layout" && !question.mustBeAnswered && question.answer === null);
}

/** How many open questions are about a file. */
export function questionsAbout(file: string, open: readonly ConsolidationQuestion[]): number {
  return open.filter((question) => (question.kind === "layout" ? question.sheets : question.files).some((each) => each.file === file)).length;
}
