// Without this file a joint budget would be a figure nobody can trace back to its rows.
import type { JointBudget } from "../../domain/consolidation/jointBudgets";
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
const fixedHeadings = ["Nummer", "Bezeichnung", "verantwortlich", "Obergrenze", "Aufwendungen", "Erträge", "Rang", "frei bis Obergrenze"];
const firstShare = fixedHeadings.length;
const euros = '#,##0.00 "€"';

/** A cell with the value its formula has. */
type Cell = CellInput | { readonly formula: string; readonly result: number | string };

/**
 * One row per field or corridor: who is responsible, ceiling, expense, revenue, rank, then each department's expense and its
 * share. Sums are native formulas over `ISEK-Daten`; year, kind and version stand above and may be changed by hand.
 */
export function planJointSheet(source: JointSheet): PlannedJointSheet {
  const departments = [...new Set(source.budgets.flatMap(({ shares }) => shares.map(({ department }) => department)))].sort(byNumber);
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

function budgetRow(source: JointSheet, budget: JointBudget, departments: readonly string[], row: number): readonly Cell[] {
  const { entry, shares } = budget;
  const at = (column: number): string => cellAddress({ row, column });
  const share = (department: string) => shares.find((each) => each.department === department);
  const last = firstRow + source.budgets.length;
  const free = entry.ceiling === null ? "" : (entry.ceiling - budget.expense) / 100;
  return [
    entry.number,
    entry.name,
    entry.responsible.join(codeSeparator),
    entry.ceiling === null ? null : entry.ceiling / 100,
    calculated(`=SUM(${at(firstShare)}:${at(firstShare + departments.length - 1)})`, budget.expense / 100),
    calculated(`=${moneyFormula(source, budget, moneyWords.revenue, null)}`, budget.revenue / 100),
    calculated(`=RANK(${at(4)},$E$${firstRow + 1}:$E$${last})`, budget.rank),
    calculated(`=IF(${at(3)}="","",${at(3)}-${at(4)})`, free),
    ...departments.map((each) => calculated(`=${moneyFormula(source, budget, moneyWords.expense, each)}`, (share(each)?.expense ?? 0) / 100)),
    ...departments.map((each, index) =>
      calculated(`=IF(${at(4)}=0,0,${at(firstShare + index)}/${at(4)})`, budget.expense === 0 ? 0 : (share(each)?.expense ?? 0) / budget.expense),
    ),
  ];
}

function totalRow({ budgets }: JointSheet, departments: readonly string[]): readonly Cell[] {
  const [first, last] = [firstRow + 1, firstRow + budgets.length];
  const sum = (column: number, cents: number): Cell => calculated(`=SUM(${columnLetters(column)}${first}:${columnLetters(column)}${last})`, cents / 100);
  const total = (side: "revenue" | "expense") => budgets.reduce((all, budget) => all + budget[side], 0);
  const ofDepartment = (department: string) => budgets.reduce((all, { shares }) => all + (shares.find((each) => each.department === department)?.expense ?? 0), 0);
  return ["", "Summe", "", null, sum(4, total("expense")), sum(5, total("revenue")), null, null, ...departments.map((each, index) => sum(firstShare + index, ofDepartment(each)))];
}

/**
 * Sum of the rows with the budget's measures, and of those without a measure with its goals. Criteria of SUMIFS read `2.1` as a
 * number or a date and take `2.10` for the same; with a wildcard they are text. So `2.1*` minus `2.1?*` is exactly `2.1`.
 */
function moneyFormula({ dataRows }: JointSheet, { members }: JointBudget, money: string, department: string | null): string {
  const range = (name: keyof typeof dataRegister.columns): string => {
    const letters = columnLetters(positionOf(dataRegister, name));
    return `'${dataRegister.sheet}'!$${letters}$2:$${letters}$${Math.max(2, dataRows + 1)}`;
  };
  const base = `${range("amount")},${range("year")},$B$2,${range("valueKind")},$B$3,${range("version")},$B$4,${range("money")},"${money}"`;
  const ofDepartment = department === null ? "" : `,${range("department")},${department === "" ? '"="' : exactly(department)}`;
  const sign = department === null || department === "" ? "" : "*{1,-1}";
  const parts = [
    ...(members.measures.length > 0 ? [`SUMPRODUCT(SUMIFS(${base}${ofDepartment},${range("measure")},${exactlyOneOf(members.measures)})${sign}*${signsOf(members.measures)})`] : []),
    ...(members.goals.length > 0
      ? [`SUMPRODUCT(SUMIFS(${base}${ofDepartment},${range("measure")},"=",${range("goal")},${exactlyOneOf(members.goals)})${sign}*${signsOf(members.goals)})`]
      : []),
  ];
  return parts.length === 0 ? "0" : parts.join("+");
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

function calculated(formula: string, result: number | string): Cell {
  return { formula, result };
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
    format(part(3, 3), euros),
    format(part(7, 1 + departments), euros),
    ...(departments === 0 ? [] : [format(part(firstShare + departments, departments), "0.0%")]),
  ];
}

function looks(area: Area): readonly Change[] {
  const { sheet } = area;
  const row = (index: number): Area => ({ ...area, row: index, rows: 1 });
  const widths = [60, 220, 90, 110, 115, 115, 45, 115];
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
