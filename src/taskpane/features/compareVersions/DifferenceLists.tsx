// Without this file differences would be sums without names, or lines nobody can find.
import { useMemo } from "react";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import { cents } from "../../../domain/shared/cents";
import { formatEuros } from "../../../domain/shared/centsText";
import type { SumDifference, VersionDifferences } from "../../../domain/tags/compareVersions";
import { compareTexts } from "../../../i18n/compareTexts";
import type { Book } from "../../../usecases/book";
import { viewWord } from "../../../usecases/planDifferencesSheet";
import { LongList, type LongListItem } from "../../ui/LongList";

interface DifferenceListsProps {
  readonly differences: VersionDifferences;
  readonly book: Book;
  readonly onShow: (row: number) => void;
}

/** Goals and measures first, because that is what is asked; then the lines. */
export function DifferenceLists({ differences, book, onShow }: DifferenceListsProps) {
  const { changed, added, gone, unchanged, ambiguous } = differences;
  const titles = useMemo(() => new Map([...book.goals, ...book.measures].map(({ number, title }) => [number, title])), [book]);
  const lines = {
    changed: changed.map(({ match, before, after }) => lineItem(match.current, compareTexts.change(formatEuros(before), formatEuros(after)), onShow)),
    added: added.map(({ row, amount }) => lineItem(row, formatEuros(amount), onShow)),
    gone: gone.map(({ row, amount }) => lineItem(row, formatEuros(amount), null)),
  };
  return (
    <>
      <p className="quiet">{compareTexts.equal(unchanged)}</p>
      {ambiguous.length > 0 && <p className="note">{compareTexts.ambiguous(ambiguous.length)}</p>}
      <Fold label={compareTexts.goals} items={differences.goals.map((sum) => sumItem(sum, titles))} isOpen />
      <Fold label={compareTexts.measures} items={differences.measures.map((sum) => sumItem(sum, titles))} />
      <Fold label={compareTexts.changed} items={lines.changed} />
      <Fold label={compareTexts.added} items={lines.added} />
      <Fold label={compareTexts.gone} items={lines.gone} />
    </>
  );
}

function Fold({ label, items, isOpen = false }: { readonly label: string; readonly items: readonly LongListItem[]; readonly isOpen?: boolean }) {
  if (items.length === 0) return null;
  return (
    <details className="fold" open={isOpen}>
      <summary>{compareTexts.fold(label, items.length)}</summary>
      <LongList label={label} items={items} />
    </details>
  );
}

function sumItem(sum: SumDifference, titles: ReadonlyMap<string, string>): LongListItem {
  const difference = cents(sum.after - sum.before);
  return {
    id: `${sum.number} ${sum.view} ${sum.direction}`,
    title: [sum.number, titles.get(sum.number)].filter(Boolean).join(" "),
    detail: [viewWord(sum), compareTexts.change(formatEuros(sum.before), formatEuros(sum.after))].filter(Boolean).join(" · "),
    aside: `${difference > 0 ? "+" : ""}${formatEuros(difference)}`,
  };
}

function lineItem(row: BudgetRow, aside: string, onShow: ((row: number) => void) | null): LongListItem {
  return {
    id: `${row.row} ${row.product} ${row.account}`,
    title: `${compareTexts.row(row.row + 1)} · ${[row.product, row.account].filter(Boolean).join(".")}`,
    detail: row.text ?? "",
    aside,
    ...(onShow ? { onShow: () => onShow(row.row) } : {}),
  };
}
