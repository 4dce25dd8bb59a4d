// Without this file the sample could not say which goal a row rightly belongs to, and no check could be held against it.
import { fits } from "../town/townQueries";
import type { TownRecord, TownTables } from "../town/townSchema";
import type { LineTag } from "./sampleLine";

/** What a tag depends on. */
export interface TaggedRow {
  readonly product: string;
  readonly account: TownRecord<"budget-accounts">;
  readonly text: string;
  readonly ofMeasure: TownRecord<"measure-budget"> | null;
}

/**
 * The right tag of a row: a measure's own shares first, then a hint for its account (and text, where the hint names one),
 * then the product's general hint. Null where the account is not taggable or the product has no hint.
 */
export function rightTag(row: TaggedRow, town: TownTables): LineTag | null {
  if (row.ofMeasure) return { shares: row.ofMeasure.goalShares, withoutGoal: 0, measure: row.ofMeasure.measure };
  if (!row.account.taggable || !fits(row.account, row.product)) return null;
  const hints = town["tagging-hints"].filter((hint) => hint.product === row.product);
  const special = hints.find((hint) => namesAccount(hint, row.account.account) && namesText(hint, row.text));
  const hint = special ?? hints.find((candidate) => candidate.accountPrefixes.length === 0);
  if (!hint) return null;
  return {
    shares: hint.goalShares,
    withoutGoal: hint.untaggedShare,
    measure: hint.measure === "" ? null : hint.measure,
  };
}

function namesAccount(hint: TownRecord<"tagging-hints">, account: string): boolean {
  return hint.accountPrefixes.some((prefix) => account.startsWith(prefix));
}

function namesText(hint: TownRecord<"tagging-hints">, text: string): boolean {
  return hint.rowTexts.length === 0 || hint.rowTexts.some((named) => text.includes(named));
}
