// Without this file what only a person can know would be guessed in silence.
import { Button } from "@fluentui/react-components";
import { needsAnswer, type LayoutQuestion } from "../../../domain/budget/layoutProposal";
import type { AmountUnit, SignConvention } from "../../../domain/budget/valueColumn";
import { columnLetters } from "../../../domain/shared/place";
import { layoutQuestionSentence } from "../../../i18n/layoutQuestionSentence";
import { setUpTexts } from "../../../i18n/setUpTexts";
import { Section } from "../../ui/Section";
import { Segments } from "../../ui/Segments";
import { isAnswered, signOf, valueOf, type SetUpDraft, type SetUpEvent } from "./setUpDraft";
import { YearField } from "./ValueEditor";

interface QuestionListProps {
  readonly draft: SetUpDraft;
  readonly onEvent: (event: SetUpEvent) => void;
}

/** What is asked, collected in one place, each with its answers; nothing is chosen ahead where we do not know. */
export function QuestionList({ draft, onEvent }: QuestionListProps) {
  const shown = draft.questions.map((question, index) => ({ question, index })).filter(({ index, question }) => isShown(draft, index, question));
  if (shown.length === 0) return null;
  return (
    <Section title={setUpTexts.questions}>
      {shown.map(({ question, index }) => (
        <div key={index} className="question">
          <p>{layoutQuestionSentence(question, (column) => headingOf(draft, column))}</p>
          <Answers draft={draft} question={question} index={index} onEvent={onEvent} />
        </div>
      ))}
    </Section>
  );
}

/** Questions with a choice stay, so that an answer can be changed; a mere confirmation goes once it is given. */
function isShown(draft: SetUpDraft, index: number, question: LayoutQuestion): boolean {
  return !isAnswered(draft, index) || question.kind === "signUnclear" || question.kind === "numberConvention" || question.kind === "unitFromHeading";
}

interface AnswersProps extends QuestionListProps {
  readonly question: LayoutQuestion;
  readonly index: number;
}

function Answers({ draft, question, index, onEvent }: AnswersProps) {
  const confirm = () => onEvent({ kind: "confirmed", question: index });
  switch (question.kind) {
    case "sameValue":
      return (
        <>
          <ColumnChoice draft={draft} columns={question.columns} onKeep={(keep) => onEvent({ kind: "columnKept", columns: question.columns, keep, meaning: "amount", question: index })} />
          <Years draft={draft} columns={question.columns} onEvent={onEvent} />
        </>
      );
    case "yearsFromTitle":
      return (
        <>
          <Years draft={draft} columns={question.columns} onEvent={onEvent} />
          <Confirm question={question} onConfirm={confirm} />
        </>
      );
    case "yearUnknown":
      return <Years draft={draft} columns={question.columns} onEvent={onEvent} />;
    case "whichColumn":
      return (
        <ColumnChoice
          draft={draft}
          columns={question.columns}
          onKeep={(keep) => onEvent({ kind: "columnKept", columns: question.columns, keep, meaning: question.meaning, question: index })}
        />
      );
    case "unitFromHeading":
      return (
        <Segments<AmountUnit>
          legend={setUpTexts.unit}
          value={valueOf(draft, question.columns[0] ?? 0)?.unit ?? null}
          options={Object.entries(setUpTexts.units) as [AmountUnit, string][]}
          onChange={(unit) => onEvent({ kind: "valueChosen", columns: question.columns, value: { unit }, question: index })}
        />
      );
    case "signUnclear":
      return (
        <select
          className="plain"
          aria-label={setUpTexts.sign}
          value={draft.answered.has(index) ? (signOf(draft) ?? "") : ""}
          onChange={(event) => onEvent({ kind: "valueChosen", columns: question.columns, value: { sign: event.target.value as SignConvention }, question: index })}
        >
          {!draft.answered.has(index) && <option value="">{setUpTexts.chooseState}</option>}
          {Object.entries(setUpTexts.signs).map(([sign, text]) => (
            <option key={sign} value={sign}>
              {text}
            </option>
          ))}
        </select>
      );
    case "numberConvention":
      return (
        <Segments<"german" | "plain">
          legend={question.example}
          value={conventionOf(draft, question.column, index)}
          options={Object.entries(setUpTexts.conventions) as ["german" | "plain", string][]}
          onChange={(convention) => onEvent({ kind: "conventionChosen", column: question.column, convention, question: index })}
        />
      );
    default:
      return <Confirm question={question} onConfirm={confirm} />;
  }
}

function Confirm({ question, onConfirm }: { readonly question: LayoutQuestion; readonly onConfirm: () => void }) {
  return (
    <Button size="small" appearance={needsAnswer(question) ? "primary" : "secondary"} onClick={onConfirm}>
      {question.kind === "amountsUnreadable" ? setUpTexts.leaveOut : setUpTexts.confirm}
    </Button>
  );
}

interface ColumnChoiceProps {
  readonly draft: SetUpDraft;
  readonly columns: readonly number[];
  readonly onKeep: (column: number) => void;
}

function ColumnChoice({ draft, columns, onKeep }: ColumnChoiceProps) {
  return (
    <div className="row wrap">
      {columns.map((column) => (
        <Button key={column} size="small" onClick={() => onKeep(column)}>
          {`${columnLetters(column)}: ${headingOf(draft, column)}`}
        </Button>
      ))}
    </div>
  );
}

function Years({ draft, columns, onEvent }: { readonly draft: SetUpDraft; readonly columns: readonly number[]; readonly onEvent: (event: SetUpEvent) => void }) {
  return (
    <div className="two">
      {columns.map((column) => (
        <YearField
          key={column}
          label={setUpTexts.yearOf(columnLetters(column), headingOf(draft, column))}
          year={valueOf(draft, column)?.year ?? null}
          onYear={(year) => onEvent({ kind: "valueChosen", columns: [column], value: { year } })}
        />
      ))}
    </div>
  );
}

function headingOf(draft: SetUpDraft, column: number): string {
  return draft.columns.find((each) => each.column === column)?.heading ?? "";
}

function conventionOf(draft: SetUpDraft, column: number, index: number): "german" | "plain" | null {
  const convention = draft.columns.find((each) => each.column === column)?.chosen?.convention;
  return !draft.answered.has(index) || convention === "unknown" || convention === undefined ? null : convention;
}
