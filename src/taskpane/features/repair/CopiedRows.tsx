// Without this file a copied row would either lose its tags or share another row's key.
import { useState } from "react";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import { repairTexts } from "../../../i18n/repairTexts";
import type { RepairDecision } from "../../../usecases/repairSheet";
import { Section } from "../../ui/Section";
import { RowQuestion } from "./RowQuestion";
import { rowText, tagsOf, type Answers } from "./repairAnswers";

interface CopiedRowsProps {
  readonly copies: readonly BudgetRow[];
  readonly answers: Answers;
  readonly onAnswer: (decision: RepairDecision) => void;
  readonly onAll: (kind: "copyKeeps" | "copyEmpty") => void;
  readonly onShow: (row: number) => void;
}

const firstPage = 10;
const nextPage = 50;

/** Rows that carry another row's key; one answer each, or one for all. */
export function CopiedRows({ copies, answers, onAnswer, onAll, onShow }: CopiedRowsProps) {
  const [shown, setShown] = useState(firstPage);
  if (copies.length === 0) return null;
  return (
    <Section title={`${repairTexts.copies} (${copies.length})`}>
      {copies.length > 1 && (
        <p className="row">
          <button type="button" className="link" onClick={() => onAll("copyKeeps")}>
            {repairTexts.allCopies.keep}
          </button>
          <button type="button" className="link" onClick={() => onAll("copyEmpty")}>
            {repairTexts.allCopies.empty}
          </button>
        </p>
      )}
      <ul className="repair-questions">
        {copies.slice(0, shown).map((row) => (
          <li key={row.row}>
            <RowQuestion
              question={repairTexts.copyQuestion(row.row + 1, tagsOf(row))}
              text={rowText(row)}
              options={[
                { value: "copyKeeps" as const, label: repairTexts.copyKeeps },
                { value: "copyEmpty" as const, label: repairTexts.copyEmpty },
              ]}
              isChosen={(kind) => answers.get(row)?.kind === kind}
              onChoose={(kind) => onAnswer({ kind, row })}
              onShow={() => onShow(row.row)}
            />
          </li>
        ))}
      </ul>
      {copies.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + nextPage)}>
          {repairTexts.more(copies.length - shown)}
        </button>
      )}
    </Section>
  );
}
