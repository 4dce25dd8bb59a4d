// Without this file nobody could say which column holds, and see at once what that adds up to.
import { useId } from "react";
import { choiceId, type LayoutChoice } from "../../../domain/consolidation/layoutAnswer";
import { choiceText, layoutQuestionText, questionTexts } from "../../../i18n/consolidationQuestionTexts";
import { fileName } from "../../../i18n/consolidationTexts";
import type { SheetQuestion } from "../../../usecases/consolidate/consolidation";
import { Choice } from "./Choice";

interface SheetQuestionBoxProps {
  readonly question: SheetQuestion;
  readonly onAnswer: (choice: LayoutChoice) => void;
}

/** A question about the columns of all files of one shape. Nothing is chosen ahead. */
export function SheetQuestionBox({ question, onAnswer }: SheetQuestionBoxProps) {
  const name = useId();
  const { choices, answer, sheets, layout } = question;
  const files = [...new Set(sheets.map(({ file }) => file))];
  const text = `${questionTexts.inFile(fileName(files[0] ?? ""))}${layoutQuestionText(question.question, layout)}`;
  return (
    <fieldset className="question asked" data-answered={answer !== null || undefined}>
      <legend className="sr">{text}</legend>
      <p aria-hidden="true">{text}</p>
      <div className="choices">
        {choices.map(({ choice, heading, sum }) => (
          <Choice
            key={choiceId(choice)}
            name={name}
            isChosen={answer !== null && choiceId(answer) === choiceId(choice)}
            onChoose={() => onAnswer(choice)}
            text={choiceText(choice, heading, question.question)}
            notes={sum === null ? [] : [questionTexts.sum(sum)]}
          />
        ))}
      </div>
      <p className="quiet">{questionTexts.sameShape(files.length)}</p>
      {files.length > 1 && <p className="quiet">{files.map(fileName).join(", ")}</p>}
    </fieldset>
  );
}
