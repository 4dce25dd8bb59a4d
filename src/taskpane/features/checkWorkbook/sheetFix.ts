// Without this file torn rows and narrow filters would be found, but could only be mended by hand.
import type { Fix } from "../../../domain/rules/fix";
import { fixesOf } from "../../../domain/rules/fixesOf";
import { repairRows } from "../../../domain/tags/repairRows";
import { checkTexts } from "../../../i18n/checkTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { extentChanges } from "../../../usecases/extendExtents";
import type { PlanSources } from "../../../usecases/planRowTags";
import { planRepair } from "../../../usecases/repairSheet";
import type { Plan } from "../../../workbook/plan";
import type { Finding } from "../../../domain/shared/finding";

/** A fix that mends a whole sheet at once, not a single row. */
export type SheetFix = Extract<Fix["kind"], "repairRows" | "extendFilter">;

/** The way to mend all findings of a kind on their sheet; null where each row is mended on its own. */
export function sheetFixOf(finding: Finding): SheetFix | null {
  const [first] = fixesOf(finding);
  return first?.kind === "repairRows" || first?.kind === "extendFilter" ? first.kind : null;
}

/** Plans it. A plan without changes means that only a person can tell what belongs where. */
export function planSheetFix(fix: SheetFix, book: Book, sheet: BudgetSheet, sources: PlanSources): Plan {
  if (fix === "repairRows") return planRepair(sheet, repairRows(sheet.rows), [], sources);
  return {
    id: sources.planId,
    operation: "fix",
    subject: checkTexts.extentSubject(sheet.layout.sheet),
    changes: extentChanges(book.outline, sheet.layout, { autoFilter: true, table: true }),
  };
}
