// Without this file a joint budget would be a figure nobody can trace back to its rows.
import { investmentClass } from "../../domain/consolidation/dataRow";
import type { BudgetTag, JointBudget } from "../../domain/consolidation/jointBudgets";
import type { ValueKind } from "../../domain/budget/valueColumn";
import { cellAddress, columnLetters, type Area } from "../../domain/shared/place";
import type { CellInput } from "../../workbook/cellInput";
import type { Change } from "../../workbook/change";
import { codeSeparator, positionOf } from "../../workbook/schema/register";
import { dataRegister, moneyWords } from "../../workbook/schema/consolidationRegisters";
import { headingLook } from "../../workbook/schema/tagColumns";
import { valueKindWords } from "../../workbook/schema/words";

/** What a sheet of joint budgets is made of. */
export interface JointSheet {
  readonly sheet: string;
  readonly title: string;
  readonly budgets: readonly JointBudget[];
  readonly year: number | null;
  readonly kind: ValueKind;
  /** Version to be summed up; null sums all, where no sheet has two of them for the year. */
  readonly version: string | null;
  /** Rows of `ISEK-Daten` below its headings. */
  readonly dataRows: number;
}

/** A formula's value, for workbooks that nobody calculates before they are read. */
export interface FormulaResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

/** Changes for a sheet of joint budgets, and the values its formulas have. */
export interface PlannedJointSheet {
  readonly changes: readonly Change[];
  readonly results: readonly FormulaResult[];
}

const firstRow = 6;
const fixedHeadings = ["Nummer", "Bezeichnung", "verantwortlich", "Obergrenze", "gesamt", "Aufwendungen", "Investitionen", "Erträge", "Rang", "frei bis Obergrenze"];
const firstShare = fixedHeadings.length;
const euros = '#,##0.00 "€"';

/** A cell with the value its formula has. */
type Cell = CellInput | { readonly formula: string; readonly result: number | string };

/**
 * One row per field or corridor: who is responsible, ceiling, what is planned (expense and payments for investments), revenue,
 * rank, then each department's part and its share. Sums are native formulas over `ISEK-Daten`; year, kind and version stand
 * above and may be changed by hand.
 */
export function planJointSheet(source: JointSheet): PlannedJointSheet {
  const departments = [...new Set(source.budgets.flatMap(({ tags }) => tags.map(({ department }) => department)))].sort(byNumber);
  const headings = [...fixedHeadings, ...departments.map(departmentName), ...departments.map((each) => `Anteil ${departmentName(each)}`)];
  const body = source.budgets.map((budget, index) => budgetRow(source, budget, departments, firstRow + index));
  const rows: readonly (readonly Cell[])[] = [...settingRows(source), headings, ...body, totalRow(source, departments)];
  const area: Area = { sheet: source.sheet, row: 0, column: 0, rows: rows.length, columns: headings.length };
  const cells = rows.map((row) => Array.from({ length: headings.length }, (_, column) => inputOf(row[column] ?? null)));
  return {
    changes: [{ kind: "addSheet", sheet: source.sheet }, ...formats(area, departments.length), { kind: "writeCells", area, cells, expected: [] }, ...looks(area)],
    results: rows.flatMap((row, r) => row.flatMap((cell, c) => (isCalculated(cell) ? [{ sheet: source.sheet, row: r, column: c, value: cell.result }] : []))),
  };
}

function settingRows({ title, year, kind, version }: JointSheet): readonly (readonly Cell[])[] {
  return [
    [title],
    ["Jahr", year],
    ["Wertart", valueKindWords[kind]],
    ["Fassung", version ?? "*"],
    ["Formeln über ISEK-Daten. Jahr, Wertart und Fassung oben lassen sich ändern; * steht für jede Fassung."],
  ];
}

/** Positions of the fixed columns. */
const at = { ceiling: 3, total: 4, expense: 5, investment: 6, revenue: 7, rank: 8, free: 9 } as const;

function budgetRow(source: JointSheet, budget: JointBudget, departments: readonly string[], row: number): readonly Cell[] {
  const { entry, shares } = budget;
  const cell = (column: number): string => cellAddress({ row, column });
  const total = (department: string): number => shares.find((each) => each.department === department)?.total ?? 0;
  const rows = `$${columnLetters(at.total)}$${firstRow + 1}:$${columnLetters(at.total)}$${firstRow + source.budgets.length}`;
  const free = entry.ceiling === null ? "" : (entry.ceiling - budget.total) / 100;
  return [
    entry.number,
    entry.name,
    entry.responsible.join(codeSeparator),
    entry.ceiling === null ? null : entry.ceiling / 100,
    calculated(`=${cell(at.expense)}+${cell(at.investment)}`, budget.total / 100),
    calculated(`=${moneyFormula(source, budget, "expense", null)}`, budget.expense / 100),
    calculated(`=${moneyFormula(source, budget, "investment", null)}`, budget.investment / 100),
    calculated(`=${moneyFormula(source, budget, "revenue", null)}`, budget.revenue / 100),
    calculated(`=RANK(${cell(at.total)},${rows})`, budget.rank),
    calculated(`=IF(${cell(at.ceiling)}="","",${cell(at.ceiling)}-${cell(at.total)})`, free),
    ...departments.map((each) => calculated(`=${sumOf([moneyFormula(source, budget, "expense", each), moneyFormula(source, budget, "investment", each)])}`, total(each) / 100)),
    ...departments.map((each, index) =>
      calculated(`=IF(${cell(at.total)}=0,0,${cell(firstShare + index)}/${cell(at.total)})`, budget.total === 0 ? 0 : total(each) / budget.total),
    ),
  ];
}

