// Without this file a draft and the resolution that followed it would be told apart by a computer's clock alone.
import { useId } from "react";
import { fileName } from "../../../i18n/consolidationTexts";
import { questionTexts } from "../../../i18n/consolidationQuestionTexts";
import type { VersionQuestion } from "../../../usecases/consolidate/consolidation";
import { Choice } from "./Choice";

interface VersionQuestionBoxProps {
  readonly question: VersionQuestion;
  readonly onChoose: (file: string) => void;
}

const texts = questionTexts.version;

/** Which of several files holds: it says which was changed last, and a person decides. */
export function VersionQuestionBox({ question, onChoose }: VersionQuestionBoxProps) {
  const name = useId();
  const text = texts.question(question.files.length);
  return (
    <fieldset className="question asked" data-answered={question.answer !== null || undefined}>
      <legend className="sr">{text}</legend>
      <p aria-hidden="true">{text}</p>
      <div className="choices">
        {question.files.map(({ file, modified, lines, sums }) => (
          <Choice
            key={file}
            name={name}
            isChosen={question.answer === file}
            onChoose={() => onChoose(file)}
            text={fileName(file)}
            notes={[
              [modified === null ? texts.unknownDate : texts.modified(modified), question.proposal === file ? texts.newest : ""].filter((note) => note !== "").join(", "),
              texts.holds(lines, sums.revenue, sums.expense),
            ]}
          />
        ))}
      </div>
      <p className="quiet">{texts.hint}</p>
    </fieldset>
  );
}
