// Without this file a correction by hand could be lost, or a question be counted as answered.
import type { LayoutProposal, LayoutQuestion, ProposedColumn } from "../../../domain/budget/layoutProposal";
import type { ColumnMeaning, LayoutColumn, SheetLayout } from "../../../domain/budget/sheetLayout";
import type { ValueIdentity } from "../../../domain/budget/valueColumn";
import { isAnswered, layoutOfDraft, openQuestions, reduceSetUp, signOf, startDraft, type SetUpDraft, type SetUpEvent } from "./setUpDraft";

const planned = (year: number | null): ValueIdentity => ({
  kind: "planned",
  year,
  version: "adopted",
  supplement: null,
  unit: "euro",
  sign: "expenseNegative",
});
const column = (at: number, heading: string, meaning: ColumnMeaning | null, value: ValueIdentity | null = null): ProposedColumn => ({
  column: at,
  heading,
  meaning,
  value,
  confidence: "certain",
  reason: { code: "heading" },
  alternatives: [],
});
const columns = [
  column(0, "Produkt", "product"),
  column(1, "Erläuterung", "text"),
  column(2, "Bemerkung", null),
  column(3, "Ansatz", "amount", planned(2026)),
  column(4, "Ansatz", "amount", planned(2026)),
];
const layout: SheetLayout = {
  sheet: "THH 51",
  headerRow: 5,
  headerRows: 1,
  columns: columns.flatMap(({ column: at, heading, meaning, value }): readonly LayoutColumn[] =>
    meaning === null ? [] : [{ column: at, heading, meaning, value, decidedBy: "found" }],
  ),
};
const sameValue: LayoutQuestion = { kind: "sameValue", columns: [3, 4], value: planned(2026) };
const unit: LayoutQuestion = { kind: "unitFromHeading", columns: [3], unit: "thousand", heading: "Ansatz in T€" };
const proposal = (...questions: readonly LayoutQuestion[]): LayoutProposal => ({ kind: "layout", layout, columns, questions });
const after = (start: SetUpDraft, ...events: readonly SetUpEvent[]): SetUpDraft =>
  events.reduce<SetUpDraft | null>(reduceSetUp, start) ?? start;
const meanings = (draft: SetUpDraft) => layoutOfDraft(draft).columns.map((each) => `${each.column} ${each.meaning}`);

test("a proposal that nobody corrects is the layout", () => {
  expect(layoutOfDraft(startDraft(proposal(), null))).toEqual(layout);
});

test("a meaning chosen by hand goes over from the column that had it", () => {
  const draft = after(startDraft(proposal(), null), { kind: "meaningChosen", column: 2, meaning: "text" });
  expect(meanings(draft)).toEqual(["0 product", "2 text", "3 amount", "4 amount"]);
  expect(layoutOfDraft(draft).columns[1]).toMatchObject({ heading: "Bemerkung", decidedBy: "person", value: null });
});

test("a second amount takes nothing away, and is written with the sign of the others", () => {
  const draft = after(startDraft(proposal(), null), { kind: "meaningChosen", column: 2, meaning: "amount" });
  expect(meanings(draft)).toEqual(["0 product", "1 text", "2 amount", "3 amount", "4 amount"]);
  expect(layoutOfDraft(draft).columns[2]?.value).toMatchObject({ kind: "planned", year: null, sign: "expenseNegative" });
});

test("of two columns that say the same, one is kept", () => {
  const draft = startDraft(proposal(sameValue), null);
  expect(openQuestions(draft)).toEqual([0]);
  const kept = after(draft, { kind: "columnKept", columns: [3, 4], keep: 4, meaning: "amount", question: 0 });
  expect(openQuestions(kept)).toEqual([]);
  expect(meanings(kept)).toEqual(["0 product", "1 text", "4 amount"]);
});

test("or they get different years, and the question is settled by itself", () => {
  const draft = after(startDraft(proposal(sameValue), null), { kind: "valueChosen", columns: [4], value: { year: 2027 } });
  expect(isAnswered(draft, 0)).toBe(true);
  expect(layoutOfDraft(draft).columns.map((each) => each.value?.year)).toEqual([undefined, undefined, 2026, 2027]);
});

