// Without this file every column would be decided for itself, and "Bezeichnung" could not belong to its neighbour.
import type { CellGrid } from "./cellGrid";
import { draftColumn, settle, type ColumnDraft } from "./columnDraft";
import { fillGaps } from "./columnGaps";
import { hasNamesInCodes, looksLikeAmounts, looksLikeCodes, looksLikeWords, profileColumn, sampleRows } from "./columnProfile";
import type { HeaderRows } from "./headerRows";
import { headingMeaning, type HeadingMeaning, type HeadingSubject } from "./headingMeaning";
import type { ColumnReason } from "./layoutProposal";
import type { ColumnMeaning } from "./sheetLayout";
import { promisesAmounts, speaksOfAmounts } from "./valueHeading";

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
