// Without this file the set-up would forget the layout, and the registers it leans on would be missing.
import type { Stripes } from "../domain/budget/stripes";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { FederalState } from "../domain/frames/federalState";
import type { Change } from "../workbook/change";
import { encodeLayout, encodeSettings } from "../workbook/encodeRegisters";
import { registers, type RegisterId } from "../workbook/schema/registers";
import { planListName, statusList } from "../workbook/schema/listNames";
import { planRegister } from "../workbook/schema/planRegister";
import type { Book } from "./book";
import type { BudgetSheet } from "./budgetSheet";
import type { ExtentConsent } from "./extendExtents";
import type { PlanSources } from "./planRowTags";
import { planRegisterRows } from "./planRegisterRows";
import { planStatusCells, wordsStandTogether } from "./trafficLight";
import { layoutWithTagColumns, planSetUp, type SetUpPlan } from "./setUpSheet";

/** What a person has settled for a sheet. */
export interface SheetDecisions {
  /** The sheet, read by the layout as it was confirmed. */
  readonly sheet: BudgetSheet;
  readonly state: FederalState;
  readonly consent: ExtentConsent;
  /** Stripes beside our columns, as `proposeSetUp` has found them. */
  readonly stripes?: Stripes | null;
}

/** Plans a sheet's set-up with what belongs to it: the layout in `ISEK-Spalten`, the Land in `ISEK-Einstellungen`, empty registers where none are. */
export function planSheetSetUp(book: Book, { sheet, state, consent, stripes = null }: SheetDecisions, sources: PlanSources): SetUpPlan {
  const layout = layoutWithTagColumns(sheet.layout, book.outline);
  const missing = neededRegisters.filter((id) => book.tables[id] === undefined);
  const tables = new Set([...neededRegisters, ...(Object.keys(book.tables) as RegisterId[])].map((id) => registers[id].table));
  const created = missing.flatMap((id) => planRegister({ register: registers[id] }));
  const changes: readonly Change[] = [...created, ...settingsChanges(book, state), ...statusChanges(book), ...layoutChanges(book, layout)];
  return planSetUp({ sheet, outline: book.outline, vocabulary: book.vocabulary, consent, stripes, registers: changes, tables }, sources);
}

/** Lists and the status lookup refer to these. */
const neededRegisters: readonly RegisterId[] = ["goals", "products", "measures"];

function layoutChanges(book: Book, layout: SheetLayout): readonly Change[] {
  const others = book.layouts.filter((each) => each.sheet !== layout.sheet);
  return rememberLayouts(book, [...others, layout]);
}

/** Changes that make these layouts the whole of `ISEK-Spalten`. */
export function rememberLayouts(book: Book, layouts: readonly SheetLayout[]): readonly Change[] {
  return planRegisterRows({ register: registers.columns, table: book.tables.columns ?? null }, layouts.flatMap(encodeLayout));
}

/** List and colours of the register's own Status column, where this plan creates the register. */
function statusChanges(book: Book): readonly Change[] {
  if (book.tables.measures !== undefined || (book.tables.settings !== undefined && !wordsStandTogether(book))) return [];
  return [...planListName(statusList, book.outline), ...planStatusCells({ firstRow: 1, firstColumn: 0, rows: registerRows }, null, book.vocabulary)];
}

/** As many as a new register has formats for. */
const registerRows = 501;

function settingsChanges(book: Book, state: FederalState): readonly Change[] {
  if (book.tables.settings !== undefined && book.state === state) return [];
  const rows = encodeSettings({ ...book.settings, state });
  return planRegisterRows({ register: registers.settings, table: book.tables.settings ?? null }, rows);
}
