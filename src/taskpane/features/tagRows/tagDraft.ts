// Without this file what a person has chosen so far would be scattered over the view's parts.
import type { Cents } from "../../../domain/shared/cents";
import type { TagChoice } from "../../../usecases/tagRows";
import { readSplit, startSplit, withGoal, withoutShare, withShare, withUnit, type ShareUnit, type SplitDraft } from "./splitDraft";

/** Which rows are meant: the marked ones, all of their products, or all with the same account and text. */
export type TagScope = "selection" | "products" | "alike";

/** What a person has chosen and not yet written. */
export interface TagDraft {
  readonly scope: TagScope;
  /** One goal for the whole row, null while none is chosen. Not used while splitting. */
  readonly goal: string | null;
  readonly split: SplitDraft | null;
  readonly measure: string | null;
  /** Goal, split and measure are to be taken off. */
  readonly removes: boolean;
}

/** What may happen to a choice. `amount` is the sum of the rows in hand. */
export type TagDraftEvent =
  | { readonly kind: "goalPicked"; readonly goal: string; readonly amount: Cents }
  | { readonly kind: "measurePicked"; readonly measure: string }
  | { readonly kind: "splitToggled" }
  | { readonly kind: "shareTyped"; readonly goal: string; readonly text: string }
  | { readonly kind: "unitChosen"; readonly unit: ShareUnit; readonly amount: Cents }
  | { readonly kind: "scopeChosen"; readonly scope: TagScope }
  | { readonly kind: "removalToggled" }
  | { readonly kind: "discarded" };

/** Nothing chosen. */
export const emptyDraft: TagDraft = { scope: "selection", goal: null, split: null, measure: null, removes: false };

/** What becomes of a choice. Choosing the same again takes it back. Pure. */
export function reduceTagDraft(draft: TagDraft, event: TagDraftEvent): TagDraft {
  switch (event.kind) {
    case "goalPicked":
      return { ...pickGoal(draft, event.goal, event.amount), removes: false };
    case "measurePicked":
      return { ...draft, removes: false, measure: draft.measure === event.measure ? null : event.measure };
    case "splitToggled":
      return toggleSplit({ ...draft, removes: false });
    case "shareTyped":
      return draft.split === null ? draft : { ...draft, split: withShare(draft.split, event.goal, event.text) };
    case "unitChosen":
      return draft.split === null ? draft : { ...draft, split: withUnit(draft.split, event.unit, event.amount) };
    case "scopeChosen":
      return { ...draft, scope: event.scope };
    case "removalToggled":
      return { ...emptyDraft, scope: draft.scope, removes: !draft.removes };
    case "discarded":
      return emptyDraft;
  }
}

function pickGoal(draft: TagDraft, goal: string, amount: Cents): TagDraft {
  if (draft.split === null) return { ...draft, goal: draft.goal === goal ? null : goal };
  const isIn = draft.split.shares.some((share) => share.goal === goal);
  return { ...draft, split: isIn ? withoutShare(draft.split, goal) : withGoal(draft.split, goal, amount) };
}

function toggleSplit(draft: TagDraft): TagDraft {
  if (draft.split === null) return { ...draft, goal: null, split: startSplit(draft.goal === null ? [] : [draft.goal]) };
  return { ...draft, goal: draft.split.shares[0]?.goal ?? null, split: null };
}

/** Goals that are chosen, in the order in which they were. */
export function pickedGoals(draft: TagDraft): readonly string[] {
  if (draft.split !== null) return draft.split.shares.map((share) => share.goal);
  return draft.goal === null ? [] : [draft.goal];
}

/** Euros mean something for a single row only; with several in hand the draft goes back to percent. */
export function draftForRows(draft: TagDraft, rows: number, amount: Cents): TagDraft {
  if (draft.split === null || draft.split.unit === "percent" || rows === 1) return draft;
  return { ...draft, split: withUnit(draft.split, "percent", amount) };
}

/** What the use case is to write; null while the choice is not complete. */
export function choiceOf(draft: TagDraft, amount: Cents): TagChoice | null {
  if (draft.removes) return { goal: null, split: null, measure: null };
  const measure = draft.measure === null ? {} : { measure: draft.measure };
  if (draft.split !== null && draft.split.shares.length > 1) {
    const { split } = readSplit(draft.split, amount);
    return split === null ? null : { split, ...measure };
  }
  if (draft.split !== null) return singleShare(draft.split, amount, measure);
  if (draft.goal !== null) return { goal: draft.goal, ...measure };
  return draft.measure === null ? null : measure;
}

/** A split with one goal and no rest is no split. */
function singleShare(draft: SplitDraft, amount: Cents, measure: TagChoice): TagChoice | null {
  const [only] = draft.shares;
  if (only === undefined) return measure.measure === undefined ? null : measure;
  const { split, rest } = readSplit(draft, amount);
  if (split === null) return null;
  return rest === 0 ? { goal: only.goal, ...measure } : { split, ...measure };
}
