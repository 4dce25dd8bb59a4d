// Without this file a rule could only complain in a sentence, and nobody could filter, jump to or fix what it found.
import type { FederalState } from "../frames/federalState";
import type { CellValue } from "./cell";
import type { Cents } from "./cents";
import type { Place } from "./place";
import { ruleIds, type RuleId, type Severity } from "./ruleId";

/** What each rule found, by rule. Never a sentence: sentences live in i18n, one per rule. Lists of nearest come best first. */
interface FindingDetails {
  P1: { readonly product: string; readonly nearest: readonly string[] };
  P2: { readonly product: string; readonly otherStates: readonly FederalState[] };
  P3: { readonly found: CellValue; readonly loss: "zero" | "date" | "scientific" | "number"; readonly restored: readonly string[] };
  Z1: { readonly goal: string; readonly nearest: readonly string[] };
  Z2: { readonly goal: string; readonly successors: readonly string[]; readonly since: string | null };
  Z3: { readonly goal: string; readonly productArea: string; readonly goalAreas: readonly string[]; readonly fitting: readonly string[] };
  Z4: { readonly found: CellValue; readonly isDate: boolean; readonly restored: readonly string[] };
  Z5: { readonly product: string; readonly usual: readonly string[] };
  A1: { readonly basisPoints: number; readonly rest: number; readonly written: string };
  A2: { readonly stated: Cents; readonly amount: Cents; readonly written: string };
  A3: { readonly goal: string; readonly first: string | null; readonly fault: SplitFaultKind | null };
  T1: { readonly extent: "filter" | "table"; readonly lastColumn: number };
  T2: { readonly key: string; readonly otherRow: number };
  T3: { readonly key: string; readonly belongsToRow: number | null };
  T4: { readonly rowKind: "header" | "title" | "subtotal" | "total" | "note" };
  T5: { readonly product: string; readonly goal: string; readonly others: number };
  M1: { readonly measure: string };
  M2: { readonly measure: string };
  M3: { readonly measure: string; readonly products: readonly string[] };
  M4: { readonly measure: string };
  M5: { readonly measure: string; readonly product: string; readonly itsProducts: readonly string[]; readonly nearest: readonly string[] };
  M6: { readonly measure: string; readonly goal: string; readonly itsGoals: readonly string[] };
  M7: { readonly measure: string; readonly nearest: readonly string[] };
  M8: { readonly measure: string; readonly other: string; readonly sameNumber: boolean };
  M9: { readonly measure: string; readonly status: "completed" | "dropped"; readonly year: number; readonly amount: Cents };
  M10: { readonly measure: string; readonly end: string };
  U1: { readonly measure: string; readonly word: string; readonly nearest: readonly string[] };
  U2: { readonly measure: string; readonly round: string | null; readonly current: string };
  U3: { readonly measure: string; readonly from: string; readonly to: string; readonly reasonMissing: boolean };
  U4: { readonly measure: string; readonly status: string };
  U5: { readonly entry: number; readonly measure: string; readonly expected: string; readonly found: string };
  B1: { readonly printed: Cents; readonly ours: Cents; readonly tolerance: Cents; readonly heading: string };
  B2: { readonly resultColumns: number; readonly cashColumns: number };
  B3: { readonly found: CellValue; readonly heading: string; readonly count: number };
  B4: { readonly heading: string; readonly unit: "thousand" | "million" };
  B5: { readonly account: string | null };
  K1: { readonly edition: string; readonly asOf: string | null; readonly other: string | null };
  K2: { readonly register: string; readonly heading: string; readonly fault: RegisterFault };
  G1: { readonly goal: string | null; readonly indicator: string | null };
  G2: { readonly goal: string; readonly other: string };
  G3: { readonly corridor: string; readonly responsible: number };
  G4: { readonly element: string; readonly due: string | null };
  G5: { readonly what: "actionAreas" | "themes" | "goals"; readonly count: number; readonly limit: number };
}

/** Why a split cell cannot be read. */
export type SplitFaultKind = "form" | "mixedUnits" | "doubleGoal" | "negative";

/** What is wrong with a register row. `value` is what stands there. */
export type RegisterFault =
  | { readonly kind: "missing" }
  | { readonly kind: "duplicate"; readonly value: string; readonly otherRow: number }
  | { readonly kind: "unknownParent"; readonly value: string }
  | { readonly kind: "unknownWord"; readonly value: string; readonly allowed: readonly string[] }
  | { readonly kind: "notText"; readonly value: string }
  | { readonly kind: "notDate"; readonly value: string }
  | { readonly kind: "notNumber"; readonly value: string }
  | { readonly kind: "headingMissing" }
  | { readonly kind: "sheetMissing" };

/**
 * What is wrong, where and with which values (*Befund*). `about` is stable when rows move: the row's key, a measure's or a
 * goal's number; with the rule it identifies the finding, so that one left standing with a reason stays folded away.
 */
export type FindingOf<Rule extends RuleId> = {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly at: Place;
  readonly about: string;
} & FindingDetails[Rule];

/** Any finding; `rule` tells which. */
export type Finding = { [Rule in RuleId]: FindingOf<Rule> }[RuleId];

/** Severity first (errors, warnings, notices), then rule in the order of the rules, then sheet, row and column. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    severityRank[one.severity] - severityRank[other.severity] ||
    compareRules(one.rule, other.rule) ||
    (one.at.sheet === other.at.sheet ? 0 : german.compare(one.at.sheet, other.at.sheet)) ||
    one.at.row - other.at.row ||
    one.at.column - other.at.column
  );
}

const german = new Intl.Collator("de");

const severityRank = { error: 0, warning: 1, notice: 2 } satisfies Record<Severity, number>;

const ruleRank = new Map(ruleIds.map((rule, index) => [rule, index]));

/** Rules in the order of the list of rules: products, goals, shares, rows, measures, status, amounts, catalogue. */
export function compareRules(one: RuleId, other: RuleId): number {
  return (ruleRank.get(one) ?? 0) - (ruleRank.get(other) ?? 0);
}
