// Without this file a department's sheet would have no place for goals, measures, status and row keys.
import { columnOf, firstDataRow, type LayoutColumn, type SheetLayout } from "../domain/budget/sheetLayout";
import type { BudgetRow } from "../domain/budget/budgetLine";
import type { Stripes } from "../domain/budget/stripes";
import type { StatusVocabulary } from "../domain/measures/vocabulary";
import type { Area } from "../domain/shared/place";
import type { Change } from "../workbook/change";
import type { WorkbookOutline } from "../workbook/outline";
import type { Plan } from "../workbook/plan";
import { goalList, measureList, planListName } from "../workbook/schema/listNames";
import { measureRegister } from "../workbook/schema/registers";
import { headingLook, tagColumns, type TagColumn } from "../workbook/schema/tagColumns";
import { statusColours, statusFormula } from "../workbook/statusColumn";
import type { BudgetSheet } from "./budgetSheet";
import { extentChanges, type ExtentConsent } from "./extendExtents";
import { keylessLines, planRowKeys } from "./planRowKeys";
import type { PlanSources } from "./planRowTags";
import { writeColumn } from "./writeColumn";

/** What the plan for a sheet is made of. */
export interface SetUpRequest {
  /** The sheet as it is read by the layout that a person has confirmed. */
  readonly sheet: BudgetSheet;
  readonly outline: WorkbookOutline;
  readonly vocabulary: StatusVocabulary;
  /** What a person agreed to have widened over our columns. */
  readonly consent: ExtentConsent;
  /** How the rows beside our columns are striped, null where they are not. */
  readonly stripes?: Stripes | null;
  /** Changes of registers that belong to it (layout remembered, settings, registers created), carried out first. */
  readonly registers: readonly Change[];
  /** Register tables that will be there when the plan is carried out. */
  readonly tables: ReadonlySet<string>;
}

/** The plan with what the pane says of it. */
export interface SetUpPlan {
  readonly plan: Plan;
  /** The layout with our columns. */
  readonly layout: SheetLayout;
  /** Columns that are added, from left to right; empty when all of them stand there. */
  readonly added: readonly { readonly column: number; readonly heading: string }[];
  /** Lines that get a key. */
  readonly keyed: number;
}

/** The layout of a sheet with our missing columns in the first free columns right of everything that is used. */
export function layoutWithTagColumns(layout: SheetLayout, outline: WorkbookOutline): SheetLayout {
  const missing = missingColumns(layout);
  const free = firstFreeColumn(layout, outline);
  const added = missing.map(
    ({ meaning, heading }, index): LayoutColumn => ({ column: free + index, heading, meaning, value: null, decidedBy: "person" }),
  );
  return { ...layout, columns: [...layout.columns, ...added] };
}

function missingColumns(layout: SheetLayout): readonly TagColumn[] {
  return tagColumns.filter(({ meaning }) => columnOf(layout, meaning) === null);
}

function firstFreeColumn(layout: SheetLayout, outline: WorkbookOutline): number {
  const used = outline.sheets.find((sheet) => sheet.name === layout.sheet)?.used;
  const afterUsed = used ? used.column + used.columns : 0;
  return Math.max(afterUsed, ...layout.columns.map(({ column }) => column + 1));
}

/**
 * Plans our columns on a budget sheet: headings, text format before anything is written, selection lists, the native status
 * lookup with its colours, and a key for every line. Nothing of the department's own cells is touched.
 */
export function planSetUp(request: SetUpRequest, sources: PlanSources): SetUpPlan {
  const { sheet, outline } = request;
  const layout = layoutWithTagColumns(sheet.layout, outline);
  const missing = missingColumns(sheet.layout);
  const added = missing.map(({ meaning, heading }) => ({ column: columnOf(layout, meaning)!, heading }));
  const data = dataArea(sheet);
  const lines = sheet.rows.filter((row) => row.kind === "line");
  const keyless = keylessLines(sheet.rows);
  const changes: readonly Change[] = [
    ...request.registers,
    ...missing.flatMap((column) => columnChanges(column, columnOf(layout, column.meaning)!, layout, data)),
    ...nameChanges(request),
    ...listChanges(request, layout, data),
    // Before the status colours: what is added later lies on top.
    ...(added.length === 0 ? [] : stripeChanges(request, { ...data, column: added[0]!.column, columns: added.length })),
    ...statusChanges(request, layout, lines, data),
    ...planRowKeys(sheet, keyless, columnOf(layout, "rowKey")!, sources.random),
    ...(added.length === 0 ? [] : extentChanges(outline, layout, request.consent)),
  ];
  const subject = `„${layout.sheet}“: ${added.map(({ heading }) => heading).join(", ") || "Spalten neu festgelegt"}`;
  return { plan: { id: sources.planId, operation: "setUp", subject, changes }, layout, added, keyed: keyless.length };
}

