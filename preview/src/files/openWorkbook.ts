// Without this the preview could only show workbooks it made itself.
import type { IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { readXlsx } from "hucre/xlsx";
import { openAutoFilter } from "./autoFilters";
import { openStyle } from "./cellStyle";
import { openConditionalFormats } from "./openConditionalFormats";
import { openNames } from "./definedNames";
import type { FileStyle, Sheet, Workbook, WorkbookProperties } from "./hucreTypes";
import { findLosses, type Loss } from "./losses";
import { openCells, type RegisterStyle } from "./openCells";
import { damagedFile, partLimit, readPackage, type PackageParts } from "./packageParts";
import { fail, succeed, type Result } from "./result";
import { openLayout } from "./sheetLayout";
import { openTables } from "./tables";
import { openValidations } from "./validations";
import type { SavedProperties, SheetExtras, WorkbookExtras } from "./workbookExtras";

export interface OpenedWorkbook {
  /** For Univer's `createWorkbook`; what Univer does not know lies in its members `custom` (see {@link WorkbookExtras}). */
  readonly snapshot: IWorkbookData;
  /** What the file holds and saving would drop, see `lossSentence`. */
  readonly losses: readonly Loss[];
}

/** Univer needs room beyond the last cell to click into. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
const TOO_BIG =
  "Ein Blatt dieser Datei ist zu groß für die Vorschau. Löschen Sie in Excel leere formatierte Zeilen und Spalten und speichern Sie neu.";

/**
 * Reads an .xlsx file.
 * @param bytes the whole file
 * @param name its name, with or without ending; becomes the workbook's name
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Result<OpenedWorkbook>> {
  const parts = readPackage(bytes);
  if (!parts.ok) return parts;
  const tabs = await readTabs(parts.value);
  let workbook: Workbook;
  try {
    workbook = await readXlsx(bytes, { readStyles: true, sheets: (_, index) => tabs[index]?.hasCells !== false });
  } catch (error) {
    return fail(/cells\), over the/.test(String(error)) ? TOO_BIG : damagedFile);
  }
  const sheetXml = tabs.filter((tab) => tab.hasCells).map((tab) => tab.xml);
  if (workbook.sheets.length === 0 || workbook.sheets.some((sheet, index) => isUnread(sheet, sheetXml[index] ?? "")))
    return fail(damagedFile);
  return succeed({ snapshot: openSnapshot(workbook, name, sheetXml), losses: await findLosses(parts.value) });
}

function openSnapshot(workbook: Workbook, name: string, sheetXml: readonly string[]): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const font = { ff: workbook.defaultFont?.name ?? "Calibri", fs: workbook.defaultFont?.size ?? 11 };
  const register = styleRegister(styles, workbook.themeColors, font);
  const sheets = workbook.sheets.map((sheet, index) => ({ id: `sheet${index + 1}`, name: sheet.name, sheet }));
  const resources: Record<string, Record<string, unknown>> = {};
  const keep = (plugin: string, sheetId: string, value: unknown) => {
    if (value !== undefined) (resources[plugin] ??= {})[sheetId] = value;
  };
  const opened: IWorkbookData["sheets"] = {};
  sheets.forEach(({ id, sheet }, index) => {
    const tables = openTables(sheet.tables ?? [], id);
    const filter =
      sheet.autoFilter && openAutoFilter(sheet.autoFilter, (row) => sheet.rowDefs?.get(row)?.hidden === true);
    const filteredOut = new Set(filter?.cachedFilteredOut);
    if (tables.tables.length > 0) keep("SHEET_TABLE_PLUGIN", id, { tables: tables.tables, tableFilteredOutRows: [] });
    keep("SHEET_FILTER_PLUGIN", id, filter);
    if (sheet.conditionalRules)
      keep(
        "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
        id,
        openConditionalFormats(sheet.conditionalRules, workbook.themeColors),
      );
    if (sheet.dataValidations) keep("SHEET_DATA_VALIDATION_PLUGIN", id, openValidations(sheet.dataValidations));
    opened[id] = {
      id,
      name: sheet.name,
      ...sizeOf(sheet),
      cellData: openCells(sheet, register),
      defaultStyle: font,
      ...openLayout({
        sheet,
        sheetXml: sheetXml[index] ?? "",
        themeColors: workbook.themeColors,
        isFilteredOut: (row) => filteredOut.has(row),
      }),
      custom: { ...sheetExtras(sheet, tables.extras) },
    } satisfies Partial<IWorksheetData>;
  });
  resources.SHEET_DEFINED_NAME_PLUGIN = { ...openNames(workbook.namedRanges ?? [], sheets) };
  return {
    id: "book",
    name: name.replace(/\.xlsx$/i, ""),
    appVersion: "0.25.1",
    locale: "deDE" as IWorkbookData["locale"],
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: opened,
    defaultStyle: font,
    resources: Object.entries(resources).map(([plugin, data]) => ({ name: plugin, data: JSON.stringify(data) })),
    custom: { ...workbookExtras(workbook, sheets[workbook.activeSheet ?? 0]?.id) },
  };
}

/** Equal styles get one id; a style that says nothing beyond the workbook's font gets none. */
function styleRegister(
  styles: Record<string, IStyleData>,
  themeColors: readonly string[] | undefined,
  font: { ff: string; fs: number },
): RegisterStyle {
  const known = new Map<string, ReturnType<RegisterStyle>>();
  return (fileStyle: FileStyle | undefined) => {
    const key = JSON.stringify(fileStyle);
    let found = known.get(key);
    if (!found) {
      const { style, extras } = openStyle(fileStyle, themeColors);
      if (style?.ff === font.ff) delete style.ff;
      if (style?.fs === font.fs) delete style.fs;
      const id = style && Object.keys(style).length > 0 && `s${Object.keys(styles).length + 1}`;
      if (style && id) styles[id] = style;
      known.set(key, (found = { id: id || undefined, extras }));
    }
    return found;
  };
}

function sizeOf(sheet: Sheet): { rowCount: number; columnCount: number } {
  const columns = Math.max(sheet.rows[0]?.length ?? 0, ...(sheet.merges ?? []).map((merge) => merge.endCol + 1));
  return {
    rowCount: Math.max(LEAST_ROWS, sheet.rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, columns + SPARE_COLUMNS),
  };
}

function sheetExtras(sheet: Sheet, tables: SheetExtras["tables"]): SheetExtras {
  const rowOutline = Object.fromEntries(
    [...(sheet.rowDefs ?? [])].flatMap(([index, row]) => (row.outlineLevel ? [[index, row.outlineLevel]] : [])),
  );
  const columnOutline = Object.fromEntries(
    (sheet.columns ?? []).flatMap((column, index) => (column.outlineLevel ? [[index, column.outlineLevel]] : [])),
  );
  const extras: SheetExtras = {
    protection: sheet.protection?.sheet ? sheet.protection : undefined,
    veryHidden: sheet.veryHidden || undefined,
    tables: tables && Object.keys(tables).length > 0 ? tables : undefined,
    pageSetup: sheet.pageSetup,
    headerFooter: sheet.headerFooter,
    rowBreaks: sheet.rowBreaks,
    columnBreaks: sheet.colBreaks,
    sparklines: sheet.sparklines,
    zoom: sheet.view?.zoomScale,
    rowOutline: Object.keys(rowOutline).length > 0 ? rowOutline : undefined,
    columnOutline: Object.keys(columnOutline).length > 0 ? columnOutline : undefined,
  };
  return withoutUndefined(extras);
}

function workbookExtras(workbook: Workbook, activeSheet: string | undefined): WorkbookExtras {
  return withoutUndefined({
    properties: workbook.properties && openProperties(workbook.properties),
    structureProtected: workbook.workbookProtection?.lockStructure || undefined,
    activeSheet,
  });
}

/** A snapshot is plain data: times become ISO text. */
function openProperties(properties: WorkbookProperties): SavedProperties {
  const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value);
  const custom =
    properties.custom &&
    Object.fromEntries(Object.entries(properties.custom).map(([key, value]) => [key, plain(value)]));
  const opened = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]));
  return withoutUndefined({ ...opened, modified: undefined, custom }) as SavedProperties;
}

