// Without this file tags whose row cannot be known would be moved by guessing.
import { useState } from "react";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { TornTags } from "../../../domain/tags/repairRows";
import { repairTexts } from "../../../i18n/repairTexts";
import type { RepairDecision } from "../../../usecases/repairSheet";
import { Section } from "../../ui/Section";
import { RowQuestion } from "./RowQuestion";
import { rowText, tagsOf, type Answers } from "./repairAnswers";

interface TornRowsProps {
  readonly torn: readonly TornTags[];
  readonly answers: Answers;
  readonly onAnswer: (decision: RepairDecision) => void;
  /** Says of all rows without candidates that their tags are right where they are. */
  readonly onAll: (rows: readonly BudgetRow[]) => void;
  readonly onShow: (row: number) => void;
}

const firstPage = 10;
const nextPage = 50;
/** More equal rows than this cannot be told apart in a list either. */
const mostCandidates = 8;

/** Rows whose key is another row's, and no or several rows fit it. */
export function TornRows({ torn, answers, onAnswer, onAll, onShow }: TornRowsProps) {
  const [shown, setShown] = useState(firstPage);
  if (torn.length === 0) return null;
  const changed = torn.filter(({ candidates, isClaimed }) => candidates.length === 0 && !isClaimed).map(({ row }) => row);
  return (
    <Section
      title={`${repairTexts.torn} (${torn.length})`}
      aside={
        changed.length > 1 && (
          <button type="button" className="link" onClick={() => onAll(changed)}>
            {repairTexts.allTorn}
          </button>
        )
      }
    >
      <p className="note">{repairTexts.tornIntro}</p>
      <ul className="repair-questions">
        {torn.slice(0, shown).map((each) => (
          <li key={each.row.row}>
            <RowQuestion
              question={repairTexts.tornQuestion(each.row.row + 1, tagsOf(each.row))}
              text={rowText(each.row)}
              options={optionsOf(each)}
              isChosen={(value) => isSame(answers.get(each.row), value)}
              onChoose={onAnswer}
              onShow={() => onShow(each.row.row)}
            />
          </li>
        ))}
      </ul>
      {torn.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + nextPage)}>
          {repairTexts.more(torn.length - shown)}
        </button>
      )}
    </Section>
  );
}

function optionsOf({ row, candidates, isClaimed }: TornTags): readonly { readonly value: RepairDecision; readonly label: string }[] {
  return [
    ...(isClaimed ? [] : [{ value: { kind: "stays", row } as const, label: repairTexts.stays }]),
    ...candidates.slice(0, mostCandidates).map((to) => ({ value: { kind: "belongs", row, to } as const, label: repairTexts.belongs(to.row + 1, rowText(to)) })),
    { value: { kind: "copyEmpty", row }, label: repairTexts.removeTags },
  ];
}

function isSame(one: RepairDecision | undefined, other: RepairDecision): boolean {
  if (one?.kind === "belongs" && other.kind === "belongs") return one.to === other.to;
  return one?.kind === other.kind;
}
