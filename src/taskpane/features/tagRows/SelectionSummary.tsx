// Without this file nobody would see which rows are meant before they are changed.
import { formatEuros } from "../../../domain/shared/centsText";
import { listOf } from "../../../i18n/figures";
import { tagTexts } from "../../../i18n/tagTexts";
import type { SelectedRows } from "../../../usecases/selectRows";
import { Segments } from "../../ui/Segments";
import type { TagScope } from "./tagDraft";

interface SelectionSummaryProps {
  readonly rows: SelectedRows;
  /** The column the sums are of, with its year: „Ansatz 2026“. */
  readonly sumColumn: string | null;
  readonly scope: TagScope;
  /** Rows each scope would reach; those that reach no further than the selection are not offered. */
  readonly reach: Readonly<Record<TagScope, number>>;
  readonly removes: boolean;
  readonly onScope: (scope: TagScope) => void;
  readonly onRemove: () => void;
}

/** What the person has in hand: rows, products, sum, what is left alone, and which goals stand there now. */
export function SelectionSummary({ rows, sumColumn, scope, reach, removes, onScope, onRemove }: SelectionSummaryProps) {
  const { lines, products, sums, extent } = rows;
  const [only] = sums;
  const scopes = (["selection", "products", "alike"] as const)
    .filter((each) => each === "selection" || reach[each] > reach.selection)
    .map((each) => [each, tagTexts.scopes[each](reach[each])] as const);
  const present = presentGoals(rows);
  return (
    <div className="selection">
      <p className="selection-sum">
        <span>{tagTexts.inHand(lines.length, products.length)}</span>
        {sums.length === 1 && only !== undefined && <span className="amount">{formatEuros(only.sum)}</span>}
      </p>
      {sums.length > 1 && (
        <dl className="sums">
          {sums.map(({ kind, sum }) => (
            <div key={kind}>
              <dt>{tagTexts.moneyKinds[kind]}</dt>
              <dd className="amount">{formatEuros(sum)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="quiet">
        {extent !== null && tagTexts.extent(extent.first + 1, extent.last + 1)} {sumColumn !== null && tagTexts.sumOf(sumColumn, sums.length === 1 && only !== undefined ? only.kind : null)} {skippedSentence(rows)}
      </p>
      {present !== null && (
        <p className="quiet">
          {tagTexts.present(present)}{" "}
          <button type="button" className="link" aria-pressed={removes} onClick={onRemove}>
            {removes ? tagTexts.keep : tagTexts.remove}
          </button>
        </p>
      )}
      {scopes.length > 1 && <Segments legend={tagTexts.scope} value={scope} options={scopes} onChange={onScope} />}
    </div>
  );
}

function skippedSentence({ skipped }: SelectedRows): string {
  const kinds = [
    { count: skipped.totals, text: tagTexts.skippedTotals(skipped.totals) },
    { count: skipped.headings, text: tagTexts.skippedHeadings(skipped.headings) },
    { count: skipped.merged, text: tagTexts.skippedMerged(skipped.merged) },
    { count: skipped.hidden, text: tagTexts.skippedHidden(skipped.hidden) },
  ].filter(({ count }) => count > 0);
  if (kinds.length === 0) return "";
  const isOne = kinds.length === 1 && kinds[0]?.count === 1;
  return tagTexts.skipped(listOf(kinds.map(({ text }) => text)), isOne);
}

/** Goals that stand on the rows now, the most frequent first, two at most by name. */
function presentGoals({ lines }: SelectedRows): string | null {
  const counts = new Map<string, number>();
  for (const { goalCell } of lines) if (goalCell !== null) counts.set(String(goalCell), (counts.get(String(goalCell)) ?? 0) + 1);
  if (counts.size === 0) return null;
  const ordered = [...counts].sort((one, other) => other[1] - one[1]);
  const named = ordered.slice(0, 2).map(([goal, count]) => tagTexts.presentGoal(goal, count));
  return listOf(ordered.length > 2 ? [...named, tagTexts.presentMore(ordered.length - 2)] : named);
}
