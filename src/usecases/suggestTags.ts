// Without this file suggestions would be one row at a time, and what somebody has turned down would come again tomorrow.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { indexGoals } from "../domain/goals/goalIndex";
import type { JournalEntry } from "../domain/registers/journalEntry";
import { rejectionName, suggester, type Suggest, type Suggestion, type SuggestionReason } from "../domain/tags/suggestGoals";
import type { WordDocument, WordSearch } from "../domain/tags/wordSearch";
import { operationWords } from "../workbook/schema/words";
import type { Plan } from "../workbook/plan";
import type { JournalledPlan } from "./acceptFinding";
import type { Book } from "./book";
import type { BudgetSheet } from "./budgetSheet";
import { planRowTags, type PlanSources, type RowTags } from "./planRowTags";

/** What suggestions of a sheet are drawn from beside the sheet itself. */
export interface SuggestionHelp {
  readonly words: WordSearch | null;
  readonly formerRows: readonly BudgetRow[];
  /** ISO day: goals that have retired by then are not suggested. */
  readonly today: string;
}

/** Untagged lines of one product for which the same goal comes first, with why. */
export interface SuggestedGroup {
  readonly product: string;
  readonly productName: string | null;
  readonly goal: string;
  readonly title: string;
  readonly reason: SuggestionReason;
  readonly lines: readonly BudgetRow[];
}

/** Suggests goals for rows of a sheet. */
export function suggesterOf(book: Book, sheet: BudgetSheet, { words, formerRows, today }: SuggestionHelp): Suggest {
  const goals = indexGoals(book.goals, today).valid;
  const { products, measures } = book;
  return suggester({ rows: sheet.rows, products, measures, goals, formerRows, words, rejected: rejectedSuggestions(book.journal) });
}

/** Texts a search by words is made of: goals that can be chosen, and measures. */
export function wordDocuments(book: Book, today: string): readonly WordDocument[] {
  const goals = [...indexGoals(book.goals, today).valid.values()].filter(({ level }) => level !== "citywide");
  return [
    ...goals.map(({ number, title, description }) => ({ id: number, title, text: description })),
    ...book.measures.map(({ number, title, publicText }) => ({ id: number, title, text: publicText })),
  ];
}

/** The best suggestion of every visible line without a goal, lines of one product with the same goal and kind of reason together. */
export function suggestedGroups(sheet: BudgetSheet, suggest: Suggest): readonly SuggestedGroup[] {
  const groups = new Map<string, { readonly line: BudgetRow; readonly suggestion: Suggestion; readonly lines: BudgetRow[] }>();
  const known = new Map<string, Suggestion | null>();
  for (const line of sheet.rows) {
    if (line.kind !== "line" || line.hidden || line.goalCell !== null || line.product === null) continue;
    const kind = `${line.product}\u001f${line.account}\u001f${line.text}`;
    const suggestion = known.has(kind) ? known.get(kind) : (suggest([line])[0] ?? null);
    known.set(kind, suggestion ?? null);
    if (!suggestion) continue;
    const name = `${line.product}\u001f${suggestion.goal}\u001f${suggestion.reason.kind}`;
    const group = groups.get(name);
    if (group) group.lines.push(line);
    else groups.set(name, { line, suggestion, lines: [line] });
  }
  return [...groups.values()].map(({ line, suggestion: { goal, title, reason }, lines }) => ({
    product: line.product ?? "",
    productName: line.productName,
    goal,
    title,
    reason,
    lines,
  }));
}

/** Plans accepted suggestions together: each line gets its group's goal; measures stay as they are. */
export function planSuggestions(sheet: BudgetSheet, groups: readonly SuggestedGroup[], sources: PlanSources): Plan {
  const tags = groups.flatMap(({ goal, lines }) => lines.map((line): RowTags => ({ line, cells: { goal, split: null, measure: undefined } })));
  const goals = [...new Set(groups.map(({ goal }) => goal))].join(", ");
  const subject = `„${sheet.layout.sheet}“, ${tags.length} ${tags.length === 1 ? "Zeile" : "Zeilen"} nach Vorschlag: Ziel ${goals}`;
  return planRowTags(sheet, tags, { ...sources, operation: "tag", subject });
}

/** Word in the journal's column *nach* for a suggestion turned down; empty when it may come again. */
const turnedDown = "abgelehnt";

/** Suggestions a person has turned down, by `rejectionName`; the last word on each counts. */
export function rejectedSuggestions(journal: readonly JournalEntry[]): ReadonlySet<string> {
  const rejected = new Set<string>();
  for (const { operation, subject, to, state } of journal) {
    if (operation !== operationWords.rejectSuggestion || state === "takenBack") continue;
    if (to === turnedDown) rejected.add(subject);
    else rejected.delete(subject);
  }
  return rejected;
}

/** Remembers in the journal that a goal does not fit a product (`isRejected` false: that it may be suggested again). */
export function planRejection({ product, goal }: Pick<SuggestedGroup, "product" | "goal">, isRejected: boolean, planId: string): JournalledPlan {
  const subject = rejectionName(product, goal);
  const line = { subject, field: "Vorschlag", from: "", to: isRejected ? turnedDown : "" };
  return { plan: { id: planId, operation: "rejectSuggestion", subject, changes: [] }, lines: [line] };
}