/** Native formats by row number: rows that are inserted or sorted later are striped by themselves. */
function stripeChanges({ consent, stripes }: SetUpRequest, area: Area): readonly Change[] {
  if (!consent.stripes || !stripes) return [];
  const rule = (formula: string, fill: string | null) => (fill === null ? [] : [{ formula, fill, fontColor: headingLook.fontColor, strikethrough: false }]);
  const rules = [...rule("=MOD(ROW(),2)=0", stripes.even), ...rule("=MOD(ROW(),2)=1", stripes.odd)];
  return [{ kind: "setConditionalFormats", area, rules, before: [] }];
}

function dataArea(sheet: BudgetSheet): Omit<Area, "column" | "columns"> {
  const row = firstDataRow(sheet.layout);
  return { sheet: sheet.layout.sheet, row, rows: Math.max(1, sheet.area.row + sheet.area.rows - row) };
}

function columnChanges(kind: TagColumn, column: number, layout: SheetLayout, data: Omit<Area, "column" | "columns">): readonly Change[] {
  const heading: Area = { sheet: layout.sheet, row: firstDataRow(layout) - 1, column, rows: 1, columns: 1 };
  const body: Area = { ...data, column, columns: 1 };
  return [
    ...(kind.kind === "lookup" ? [] : [{ kind: "setNumberFormat", area: body, format: "@", before: "General" } as const]),
    { kind: "writeCells", area: heading, cells: [[kind.heading]], expected: [[null]] },
    { kind: "setLook", area: heading, look: { ...headingLook, wrap: true, columnWidth: kind.width }, before: { fill: null, bold: false } },
  ];
}

/** Names that the selection lists refer to, so that a list grows with its register. */
const lists = {
  goal: { list: goalList, title: "Ziel", message: "Dieses Ziel steht nicht in der Liste." },
  measure: { list: measureList, title: "Schlüsselmaßnahme", message: "Diese Maßnahme steht nicht im Register." },
} as const;

function nameChanges({ outline, tables }: SetUpRequest): readonly Change[] {
  return Object.values(lists)
    .filter(({ list }) => tables.has(list.register.table))
    .flatMap(({ list }) => planListName(list, outline));
}

function listChanges({ sheet, tables }: SetUpRequest, layout: SheetLayout, data: Omit<Area, "column" | "columns">): readonly Change[] {
  return (["goal", "measure"] as const).flatMap((meaning): readonly Change[] => {
    const { list, title, message } = lists[meaning];
    if (columnOf(sheet.layout, meaning) !== null || !tables.has(list.register.table)) return [];
    const area: Area = { ...data, column: columnOf(layout, meaning)!, columns: 1 };
    return [{ kind: "setList", area, list: { source: `=${list.name}`, alert: "warning", title, message }, before: null }];
  });
}

function statusChanges(request: SetUpRequest, layout: SheetLayout, lines: readonly BudgetRow[], data: Omit<Area, "column" | "columns">): readonly Change[] {
  const column = columnOf(layout, "status")!;
  const measureColumn = columnOf(layout, "measure")!;
  if (columnOf(request.sheet.layout, "status") !== null || !request.tables.has(measureRegister.table)) return [];
  const area: Area = { ...data, column, columns: 1 };
  return [
    ...writeColumn({
      sheet: layout.sheet,
      column,
      rows: lines.map(({ row }) => row),
      values: lines.map(({ row }) => ({ formula: statusFormula(row, measureColumn) })),
      expected: lines.map(() => null),
    }),
    { kind: "setConditionalFormats", area, rules: statusColours(data.row, column, request.vocabulary), before: [] },
  ];
}
