// Without this file a key measure could have no goal, no product, no money or nobody who leads it.
import type { BudgetRow } from "../budget/budgetLine";
import type { ValueKind } from "../budget/valueColumn";
import { isComplete, type Measure } from "../measures/measure";
import type { MeasureStatus } from "../measures/measureStatus";
import { isDecided, isEnded } from "../measures/transition";
import { nearestStatusWords, type StatusVocabulary } from "../measures/vocabulary";
import type { Finding } from "../shared/finding";
import { editDistance } from "../shared/nearest";
import type { Place } from "../shared/place";
import type { Phase } from "../shared/ruleId";
import { normalise } from "../tags/rowKey";
import { nearlySame } from "./nearlySame";
import { productsOf } from "./rowRules";
import { numbersIn } from "./ruleContext";

/** Columns of the register of measures that findings point at. */
export type MeasureColumn = "number" | "title" | "goals" | "products" | "lead" | "status" | "end" | "resolution" | "round";

/** Everything the rules of the measures' register may look at. */
export interface MeasureContext {
  readonly measures: readonly Measure[];
  /** Rows of every budget sheet of the workbook. */
  readonly rows: readonly BudgetRow[];
  /** Where a finding about a row's measure cell points. */
  readonly placeOfRow: (row: BudgetRow) => Place;
  readonly place: (measure: Measure, column: MeasureColumn) => Place;
  readonly vocabulary: StatusVocabulary;
  readonly phase: Phase;
  /** ISO day. */
  readonly today: string;
  /** Rounds that still count as up to date, the current one first; empty when no round is set. */
  readonly currentRounds: readonly string[];
}

/** [M1] no goal, [M2] no product, [M4] nobody leads. */
export function measuresAreAnchored({ measures, place }: MeasureContext, found: Finding[]): void {
  for (const measure of measures) {
    const about = measure.number;
    if (measure.goals.length === 0) found.push({ rule: "M1", severity: "error", at: place(measure, "goals"), about, measure: about });
    if (measure.products.length === 0) found.push({ rule: "M2", severity: "error", at: place(measure, "products"), about, measure: about });
    if (measure.lead === null) found.push({ rule: "M4", severity: "error", at: place(measure, "lead"), about, measure: about });
  }
}

/** States in which a measure needs money now. */
export const needsMoney: ReadonlySet<MeasureStatus | null> = new Set<MeasureStatus>(["inProgress", "ongoing"]);

/** [M3] no budget row, although one of its products stands in this workbook. */
export function measuresHaveRows({ measures, rows, place }: MeasureContext, found: Finding[]): void {
  const tagged = new Set(rows.flatMap((row) => numbersIn(row.measureCell)));
  const here = productsOf(rows);
  for (const measure of measures) {
    const products = measure.products.filter((product) => here.has(product));
    if (products.length === 0 || tagged.has(measure.number) || !needsMoney.has(measure.status)) continue;
    found.push({ rule: "M3", severity: "warning", at: place(measure, "number"), about: measure.number, measure: measure.number, products });
  }
}

/** [M8] one number with two titles, or nearly one title under two numbers. */
export function titlesAreDistinct({ measures, place }: MeasureContext, found: Finding[]): void {
  const titles = measures.map((measure) => normalise(measure.title));
  measures.forEach((measure, index) => {
    for (let before = 0; before < index; before++) {
      const other = measures[before]!;
      const sameNumber = other.number === measure.number;
      const sameTitle = nearlySame(titles[before]!, titles[index]!);
      if (sameNumber === sameTitle) continue;
      const at = place(measure, "title");
      found.push({ rule: "M8", severity: "warning", at, about: measure.number, measure: measure.number, other: other.number, sameNumber });
    }
  });
}

/** [M9] completed or dropped, with money planned for a later year. One finding per row and year. */
export function endedMeasuresHaveNoMoney({ measures, rows, placeOfRow, today }: MeasureContext, found: Finding[]): void {
  const ended = new Map(measures.filter(({ status }) => isEnded(status)).map((measure) => [measure.number, measure]));
  if (ended.size === 0) return;
  for (const row of rows) {
    if (row.kind !== "line" || row.measureCell === null) continue;
    for (const number of numbersIn(row.measureCell)) {
      const measure = ended.get(number);
      if (measure === undefined) continue;
      const endYear = Number((measure.statusDate ?? measure.end ?? today).slice(0, 4));
      const status = measure.status === "dropped" ? "dropped" : "completed";
      for (const { value, cents: amount } of row.amounts) {
        const isLater = plannedKinds.has(value.kind) && (value.year ?? 0) > endYear;
        if (!isLater || amount === null || amount === 0) continue;
        found.push({ rule: "M9", severity: "warning", at: placeOfRow(row), about: number, measure: number, status, year: value.year ?? 0, amount });
      }
    }
  }
}

/** Kinds of value that a council has decided on for a year; forecasts follow them by themselves. */
const plannedKinds: ReadonlySet<ValueKind> = new Set<ValueKind>(["planned", "adjusted", "commitment"]);

/** [M10] the end has passed and the measure is neither completed nor dropped. */
export function overdueMeasures({ measures, place, today }: MeasureContext, found: Finding[]): void {
  for (const measure of measures) {
    if (measure.end === null || measure.end >= today || isEnded(measure.status)) continue;
    found.push({ rule: "M10", severity: "warning", at: place(measure, "end"), about: measure.number, measure: measure.number, end: measure.end });
  }
}

/** [U1] unknown word, [U2] older than the round allows, [U4] decided without a resolution. */
export function statusIsSound(context: MeasureContext, found: Finding[]): void {
  const { measures, place, vocabulary, phase, currentRounds } = context;
  for (const measure of measures) {
    const about = measure.number;
    if (measure.status === null) {
      const near = nearestStatusWords(measure.statusWord, vocabulary, editDistance);
      found.push({ rule: "U1", severity: "error", at: place(measure, "status"), about, measure: about, word: measure.statusWord, nearest: near });
      continue;
    }
    const current = currentRounds[0];
    if (current !== undefined && needsConfirming(measure) && !currentRounds.includes(measure.round ?? "")) {
      found.push({ rule: "U2", severity: "warning", at: place(measure, "round"), about, measure: about, round: measure.round, current });
    }
    if (isDecided(measure.status) && !isComplete(measure.resolution)) {
      const severity = phase === "draft" ? "warning" : "error";
      found.push({ rule: "U4", severity, at: place(measure, "resolution"), about, measure: about, status: vocabulary[measure.status].word });
    }
  }
}

/** Completed and dropped measures rest; all others are confirmed each round. */
export function needsConfirming(measure: Measure): boolean {
  return !isEnded(measure.status);
}

/** Checks the register of measures by all its rules. */
export function checkMeasures(context: MeasureContext): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of measureRules) rule(context, found);
  return found;
}

const measureRules = [measuresAreAnchored, measuresHaveRows, titlesAreDistinct, endedMeasuresHaveNoMoney, overdueMeasures, statusIsSound];
