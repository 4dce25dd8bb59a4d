// Without this file "Zusammenführen" could be pressed while nobody has said which column holds.
import type { ConsolidationChoices, ConsolidationQuestion } from "../../../usecases/consolidate/consolidation";

/** Questions without which nothing is written: nobody has answered them yet. */
export function openQuestions({ questions }: { readonly questions: readonly ConsolidationQuestion[] }): readonly ConsolidationQuestion[] {
  return questions.filter(({ mustBeAnswered, answer }) => mustBeAnswered && answer === null);
}

/** The questions with the answers as they were given just now, before the sums have followed. */
export function withAnswers(questions: readonly ConsolidationQuestion[], { answers, versions }: ConsolidationChoices): readonly ConsolidationQuestion[] {
  return questions.map((question) =>
    question.kind === "layout" ? { ...question, answer: answers.get(question.id) ?? null } : { ...question, answer: versions.get(question.id) ?? null },
  );
}

/** How many open questions are about a file. */
export function questionsAbout(file: string, open: readonly ConsolidationQuestion[]): number {
  return open.filter((question) => (question.kind === "layout" ? question.sheets : question.files).some((each) => each.file === file)).length;
}
