// Without this file rows that could be several former ones would be guessed, or silently left out.
import { useId, useState } from "react";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { AmbiguousRow } from "../../../domain/tags/matchRows";
import { takeOverTexts } from "../../../i18n/takeOverTexts";
import { amountText, lineTitle, tagsText, type PresentRows } from "./takeOverLists";

interface AmbiguousRowsProps {
  readonly rows: readonly AmbiguousRow[];
  /** Answers by present row; null means none of the candidates, a missing one that nothing was said. */
  readonly answers: ReadonlyMap<BudgetRow, BudgetRow | null>;
  readonly onAnswer: (current: BudgetRow, former: BudgetRow | null) => void;
  readonly present: PresentRows;
}

const firstPage = 10;
const nextPage = 50;

/** One question per row; nothing is chosen ahead. */
export function AmbiguousRows({ rows, answers, onAnswer, present }: AmbiguousRowsProps) {
  const [shown, setShown] = useState(firstPage);
  const texts = takeOverTexts.ambiguous;
  return (
    <>
      <p className="note">{texts.intro}</p>
      <ul className="take-over-questions">
        {rows.slice(0, shown).map((row) => (
          <li key={lineTitle(row.current, present.sheetOf(row.current))}>
            <Question row={row} answer={answers.get(row.current)} onAnswer={onAnswer} present={present} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + nextPage)}>
          {texts.more(rows.length - shown)}
        </button>
      )}
    </>
  );
}

interface QuestionProps {
  readonly row: AmbiguousRow;
  readonly answer: BudgetRow | null | undefined;
  readonly onAnswer: AmbiguousRowsProps["onAnswer"];
  readonly present: PresentRows;
}

function Question({ row: { current, candidates }, answer, onAnswer, present }: QuestionProps) {
  const name = useId();
  const texts = takeOverTexts.ambiguous;
  const title = `${lineTitle(current, present.sheetOf(current))}, ${amountText(current)}`;
  return (
    <fieldset className="question">
      <legend className="sr">{title}</legend>
      <button type="button" className="link" onClick={() => present.onShow(current)}>
        {title}
      </button>
      <span className="quiet">{current.text ?? takeOverTexts.noText}</span>
      {[...candidates, null].map((candidate, index) => (
        <label key={index} className="check">
          <input type="radio" name={name} checked={answer === candidate} onChange={() => onAnswer(current, candidate)} />
          <span>{candidate === null ? texts.none : texts.candidate(candidate.row + 1, tagsText(candidate), amountText(candidate))}</span>
        </label>
      ))}
    </fieldset>
  );
}
