// Without this file rows that stand in two files would be taken off a sum in one place and forgotten in another.
import type { BudgetRow } from "../../domain/budget/budgetLine";
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import { chosenFigure, chosenYear } from "../../domain/consolidation/chosenFigure";
import { valueKey } from "../../domain/consolidation/lineValue";
import type { SheetReading } from "../../domain/consolidation/sheetReading";
import { addSums, noSums, SumTable, type AreaSums, type CountedView, type Figure, type Sums } from "../../domain/consolidation/sums";
import type { ConsolidatedSheet } from "./consolidation";
import type { FileReading } from "./sourceFile";

/** A sheet with the figure chosen for it and the sums of its lines that are counted here. */
export interface CountedSheet {
  readonly file: string;
  readonly reading: SheetReading;
  readonly value: ValueIdentity | null;
  /** Whether its chosen figure is of the year that is summed up. */
  readonly isOfYear: boolean;
  /** Lines of the sheet that are counted in another file. */
  readonly dropped: number;
  readonly table: SumTable;
}

/** Result view, unless there is nothing but money of the cash view. */
export function viewOf(readings: readonly FileReading[]): CountedView {
  const sheets = readings.flatMap(({ sheets: own }) => own);
  const lines = (view: CountedView): boolean => sheets.some(({ viewLines }) => viewLines[view] > 0);
  return lines("cash") && !lines("result") ? "cash" : "result";
}

/** How lines are counted. */
export interface Counting {
  readonly view: CountedView;
  readonly year: number | null;
  readonly dropped: ReadonlySet<BudgetRow>;
}

/** Every sheet of the files that take part, with what is counted of it. */
export function countedSheets(readings: readonly FileReading[], { view, year, dropped }: Counting): readonly CountedSheet[] {
  return readings.flatMap(({ file, sheets }) =>
    sheets.map((reading): CountedSheet => {
      const value = chosenFigure(reading.values, year) ?? chosenFigure(reading.values, chosenYear(reading.values, null));
      const elsewhere = reading.lines.filter((line) => dropped.has(line));
      const isOfYear = value !== null && (value.year === year || value.year === null);
      return { file, reading, value, isOfYear, dropped: elsewhere.length, table: without(reading, elsewhere, view) };
    }),
  );
}

function without(reading: SheetReading, elsewhere: readonly BudgetRow[], view: CountedView): SumTable {
  if (elsewhere.length === 0) return reading.sums[view];
  const table = new SumTable(view);
  table.addTable(reading.sums[view]);
  for (const line of elsewhere) table.addLine(line, reading.state, -1);
  return table;
}

/** A sheet as its file has it, whatever is counted elsewhere. */
export function consolidatedSheet({ reading, value }: CountedSheet, view: CountedView): ConsolidatedSheet {
  const figures = reading.sums[view].figures();
  return { reading, figures, value, chosen: { ...sumsOf(figures, value), lines: reading.lines.length } };
}

/** All figures of all sheets. */
export function allFigures(sheets: readonly CountedSheet[], view: CountedView): readonly Figure[] {
  const all = new SumTable(view);
  for (const { table } of sheets) all.addTable(table);
  return all.figures();
}

/** The chosen figure over all sheets of the year; `lines` are all lines, of whatever year. */
export function totalSums(sheets: readonly CountedSheet[]): Sums {
  const chosen = sheets.map(({ table, value, isOfYear }) => (isOfYear ? sumsOf(table.figures(), value) : noSums));
  const lines = sheets.reduce((sum, { reading, dropped }) => sum + reading.lines.length - dropped, 0);
  return { ...addSums(chosen), lines };
}

/** The same per product area. */
export function totalByArea(sheets: readonly CountedSheet[]): readonly AreaSums[] {
  const areas = new Map<string | null, Sums[]>();
  for (const { table, value, isOfYear } of sheets) {
    if (value === null || !isOfYear) continue;
    for (const { area, ...sums } of table.byArea((each) => valueKey(each) === valueKey(value))) areas.set(area, [...(areas.get(area) ?? []), sums]);
  }
  return [...areas]
    .map(([area, parts]) => ({ area, ...addSums(parts) }))
    .sort((one, other) => (one.area ?? "\uffff").localeCompare(other.area ?? "\uffff", "en"));
}

function sumsOf(figures: readonly Figure[], value: ValueIdentity | null): Sums {
  const figure = value && figures.find((each) => valueKey(each.value) === valueKey(value));
  if (!figure) return noSums;
  const { lines, revenue, expense, balance, unknown } = figure;
  return { lines, revenue, expense, balance, unknown };
}
