// Without this file what only a person can know would be asked sixty times, or guessed.
import { useState } from "react";
import type { LayoutChoice } from "../../../domain/consolidation/layoutAnswer";
import { questionTexts } from "../../../i18n/consolidationQuestionTexts";
import type { ConsolidationQuestion } from "../../../usecases/consolidate/consolidation";
import { Section } from "../../ui/Section";
import { choose } from "./deskActions";
import { openQuestions } from "./openQuestions";
import { session } from "./session";
import { SheetQuestionBox } from "./SheetQuestionBox";
import { VersionQuestionBox } from "./VersionQuestionBox";

interface QuestionSectionProps {
  /** With the answers given so far. */
  readonly questions: readonly ConsolidationQuestion[];
}

/** Everything that is asked, in one place: what must be answered, and what was assumed and can be confirmed. */
export function QuestionSection({ questions }: QuestionSectionProps) {
  const open = openQuestions({ questions });
  const needed = questions.filter(({ mustBeAnswered }) => mustBeAnswered);
  const assumed = questions.filter(({ mustBeAnswered }) => !mustBeAnswered);
  const unconfirmed = assumed.filter(({ answer }) => answer === null).length;
  if (questions.length === 0) return null;
  return (
    <Section title={open.length === 0 ? questionTexts.settled : questionTexts.section(open.length)}>
      {needed.length > 0 && <Needed questions={needed} isAsking={open.length > 0} />}
      {assumed.length > 0 && (
        <details className="fold">
          <summary>{unconfirmed === 0 ? questionTexts.confirmed(assumed.length) : questionTexts.toConfirm(unconfirmed)}</summary>
          <Boxes questions={assumed} />
        </details>
      )}
    </Section>
  );
}

/** An answered question stays where it is, so that it can be changed and the focus is not lost; once all are, they can be folded. */
function Needed({ questions, isAsking }: { readonly questions: readonly ConsolidationQuestion[]; readonly isAsking: boolean }) {
  const [isShown, setShown] = useState(isAsking);
  return (
    <details className="fold" data-asking={isAsking || undefined} open={isAsking || isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary hidden={isAsking}>{questionTexts.answered(questions.length)}</summary>
      <Boxes questions={questions} />
    </details>
  );
}

function Boxes({ questions }: QuestionSectionProps) {
  return (
    <div className="asked-list">
      {questions.map((question) =>
        question.kind === "version" ? (
          <VersionQuestionBox key={question.id} question={question} onChoose={(file) => chooseVersion(question.id, file)} />
        ) : (
          <SheetQuestionBox key={question.id} question={question} onAnswer={(choice) => answer(question.id, choice)} />
        ),
      )}
    </div>
  );
}

function answer(id: string, choice: LayoutChoice): void {
  const answers = new Map(session.get().choices.answers).set(id, choice);
  void choose({ answers });
}

function chooseVersion(id: string, file: string): void {
  const versions = new Map(session.get().choices.versions).set(id, file);
  void choose({ versions });
}
