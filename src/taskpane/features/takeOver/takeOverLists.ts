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

/** A line as it is named in lists: row, product and account, and what it is about. */
export function lineTitle(row: BudgetRow): string {
  return `${takeOverTexts.row(row.row + 1)} · ${[row.product, row.account].filter(Boolean).join(".")}`;
}

/** Amount of the first planned year. */
export function amountText(row: BudgetRow): string {
  const amount = splitAmount(row);
  return amount === null ? "" : formatEuros(amount);
}

/** Rows of a list of matches; `onShow` brings the present row into view. */
export function matchItems(matches: readonly RowMatch[], onShow: (row: number) => void): readonly LongListItem[] {
  return matches.map(({ former, current, by, amountChanged }) => ({
    id: String(current.row),
    title: lineTitle(current),
    detail: [tagsText(former), takeOverTexts.by[by], current.text ?? takeOverTexts.noText].filter((part) => part !== "").join(" · "),
    aside: amountChanged ? `${amountText(former)} → ${amountText(current)}` : amountText(current),
    onShow: () => onShow(current.row),
  }));
}

/** Rows whose text is only alike: the former and the present one beside each other. */
export function likelyItems(matches: readonly RowMatch[], onShow: (row: number) => void): readonly LongListItem[] {
  return matches.map(({ former, current }) => ({
    id: String(current.row),
    title: lineTitle(current),
    detail: `${former.text ?? takeOverTexts.noText} → ${current.text ?? takeOverTexts.noText}`,
    aside: tagsText(former),
    onShow: () => onShow(current.row),
  }));
}

/** Rows that only one version has; those of the former one cannot be shown. */
export function singleItems(rows: readonly BudgetRow[], onShow?: (row: number) => void): readonly LongListItem[] {
  return rows.map((row, index) => ({
    id: String(index),
    title: lineTitle(row),
    detail: [...(onShow ? [] : [tagsText(row)]), row.text ?? takeOverTexts.noText].join(" · "),
    aside: amountText(row),
    ...(onShow ? { onShow: () => onShow(row.row) } : {}),
  }));
}
