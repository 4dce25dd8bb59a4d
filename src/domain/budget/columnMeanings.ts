// Without this file every column would be decided for itself, and "Bezeichnung" could not belong to its neighbour.
import { accountStateOf } from "../frames/accountFrame";
import { federalStates } from "../frames/federalState";
import { fitsFrame } from "../frames/productFrame";
import type { CellGrid } from "./cellGrid";
import { hasNamesInCodes, looksLikeAmounts, looksLikeCodes, looksLikeWords, profileColumn, sampleRows, type ColumnProfile } from "./columnProfile";
import type { ColumnHeading, HeaderRows } from "./headerRows";
import { headingMeaning, type HeadingMeaning, type HeadingSubject } from "./headingMeaning";
import type { ColumnReason, Confidence } from "./layoutProposal";
import type { ColumnContent, ColumnMeaning } from "./sheetLayout";
import { promisesAmounts, speaksOfAmounts, valueHeading, type ValueHeading } from "./valueHeading";

/** A column on its way to a meaning. */
export interface ColumnDraft {
  readonly column: number;
  readonly heading: ColumnHeading;
  readonly value: ValueHeading;
  readonly profile: ColumnProfile;
  meaning: ColumnMeaning | null;
  confidence: Confidence;
  reason: ColumnReason;
  content: ColumnContent | null;
  subject: HeadingSubject | null;
  alternatives: number[];
}

/** Decides what each column means, from its heading, its cells and its neighbours. */
export function decideMeanings(grid: CellGrid, header: HeaderRows): readonly ColumnDraft[] {
  const rows = sampleRows(grid, header.headerRow + header.headerRows);
  const drafts = header.headings
    .map((heading) => draftColumn(heading, profileColumn(grid, heading.column, rows)))
    .filter((draft) => draft.heading.whole !== "" || draft.profile.filled > 0);
  for (const [index, draft] of drafts.entries()) decide(draft, drafts.slice(0, index));
  fillGaps(drafts);
  settleDoubles(drafts);
  return drafts;
}

function draftColumn(heading: ColumnHeading, profile: ColumnProfile): ColumnDraft {
  return {
    column: heading.column,
    heading,
    value: valueHeading(heading.whole),
    profile,
    meaning: null,
    confidence: "choose",
    reason: { code: heading.whole === "" ? "noHeading" : "unknownHeading" },
    content: null,
    subject: null,
    alternatives: [],
  };
}

function decide(draft: ColumnDraft, before: readonly ColumnDraft[]): void {
  const said = headingMeaning(draft.heading.lowest) ?? headingMeaning(draft.heading.whole);
  if (said?.meaning && isOwn(said.meaning)) return settle(draft, said.meaning, "certain", { code: "ownColumn" });
  if (said?.meaning) return decidePlain(draft, said.meaning);
  if (said?.subject) return decideSubject(draft, said.subject, said.aspect, { code: "headingAndCells" });
  if (said?.aspect) return decideAspect(draft, said, before);
  if (speaksOfAmounts(draft.value) || draft.value.isDerived) decideAmount(draft);
}

const ownMeanings: ReadonlySet<ColumnMeaning> = new Set(["goal", "split", "measure", "status", "rowKey"]);

function isOwn(meaning: ColumnMeaning): boolean {
  return ownMeanings.has(meaning);
}

/** Words with one meaning, if the cells bear it out: a column "Art" of codes is no kind column. */
function decidePlain(draft: ColumnDraft, meaning: ColumnMeaning): void {
  const { profile } = draft;
  if (meaning === "direction" && profile.directionWords < profile.filled * 0.6) return decideText(draft);
  if (meaning === "year" && profile.years < profile.filled * 0.6) return;
  settle(draft, meaning, "certain", { code: profile.filled > 0 ? "headingAndCells" : "heading" });
}

function decideText(draft: ColumnDraft): void {
  if (looksLikeWords(draft.profile) && draft.profile.averageLength > 8) settle(draft, "text", "likely", { code: "cells" });
}

function decideAspect(draft: ColumnDraft, said: HeadingMeaning, before: readonly ColumnDraft[]): void {
  const above = headingMeaning(draft.heading.above);
  if (above?.subject) {
    return decideSubject(draft, above.subject, said.aspect, { code: "upperHeading", heading: draft.heading.above });
  }
  const neighbour = before[before.length - 1];
  if (said.aspect === "name" && neighbour?.subject) {
    return decideSubject(draft, neighbour.subject, "name", { code: "besideColumn", column: neighbour.column });
  }
  if (said.aspect === "name") settle(draft, "text", "likely", { code: "heading" });
}

