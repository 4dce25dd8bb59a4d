// Without this file the sheets we write would hold code words, or use cases would know German sentences.
import type { Duplicate } from "../../domain/consolidation/findDuplicates";
import type { SkippedRows } from "../../domain/consolidation/skippedRows";
import type { Assumption } from "../../workbook/assumption";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { FileFinding } from "./consolidation";

/** Sentences for the sheets; pane and command line hand in those of i18n. */
export interface SheetTexts {
  readonly refusal: (refusal: SourceRefusal) => string;
  readonly assumption: (assumption: Assumption) => string;
  readonly duplicate: (duplicate: Duplicate) => string;
  readonly skipped: (skipped: readonly SkippedRows[]) => string;
  readonly finding: (found: FileFinding) => string;
}
