// Without this file goals without figures, plans past their date and corridors nobody answers for would go unnoticed.
import type { GoalIndex } from "../goals/goalIndex";
import type { Goal } from "../goals/goal";
import type { ConceptElement } from "../registers/conceptElement";
import type { DivisionEntry, DivisionKind } from "../registers/divisionEntry";
import type { Indicator } from "../registers/indicator";
import type { Finding } from "../shared/finding";
import type { Place } from "../shared/place";
import { nearlySame } from "./nearlySame";

/** Registers that findings about goals and what belongs to them point at. */
export type ConceptRegister = "goals" | "indicators" | "elements" | "divisions";

/** How many there may be until nobody can steer by them any more. */
export interface ConceptLimits {
  readonly actionAreas: number;
  readonly themes: number;
  readonly goals: number;
}

/** Everything the rules about goals, indicators, elements and corridors may look at. */
export interface ConceptContext {
  readonly goals: GoalIndex;
  readonly indicators: readonly Indicator[];
  readonly elements: readonly ConceptElement[];
  readonly divisions: readonly DivisionEntry[];
  readonly limits: ConceptLimits;
  /** ISO day. */
  readonly today: string;
  /** Where a finding about a row of a register points. */
  readonly place: (register: ConceptRegister, row: number) => Place;
}

/** [G1] a goal without indicator, an indicator without a valid goal. Where no indicator is kept, none is missed. */
export function goalsAreMeasured({ goals, indicators, place }: ConceptContext, found: Finding[]): void {
  if (indicators.length === 0) return;
  const measured = new Set(indicators.flatMap((indicator) => indicator.goals));
  const parents = new Set([...goals.valid.values()].map(({ parent }) => parent));
  for (const goal of goals.valid.values()) {
    // A goal that others carry out is measured by them.
    if (measured.has(goal.number) || parents.has(goal.number)) continue;
    found.push({ rule: "G1", severity: "notice", at: place("goals", goal.row), about: goal.number, goal: goal.number, indicator: null });
  }
  for (const { number, goals: its, row } of indicators) {
    if (its.some((goal) => goals.valid.has(goal))) continue;
    found.push({ rule: "G1", severity: "notice", at: place("indicators", row), about: number, goal: null, indicator: number });
  }
}

/** [G2] two valid goals with nearly the same words, whatever their order. */
export function goalsAreDistinct({ goals, place }: ConceptContext, found: Finding[]): void {
  const compared: { readonly goal: Goal; readonly title: string; readonly words: ReadonlySet<string> }[] = [];
  const byWord = new Map<string, number[]>();
  for (const goal of goals.valid.values()) {
    const words = wordsOf(goal.title);
    const title = goal.title.toLowerCase();
    const near = new Set([...words].flatMap((word) => byWord.get(word) ?? []));
    const other = [...near].map((index) => compared[index]!).find((each) => sharesWords(each.words, words) || nearlySame(each.title, title));
    if (other !== undefined) {
      const at = place("goals", goal.row);
      found.push({ rule: "G2", severity: "notice", at, about: goal.number, goal: goal.number, other: other.goal.number });
    }
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), compared.length]);
    compared.push({ goal, title, words });
  }
}

/** Words that carry meaning, without their endings: `Spielplätze` and `Spielplätzen` are one. */
function wordsOf(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !emptyWords.has(word)).map((word) => word.slice(0, 7)));
}

const emptyWords: ReadonlySet<string> = new Set(["werden", "wird", "sind", "eine", "einen", "einer", "eines", "oder", "sowie", "durch", "unter", "über", "stadt"]);

/** Four in five words of both together, at least three. */
function sharesWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared >= 3 && shared * 5 >= (one.size + other.size - shared) * 4;
}

/** [G3] a corridor for which not exactly one Dezernat answers. */
export function corridorsHaveOneHead({ divisions, place }: ConceptContext, found: Finding[]): void {
  const directorates = new Set(divisions.filter(({ kind }) => kind === "directorate").map(({ number }) => number));
  for (const { kind, number, name, responsible, row } of divisions) {
    if (kind !== "corridor") continue;
    const heads = responsible.filter((each) => directorates.has(each)).length;
    if (heads === 1) continue;
    found.push({ rule: "G3", severity: "error", at: place("divisions", row), about: number, corridor: name, responsible: heads });
  }
}

/** [G4] an element that should have been renewed, or one without goal and measure. What is closed rests. */
export function elementsAreAlive({ elements, today, place }: ConceptContext, found: Finding[]): void {
  for (const { number, title, nextDue, isClosed, goals, measures, row } of elements) {
    if (isClosed) continue;
    const base = { rule: "G4", severity: "notice", at: place("elements", row), element: title } as const;
    if (nextDue !== null && nextDue < today) found.push({ ...base, about: `${number} ${nextDue}`, due: nextDue });
    if (goals.length === 0 && measures.length === 0) found.push({ ...base, about: number, due: null });
  }
}

/** [G5] more action areas, themes or goals than can be steered by. The finding points at the first that is too many. */
export function numbersAreSteerable({ goals, divisions, limits, place }: ConceptContext, found: Finding[]): void {
  const rowsOf = (kind: DivisionKind) => divisions.filter((entry) => entry.kind === kind).map(({ row }) => row);
  const counted = [
    { what: "actionAreas", register: "divisions", rows: rowsOf("actionArea") },
    { what: "themes", register: "divisions", rows: rowsOf("theme") },
    { what: "goals", register: "goals", rows: [...goals.valid.values()].map(({ row }) => row) },
  ] as const;
  for (const { what, register, rows } of counted) {
    const limit = limits[what];
    const first = rows[limit];
    if (first === undefined) continue;
    found.push({ rule: "G5", severity: "notice", at: place(register, first), about: what, what, count: rows.length, limit });
  }
}

/** Checks goals, indicators, elements and corridors by all their rules. */
export function checkConcept(context: ConceptContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of conceptRules) rule(context, found);
  return found;
}

const conceptRules = [goalsAreMeasured, goalsAreDistinct, corridorsHaveOneHead, elementsAreAlive, numbersAreSteerable];
