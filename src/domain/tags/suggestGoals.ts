// Without this file a clerk would have to know all goals by heart, although the rows beside often say which fits.
import type { BudgetRow } from "../budget/budgetLine";
import type { Product } from "../budget/product";
import type { Goal } from "../goals/goal";
import type { Measure } from "../measures/measure";
import { normalise } from "./rowKey";
import type { WordSearch } from "./wordSearch";

/** Why a goal is suggested; the strongest reason only. */
export type SuggestionReason =
  | { readonly kind: "former"; readonly rows: number }
  | { readonly kind: "likeRows"; readonly rows: number }
  | { readonly kind: "sameProducts"; readonly rows: number }
  | { readonly kind: "usual" }
  | { readonly kind: "measure"; readonly measure: string }
  | { readonly kind: "words"; readonly words: readonly string[] };

/** A goal that may fit the rows in hand. A person confirms; nothing is chosen ahead. */
export interface Suggestion {
  readonly goal: string;
  readonly title: string;
  readonly reason: SuggestionReason;
  /** How strongly everything known speaks for it; only good for comparing suggestions of the same rows. */
  readonly weight: number;
}

/** What suggestions are drawn from. */
export interface SuggestionSources {
  readonly rows: readonly BudgetRow[];
  readonly products: readonly Product[];
  readonly measures: readonly Measure[];
  /** Goals that can still be chosen, by number. */
  readonly goals: ReadonlyMap<string, Goal>;
  /** Rows of last year's file, empty while none was read. */
  readonly formerRows?: readonly BudgetRow[];
  /** Goals and measures by their words; null while the search is not loaded. */
  readonly words?: WordSearch | null;
  /** Suggestions a person has turned down, by `rejectionName`. */
  readonly rejected?: ReadonlySet<string>;
}

/** Suggests for some rows, the strongest first. */
export type Suggest = (lines: readonly BudgetRow[]) => readonly Suggestion[];

/** Name under which a goal was turned down for a product. */
export function rejectionName(product: string, goal: string): string {
  return `${product} ${goal}`;
}

const most = 3;

/**
 * How much each kind of evidence counts. Measured on the sample town (`npm run bench -- vorschläge`): a neighbour of the same
 * account and text says more than the product as a whole, and words only decide where nothing else is known.
 */
const weights = { former: 40, neighbours: 10, usualFirst: 6, usualNext: 3, measure: 2, measureWords: 4, words: 1.5 } as const;

/** Prepares the sources once; what comes back answers for any rows of the sheet. */
export function suggester(sources: SuggestionSources): Suggest {
  const neighbours = byProduct(sources.rows);
  const former = byProduct(sources.formerRows ?? []);
  const products = new Map(sources.products.map((product) => [product.number, product]));
  return (lines) => {
    const inHand = new Set(lines.map(({ row }) => row));
    const evidence = new Evidence();
    for (const group of kindsOfLines(lines)) {
      const [line] = group;
      if (line === undefined) continue;
      const share = group.length / lines.length;
      fromFormer(evidence, line, share, former);
      fromNeighbours(evidence, line, share, (neighbours.get(line.product ?? "") ?? []).filter(({ row }) => !inHand.has(row)));
      fromProduct(evidence, share, products.get(line.product ?? ""));
      fromMeasures(evidence, line, share, sources);
      fromWords(evidence, line, share, sources, products.get(line.product ?? ""));
    }
    const turnedDown = (goal: string) => lines.length > 0 && lines.every(({ product }) => sources.rejected?.has(rejectionName(product ?? "", goal)));
    return evidence
      .ranked()
      .flatMap(({ goal: number, reason, weight }): readonly Suggestion[] => {
        const goal = sources.goals.get(number);
        return goal === undefined || turnedDown(number) ? [] : [{ goal: number, title: goal.title, reason, weight }];
      })
      .slice(0, most);
  };
}

/** Adds up what speaks for each goal and keeps the strongest reason to say. */
class Evidence {
  private readonly found = new Map<string, { weight: number; strongest: number; reason: SuggestionReason }>();

  add(goal: string, weight: number, reason: SuggestionReason): void {
    const known = this.found.get(goal);
    if (known === undefined) return void this.found.set(goal, { weight, strongest: weight, reason });
    known.weight += weight;
    if (weight <= known.strongest) return;
    known.strongest = weight;
    known.reason = reason;
  }

  ranked(): readonly { readonly goal: string; readonly weight: number; readonly reason: SuggestionReason }[] {
    return [...this.found].map(([goal, { weight, reason }]) => ({ goal, weight, reason })).sort((one, other) => other.weight - one.weight);
  }
}

/** Lines that everything below says the same of: same product, account and text. */
function kindsOfLines(lines: readonly BudgetRow[]): readonly (readonly BudgetRow[])[] {
  const kinds = new Map<string, BudgetRow[]>();
  for (const line of lines) {
    const name = `${line.product}\u001f${line.account}\u001f${normalise(line.text ?? "")}`;
    const kind = kinds.get(name);
    if (kind) kind.push(line);
    else kinds.set(name, [line]);
  }
  return [...kinds.values()];
}