interface Tab {
  readonly hasCells: boolean;
  readonly xml: string;
}

/** The workbook's tabs; those without cells (charts, old dialogs and macros) cannot be shown. */
async function readTabs(parts: PackageParts): Promise<Tab[]> {
  const workbook = (await parts.text("xl/workbook.xml")) ?? "";
  const relations = (await parts.text("xl/_rels/workbook.xml.rels")) ?? "";
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    targets.set(attribute(tag, "Id") ?? "", attribute(tag, "Target") ?? "");
  }
  const tags = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  return Promise.all(
    tags.map(async (tag) => {
      const target = targets.get(attribute(tag, "\\w+:id") ?? "") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      return { hasCells: !/\/(?:chart|dialog|macro)sheets\//.test(path), xml: (await parts.text(path)) ?? "" };
    }),
  );
}

/** The library passes over cells in another character encoding, and the rest of a sheet that breaks off, in silence. */
function isUnread(sheet: Sheet, xml: string): boolean {
  const breaksOff =
    xml !== "" && xml.length < partLimit && !/<\/(?:\w+:)?worksheet\s*>\s*(?:<!--|$)/.test(xml.slice(-500));
  return breaksOff || (sheet.rows.length === 0 && /<(?:\w+:)?c\s[^>]*>\s*<(?:\w+:)?(?:v|is|f)\b/.test(xml));
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
