// Without this file torn rows, narrow filters and a wrong Land would be found, but could only be mended by hand.
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
export type SheetFix = Extract<Fix, { readonly kind: "repairRows" | "extendFilter" }>;

/** A fix that mends all findings of a kind because it is one thing. */
export type GroupFix = SheetFix | Extract<Fix, { readonly kind: "setState" }>;

/** Whether a fix is offered once for a kind of findings, and not beside each of them. */
export function isGroupFix(fix: Fix): fix is GroupFix {
  return fix.kind === "repairRows" || fix.kind === "extendFilter" || fix.kind === "setState";
}

/** The one way to mend all findings of a kind; null where each is mended on its own, or where they speak for different ways. */
export function groupFixOf(findings: readonly Finding[]): GroupFix | null {
  const [first = [], ...others] = findings.map((finding) => fixesOf(finding).filter(isGroupFix));
  const isSame = (one: GroupFix) => (other: GroupFix) => one.kind !== "setState" || (other.kind === "setState" && one.state === other.state);
  return first.find((fix) => others.every((each) => each.some(isSame(fix)))) ?? null;
}

/** Plans it for a sheet. A plan without changes means that only a person can tell what belongs where. */
export function planSheetFix(fix: SheetFix, book: Book, sheet: BudgetSheet, sources: PlanSources): Plan {
  if (fix.kind === "repairRows") return planRepair(sheet, repairRows(sheet.rows), [], sources);
  return {
    id: sources.planId,
    operation: "fix",
    subject: checkTexts.extentSubject(sheet.layout.sheet),
    changes: extentChanges(book.outline, sheet.layout, { autoFilter: true, table: true }),
  };
}
