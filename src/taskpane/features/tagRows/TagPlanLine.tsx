// Without this file the button would change rows without saying before which and how many.
import { useState } from "react";
import { columnLetters } from "../../../domain/shared/place";
import { percentText } from "../../../domain/tags/split";
import { tagTexts } from "../../../i18n/tagTexts";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { TagPlan } from "../../../usecases/tagRows";

/** What the line has to say: why nothing can be written yet, or what will be. */
export type TagProspect =
  | { readonly kind: "waiting"; readonly reason: string }
  | {
      readonly kind: "ready";
      readonly plan: TagPlan;
      readonly removes: boolean;
      /** Columns of goal and measure as far as they change. */
      readonly columns: readonly number[];
      /** Basis points that stay without a goal. */
      readonly rest: number;
      /** Rows that have another goal now. */
      readonly replaced: readonly BudgetRow[];
    };

/** Rows listed under "Ansehen"; the sheet itself shows the rest. */
const mostListed = 30;

/** The plan: "Ändert 12 Zeilen in Spalte N. 3 davon haben schon ein Ziel." Polite to screen readers. */
export function TagPlanLine({ prospect }: { readonly prospect: TagProspect }) {
  const [isOpen, setOpen] = useState(false);
  const texts = tagTexts.plan;
  if (prospect.kind === "waiting") {
    return (
      <p className="plan two-lines" aria-live="polite">
        <span>{prospect.reason}</span>
      </p>
    );
  }
  const { plan, removes, columns, rest, replaced } = prospect;
  const [first = 0, second] = columns;
  const where = second === undefined ? texts.column(columnLetters(first)) : texts.columns(columnLetters(first), columnLetters(second));
  return (
    <>
      {isOpen && replaced.length > 0 && <ReplacedRows rows={replaced} />}
      <p className="plan two-lines" aria-live="polite">
        <span>
          {removes ? texts.removes : texts.changes}
          <strong>{tagTexts.rows(plan.rows)}</strong>
          {texts.inColumns(where)}
          {!removes && plan.alreadyTagged > 0 && texts.already(plan.alreadyTagged)}
          {rest > 0 && texts.rest(percentText(rest))}
          {replaced.length > 0 && (
            <>
              {" "}
              <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {isOpen ? texts.hide : texts.show}
              </button>
            </>
          )}
        </span>
      </p>
    </>
  );
}

function ReplacedRows({ rows }: { readonly rows: readonly BudgetRow[] }) {
  const texts = tagTexts.replaced;
  const more = rows.length - mostListed;
  return (
    <ul className="replaced" tabIndex={0} aria-label={texts.title}>
      {rows.slice(0, mostListed).map((row) => (
        <li key={row.row}>
          <span>{texts.row(row.row + 1)}</span>
          <span className="goal-code">{row.goalCell === null ? texts.none : String(row.goalCell)}</span>
          <span className="clip grow">{row.text ?? row.accountName ?? row.productName}</span>
        </li>
      ))}
      {more > 0 && <li>{texts.more(more)}</li>}
    </ul>
  );
}
