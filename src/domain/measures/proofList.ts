// Without this file nobody could show the council that every key measure stands on goals, products and rows of the budget.
import type { BudgetRow } from "../budget/budgetLine";
import type { Goal } from "../goals/goal";
import type { Product } from "../budget/product";
import { numbersIn, textOf } from "../rules/ruleContext";
import { needsMoney } from "../rules/measureRegisterRules";
import { parseSplit, withoutGoal } from "../tags/split";
import type { Measure } from "./measure";

/** Where the chain measure → goal → product → row is broken. Those with a rule carry its id. */
export type ProofGap =
  /** [M1] no goal, [M2] no product, [M3] no row although one of its products stands here and it needs money. */
  | { readonly kind: "M1" | "M2" | "M3" }
  /** [M5] the row's product is none of the measure's; [M6] a goal of the row is none of the measure's. */
  | { readonly kind: "M5"; readonly product: string }
  | { readonly kind: "M6"; readonly goal: string }
  /** [M7] rows carry a number that the register does not know. */
  | { readonly kind: "M7" }
  /** [Z1] a goal that the register does not know. */
  | { readonly kind: "Z1"; readonly goal: string }
  /** The row carries the measure and no goal: its money is tied to nothing. */
  | { readonly kind: "rowWithoutGoal" }
  /** A goal or a product of the measure that none of its rows stands for. */
  | { readonly kind: "goalWithoutRow"; readonly goal: string }
  | { readonly kind: "productWithoutRow"; readonly product: string };

/** A number with its title; null where the register does not know it. */
export interface NamedNumber {
  readonly number: string;
  readonly title: string | null;
}

/** A row of the budget with the sheet it stands on. */
export interface ProvenRow {
  readonly sheet: string;
  readonly row: BudgetRow;
}

/** One chain from a measure down to a row, as far as it goes. */
export interface ProofLine {
  readonly measure: NamedNumber;
  /** Goals of the row, or of the measure where there is no row. */
  readonly goals: readonly NamedNumber[];
  /** Product of the row, or products of the measure where there is no row. */
  readonly products: readonly NamedNumber[];
  /** Null for a measure that no row carries, and for what is missing of a measure as a whole. */
  readonly row: ProvenRow | null;
  /** Rows that carry the measure, all together. */
  readonly carriers: number;
  readonly gaps: readonly ProofGap[];
}

/** What the proof list is made of: registers and the rows of every sheet that is set up. */
export interface ProofSources {
  readonly measures: readonly Measure[];
  readonly goals: readonly Goal[];
  readonly products: readonly Product[];
  readonly sheets: readonly { readonly sheet: string; readonly rows: readonly BudgetRow[] }[];
}

/** Every key measure with its goals, products and rows (*Nachweisliste*, S03): gaps first, then by number, sheet and row. */
export function proofList(sources: ProofSources): readonly ProofLine[] {
  const names = namesOf(sources);
  const carriers = rowsByMeasure(sources);
  const here = new Set(sources.sheets.flatMap(({ rows }) => rows.flatMap(({ kind, product }) => (kind === "line" && product !== null ? [product] : []))));
  const known = new Set(sources.measures.map(({ number }) => number));
  const lines = [
    ...sources.measures.flatMap((measure) => linesOfMeasure(measure, carriers.get(measure.number) ?? [], { names, here })),
    ...[...carriers].filter(([number]) => !known.has(number)).flatMap(([number, rows]) => unknownMeasure(number, rows, names)),
  ];
  return lines
    .map((line, index) => ({ line, index }))
    .sort((one, other) => hasNoGap(one.line) - hasNoGap(other.line) || byNumber(one.line, other.line) || one.index - other.index)
    .map(({ line }) => line);
}

function hasNoGap({ gaps }: ProofLine): number {
  return gaps.length === 0 ? 1 : 0;
}

function byNumber(one: ProofLine, other: ProofLine): number {
  return one.measure.number.localeCompare(other.measure.number, "de", { numeric: true });
}

/** Titles by number. */
interface Names {
  readonly goals: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
}

function namesOf({ goals, products }: ProofSources): Names {
  return {
    goals: new Map(goals.map(({ number, title }) => [number, title])),
    products: new Map(products.map(({ number, name }) => [number, name])),
  };
}

function named(numbers: readonly string[], titles: ReadonlyMap<string, string>): readonly NamedNumber[] {
  return numbers.map((number) => ({ number, title: titles.get(number) ?? null }));
}

