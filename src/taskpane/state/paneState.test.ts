// Without this file undo, failures and stale findings would only be tried by hand.
import type { Plan } from "../../workbook/plan";
import { initialPaneState, reducePane, type Checked, type PaneEvent, type PaneState } from "./paneState";

const plan = (id: string): Plan => ({ id, operation: "tag", changes: [], subject: id });
const start = initialPaneState({ role: "tagging", theme: "auto", signature: { kind: "role", text: "" } });
const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reducePane, start);
const applied = (id: string): PaneEvent => ({
  kind: "planApplied",
  step: { inverse: plan(id), undone: `${id} zurückgenommen.` },
  text: `${id} geschrieben.`,
});
const notice = { failure: { kind: "cellEditing" }, again: () => undefined } as const;
const checked: Checked = { findings: [], accepted: [], sheets: [], rows: 12, at: 0, stale: false };

test("a step that was carried out is said, shown and can be taken back", () => {
  const state = after({ kind: "planStarted" }, applied("A"));
  expect(state).toMatchObject({ result: { text: "A geschrieben.", undo: "step" }, spoken: { text: "A geschrieben." } });
  expect(state.undo.map((step) => step.inverse.id)).toEqual(["A"]);
});

test("no second plan may start before the cells of the first are read again", () => {
  const written = after({ kind: "planStarted" }, applied("A"));
  expect(written.busy).toBe(true);
  expect(reducePane(written, { kind: "planSettled" }).busy).toBe(false);
});

test("taking back offers the step before, then none", () => {
  const once = after(applied("A"), applied("B"), { kind: "planUndone" });
  expect(once.result).toEqual({ text: "B zurückgenommen.", undo: "earlier" });
  const twice = reducePane(once, { kind: "planUndone" });
  expect(twice.result).toEqual({ text: "A zurückgenommen.", undo: "none" });
  expect(twice.undo).toEqual([]);
});

test("the same sentence twice is said twice", () => {
  const once = after({ kind: "spoken", text: "4 Fehler" });
  const twice = reducePane(once, { kind: "spoken", text: "4 Fehler" });
  expect(twice.spoken).not.toEqual(once.spoken);
});

test("a refused plan ends the waiting, keeps the steps before and shows the failure", () => {
  const state = after(applied("A"), { kind: "planStarted" }, { kind: "planRefused", notice });
  expect(state).toMatchObject({ busy: false, failure: { failure: { kind: "cellEditing" } }, result: null });
  expect(state.undo).toHaveLength(1);
});

test("trying again clears the failure before it is known how it ends", () => {
  expect(after({ kind: "failed", notice }, { kind: "planStarted" }).failure).toBeNull();
});

test("cells that change make findings stale, not vanish", () => {
  const state = after({ kind: "checkEnded", checked }, { kind: "cellsChanged" });
  expect(state.checked).toEqual({ ...checked, stale: true });
});

test("a check that fails leaves the findings of the last one", () => {
  const state = after({ kind: "checkEnded", checked }, { kind: "checkStarted" }, { kind: "checkEnded", checked: null });
  expect(state).toMatchObject({ checking: false, checked });
});

test("only the last fifty steps are kept", () => {
  const state = after(...Array.from({ length: 60 }, (_, index) => applied(String(index))));
  expect(state.undo).toHaveLength(50);
  expect(state.undo.at(-1)?.inverse.id).toBe("59");
});

test("what changes nothing gives back the same state, so nothing is redrawn", () => {
  for (const kind of ["resultClosed", "failureCleared", "cellsChanged"] as const) expect(reducePane(start, { kind })).toBe(start);
});
