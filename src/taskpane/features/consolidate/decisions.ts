// Without this file a decision would be a radio button that changes nothing.
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import type { StatusDecision } from "../../../domain/consolidation/mergeMeasures";
import type { OverviewConflict } from "../../../usecases/consolidate/consolidationOverview";
import { choose } from "./deskActions";
import { session } from "./session";

/** Which file's statement holds for a measure; a later decision takes the place of an earlier one. */
export function decide(decision: StatusDecision): void {
  void choose({ decisions: [...others([decision.measure]), decision] });
}

/** Nothing is decided about this measure any more. */
export function takeBackDecision(measure: string): void {
  void choose({ decisions: others([measure]) });
}

/** Takes our proposal for each of these measures, as a decision of the person who said so. */
export function takeProposals(conflicts: readonly OverviewConflict[]): void {
  const reason = consolidateTexts.conflicts.proposalReason;
  const taken = conflicts.map(({ measure, proposal }): StatusDecision => ({ measure, file: proposal, reason }));
  void choose({ decisions: [...others(taken.map(({ measure }) => measure)), ...taken] });
}

function others(measures: readonly string[]): readonly StatusDecision[] {
  return session.get().choices.decisions.filter(({ measure }) => !measures.includes(measure));
}
