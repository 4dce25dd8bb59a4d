// Without this file corrections of a proposed layout would be lost with the next click.
import { needsAnswer, type LayoutProposal, type LayoutQuestion, type ProposedColumn } from "../../../domain/budget/layoutProposal";
import type { ColumnMeaning, LayoutColumn, SheetLayout } from "../../../domain/budget/sheetLayout";
import { sameIdentity, type SignConvention, type ValueIdentity } from "../../../domain/budget/valueColumn";
import type { NumberConvention } from "../../../domain/shared/numbersInText";

/** A column with what it is read as; `chosen` is null when it is left alone. */
export interface DraftColumn {
  readonly column: number;
  readonly heading: string;
  readonly chosen: LayoutColumn | null;
  readonly proposed: ProposedColumn;
}

/** A layout while a person looks it over. */
export interface SetUpDraft {
  readonly base: SheetLayout;
  readonly columns: readonly DraftColumn[];
  readonly questions: readonly LayoutQuestion[];
  /** Indexes of questions that were answered or confirmed. */
  readonly answered: ReadonlySet<number>;
  /** Columns a person has settled, also by leaving them alone. */
  readonly settled: ReadonlySet<number>;
}

/** A correction or an answer. */
export type SetUpEvent =
  | { readonly kind: "proposed"; readonly draft: SetUpDraft }
  | { readonly kind: "meaningChosen"; readonly column: number; readonly meaning: ColumnMeaning | null }
  | { readonly kind: "valueChosen"; readonly columns: readonly number[]; readonly value: Partial<ValueIdentity>; readonly question?: number }
  | { readonly kind: "conventionChosen"; readonly column: number; readonly convention: NumberConvention; readonly question: number }
  /** Of several columns one holds; the others are left alone. */
  | { readonly kind: "columnKept"; readonly columns: readonly number[]; readonly keep: number; readonly meaning: ColumnMeaning; readonly question: number }
  | { readonly kind: "confirmed"; readonly question: number };

/** The proposal as a draft; what a person settled earlier for this sheet goes before what we think now. */
export function startDraft(proposal: LayoutProposal, remembered: SheetLayout | null): SetUpDraft {
  const known = new Map((remembered ?? proposal.layout).columns.map((column) => [column.column, column]));
  return {
    base: remembered ?? proposal.layout,
    columns: proposal.columns.map((proposed) => ({
      column: proposed.column,
      heading: proposed.heading,
      chosen: known.get(proposed.column) ?? null,
      proposed,
    })),
    questions: remembered === null ? proposal.questions : [],
    answered: new Set(),
    settled: new Set(),
  };
}

/** Another proposal for the same headings, as after choosing the Land: what a person has settled and answered stays. */
function withDecisionsOf(before: SetUpDraft, next: SetUpDraft): SetUpDraft {
  const isSameTable = (["sheet", "headerRow", "headerRows"] as const).every((member) => before.base[member] === next.base[member]);
  if (!isSameTable || (before.settled.size === 0 && before.answered.size === 0)) return next;
  const kept = new Map(before.columns.flatMap(({ column, chosen }) => (before.settled.has(column) ? [[column, chosen] as const] : [])));
  const taken = new Set([...kept.values()].flatMap((chosen) => (chosen === null || shared.has(chosen.meaning) ? [] : [chosen.meaning])));
  const asked = new Set([...before.answered].map((index) => JSON.stringify(before.questions[index])));
  return {
    ...next,
    columns: next.columns.map((each) => {
      const settled = kept.get(each.column);
      if (settled !== undefined) return { ...each, chosen: settled };
      return each.chosen !== null && taken.has(each.chosen.meaning) ? { ...each, chosen: null } : each;
    }),
    answered: new Set(next.questions.flatMap((question, index) => (asked.has(JSON.stringify(question)) ? [index] : []))),
    settled: before.settled,
  };
}

