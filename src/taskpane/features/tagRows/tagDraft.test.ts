// Without this file choosing, splitting and taking off would only be tried by hand.
import { cents } from "../../../domain/shared/cents";
import { choiceOf, draftForRows, emptyDraft, pickedGoals, reduceTagDraft, type TagDraftEvent } from "./tagDraft";

const amount = cents(20_000_00);
const after = (...events: readonly TagDraftEvent[]) => events.reduce(reduceTagDraft, emptyDraft);
const goal = (number: string): TagDraftEvent => ({ kind: "goalPicked", goal: number, amount });
const split: TagDraftEvent = { kind: "splitToggled" };
const choice = (...events: readonly TagDraftEvent[]) => choiceOf(after(...events), amount);

test("nothing chosen is nothing to write", () => {
  expect(choice()).toBeNull();
  expect(choice(split)).toBeNull();
});

test("one goal goes to the whole row; another one takes its place; the same one again takes it back", () => {
  expect(choice(goal("2.1"))).toEqual({ goal: "2.1" });
  expect(choice(goal("2.1"), goal("3.6"))).toEqual({ goal: "3.6" });
  expect(choice(goal("2.1"), goal("2.1"))).toBeNull();
});

test("a measure can be chosen alone, with a goal, and be taken back", () => {
  const measure: TagDraftEvent = { kind: "measurePicked", measure: "M-014" };
  expect(choice(measure)).toEqual({ measure: "M-014" });
  expect(choice(goal("2.1"), measure)).toEqual({ goal: "2.1", measure: "M-014" });
  expect(choice(measure, measure)).toBeNull();
});

test("splitting keeps the goal chosen before, and ending it keeps the first", () => {
  const draft = after(goal("2.1"), split, goal("3.6"));
  expect(pickedGoals(draft)).toEqual(["2.1", "3.6"]);
  expect(choiceOf(draft, amount)).toMatchObject({ split: { unit: "percent", accepted: 0 } });
  expect(choice(goal("2.1"), split, goal("3.6"), split)).toEqual({ goal: "2.1" });
});

test("a split with a single whole share is written as a plain goal", () => {
  expect(choice(goal("2.1"), split)).toEqual({ goal: "2.1" });
});

test("[A1] a single share below 100 % leaves the rest without a goal", () => {
  expect(choice(goal("2.1"), split, { kind: "shareTyped", goal: "2.1", text: "60" })).toEqual({
    split: { unit: "percent", parts: [{ goal: "2.1", basisPoints: 6_000 }], accepted: 4_000 },
  });
});

test("[A1] too much is nothing to write yet", () => {
  expect(choice(goal("2.1"), split, goal("3.6"), { kind: "shareTyped", goal: "2.1", text: "80" })).toBeNull();
});

test("taking off takes off everything, and choosing a goal ends it", () => {
  expect(choice(goal("2.1"), { kind: "removalToggled" })).toEqual({ goal: null, split: null, measure: null });
  expect(choice({ kind: "removalToggled" }, goal("2.1"))).toEqual({ goal: "2.1" });
});

test("euros go back to percent when more than one row is in hand", () => {
  const draft = after(goal("2.1"), split, goal("3.6"), { kind: "unitChosen", unit: "euro", amount });
  expect(draftForRows(draft, 1, amount).split?.unit).toBe("euro");
  expect(draftForRows(draft, 2, amount).split).toMatchObject({ unit: "percent", shares: [{ text: "50" }, { text: "50" }] });
});

test("discarding forgets the choice and the rows beyond the selection", () => {
  expect(after(goal("2.1"), { kind: "scopeChosen", scope: "products" }, { kind: "discarded" })).toEqual(emptyDraft);
});
