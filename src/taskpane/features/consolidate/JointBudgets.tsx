// Without this file nobody would see who pays what towards a field before the sheets are written.
import { cents } from "../../../domain/shared/cents";
import { formatEuros } from "../../../domain/shared/centsText";
import type { JointBudget } from "../../../domain/consolidation/jointBudgets";
import { consolidateTexts } from "../../../i18n/consolidateTexts";

interface JointBudgetsProps {
  readonly kind: "actionArea" | "corridor";
  readonly budgets: readonly JointBudget[];
}

const texts = consolidateTexts.joint;

/** Joint budgets shortly, the largest first: sum, ceiling, rank and each department's part. The sheets have the formulas. */
export function JointBudgets({ kind, budgets }: JointBudgetsProps) {
  if (budgets.length === 0) return null;
  const ranked = [...budgets].sort((one, other) => one.rank - other.rank);
  return (
    <details className="fold">
      <summary>{consolidateTexts.folds.joint[kind](budgets.length)}</summary>
      <ul className="plain-list">
        {ranked.map(({ entry, total, rank, shares }) => (
          <li key={entry.number}>
            <span className="joint-head">
              <span className="grow">{`${entry.number} ${entry.name}`}</span>
              <span className="num">{formatEuros(total)}</span>
            </span>
            <span className="quiet">
              {[
                texts.rank(rank),
                entry.ceiling === null ? texts.noCeiling : texts.free(cents(entry.ceiling - total)),
                entry.responsible.length === 0 ? "" : texts.responsible(entry.responsible),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
            <span className="quiet">{shares.map((share) => texts.share(share.department, share.total)).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