function fromFormer(evidence: Evidence, line: BudgetRow, share: number, former: RowsByProduct): void {
  const text = normalise(line.text ?? "");
  const same = (former.get(line.product ?? "") ?? []).filter((row) => row.account === line.account && normalise(row.text ?? "") === text);
  for (const [goal, rows] of goalCounts(same)) evidence.add(goal, (weights.former * share * rows) / same.length, { kind: "former", rows });
  if (same.length > 0) return;
  fromNeighbours(evidence, line, share / 2, former.get(line.product ?? "") ?? [], "former");
}

/** Tagged rows of the same product: the more alike account and text, the more they say. */
function fromNeighbours(evidence: Evidence, line: BudgetRow, share: number, rows: readonly TaggedRow[], as?: "former"): void {
  if (rows.length === 0) return;
  const words = wordsOf(line.text);
  const byGoal = new Map<string, { weight: number; rows: number; alike: number }>();
  let sum = 0;
  for (const row of rows) {
    const likeness = 1 + accountLikeness(line.account, row.account) + 6 * sharedWords(words, row.words);
    const goal = byGoal.get(row.goal) ?? { weight: 0, rows: 0, alike: 0 };
    const isAlike = row.account === line.account || (words.size > 0 && sharedWords(words, row.words) >= 0.5);
    byGoal.set(row.goal, { weight: goal.weight + likeness, rows: goal.rows + 1, alike: goal.alike + (isAlike ? 1 : 0) });
    sum += likeness;
  }
  for (const [goal, { weight, rows: count, alike }] of byGoal) {
    const reason: SuggestionReason = as === "former" ? { kind: as, rows: count } : alike > 0 && alike < count ? { kind: "likeRows", rows: alike } : { kind: "sameProducts", rows: count };
    evidence.add(goal, (weights.neighbours * share * weight) / sum, reason);
  }
}

function fromProduct(evidence: Evidence, share: number, product: Product | undefined): void {
  product?.usualGoals.forEach((goal, index) => evidence.add(goal, share * (index === 0 ? weights.usualFirst : weights.usualNext), { kind: "usual" }));
}

/** Measures of the product; one whose title shares words with the row's text speaks louder. */
function fromMeasures(evidence: Evidence, line: BudgetRow, share: number, { measures }: SuggestionSources): void {
  const own = measures.filter(({ products }) => line.product !== null && products.includes(line.product));
  const words = wordsOf(line.text);
  for (const { number, title, goals } of own) {
    const likeness = sharedWords(words, wordsOf(title));
    const weight = (weights.measure / own.length + weights.measureWords * likeness) * share;
    goals.forEach((goal, index) => evidence.add(goal, weight / (index + 1), { kind: "measure", measure: number }));
  }
}

/** Words of product and row against goals and measures; a hit of a measure speaks for its goals. */
function fromWords(evidence: Evidence, line: BudgetRow, share: number, sources: SuggestionSources, product: Product | undefined): void {
  if (!sources.words) return;
  const names = [line.productName ?? product?.name, line.text, line.accountName].filter((name) => name !== null && name !== undefined);
  const measures = new Map(sources.measures.map((measure) => [measure.number, measure]));
  for (const { id, score, words } of sources.words(names.join(" "))) {
    const goals = measures.get(id)?.goals ?? [id];
    goals.forEach((goal, index) => evidence.add(goal, (weights.words * share * score) / (index + 1), { kind: "words", words }));
  }
}

interface TaggedRow {
  readonly row: number;
  readonly goal: string;
  readonly account: string | null;
  readonly text: string | null;
  readonly words: ReadonlySet<string>;
}

type RowsByProduct = ReadonlyMap<string, readonly TaggedRow[]>;

function byProduct(rows: readonly BudgetRow[]): RowsByProduct {
  const found = new Map<string, TaggedRow[]>();
  for (const { kind, row, product, goalCell, account, text } of rows) {
    if (kind !== "line" || product === null || typeof goalCell !== "string") continue;
    const tagged: TaggedRow = { row, goal: goalCell, account, text, words: wordsOf(text) };
    const known = found.get(product);
    if (known) known.push(tagged);
    else found.set(product, [tagged]);
  }
  return found;
}

function goalCounts(rows: readonly TaggedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { goal } of rows) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  return counts;
}

/** 4 for the same account, less the earlier the digits part; the first two only tell the kind. */
function accountLikeness(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  if (one === other) return 4;
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++;
  return Math.max(0, Math.min(same, 4) - 2);
}

function wordsOf(text: string | null): ReadonlySet<string> {
  return new Set(normalise(text ?? "").split(/[^\p{L}\d]+/u).filter((word) => word.length > 3));
}

/** Part of the words of both that stand in both. */
function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both / (one.size + other.size - both);
}
