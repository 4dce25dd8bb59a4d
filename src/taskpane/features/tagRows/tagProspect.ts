// Without this file button and plan line could disagree about what will be written.
import { columnOf } from "../../../domain/budget/sheetLayout";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { Cents } from "../../../domain/shared/cents";
import { percentText } from "../../../domain/tags/split";
import { tagTexts } from "../../../i18n/tagTexts";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import type { PlanSources } from "../../../usecases/planRowTags";
import { planTagging } from "../../../usecases/tagRows";
import { readSplit } from "./splitDraft";
import { choiceOf, pickedGoals, type TagDraft } from "./tagDraft";
import type { TagProspect } from "./TagPlanLine";

interface ProspectSources {
  readonly sheet: BudgetSheet;
  readonly lines: readonly BudgetRow[];
  readonly draft: TagDraft;
  /** Sum of the lines. */
  readonly amount: Cents;
  readonly sources: PlanSources;
}

/** What would be written for a choice, or why nothing can be yet. */
export function tagProspect({ sheet, lines, draft, amount, sources }: ProspectSources): TagProspect {
  const choice = choiceOf(draft, amount);
  if (choice === null) return { kind: "waiting", reason: waitingReason(draft, amount) };
  const affected = draft.removes ? lines.filter(carriesTag) : lines;
  const plan = planTagging(sheet, affected, choice, sources);
  if (plan.rows === 0) return { kind: "waiting", reason: tagTexts.plan.nothing(lines.length) };
  const measureColumn = columnOf(sheet.layout, "measure");
  const columns = [
    ...(choice.goal !== undefined || choice.split !== undefined ? [plan.column] : []),
    ...(choice.measure !== undefined && !draft.removes && measureColumn !== null ? [measureColumn] : []),
  ];
  const next = draft.removes ? null : (choice.split?.parts[0]?.goal ?? choice.goal);
  const replaced = affected.filter((line) => line.goalCell !== null && next !== undefined && line.goalCell !== next);
  const rest = choice.split?.unit === "percent" ? choice.split.accepted : 0;
  return { kind: "ready", plan, removes: draft.removes, columns, rest, replaced };
}

function carriesTag({ goalCell, splitCell, measureCell }: BudgetRow): boolean {
  return goalCell !== null || splitCell !== null || measureCell !== null;
}

function waitingReason(draft: TagDraft, amount: Cents): string {
  const texts = tagTexts.plan;
  if (draft.split === null) return texts.choose;
  if (pickedGoals(draft).length === 0) return texts.chooseShares;
  const { parts, rest } = readSplit(draft.split, amount);
  const isReadable = parts.every(({ share }) => share !== null && share !== 0);
  if (!isReadable || draft.split.unit === "euro") return isReadable ? texts.tooMuchEuros : texts.unreadable;
  return texts.tooMuch(percentText(10_000 - rest));
}