function rowsByMeasure({ sheets }: ProofSources): ReadonlyMap<string, readonly ProvenRow[]> {
  const found = new Map<string, ProvenRow[]>();
  for (const { sheet, rows } of sheets) {
    for (const row of rows) {
      if (row.kind !== "line") continue;
      for (const number of new Set(numbersIn(row.measureCell))) {
        const own = found.get(number);
        if (own) own.push({ sheet, row });
        else found.set(number, [{ sheet, row }]);
      }
    }
  }
  return found;
}

interface Town {
  readonly names: Names;
  /** Products that stand on any sheet. */
  readonly here: ReadonlySet<string>;
}

function linesOfMeasure(measure: Measure, rows: readonly ProvenRow[], town: Town): readonly ProofLine[] {
  const gaps = gapsOfMeasure(measure, rows, town);
  const whole: ProofLine = {
    measure: { number: measure.number, title: measure.title },
    goals: named(measure.goals, town.names.goals),
    products: named(measure.products, town.names.products),
    row: null,
    carriers: rows.length,
    gaps,
  };
  const ofRows = rows.map((proven) => ({ ...whole, ...chainOf(proven, town.names), gaps: gapsOfRow(measure, proven.row, town.names) }));
  return gaps.length > 0 || rows.length === 0 ? [whole, ...ofRows] : ofRows;
}

function gapsOfMeasure(measure: Measure, rows: readonly ProvenRow[], { names, here }: Town): readonly ProofGap[] {
  const productsHere = measure.products.filter((product) => here.has(product));
  const needsRow = productsHere.length > 0 && needsMoney.has(measure.status);
  const carried = new Set(rows.flatMap(({ row }) => goalsOf(row)));
  const products = new Set(rows.flatMap(({ row }) => row.product ?? []));
  const isCarried = rows.length > 0;
  return [
    ...(measure.goals.length === 0 ? [{ kind: "M1" } as const] : []),
    ...measure.goals.filter((goal) => !names.goals.has(goal)).map((goal) => ({ kind: "Z1", goal }) as const),
    ...(measure.products.length === 0 ? [{ kind: "M2" } as const] : []),
    ...(!isCarried && needsRow ? [{ kind: "M3" } as const] : []),
    ...(isCarried ? measure.goals.filter((goal) => !carried.has(goal)).map((goal) => ({ kind: "goalWithoutRow", goal }) as const) : []),
    ...(isCarried ? productsHere.filter((product) => !products.has(product)).map((product) => ({ kind: "productWithoutRow", product }) as const) : []),
  ];
}

function gapsOfRow(measure: Measure, row: BudgetRow, names: Names): readonly ProofGap[] {
  const goals = goalsOf(row);
  const isForeign = row.product !== null && measure.products.length > 0 && !measure.products.includes(row.product);
  return [
    ...(isForeign ? [{ kind: "M5", product: row.product } as const] : []),
    ...(goals.length === 0 ? [{ kind: "rowWithoutGoal" } as const] : []),
    ...goals.filter((goal) => !names.goals.has(goal)).map((goal) => ({ kind: "Z1", goal }) as const),
    ...foreignGoals(measure, row, goals).map((goal) => ({ kind: "M6", goal }) as const),
  ];
}

/** As rule M6 says it: the row's first goal must be the measure's; the other parts of a split may serve other goals. */
function foreignGoals({ goals: its }: Measure, row: BudgetRow, goals: readonly string[]): readonly string[] {
  const first = textOf(row.goalCell) ?? goals[0];
  return first === undefined || its.length === 0 || its.includes(first) ? [] : [first];
}

function unknownMeasure(number: string, rows: readonly ProvenRow[], names: Names): readonly ProofLine[] {
  return rows.map((row) => ({ measure: { number, title: null }, ...chainOf(row, names), carriers: rows.length, gaps: [{ kind: "M7" }] }));
}

function chainOf(proven: ProvenRow, names: Names): Pick<ProofLine, "goals" | "products" | "row"> {
  const { product, productName } = proven.row;
  const products = product === null ? [] : [{ number: product, title: names.products.get(product) ?? productName }];
  return { goals: named(goalsOf(proven.row), names.goals), products, row: proven };
}

/** Goals of a row: those of its split, else the one in ISEK-Ziel. */
function goalsOf({ goalCell, splitCell }: BudgetRow): readonly string[] {
  const goal = textOf(goalCell);
  const written = textOf(splitCell);
  const split = written === null ? null : parseSplit(written);
  if (split?.ok) return [...new Set(split.value.parts.map((part) => part.goal))].filter((each) => each !== withoutGoal);
  return goal === null ? [] : [goal];
}
