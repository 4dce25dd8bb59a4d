// Without this file all departments would print their budgets alike, and a consolidation would have nothing to recognise.
import type { AmountUnit, SignConvention, ValueIdentity, ValueKind } from "../../src/domain/budget/valueColumn";
import { columnLetters } from "../../src/domain/shared/place";
import { planYears } from "../budget/sampleLine";
import type { TownTables } from "../town/townSchema";
import type { BookCell } from "./book";
import type { BudgetColumn, BudgetForm } from "./budgetSheet";

/** Where each year's figure comes from. */
const kinds: readonly ValueKind[] = ["actual", "planned", "planned", "planned", "forecast", "forecast", "forecast"];

/** The finance department's form: title rows, one heading row, sums per Teilplan, no signs. */
export function financeForm(scope: string): BudgetForm {
  const words: Partial<Record<ValueKind, string>> = { actual: "Ergebnis", planned: "Ansatz", forecast: "Finanzplan" };
  return {
    sheet: "Haushalt 2026-2027",
    above: [
      [cell("Stadt Lindhafen", "title")],
      [cell(`Haushaltsplan 2026/2027 · ${scope}`, "subtitle")],
      [
        cell(
          "Beschluss der Ratsversammlung vom 09.12.2025 (RV 2025/0215). Beträge in Euro, ohne Vorzeichen.",
          "remark",
        ),
      ],
      [],
    ],
    headerRows: 1,
    columns: [
      { heading: "Fachdienst", width: 11, meaning: "department", style: "code", cell: (line) => line.department },
      {
        heading: "Teilplan",
        width: 9,
        meaning: "subPlan",
        style: "code",
        cell: (line) => line.subPlan,
        sum: (row) => row.subPlan,
      },
      { heading: "Produkt", width: 9, meaning: "product", style: "code", cell: (line) => line.product },
      {
        heading: "Bezeichnung Produkt",
        width: 44,
        meaning: "productName",
        style: "label",
        cell: (line) => line.productName,
      },
      { heading: "Sachkonto", width: 11, meaning: "account", style: "code", cell: (line) => line.account },
      {
        heading: "Bezeichnung",
        width: 54,
        meaning: "accountName",
        style: "label",
        cell: (line) => line.text,
        sum: (row) => row.label,
      },
      {
        heading: "Erläuterung",
        width: 32,
        meaning: "note",
        style: "label",
        cell: (line) => line.note,
        sum: (row) => row.note,
      },
      ...amountColumns((kind, year) => `${words[kind]} ${year}`, "magnitude"),
    ],
    frozenColumns: 3,
    hasAutoFilter: true,
    merges: [],
  };
}

/** Upper headings of the form with two heading rows. */
const kindsAbove: Partial<Record<ValueKind, string>> = {
  actual: "Ergebnis",
  planned: "Ansatz",
  forecast: "Finanzplanung",
};

/** A form with two heading rows: kind of value above, year below; revenue and expense in a column of their own. */
export function twoHeadingForm(department: string, tables: TownTables): BudgetForm {
  const accountName = new Map(tables["budget-accounts"].map(({ account, name }) => [account, name]));
  const columns: readonly BudgetColumn[] = [
    { heading: "Produkt", width: 9, meaning: "product", style: "code", cell: (line) => line.product },
    { heading: "Produktname", width: 44, meaning: "productName", style: "label", cell: (line) => line.productName },
    { heading: "Konto", width: 11, meaning: "account", style: "code", cell: (line) => line.account },
    {
      heading: "Kontobezeichnung",
      width: 52,
      meaning: "accountName",
      style: "label",
      cell: (line) => accountName.get(line.account) ?? "",
      sum: (row) => row.label,
    },
    { heading: "Text", width: 52, meaning: "text", style: "label", cell: (line) => line.text },
    { heading: "Art", width: 12, meaning: "direction", style: "label", cell: (line) => line.kind },
    ...amountColumns(
      (_, year) => String(year),
      "magnitude",
      (kind) => kindsAbove[kind] ?? "",
    ),
  ];
  const firstAmount = columns.findIndex((column) => column.meaning === "amount");
  const kindRow = columns.map((_, position): BookCell => {
    const first = { [firstAmount]: "actual", [firstAmount + 1]: "planned", [firstAmount + 4]: "forecast" } as const;
    const kind = first[position];
    return { value: kind ? (kindsAbove[kind] ?? null) : null, style: "heading" };
  });
  const span = (from: number, to: number): string =>
    `${columnLetters(firstAmount + from)}3:${columnLetters(firstAmount + to)}3`;
  return {
    sheet: `THH ${department} (2)`,
    above: [
      [cell(`Teilhaushalt ${department} der Stadt Lindhafen, Doppelhaushalt 2026/2027 (EUR)`, "title")],
      [],
      kindRow,
    ],
    headerRows: 2,
    columns,
    frozenColumns: 1,
    hasAutoFilter: true,
    merges: [span(1, 3), span(4, 6)],
  };
}

/** A form without titles, with short headings, remark at the end, and expenses written negative. */
export function signedForm(): BudgetForm {
  const words: Partial<Record<ValueKind, string>> = { actual: "Ist", planned: "Plan", forecast: "Finanzplanung" };
  return {
    sheet: "Plan '26 & '27",
    above: [],
    headerRows: 1,
    columns: [
      { heading: "OE", width: 7, meaning: "department", style: "code", cell: (line) => line.department },
      { heading: "THH", width: 9, meaning: "subPlan", style: "code", cell: (line) => line.subPlan },
      { heading: "Produkt", width: 9, meaning: "product", style: "code", cell: (line) => line.product },
      { heading: "Konto", width: 11, meaning: "account", style: "code", cell: (line) => line.account },
      {
        heading: "Bezeichnung",
        width: 54,
        meaning: "accountName",
        style: "label",
        cell: (line) => line.text,
        sum: (row) => row.label,
      },
      ...amountColumns((kind, year) => `${words[kind]} ${year}`, "expenseNegative"),
      {
        heading: "Bemerkung",
        width: 32,
        meaning: "note",
        style: "label",
        cell: (line) => line.note,
        sum: (row) => row.note,
      },
    ],
    frozenColumns: 4,
    hasAutoFilter: false,
    merges: [],
  };
}

function amountColumns(
  heading: (kind: ValueKind, year: number) => string,
  sign: SignConvention,
  above: (kind: ValueKind) => string = () => "",
): readonly BudgetColumn[] {
  const unit: AmountUnit = "euro";
  return planYears.map((fiscalYear, year) => {
    const kind = kinds[year] ?? "planned";
    const value: ValueIdentity = { kind, year: fiscalYear, version: "adopted", supplement: null, unit, sign };
    return { heading: heading(kind, fiscalYear), above: above(kind), width: 15, meaning: "amount", value, year };
  });
}

function cell(value: string, style: BookCell["style"]): BookCell {
  return { value, style };
}
