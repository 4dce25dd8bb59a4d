// Without this file a column without a telling heading would be nothing, however plainly its cells speak.
import { accountStateOf } from "../frames/accountFrame";
import { federalStates } from "../frames/federalState";
import { fitsFrame } from "../frames/productFrame";
import { settle, type ColumnDraft } from "./columnDraft";
import { looksLikeWords, type ColumnProfile } from "./columnProfile";
import type { ColumnHeading } from "./headerRows";
import type { ColumnMeaning } from "./sheetLayout";
import { promisesAmounts } from "./valueHeading";

/** Meanings no heading has named, found by their cells; never certain. */
export function fillGaps(drafts: readonly ColumnDraft[]): void {
  const open = drafts.filter((draft) => draft.meaning === null && draft.confidence === "choose" && draft.profile.filled > 0);
  if (!has(drafts, "direction")) {
    const found = open.find((draft) => draft.profile.directionWords >= draft.profile.filled * 0.9 && draft.profile.distinct <= 8);
    if (found) settle(found, "direction", "likely", { code: "cells" });
  }
  if (!has(drafts, "account")) nameByCells(open, "account", looksLikeAccounts);
  if (!has(drafts, "product", "productGroup", "subPlan")) {
    nameByCells(open, "product", looksLikeProducts);
  }
  if (!has(drafts, "text", "accountName", "productName")) nameLongestText(drafts);
}

function nameLongestText(drafts: readonly ColumnDraft[]): void {
  const texts = drafts
    .filter((draft) => (draft.meaning === null || draft.meaning === "note") && looksLikeWords(draft.profile) && !promisesAmounts(draft.value))
    .sort((one, other) => other.profile.words * other.profile.averageLength - one.profile.words * one.profile.averageLength);
  const [longest, ...others] = texts;
  if (!longest) return;
  settle(longest, "text", "likely", { code: "longestText" });
  longest.alternatives = others.map((other) => other.column);
}

/** Of several columns the one with the longest codes: groups stand left of what they group. */
function nameByCells(open: readonly ColumnDraft[], meaning: ColumnMeaning, looksLike: (profile: ColumnProfile) => boolean): void {
  const length = (draft: ColumnDraft): number => draft.profile.sampleCodes[0]?.length ?? 0;
  const [found] = open
    .filter((draft) => draft.meaning === null && mayHeadCodes(draft.heading) && looksLike(draft.profile))
    .sort((one, other) => length(other) - length(one) || one.column - other.column);
  if (found) settle(found, meaning, "likely", { code: "cells" });
}

/** A heading that says nothing, or only that codes follow (`Code-2`, `Nr.`); a foreign word is not overruled. */
function mayHeadCodes(heading: ColumnHeading): boolean {
  return heading.whole === "" || /code|nummer|\bnr\b|schlüssel|ziffer/i.test(heading.whole);
}

function looksLikeAccounts(profile: ColumnProfile): boolean {
  const accounts = profile.sampleCodes.filter((code) => /^[3-7]\d{3,7}$/.test(code));
  return mostAre(accounts, profile) && accountStateOf(accounts) !== null;
}

/** Texts that begin with an area some Land has; numbers without a heading are not taken for codes. */
function looksLikeProducts(profile: ColumnProfile): boolean {
  if (profile.numbers > 0) return false;
  const fitting = federalStates.map((state) => profile.sampleCodes.filter((code) => code.length >= 4 && fitsFrame(code, state)));
  return fitting.some((codes) => mostAre(codes, profile));
}

function mostAre(codes: readonly string[], profile: ColumnProfile): boolean {
  return codes.length >= profile.filled * 0.8 && profile.distinct > 3 && profile.years < profile.filled * 0.5;
}

function has(drafts: readonly ColumnDraft[], ...meanings: readonly ColumnMeaning[]): boolean {
  return drafts.some((draft) => draft.meaning !== null && meanings.includes(draft.meaning));
}
