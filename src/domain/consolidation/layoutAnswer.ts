// Without this file a person could be asked which column holds, but the answer would change nothing.
import type { LayoutQuestion } from "../budget/layoutProposal";
import type { ColumnMeaning, LayoutColumn, SheetLayout } from "../budget/sheetLayout";
import type { SignConvention } from "../budget/valueColumn";
import type { NumberConvention } from "../shared/numbersInText";

/** One way to answer a question about a layout. Plain data: a choice can be kept, sent and compared. */
export type LayoutChoice =
  /** This column holds, the others of the question are left out. */
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "sign"; readonly sign: SignConvention }
  | { readonly kind: "convention"; readonly convention: NumberConvention }
  /** The first of the columns is this year's; the others follow, one year each. */
  | { readonly kind: "firstYear"; readonly year: number }
  /** It is as proposed. */
  | { readonly kind: "confirm" };

/** The same for the same answer, for radio buttons and tests: `column 6`, `sign magnitude`. */
export function choiceId(choice: LayoutChoice): string {
  return Object.values(choice).join(" ");
}

const signs: readonly SignConvention[] = ["magnitude", "expenseNegative", "revenueNegative"];

/** What may be answered to a question; the first choice is what is assumed without an answer. */
export function layoutChoices(question: LayoutQuestion, layout: SheetLayout): readonly LayoutChoice[] {
  switch (question.kind) {
    case "sameValue":
    case "whichColumn":
      return question.columns.map((column) => ({ kind: "column", column }));
    case "signUnclear": {
      const assumed = layout.columns.find(({ column }) => question.columns.includes(column))?.value?.sign ?? "magnitude";
      return [assumed, ...signs.filter((sign) => sign !== assumed)].map((sign) => ({ kind: "sign", sign }));
    }
    case "numberConvention":
      return (["german", "plain"] as const).map((convention) => ({ kind: "convention", convention }));
    case "yearUnknown":
    case "yearsFromTitle": {
      const years = question.kind === "yearsFromTitle" ? question.years : knownYears(layout);
      const first = Math.min(...years);
      return Number.isFinite(first) ? [first, first + 1, first - 1].map((year) => ({ kind: "firstYear", year })) : [{ kind: "confirm" }];
    }
    default:
      return [{ kind: "confirm" }];
  }
}

function knownYears(layout: SheetLayout): readonly number[] {
  return layout.columns.flatMap(({ value }) => (value?.year == null ? [] : [value.year]));
}

/** The layout as the answer makes it; what a person has said is marked as theirs. */
export function answerLayout(layout: SheetLayout, question: LayoutQuestion, choice: LayoutChoice): SheetLayout {
  const asked = columnsOf(question);
  const changed = (change: (column: LayoutColumn, position: number) => LayoutColumn | null): SheetLayout => ({
    ...layout,
    columns: layout.columns.flatMap((column) => {
      const position = asked.indexOf(column.column);
      return position < 0 ? [column] : (change(column, position) ?? []);
    }),
  });
  const decided = (column: LayoutColumn): LayoutColumn => ({ ...column, decidedBy: "person" });
  switch (choice.kind) {
    case "column":
      if (question.kind === "whichColumn") return withMeaning(layout, question.meaning, choice.column);
      return changed((column) => (column.column === choice.column ? decided(column) : null));
    case "sign":
      return changed((column) => decided({ ...column, value: column.value && { ...column.value, sign: choice.sign } }));
    case "convention":
      return changed((column) => decided({ ...column, convention: choice.convention }));
    case "firstYear":
      return changed((column, position) => decided({ ...column, value: column.value && { ...column.value, year: choice.year + position } }));
    default:
      return changed(decided);
  }
}

function withMeaning(layout: SheetLayout, meaning: ColumnMeaning, column: number): SheetLayout {
  const others = layout.columns.filter((each) => each.meaning !== meaning && each.column !== column);
  const before = layout.columns.find((each) => each.meaning === meaning);
  const chosen: LayoutColumn = { heading: "", value: null, ...before, column, meaning, decidedBy: "person" };
  return { ...layout, columns: [...others, chosen].sort((one, other) => one.column - other.column) };
}

function columnsOf(question: LayoutQuestion): readonly number[] {
  if ("columns" in question) return question.columns;
  return "column" in question ? [question.column] : [];
}