/** A heading such as "Produkt" may head codes, names, or both in one cell; the cells tell. */
function decideSubject(draft: ColumnDraft, subject: HeadingSubject, aspect: HeadingMeaning["aspect"], reason: ColumnReason): void {
  draft.subject = subject;
  const isName = aspect === "name" || (aspect === null && looksLikeWords(draft.profile) && !looksLikeCodes(draft.profile));
  if (isName) return decideName(draft, subject, reason);
  if (draft.profile.filled > 0 && !looksLikeCodes(draft.profile) && subject !== "department") {
    draft.confidence = "choose";
    return;
  }
  if (hasNamesInCodes(draft.profile)) draft.content = "codeAndName";
  if (subject === "line") {
    const isWhole = draft.profile.lineCodes >= draft.profile.filled * 0.6;
    draft.content = isWhole ? "productAndAccount" : null;
    return settle(draft, isWhole ? "product" : "account", isWhole ? "certain" : "likely", reason);
  }
  settle(draft, subject, "certain", reason);
}

function decideName(draft: ColumnDraft, subject: HeadingSubject, reason: ColumnReason): void {
  const meaning = nameMeanings[subject];
  if (meaning === null) {
    draft.reason = { code: "nameOfGroup" };
    draft.confidence = "certain";
    return;
  }
  settle(draft, meaning, "certain", reason);
}

const nameMeanings: Readonly<Record<HeadingSubject, ColumnMeaning | null>> = {
  productArea: null,
  productGroup: null,
  subPlan: null,
  product: "productName",
  account: "accountName",
  line: "text",
  department: "department",
};

function decideAmount(draft: ColumnDraft): void {
  if (draft.value.isDerived) {
    draft.reason = { code: "derivedFigure" };
    draft.confidence = "certain";
    return;
  }
  if (!looksLikeAmounts(draft.profile)) {
    if (!promisesAmounts(draft.value)) decideText(draft);
    return;
  }
  settle(draft, "amount", "certain", { code: draft.profile.filled > 0 ? "headingAndCells" : "heading" });
}

function settle(draft: ColumnDraft, meaning: ColumnMeaning, confidence: Confidence, reason: ColumnReason): void {
  draft.meaning = meaning;
  draft.confidence = confidence;
  draft.reason = reason;
}

/** Meanings no heading has named, found by their cells; never certain. */
function fillGaps(drafts: readonly ColumnDraft[]): void {
  const open = drafts.filter((draft) => draft.meaning === null && draft.confidence === "choose" && draft.profile.filled > 0);
  if (!has(drafts, "direction")) {
    const found = open.find((draft) => draft.profile.directionWords >= draft.profile.filled * 0.9 && draft.profile.distinct <= 8);
    if (found) settle(found, "direction", "likely", { code: "cells" });
  }
  if (!has(drafts, "account")) nameByCells(open, "account", looksLikeAccounts);
  if (!["product", "productGroup", "subPlan"].some((meaning) => has(drafts, meaning as ColumnMeaning))) {
    nameByCells(open, "product", looksLikeProducts);
  }
  if (!["text", "accountName", "productName"].some((meaning) => has(drafts, meaning as ColumnMeaning))) nameLongestText(drafts);
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

function has(drafts: readonly ColumnDraft[], meaning: ColumnMeaning): boolean {
  return drafts.some((draft) => draft.meaning === meaning);
}

const oncePerSheet: readonly ColumnMeaning[] = [
  "product", "account", "productName", "accountName", "text", "direction", "year", "valueKind", "department",
  "subPlan", "productArea", "productGroup", "goal", "split", "measure", "status", "rowKey",
];

/** Filled before empty, certain before likely. */
function preference(draft: ColumnDraft): number {
  return (draft.profile.filled > 0 ? 0 : 2) + (draft.confidence === "certain" ? 0 : 1);
}

/** Of two columns with one meaning the better filled one keeps it; the other is named as the alternative. */
function settleDoubles(drafts: readonly ColumnDraft[]): void {
  for (const meaning of oncePerSheet) {
    const [best, ...others] = drafts
      .filter((draft) => draft.meaning === meaning)
      .sort((one, other) => preference(one) - preference(other) || one.column - other.column);
    if (!best) continue;
    best.alternatives.push(...others.map((other) => other.column));
    for (const other of others) {
      other.meaning = null;
      other.confidence = "likely";
      other.reason = { code: "secondOfItsKind", column: best.column };
    }
  }
}