test("unknown years are settled when each column has one, or is left alone", () => {
  const question: LayoutQuestion = { kind: "yearUnknown", columns: [3, 4], offsets: [null, null] };
  const start = after(startDraft(proposal(question), null), { kind: "valueChosen", columns: [3, 4], value: { year: null } });
  expect(openQuestions(start)).toEqual([0]);
  const one = after(start, { kind: "valueChosen", columns: [3], value: { year: 2026 } });
  expect(openQuestions(one)).toEqual([0]);
  expect(openQuestions(after(one, { kind: "valueChosen", columns: [4], value: { year: 2027 } }))).toEqual([]);
  expect(openQuestions(after(one, { kind: "meaningChosen", column: 4, meaning: null }))).toEqual([]);
});

test("[B4] a unit that is only said in a heading is to be confirmed, but holds nobody up", () => {
  const draft = startDraft(proposal(unit), null);
  expect(openQuestions(draft)).toEqual([]);
  expect(isAnswered(draft, 0)).toBe(false);
  const answered = after(draft, { kind: "valueChosen", columns: [3], value: { unit: "thousand" }, question: 0 });
  expect(isAnswered(answered, 0)).toBe(true);
  expect(layoutOfDraft(answered).columns[2]?.value?.unit).toBe("thousand");
});

test("[B3] the writing of figures is remembered with the column", () => {
  const question: LayoutQuestion = { kind: "numberConvention", column: 3, example: "1.234" };
  const draft = after(startDraft(proposal(question), null), { kind: "conventionChosen", column: 3, convention: "german", question: 0 });
  expect(openQuestions(draft)).toEqual([]);
  expect(layoutOfDraft(draft).columns[2]).toMatchObject({ convention: "german", decidedBy: "person" });
});

test("a Nachtrag has a number, other versions have none", () => {
  const draft = after(startDraft(proposal(), null), { kind: "valueChosen", columns: [3], value: { version: "supplementary" } });
  expect(layoutOfDraft(draft).columns[2]?.value?.supplement).toBe(1);
  const back = after(draft, { kind: "valueChosen", columns: [3], value: { version: "draft" } });
  expect(layoutOfDraft(back).columns[2]?.value?.supplement).toBeNull();
});

test("signs are chosen for all amounts at once", () => {
  const draft = after(startDraft(proposal(), null), { kind: "valueChosen", columns: [3, 4], value: { sign: "magnitude" } });
  expect(signOf(draft)).toBe("magnitude");
  expect(layoutOfDraft(draft).columns.map((each) => each.value?.sign)).toEqual([undefined, undefined, "magnitude", "magnitude"]);
});

test("what was settled earlier for the sheet goes before what is proposed now, and nothing is asked again", () => {
  const remembered: SheetLayout = { ...layout, headerRow: 4, columns: layout.columns.filter((each) => each.column !== 4) };
  const draft = startDraft(proposal(sameValue), remembered);
  expect(layoutOfDraft(draft)).toEqual(remembered);
  expect(openQuestions(draft)).toEqual([]);
});

describe("another Land is chosen after corrections", () => {
  const again = (start: SetUpDraft, next: LayoutProposal) => after(start, { kind: "proposed", draft: startDraft(next, null) });

  test("what was settled by hand stays, also what was left out; the rest follows the new proposal", () => {
    const corrected = after(
      startDraft(proposal(), null),
      { kind: "meaningChosen", column: 2, meaning: "text" },
      { kind: "meaningChosen", column: 4, meaning: null },
      { kind: "valueChosen", columns: [3], value: { year: 2030 } },
    );
    const draft = again(corrected, { ...proposal(), columns: columns.map((each) => (each.column === 4 ? { ...each, value: planned(2027) } : each)) });
    expect(meanings(draft)).toEqual(["0 product", "2 text", "3 amount"]);
    expect(layoutOfDraft(draft).columns.at(-1)).toMatchObject({ value: { year: 2030 }, decidedBy: "person" });
  });

  test("an answered question is not asked again, a new one is", () => {
    const draft = again(after(startDraft(proposal(unit), null), { kind: "confirmed", question: 0 }), proposal(sameValue, unit));
    expect(openQuestions(draft)).toEqual([0]);
  });

  test("other headings are another table: nothing is carried over", () => {
    const corrected = after(startDraft(proposal(), null), { kind: "meaningChosen", column: 2, meaning: "text" });
    const draft = again(corrected, { ...proposal(), layout: { ...layout, headerRow: 4 } });
    expect(meanings(draft)).toEqual(["0 product", "1 text", "3 amount", "4 amount"]);
  });
});
