// Without this file a consolidation would have one file to put together with itself.
import { cents } from "../../src/domain/shared/cents";
import { columnLetters } from "../../src/domain/shared/place";
import { planYears, type SampleLine, type YearAmounts } from "../budget/sampleLine";
import type { SampleTown } from "../lindhafen";
import { columnSheet, journalSheet, settingsSheet } from "../registers/recordRegisters";
import { contributors, goalSheet, measureSheet, productSheet } from "../registers/steeringRegisters";
import { divisionSheet, termSheet } from "../registers/organisationRegisters";
import { signedForm, twoHeadingForm } from "../workbook/budgetForms";
import { budgetSheet, firstPlanRow, type PlacedBudget, type SheetTags } from "../workbook/budgetSheet";
import type { PlanRow } from "../workbook/planRows";
import { financeBudget, listNames, sheetTags, type BudgetBook } from "./townBooks";

/** Departments whose finance people print in another form than the finance department. */
const twoHeadings = ["32", "37", "53", "66", "67"];
const signed = ["14", "50", "80"];

/** One tagged workbook per Fachdienst, in three differing forms. Together they hold every row of the budget once. */
export function departmentBooks(town: SampleTown): readonly BudgetBook[] {
  const departments = town.tables.departments.filter(({ kind }) => kind === "Fachdienst").map(({ number }) => number);
  return departments.sort().map((department) => departmentBook(town, department));
}

function departmentBook(town: SampleTown, department: string): BudgetBook {
  const { tables } = town;
  const lines = town.lines.filter((line) => line.department === department);
  const name = tables.departments.find(({ number }) => number === department)?.name ?? "";
  const ownMeasures = new Set(lines.flatMap((line) => line.tag?.measure ?? []));
  const measures = tables.measures.filter(
    (measure) =>
      measure.department === department ||
      contributors(measure, tables).includes(department) ||
      ownMeasures.has(measure.id),
  );
  const known = new Set(measures.map(({ id }) => id));
  const budget = departmentBudget(lines, department, name, town, sheetTags(tables));
  const sheets = [
    budget.sheet,
    goalSheet(tables),
    productSheet(tables),
    measureSheet(tables, measures),
    divisionSheet(tables),
    termSheet(tables),
    journalSheet(tables, (measure) => known.has(measure)),
    columnSheet(budget.layout),
    settingsSheet(tables),
  ];
  return {
    book: {
      file: `fachdienste/Lindhafen-FD${department}.xlsx`,
      title: `Teilhaushalt Fachdienst ${department} der Stadt Lindhafen (erfunden)`,
      sheets,
      names: listNames,
    },
    budget,
  };
}

function departmentBudget(
  lines: readonly SampleLine[],
  department: string,
  name: string,
  town: SampleTown,
  tags: SheetTags,
): PlacedBudget {
  if (twoHeadings.includes(department)) {
    const form = twoHeadingForm(department, town.tables);
    const sorted = sortedBy(lines, (line) => `${line.product} ${line.account}`);
    return budgetSheet(form, withTotals(sorted, firstPlanRow(form), kindColumn(form.columns)), tags);
  }
  if (signed.includes(department)) {
    const form = signedForm();
    const sorted = sortedBy(lines, (line) => `${line.account} ${line.product}`);
    return budgetSheet(form, withBalance(sorted, firstPlanRow(form), columnLetters(3)), tags);
  }
  return financeBudget({ lines }, `Fachdienst ${department} ${name}`, tags);
}

function kindColumn(columns: readonly { readonly meaning: string }[]): string {
  return columnLetters(columns.findIndex(({ meaning }) => meaning === "direction"));
}

function sortedBy(lines: readonly SampleLine[], keyOf: (line: SampleLine) => string): readonly SampleLine[] {
  return [...lines].sort((one, other) => keyOf(one).localeCompare(keyOf(other), "en"));
}

/** One sum per kind below the rows, internal charges included, as the label says. */
function withTotals(lines: readonly SampleLine[], first: number, column: string): readonly PlanRow[] {
  const [from, to] = [first + 1, first + lines.length];
  const totals = (["Ertrag", "Aufwand", "Einzahlung", "Auszahlung"] as const).map((kind): PlanRow => ({
    kind: "total",
    subPlan: "",
    label: `Summe ${kind}${/^[EA](rtrag|ufwand)$/.test(kind) ? " mit internen Leistungsbeziehungen" : ""}`,
    note: "",
    formula: (amounts) => `SUMIF($${column}$${from}:$${column}$${to},"${kind}",${amounts}$${from}:${amounts}$${to})`,
    amounts: sums(lines, (line) => (line.kind === kind ? 1 : 0)),
  }));
  return [...asRows(lines), { kind: "blank" }, ...totals];
}

/** The balance of the result plan below the rows: accounts of class 4 and 5, signs as written. */
function withBalance(lines: readonly SampleLine[], first: number, account: string): readonly PlanRow[] {
  const [from, to] = [first + 1, first + lines.length];
  const ofClass = (digit: string, amounts: string): string =>
    `SUMIF($${account}$${from}:$${account}$${to},"${digit}*",${amounts}$${from}:${amounts}$${to})`;
  const balance: PlanRow = {
    kind: "total",
    subPlan: "",
    label: "Saldo Ergebnisplan",
    note: "Konten der Klassen 4 und 5",
    formula: (amounts) => `${ofClass("4", amounts)}+${ofClass("5", amounts)}`,
    amounts: sums(lines, (line) => (line.kind === "Ertrag" ? 1 : line.kind === "Aufwand" ? -1 : 0)),
  };
  return [...asRows(lines), { kind: "blank" }, balance];
}

function asRows(lines: readonly SampleLine[]): readonly PlanRow[] {
  return lines.map((line) => ({ kind: "line", line }));
}

function sums(lines: readonly SampleLine[], signOf: (line: SampleLine) => number): YearAmounts {
  return planYears.map((_, year) =>
    cents(lines.reduce((sum, line) => sum + signOf(line) * (line.amounts[year] ?? 0), 0)),
  );
}
