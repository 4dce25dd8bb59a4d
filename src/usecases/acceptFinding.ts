// Without this file a finding that is right as it is would be shown for ever, and people would stop looking.
import type { Finding } from "../domain/shared/finding";
import type { JournalLine } from "../workbook/journal";
import type { Plan } from "../workbook/plan";
import { acceptedName } from "./book";

/** A plan that changes no cell of the department's: it only adds rows to the journal. */
export interface JournalledPlan {
  readonly plan: Plan;
  readonly lines: readonly JournalLine[];
}

/** Leaves a finding standing with a reason. An empty reason is a bug of the view: it must have asked. */
export function planAcceptance(finding: Finding, reason: string, planId: string): JournalledPlan {
  if (reason.trim() === "") throw new Error("Ein Befund bleibt nur mit einem Grund stehen.");
  return acceptance(finding, reason.trim(), planId);
}

/** Takes a finding up again that was left standing. */
export function planResumption(finding: Finding, planId: string): JournalledPlan {
  return acceptance(finding, "", planId);
}

function acceptance(finding: Finding, reason: string, planId: string): JournalledPlan {
  const subject = acceptedName(finding);
  return { plan: { id: planId, operation: "acceptFinding", subject, changes: [] }, lines: [{ subject, field: "Befund", from: "", to: "", reason }] };
}