/** What becomes of a draft. Pure. */
export function reduceSetUp(draft: SetUpDraft | null, event: SetUpEvent): SetUpDraft | null {
  if (event.kind === "proposed") return draft === null ? event.draft : withDecisionsOf(draft, event.draft);
  if (draft === null) return null;
  switch (event.kind) {
    case "meaningChosen":
      return withMeaning(draft, event.column, event.meaning);
    case "valueChosen":
      return answeredWith(withValue(draft, event.columns, event.value), event.question);
    case "conventionChosen":
      return answeredWith(mapped(draft, [event.column], (chosen) => ({ ...chosen, convention: event.convention })), event.question);
    case "columnKept": {
      const kept = event.columns.reduce((next, column) => (column === event.keep ? next : withMeaning(next, column, null)), draft);
      return answeredWith(withMeaning(kept, event.keep, event.meaning), event.question);
    }
    case "confirmed":
      return answeredWith(draft, event.question);
  }
}

/** The layout as it would be remembered. */
export function layoutOfDraft({ base, columns }: SetUpDraft): SheetLayout {
  return { ...base, columns: columns.flatMap(({ chosen }) => (chosen === null ? [] : [chosen])) };
}

/** Questions a person must answer before the sheet may be read, by their index. */
export function openQuestions(draft: SetUpDraft): readonly number[] {
  return draft.questions.flatMap((question, index) => (needsAnswer(question) && !isAnswered(draft, index) ? [index] : []));
}

/** Whether a question is settled: by an answer, or because corrections have made it pointless. */
export function isAnswered(draft: SetUpDraft, index: number): boolean {
  const question = draft.questions[index];
  if (question === undefined || draft.answered.has(index)) return true;
  if (question.kind === "yearUnknown") return question.columns.every((column) => valueOf(draft, column)?.year !== null);
  if (question.kind !== "sameValue") return false;
  const left = question.columns.flatMap((column) => valueOf(draft, column) ?? []);
  return left.every((value, at) => left.every((other, otherAt) => at === otherAt || !sameIdentity(value, other)));
}

/** What an amount column of the draft says; null for other columns. */
export function valueOf(draft: SetUpDraft, column: number): ValueIdentity | null {
  return draft.columns.find((each) => each.column === column)?.chosen?.value ?? null;
}

/** How signs are written, as the first amount column says; null without amounts. */
export function signOf(draft: SetUpDraft): SignConvention | null {
  return draft.columns.find(({ chosen }) => chosen?.value)?.chosen?.value?.sign ?? null;
}

/** Meanings that several columns may have. */
const shared: ReadonlySet<ColumnMeaning> = new Set(["amount", "note"]);

const plainAmount: ValueIdentity = { kind: "planned", year: null, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" };

function withMeaning(draft: SetUpDraft, column: number, meaning: ColumnMeaning | null): SetUpDraft {
  return {
    ...draft,
    settled: new Set([...draft.settled, column]),
    columns: draft.columns.map((each) => {
      if (each.column === column) return { ...each, chosen: meaning === null ? null : columnWith(draft, each, meaning) };
      // A meaning that only one column can have goes over to the one chosen last.
      const loses = meaning !== null && !shared.has(meaning) && each.chosen?.meaning === meaning;
      return loses ? { ...each, chosen: null } : each;
    }),
  };
}

function columnWith(draft: SetUpDraft, { column, heading, chosen, proposed }: DraftColumn, meaning: ColumnMeaning): LayoutColumn {
  if (chosen?.meaning === meaning) return { ...chosen, decidedBy: "person" };
  const value = proposed.value ?? { ...plainAmount, sign: signOf(draft) ?? "magnitude" };
  return { column, heading, meaning, value: meaning === "amount" ? value : null, decidedBy: "person" };
}

function withValue(draft: SetUpDraft, columns: readonly number[], value: Partial<ValueIdentity>): SetUpDraft {
  return mapped(draft, columns, (chosen) => {
    if (chosen.value === null) return chosen;
    const merged = { ...chosen.value, ...value };
    const supplement = merged.version === "supplementary" ? (merged.supplement ?? 1) : null;
    return { ...chosen, value: { ...merged, supplement } };
  });
}

function mapped(draft: SetUpDraft, columns: readonly number[], change: (chosen: LayoutColumn) => LayoutColumn): SetUpDraft {
  return {
    ...draft,
    settled: new Set([...draft.settled, ...columns]),
    columns: draft.columns.map((each) =>
      each.chosen !== null && columns.includes(each.column) ? { ...each, chosen: { ...change(each.chosen), decidedBy: "person" } } : each,
    ),
  };
}

function answeredWith(draft: SetUpDraft, question: number | undefined): SetUpDraft {
  return question === undefined ? draft : { ...draft, answered: new Set([...draft.answered, question]) };
}
