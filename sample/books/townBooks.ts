// Without this file the town would be a heap of sheets instead of the workbooks its departments work with.
import { columnLetters } from "../../src/domain/shared/place";
import { goalList, measureList } from "../../src/workbook/schema/listNames";
import { journalSheet, columnSheet, settingsSheet } from "../registers/recordRegisters";
import { divisionSheet, elementSheet, proposalSheet, termSheet } from "../registers/organisationRegisters";
import { goalSheet, indicatorSheet, measureSheet, productSheet } from "../registers/steeringRegisters";
import type { SampleTown } from "../lindhafen";
import type { TownTables } from "../town/townSchema";
import type { Book, BookSheet } from "../workbook/book";
import { financeForm } from "../workbook/budgetForms";
import {
  budgetSheet,
  firstPlanRow,
  type BudgetForm,
  type PlacedBudget,
  type SheetTags,
  type TagOverride,
} from "../workbook/budgetSheet";
import { planRows } from "../workbook/planRows";

/** A workbook with where everything stands in its budget sheet. */
export interface BudgetBook {
  readonly book: Book;
  readonly budget: PlacedBudget;
}

const wholeTown = "Haushaltsstellen nach Teilplänen";
const title = "Haushaltsplan 2026/2027 der Stadt Lindhafen (erfunden)";

/** The whole budget as the finance department hands it out: registers are there, our columns are not. */
export function untaggedBook(town: SampleTown): BudgetBook {
  const budget = financeBudget(town, wholeTown, null);
  const sheets = [budget.sheet, ...catalogueSheets(town.tables), settingsSheet(town.tables)];
  return { book: { file: "Lindhafen-Haushalt-2026-2027.xlsx", title, sheets, names: [] }, budget };
}

/** The same, set up and rightly tagged, or with the tags of `overrides` instead of the right ones. */
export function taggedBook(
  town: SampleTown,
  file: string,
  overrides: ReadonlyMap<string, TagOverride> = new Map(),
): BudgetBook {
  const budget = financeBudget(town, wholeTown, sheetTags(town.tables, overrides));
  const sheets = [
    budget.sheet,
    ...catalogueSheets(town.tables),
    columnSheet(budget.layout),
    settingsSheet(town.tables),
  ];
  return { book: { file, title, sheets, names: listNames }, budget };
}

/** The office's file: registers only. */
export function catalogueBook(tables: TownTables): Book {
  return {
    file: "Lindhafen-Katalog.xlsx",
    title: "ISEK-Katalog der Stadt Lindhafen (erfunden)",
    sheets: [...catalogueSheets(tables), settingsSheet(tables)],
    names: [],
  };
}

/** A budget in the finance department's form. */
export function financeBudget(town: Pick<SampleTown, "lines">, scope: string, tags: SheetTags | null): PlacedBudget {
  const form = financeForm(scope);
  const place = { firstRow: firstPlanRow(form) + 1, textColumn: textColumnOf(form) };
  return budgetSheet(form, planRows(town.lines, place), tags);
}

function textColumnOf(form: BudgetForm): string {
  return columnLetters(form.columns.findIndex((column) => column.meaning === "accountName"));
}

/** What stands beside rows in a workbook with the town's registers. */
export function sheetTags(tables: TownTables, overrides: ReadonlyMap<string, TagOverride> = new Map()): SheetTags {
  return { tables, overrides, goalList: goalList.name, measureList: measureList.name };
}

/** Names the selection lists refer to; they grow with their tables. */
export const listNames: Book["names"] = [
  { name: goalList.name, range: goalList.refersTo.slice(1) },
  { name: measureList.name, range: measureList.refersTo.slice(1) },
];

/** Registers from goals to journal, in the order of the contract. */
export function catalogueSheets(tables: TownTables): readonly BookSheet[] {
  return [
    goalSheet(tables),
    productSheet(tables),
    measureSheet(tables),
    indicatorSheet(tables),
    elementSheet(tables),
    proposalSheet(tables),
    divisionSheet(tables),
    termSheet(tables),
    journalSheet(tables),
  ];
}