function totalRow({ budgets }: JointSheet, departments: readonly string[]): readonly Cell[] {
  const [first, last] = [firstRow + 1, firstRow + budgets.length];
  const sum = (column: number, parts: readonly number[]): Cell =>
    calculated(`=SUM(${columnLetters(column)}${first}:${columnLetters(column)}${last})`, parts.reduce((all, part) => all + part, 0) / 100);
  const shareOf = ({ shares }: JointBudget, department: string): number => shares.find((each) => each.department === department)?.total ?? 0;
  return [
    "",
    "Summe",
    "",
    null,
    ...(["total", "expense", "investment", "revenue"] as const).map((name) => sum(at[name], budgets.map((budget) => budget[name]))),
    null,
    null,
    ...departments.map((each, index) => sum(firstShare + index, budgets.map((budget) => shareOf(budget, each)))),
  ];
}

/**
 * Sum of the rows with the budget's measures, and of those without a measure with its goals. Criteria of SUMIFS read `2.1` as a
 * number or a date and take `2.10` for the same; with a wildcard they are text. So `2.1*` minus `2.1?*` is exactly `2.1`.
 */
function moneyFormula({ dataRows }: JointSheet, { tags }: JointBudget, money: BudgetTag["money"], department: string | null): string {
  // Only tags that have such money there: a formula for each pair of tag and department would keep Excel busy for minutes.
  const own = tags.filter((tag) => tag.money === money && (department === null || tag.department === department));
  const measures = sorted(own.flatMap(({ measure }) => (measure === "" ? [] : [measure])));
  const goals = sorted(own.flatMap(({ goal, measure }) => (measure === "" ? [goal] : [])));
  const range = (name: keyof typeof dataRegister.columns): string => {
    const letters = columnLetters(positionOf(dataRegister, name));
    return `'${dataRegister.sheet}'!$${letters}$2:$${letters}$${Math.max(2, dataRows + 1)}`;
  };
  const word = money === "investment" ? `"${moneyWords.payment}",${range("account")},"${investmentClass}*"` : `"${moneyWords[money]}"`;
  const base = `${range("amount")},${range("year")},$B$2,${range("valueKind")},$B$3,${range("version")},$B$4,${range("money")},${word}`;
  const ofDepartment = department === null ? "" : `,${range("department")},${department === "" ? '"="' : exactly(department)}`;
  const sign = department === null || department === "" ? "" : "*{1,-1}";
  const parts = [
    ...(measures.length > 0 ? [`SUMPRODUCT(SUMIFS(${base}${ofDepartment},${range("measure")},${exactlyOneOf(measures)})${sign}*${signsOf(measures)})`] : []),
    ...(goals.length > 0 ? [`SUMPRODUCT(SUMIFS(${base}${ofDepartment},${range("measure")},"=",${range("goal")},${exactlyOneOf(goals)})${sign}*${signsOf(goals)})`] : []),
  ];
  return sumOf(parts);
}

/** Nothing where there is nothing to add. */
function sumOf(terms: readonly string[]): string {
  return terms.filter((term) => term !== "0").join("+") || "0";
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(byNumber);
}

function exactly(text: string): string {
  return `{"${criterion(text)}*","${criterion(text)}?*"}`;
}

function exactlyOneOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${criterion(text)}*";"${criterion(text)}?*"`).join(";")}}`;
}

function signsOf(texts: readonly string[]): string {
  return `{${texts.map(() => "1;-1").join(";")}}`;
}

function criterion(text: string): string {
  return text.replace(/[~*?]/g, "~$&").replaceAll('"', '""');
}

/** Longest formula Excel takes. */
const longestFormula = 8_192;

/** A formula too long for Excel (hundreds of measures) gives way to its value. */
function calculated(formula: string, result: number | string): Cell {
  return formula.length > longestFormula ? result : { formula, result };
}

function isCalculated(cell: Cell): cell is { readonly formula: string; readonly result: number | string } {
  return typeof cell === "object" && cell !== null && "result" in cell;
}

function inputOf(cell: Cell): CellInput {
  return isCalculated(cell) ? { formula: cell.formula } : cell;
}

function formats(area: Area, departments: number): readonly Change[] {
  const part = (column: number, columns: number, row = firstRow): Area => ({ ...area, row, column, rows: area.rows - row, columns });
  const format = (target: Area, text: string): Change => ({ kind: "setNumberFormat", area: target, format: text, before: "General" });
  return [
    format({ ...area, row: firstRow - 1, rows: 1 }, "@"),
    format(part(0, 3), "@"),
    format(part(at.ceiling, 5), euros),
    format(part(at.free, 1 + departments), euros),
    ...(departments === 0 ? [] : [format(part(firstShare + departments, departments), "0.0%")]),
  ];
}

function looks(area: Area): readonly Change[] {
  const { sheet } = area;
  const row = (index: number): Area => ({ ...area, row: index, rows: 1 });
  const widths = [60, 220, 90, 110, 115, 115, 115, 115, 45, 115];
  return [
    { kind: "setLook", area: { ...row(0), columns: 1 }, look: { bold: true }, before: {} },
    { kind: "setLook", area: row(firstRow - 1), look: { ...headingLook, wrap: true }, before: {} },
    { kind: "setLook", area: row(area.rows - 1), look: { bold: true }, before: {} },
    ...Array.from({ length: area.columns }, (_, column): Change => {
      const columnWidth = widths[column] ?? 95;
      return { kind: "setLook", area: { sheet, row: 0, column, rows: 1, columns: 1 }, look: { columnWidth }, before: {} };
    }),
    { kind: "freezePanes", sheet, rows: firstRow, columns: 2 },
  ];
}

function departmentName(department: string): string {
  return department === "" ? "ohne Fachdienst" : department;
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "de", { numeric: true });
}
