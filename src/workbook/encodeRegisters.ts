// Without this file what was decoded could not be written back. Free of zod, so that plans can be made without loading
// it.
import type { Product } from "../domain/budget/product";
import type { LayoutColumn, SheetLayout } from "../domain/budget/sheetLayout";
import type { ValueIdentity } from "../domain/budget/valueColumn";
import type { Goal } from "../domain/goals/goal";
import type { Measure } from "../domain/measures/measure";
import type { MeasureStatus } from "../domain/measures/measureStatus";
import { defaultVocabulary, statusOrder } from "../domain/measures/vocabulary";
import type { ConceptElement } from "../domain/registers/conceptElement";
import type { DivisionEntry } from "../domain/registers/divisionEntry";
import type { Indicator } from "../domain/registers/indicator";
import type { Proposal } from "../domain/registers/proposal";
import type { Term } from "../domain/registers/term";
import { germanDay } from "./day";
import { encodeCell, encodeRow, type EncodedRow } from "./encodeRow";
import { meaningText, sheetNotes, wholeSheet } from "./layoutNotes";
import { columnLabel, headerRowsText } from "./layoutText";
import { resolutionText } from "./resolutionText";
import { codeSeparator, type RegisterColumn } from "./schema/register";
import * as registers from "./schema/registers";
import { schemaVersion } from "./schemaVersion";
import { phaseWords, planVersionWords, roleWords } from "./schema/words";
import { limitKeys, settingKeys, statusKeys, type Settings } from "./settings";

/** Row of `ISEK-Ziele`. */
export function encodeGoal(goal: Goal): EncodedRow {
  return encodeRow(registers.goalRegister, goal);
}

/** Row of `ISEK-Produkte`. */
export function encodeProduct(product: Product): EncodedRow {
  return encodeRow(registers.productRegister, product);
}

/** Row of `ISEK-Maßnahmen`; the status as it is written, symbol and word. */
export function encodeMeasure(measure: Measure): EncodedRow {
  return encodeRow(registers.measureRegister, { ...measure, resolution: resolutionText(measure.resolution) });
}

/** Row of `ISEK-Kennzahlen`, with one cell per year of `years` behind the fixed ones. */
export function encodeIndicator(indicator: Indicator, years: readonly number[]): EncodedRow {
  const values = new Map(indicator.actuals.map(({ year, value }) => [year, value]));
  const fixed = encodeRow(registers.indicatorRegister, { ...indicator, goal: indicator.goals });
  return [...fixed, ...years.map((year) => values.get(year) ?? null)];
}

/** Columns of the years behind the fixed ones of `ISEK-Kennzahlen`. */
export function yearColumns(years: readonly number[]): readonly RegisterColumn[] {
  return years.map((year) => ({ heading: String(year), kind: "number", width: 60 }));
}

/** Row of `ISEK-Elemente`. */
export function encodeElement(element: ConceptElement): EncodedRow {
  return encodeRow(registers.elementRegister, element);
}

/** Row of `ISEK-Vorschläge`. */
export function encodeProposal(proposal: Proposal): EncodedRow {
  return encodeRow(registers.proposalRegister, { ...proposal, resolution: resolutionText(proposal.resolution) });
}

/** Row of `ISEK-Gliederung`. */
export function encodeDivision(entry: DivisionEntry): EncodedRow {
  return encodeRow(registers.divisionRegister, { ...entry, parent: entry.parents });
}

/** Row of `ISEK-Termine`. */
export function encodeTerm(term: Term): EncodedRow {
  return encodeRow(registers.termRegister, term);
}

/** Rows of `ISEK-Spalten` for one sheet: what holds for all of it, then one per column. */
export function encodeLayout(layout: SheetLayout): readonly EncodedRow[] {
  const common = { sheet: layout.sheet, headerRows: headerRowsText(layout) };
  const ofSheet = sheetNotes(layout).map((meaning) =>
    encodeRow(registers.columnRegister, { ...common, column: wholeSheet, meaning, ...noValue, decidedBy: null }),
  );
  const ofColumns = layout.columns.map((column) =>
    encodeRow(registers.columnRegister, {
      ...common,
      column: columnLabel(column),
      meaning: meaningText(column),
      ...valueCells(column),
      decidedBy: column.decidedBy,
    }),
  );
  return [...ofSheet, ...ofColumns];
}

const noValue = { valueKind: null, year: null, version: "", unit: null, sign: null } as const;

function valueCells({ value }: LayoutColumn) {
  if (value === null) return noValue;
  return { valueKind: value.kind, year: value.year, version: versionText(value), unit: value.unit, sign: value.sign };
}

function versionText({ version, supplement }: ValueIdentity): string {
  return supplement === null ? planVersionWords[version] : `${planVersionWords[version]} ${supplement}`;
}

/** Rows of `ISEK-Einstellungen`: the known settings, the words of the traffic light, then what else stood there. */
export function encodeSettings(settings: Settings): readonly EncodedRow[] {
  const known = new Map<string, string>([
    [settingKeys.state, settings.state ?? ""],
    [settingKeys.municipality, settings.municipality],
    [settingKeys.catalogue, settings.catalogue],
    [settingKeys.edition, settings.edition],
    [settingKeys.asOf, settings.asOf === null ? "" : germanDay(settings.asOf)],
    [settingKeys.schemaVersion, String(settings.schemaVersion ?? schemaVersion)],
    [settingKeys.phase, phaseWords[settings.phase]],
    [settingKeys.round, settings.round ?? ""],
    [settingKeys.role, settings.role === null ? "" : roleWords[settings.role]],
    ...(settings.department === null ? [] : [[settingKeys.department, settings.department] as const]),
    ...statusSettings(settings),
    ...(Object.keys(limitKeys) as (keyof typeof limitKeys)[]).map((name) => [limitKeys[name], String(settings.limits[name])] as const),
  ]);
  const others = [...settings.all].filter(([key]) => !known.has(key));
  return [...known, ...others].map((row) => row.map((cell) => encodeCell("text", cell)));
}

/** The words one below the other, because the selection list names them as one stretch of cells; then colours, then aliases. */
function statusSettings({ vocabulary }: Settings): readonly (readonly [string, string])[] {
  const usual = (status: MeasureStatus): string => defaultVocabulary[status].word;
  return [
    ...statusOrder.map((status) => [statusKeys.word(usual(status)), `${vocabulary[status].symbol} ${vocabulary[status].word}`] as const),
    ...statusOrder.map((status) => [statusKeys.fill(usual(status)), vocabulary[status].fill] as const),
    ...statusOrder.map((status) => [statusKeys.aliases(usual(status)), vocabulary[status].aliases.filter((alias) => alias !== usual(status)).join(codeSeparator)] as const),
  ];
}
