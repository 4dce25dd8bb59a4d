// Without this file rows of the lists would be worded in the middle of a component.
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import { formatEuros } from "../../../domain/shared/centsText";
import type { RowMatch } from "../../../domain/tags/matchRows";
import { splitAmount } from "../../../domain/rules/splitRules";
import { takeOverTexts } from "../../../i18n/takeOverTexts";
import type { LongListItem } from "../../ui/LongList";

/** What becomes of tags, as the person reads it: goal or split, and the measure. */
export function tagsText({ goalCell, splitCell, measureCell }: BudgetRow): string {
  const goal = splitCell ?? goalCell;
  const parts = [goal, measureCell].filter((cell) => typeof cell === "string" && cell !== "");
  return parts.length === 0 ? takeOverTexts.untagged : parts.join(", ");
}

/** A line as it is named in lists: sheet where there are several, row, product and account. */
export function lineTitle(row: BudgetRow, sheet: string | null = null): string {
  const place = [sheet, takeOverTexts.row(row.row + 1)].filter(Boolean).join(", ");
  return `${place} · ${[row.product, row.account].filter(Boolean).join(".")}`;
}

/** How lists speak of present rows. */
export interface PresentRows {
  /** Name of a row's sheet; null where there is only one. */
  readonly sheetOf: (row: BudgetRow) => string | null;
  /** Brings the row into view. */
  readonly onShow: (row: BudgetRow) => void;
}

/** Amount of the first planned year. */
export function amountText(row: BudgetRow): string {
  const amount = splitAmount(row);
  return amount === null ? "" : formatEuros(amount);
}

/** Rows of a list of matches. */
export function matchItems(matches: readonly RowMatch[], { sheetOf, onShow }: PresentRows): readonly LongListItem[] {
  return matches.map(({ former, current, by, amountChanged }) => ({
    id: `${sheetOf(current)} ${current.row}`,
    title: lineTitle(current, sheetOf(current)),
    detail: [tagsText(former), takeOverTexts.by[by], current.text ?? takeOverTexts.noText].filter((part) => part !== "").join(" · "),
    aside: amountChanged ? `${amountText(former)} → ${amountText(current)}` : amountText(current),
    onShow: () => onShow(current),
  }));
}

/** Rows whose text is only alike: the former and the present one beside each other. */
export function likelyItems(matches: readonly RowMatch[], { sheetOf, onShow }: PresentRows): readonly LongListItem[] {
  return matches.map(({ former, current }) => ({
    id: `${sheetOf(current)} ${current.row}`,
    title: lineTitle(current, sheetOf(current)),
    detail: `${former.text ?? takeOverTexts.noText} → ${current.text ?? takeOverTexts.noText}`,
    aside: tagsText(former),
    onShow: () => onShow(current),
  }));
}

/** Rows that only one version has; those of the former one cannot be shown. */
export function singleItems(rows: readonly BudgetRow[], present?: PresentRows): readonly LongListItem[] {
  return rows.map((row, index) => ({
    id: String(index),
    title: lineTitle(row, present?.sheetOf(row)),
    detail: [...(present ? [] : [tagsText(row)]), row.text ?? takeOverTexts.noText].join(" · "),
    aside: amountText(row),
    ...(present ? { onShow: () => present.onShow(row) } : {}),
  }));
}
