// Without this file a view would have to know which rules there are, and in which order they look.
import { compareFindings, type Finding } from "../shared/finding";
import type { RuleId } from "../shared/ruleId";
import { amountsAreReadable, kindsAreKnown, printedTotalsAgree, unitsAreConfirmed, viewsAreNotAdded } from "./amountRules";
import { goalIsKnownAndValid, goalIsText, goalSuitsArea, steeringRowHasGoal } from "./goalRules";
import { measureSuitsRow } from "./measureRules";
import { keysAreUnique, keysBelongToTheirRows, likeRowsAreTaggedAlike, onlyLinesCarryTags } from "./rowRules";
import type { RowRule, RuleContext, SheetRule } from "./ruleContext";
import { productIsKnown, productNumbersAreWhole } from "./productRules";
import { splitAddsUp } from "./splitRules";

/** Rules that look at one row, with the ids they can find; those of lines see lines only. */
export const lineRules: readonly { readonly ids: readonly RuleId[]; readonly rule: RowRule }[] = [
  { ids: ["P1", "P2"], rule: productIsKnown },
  { ids: ["Z1", "Z2"], rule: goalIsKnownAndValid },
  { ids: ["Z3"], rule: goalSuitsArea },
  { ids: ["Z4"], rule: goalIsText },
  { ids: ["Z5"], rule: steeringRowHasGoal },
  { ids: ["A1", "A2", "A3"], rule: splitAddsUp },
  { ids: ["M5", "M6", "M7"], rule: measureSuitsRow },
];

/** Rules that look at rows of every kind. */
export const rowRules: readonly { readonly ids: readonly RuleId[]; readonly rule: RowRule }[] = [
  { ids: ["T4"], rule: onlyLinesCarryTags },
];

/** Rules that look across rows. */
export const sheetRules: readonly { readonly ids: readonly RuleId[]; readonly rule: SheetRule }[] = [
  { ids: ["P3"], rule: productNumbersAreWhole },
  { ids: ["T2"], rule: keysAreUnique },
  { ids: ["T3"], rule: keysBelongToTheirRows },
  { ids: ["T5"], rule: likeRowsAreTaggedAlike },
  { ids: ["B1"], rule: printedTotalsAgree },
  { ids: ["B2"], rule: viewsAreNotAdded },
  { ids: ["B3"], rule: amountsAreReadable },
  { ids: ["B4"], rule: unitsAreConfirmed },
  { ids: ["B5"], rule: kindsAreKnown },
];

/** Checks one budget sheet by all rules; findings come errors first, then by rule and place. */
export function checkBudget(context: RuleContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const row of context.rows) {
    if (row.kind === "blank") continue;
    for (const { rule } of rowRules) rule(row, context, found);
    if (row.kind !== "line") continue;
    for (const { rule } of lineRules) rule(row, context, found);
  }
  for (const { rule } of sheetRules) rule(context, found);
  return found.sort(compareFindings);
}
