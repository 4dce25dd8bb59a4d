// Without this file findings of rows, registers and extents would come from different places, in different orders.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { indexGoals } from "../domain/goals/goalIndex";
import { checkConcept, type ConceptRegister } from "../domain/rules/conceptRules";
import { checkBudget } from "../domain/rules/checkBudget";
import { statusHistories } from "../domain/measures/statusHistory";
import { checkJournal } from "../domain/rules/journalRules";
import { checkMeasures, type MeasureColumn } from "../domain/rules/measureRegisterRules";
import { tagColumns, type RuleContext } from "../domain/rules/ruleContext";
import type { Measure } from "../domain/measures/measure";
import { compareFindings, type Finding } from "../domain/shared/finding";
import type { Place } from "../domain/shared/place";
import { journalRegister, measureRegister, registers } from "../workbook/schema/registers";
import { positionOf } from "../workbook/schema/register";
import { acceptedName, type Book } from "./book";
import type { BudgetSheet } from "./budgetSheet";
import { narrowExtents } from "./extendExtents";
import { isSetUp } from "./planRowTags";

/** A finding that a person has left standing, with the reason from the journal. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** Outcome of a check. Accepted findings are folded away, not gone. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Lines that were checked. */
  readonly rows: number;
}

/** Checks every sheet that is set up, the registers and the extents; changes nothing. `today` is an ISO day. */
export function checkWorkbook(book: Book, sheets: readonly BudgetSheet[], today: string): CheckResult {
  const sheetOfRow = new Map(sheets.flatMap((sheet) => sheet.rows.map((row) => [row, sheet] as const)));
  const all = [
    ...book.faults,
    ...sheets.flatMap((sheet) => [...checkBudget(contextOf(book, sheet, today)), ...extentFindings(book, sheet)]),
    ...checkMeasures({
      measures: book.measures,
      rows: sheets.flatMap((sheet) => sheet.rows),
      placeOfRow: (row) => placeOfMeasureCell(sheetOfRow, row),
      place: (measure, column) => registerPlace(book, measure, column),
      vocabulary: book.vocabulary,
      phase: book.phase,
      today,
      currentRounds: book.round === null ? [] : [book.round],
    }),
    ...checkConcept({
      ...book,
      goals: indexGoals(book.goals, today),
      limits: book.settings.limits,
      today,
      place: (register, row) => conceptPlace(book, register, row),
    }),
    ...checkJournal({
      measures: book.measures,
      histories: statusHistories(book.journal, book.vocabulary),
      vocabulary: book.vocabulary,
      placeOfEntry: ({ entry }) => ({ sheet: journalRegister.sheet, row: entry.row, column: (book.tables.journal?.area.column ?? 0) + positionOf(journalRegister, "to") }),
      placeOfStatus: (measure) => registerPlace(book, measure, "status"),
    }),
  ].sort(compareFindings);
  const accepted: AcceptedFinding[] = [];
  const findings = all.filter((finding) => {
    const reason = book.accepted.get(acceptedName(finding));
    if (reason !== undefined) accepted.push({ finding, reason });
    return reason === undefined;
  });
  return { findings, accepted, rows: sheets.reduce((sum, sheet) => sum + sheet.rows.filter((row) => row.kind === "line").length, 0) };
}

/** What the rules of one sheet look at. Without a Land, Schleswig-Holstein stands in: only P rules and areas depend on it. */
export function contextOf(book: Book, sheet: BudgetSheet, today: string): RuleContext {
  return {
    layout: sheet.layout,
    rows: sheet.rows,
    goals: indexGoals(book.goals, today),
    products: new Map(book.products.map((product) => [product.number, product])),
    measures: new Map(book.measures.map((measure) => [measure.number, measure])),
    state: book.state ?? "SH",
    phase: book.phase,
    columns: tagColumns(sheet.layout),
  };
}

/** [T1] our columns stand outside the filter or the table of the data. */
function extentFindings(book: Book, { layout }: BudgetSheet): readonly Finding[] {
  if (!isSetUp(layout)) return [];
  const { autoFilter, table } = narrowExtents(book.outline, layout);
  const found = (extent: "filter" | "table", area: { readonly row: number; readonly column: number; readonly columns: number }): Finding => ({
    rule: "T1",
    severity: "warning",
    at: { sheet: layout.sheet, row: area.row, column: area.column + area.columns - 1 },
    about: `${layout.sheet}:${extent}`,
    extent,
    lastColumn: area.column + area.columns - 1,
  });
  return [...(autoFilter ? [found("filter", autoFilter)] : []), ...(table ? [found("table", table.area)] : [])];
}

function placeOfMeasureCell(sheetOfRow: ReadonlyMap<BudgetRow, BudgetSheet>, row: BudgetRow): Place {
  const sheet = sheetOfRow.get(row);
  if (sheet === undefined) throw new Error("Eine Zeile ohne Blatt kann keinen Befund haben.");
  return { sheet: sheet.layout.sheet, row: row.row, column: tagColumns(sheet.layout).measure };
}

const registerColumns = {
  number: "number",
  title: "title",
  goals: "goals",
  products: "products",
  lead: "lead",
  status: "statusWord",
  end: "end",
  resolution: "resolution",
  round: "round",
} satisfies Record<MeasureColumn, keyof typeof measureRegister.columns>;

/** The number of a row of the registers that hold goals and what belongs to them. */
function conceptPlace(book: Book, id: ConceptRegister, row: number): Place {
  const { sheet, columns } = registers[id];
  const position = Object.keys(columns).indexOf("number");
  return { sheet, row, column: (book.tables[id]?.area.column ?? 0) + position };
}

function registerPlace(book: Book, measure: Measure, column: MeasureColumn): Place {
  const first = book.tables.measures?.area.column ?? 0;
  return { sheet: measureRegister.sheet, row: measure.row, column: first + positionOf(measureRegister, registerColumns[column]) };
}
