// Without this file what only a person can know would be asked sixty times, or guessed.
import { questionTexts } from "../../../i18n/consolidationQuestionTexts";
import type { ConsolidationQuestion } from "../../../usecases/consolidate/consolidation";
import type { LayoutChoice } from "../../../domain/consolidation/layoutAnswer";
import { Section } from "../../ui/Section";
import { SheetQuestionBox } from "./SheetQuestionBox";
import { VersionQuestionBox } from "./VersionQuestionBox";
import { choose } from "./deskActions";
import { answeredQuestions, openQuestions, toConfirm } from "./openQuestions";
import { session } from "./session";

interface QuestionSectionProps {
  readonly questions: readonly ConsolidationQuestion[];
}

/** Everything that is asked, in one place: what must be answered first, then what can be confirmed or changed. */
export function QuestionSection({ questions }: QuestionSectionProps) {
  const asked = { questions };
  const open = openQuestions(asked);
  const answered = answeredQuestions(asked);
  const assumed = toConfirm(asked);
  if (open.length === 0 && answered.length === 0 && assumed.length === 0) return null;
  return (
    <Section title={open.length === 0 ? questionTexts.settled : questionTexts.section(open.length)}>
      {open.map((question) => (
        <QuestionBox key={question.id} question={question} />
      ))}
      {answered.length > 0 && (
        <details className="fold">
          <summary>{questionTexts.answered(answered.length)}</summary>
          {answered.map((question) => (
            <QuestionBox key={question.id} question={question} />
          ))}
        </details>
      )}
      {assumed.length > 0 && (
        <details className="fold">
          <summary>{questionTexts.toConfirm(assumed.length)}</summary>
          {assumed.map((question) => (
            <SheetQuestionBox key={question.id} question={question} onAnswer={(choice) => answer(question.id, choice)} />
          ))}
        </details>
      )}
    </Section>
  );
}

function QuestionBox({ question }: { readonly question: ConsolidationQuestion }) {
  if (question.kind === "version") return <VersionQuestionBox question={question} onChoose={(file) => chooseVersion(question.id, file)} />;
  return <SheetQuestionBox question={question} onAnswer={(choice) => answer(question.id, choice)} />;
}

function answer(id: string, choice: LayoutChoice): void {
  const answers = new Map(session.get().choices.answers).set(id, choice);
  void choose({ answers });
}

function chooseVersion(id: string, file: string): void {
  const versions = new Map(session.get().choices.versions).set(id, file);
  void choose({ versions });
}
