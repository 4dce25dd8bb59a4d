// Without this file the steps that find a column's meaning could not work on one thing.
import type { ColumnProfile } from "./columnProfile";
import type { ColumnHeading } from "./headerRows";
import type { HeadingSubject } from "./headingMeaning";
import type { ColumnReason, Confidence } from "./layoutProposal";
import type { ColumnContent, ColumnMeaning } from "./sheetLayout";
import { valueHeading, type ValueHeading } from "./valueHeading";

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

/** A column of which nothing is decided yet. */
export function draftColumn(heading: ColumnHeading, profile: ColumnProfile): ColumnDraft {
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

/** Gives a column its meaning. */
export function settle(draft: ColumnDraft, meaning: ColumnMeaning, confidence: Confidence, reason: ColumnReason): void {
  draft.meaning = meaning;
  draft.confidence = confidence;
  draft.reason = reason;
}
