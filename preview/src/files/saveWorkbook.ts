// Without this nothing a person does in the preview would outlive the browser tab.
import type { ISheetDataValidationRule, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { IAutoFilter } from "@univerjs/sheets-filter";
import type { ITableJson } from "@univerjs/sheets-table";
import { writeXlsx } from "hucre/xlsx";
import { saveAutoFilter } from "./autoFilters";
import { saveConditionalFormats } from "./saveConditionalFormats";
import { saveNames } from "./definedNames";
import type { WorkbookProperties, WriteSheet } from "./hucreTypes";
import type { Loss } from "./losses";
import { filledSize, saveCells, type SaveStyles, type Spill } from "./saveCells";
import { saveLayout } from "./sheetLayout";
import { saveTables } from "./tables";
import { saveValidations } from "./validations";
import type { SavedProperties, SheetExtras, WorkbookExtras } from "./workbookExtras";

export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** What the grid holds and this file does not. What the opened file held besides stands in `OpenedWorkbook.losses`. */
  readonly losses: readonly Loss[];
}

interface Resources {
  tables: Record<string, { tables: ITableJson[]; tableFilteredOutRows?: number[] }>;
  filters: Record<string, IAutoFilter>;
  conditionalFormats: Record<string, IConditionFormattingRule[]>;
  validations: Record<string, ISheetDataValidationRule[]>;
  names: Record<string, IDefinedNamesServiceParam>;
}

/**
 * Writes an .xlsx file.
 * @param snapshot what Univer's `save()` gives
 * @param spills results of dynamic formulas by sheet id; without them such a formula is written with its first value only
 */
export async function saveWorkbook(
  snapshot: IWorkbookData,
  spills: Record<string, readonly Spill[]> = {},
): Promise<SavedWorkbook> {
  const resources = readResources(snapshot);
  const extras = (snapshot.custom ?? {}) as WorkbookExtras;
  const standard =
    typeof snapshot.defaultStyle === "string" ? snapshot.styles[snapshot.defaultStyle] : snapshot.defaultStyle;
  const defaultFont = { name: standard?.ff ?? "Calibri", size: standard?.fs ?? 11 };
  const losses = new Set<Loss>();
  const sheets = snapshot.sheetOrder.map((id) => ({ id, sheet: snapshot.sheets[id] ?? {} }));
  const names = sheets.map(({ id, sheet }) => ({ id, name: sheet.name ?? id }));
  const written = sheets.map(({ id, sheet }) => {
    const saved = saveSheet({
      id,
      sheet,
      resources,
      spills: spills[id] ?? [],
      styles: { styles: snapshot.styles, defaultFont },
    });
    saved.losses.forEach((loss) => losses.add(loss));
    return saved.sheet;
  });
  if (Object.keys(extras.settings ?? {}).length > 0) losses.add("Einstellungen von Add-Ins");
  if (extras.customXml?.length) losses.add("unsichtbare XML-Daten (customXml)");
  const active = snapshot.sheetOrder.indexOf(extras.activeSheet ?? "");
  const bytes = await writeXlsx({
    sheets: written,
    defaultFont,
    namedRanges: [...saveNames(resources.names, names), ...filterNames(written)],
    ...(extras.properties ? { properties: saveProperties(extras.properties) } : {}),
    ...(extras.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
    ...(active > 0 ? { activeSheet: active } : {}),
  });
  return { bytes, losses: [...losses] };
}

interface SheetToSave {
  readonly id: string;
  readonly sheet: Partial<IWorksheetData>;
  readonly resources: Resources;
  readonly spills: readonly Spill[];
  readonly styles: SaveStyles;
}

function saveSheet({ id, sheet, resources, spills, styles }: SheetToSave): { sheet: WriteSheet; losses: Loss[] } {
  const extras = (sheet.custom ?? {}) as SheetExtras;
  const cells = saveCells(sheet, styles, spills);
  const filter = resources.filters[id] && saveAutoFilter(resources.filters[id]);
  const tableFilteredOut = resources.tables[id]?.tableFilteredOutRows ?? [];
  const filteredOut = new Set([...(resources.filters[id]?.cachedFilteredOut ?? []), ...tableFilteredOut]);
  const formats = saveConditionalFormats(resources.conditionalFormats[id] ?? []);
  const checks = saveValidations(resources.validations[id] ?? []);
  const tables = saveTables(resources.tables[id]?.tables ?? [], extras.tables ?? {}, headings(cells));
  const written: WriteSheet = {
    name: sheet.name ?? id,
    rows: [],
    cells: cells as WriteSheet["cells"],
    ...saveLayout(sheet, extras, filledSize(cells.keys()), filteredOut),
    ...(tables.length > 0 ? { tables } : {}),
    ...(filter ? { autoFilter: filter.filter } : {}),
    ...(formats.rules.length > 0 ? { conditionalRules: formats.rules } : {}),
    ...(checks.validations.length > 0 ? { dataValidations: checks.validations } : {}),
    ...(extras.protection ? { protection: { ...extras.protection, sheet: true } } : {}),
    ...(extras.pageSetup ? { pageSetup: extras.pageSetup } : {}),
    ...(extras.headerFooter ? { headerFooter: extras.headerFooter } : {}),
    ...(extras.rowBreaks ? { rowBreaks: extras.rowBreaks } : {}),
    ...(extras.columnBreaks ? { colBreaks: extras.columnBreaks } : {}),
    ...(extras.sparklines ? { sparklines: extras.sparklines } : {}),
  };
  const inTables = tableFilteredOut.length > 0 ? ["Filter in Tabellen"] : [];
  return { sheet: written, losses: [...(filter?.losses ?? []), ...formats.losses, ...checks.losses, ...inTables] };
}

/** A table's heading is always text in the file, also where the cell holds a year as number. */
function headings(cells: ReturnType<typeof saveCells>) {
  return (row: number, column: number, name?: string): string => {
    const key = `${row},${column}`;
    const cell = cells.get(key);
    const value = cell?.formula === undefined ? cell?.value : cell.formulaResult;
    if (name !== undefined && value !== name) cells.set(key, { style: cell?.style, value: name });
    return value === null || value === undefined ? "" : String(value);
  };
}

/** Excel keeps the range of a filter a second time, as a hidden name of the sheet. */
function filterNames(sheets: readonly WriteSheet[]) {
  return sheets.flatMap(({ name, autoFilter }) => {
    if (!autoFilter) return [];
    const range = autoFilter.range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return [{ name: "_xlnm._FilterDatabase", range: `'${name.replaceAll("'", "''")}'!${range}`, scope: name }];
  });
}

function saveProperties({ created, ...properties }: SavedProperties): WorkbookProperties {
  return { ...properties, ...(created ? { created: new Date(created) } : {}) };
}

function readResources(snapshot: IWorkbookData): Resources {
  const read = <T extends object>(plugin: string): T => {
    const text = snapshot.resources?.find((resource) => resource.name === plugin)?.data;
    return (text ? JSON.parse(text) : {}) as T;
  };
  return {
    tables: read("SHEET_TABLE_PLUGIN"),
    filters: read("SHEET_FILTER_PLUGIN"),
    conditionalFormats: read("SHEET_CONDITIONAL_FORMATTING_PLUGIN"),
    validations: read("SHEET_DATA_VALIDATION_PLUGIN"),
    names: read("SHEET_DEFINED_NAME_PLUGIN"),
  };
}
