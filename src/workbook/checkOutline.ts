// Without this file a plan for a protected or missing sheet would be noticed half way through.
import { sameSheet } from "./columnOrigin";
import type { Change } from "./change";
import type { WorkbookFailure } from "./failure";
import type { SheetOutline, WorkbookOutline } from "./outline";

/** The sheet a change happens on, null where it concerns the whole workbook. */
export function sheetOfChange(change: Change): string | null {
  if ("area" in change) return change.area.sheet;
  if (change.kind === "resizeTable") return change.to.sheet;
  return "sheet" in change ? change.sheet : null;
}

/**
 * The first reason why the changes cannot be carried out that shows without looking at cells; null when there is none.
 */
export function checkOutline(outline: WorkbookOutline, changes: readonly Change[]): WorkbookFailure | null {
  const sheets = new Map(outline.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet] as const));
  const tables = new Set(outline.tables.map((table) => table.name.toLowerCase()));
  const names = new Set(outline.names.map((name) => name.name.toLowerCase()));
  for (const change of changes) {
    const refusal = checkSheet(change, sheets) ?? checkTable(change, tables) ?? checkName(change, names);
    if (refusal) return refusal;
  }
  return null;
}

function checkSheet(change: Change, sheets: Map<string, SheetOutline>): WorkbookFailure | null {
  const name = sheetOfChange(change);
  if (name === null) return null;
  const sheet = sheets.get(name.toLowerCase());
  if (change.kind === "addSheet") {
    if (sheet) return { kind: "nameTaken", what: "sheet", name };
    sheets.set(name.toLowerCase(), { name, hidden: false, isProtected: false, used: null, autoFilter: null });
    return null;
  }
  if (!sheet) return { kind: "sheetMissing", sheet: name };
  if (sheet.isProtected) return { kind: "sheetProtected", sheet: sheet.name };
  if (change.kind === "removeSheet") sheets.delete(name.toLowerCase());
  return null;
}

function checkTable(change: Change, tables: Set<string>): WorkbookFailure | null {
  if (change.kind !== "addTable" && change.kind !== "removeTable" && change.kind !== "resizeTable") return null;
  const name = change.table.toLowerCase();
  if (change.kind === "addTable") {
    if (tables.has(name)) return { kind: "nameTaken", what: "table", name: change.table };
    tables.add(name);
    return null;
  }
  if (!tables.has(name)) return { kind: "tableMissing", table: change.table };
  if (change.kind === "removeTable") tables.delete(name);
  return null;
}

function checkName(change: Change, names: Set<string>): WorkbookFailure | null {
  if (change.kind === "removeName") names.delete(change.name.toLowerCase());
  if (change.kind !== "addName") return null;
  if (names.has(change.name.toLowerCase())) return { kind: "nameTaken", what: "name", name: change.name };
  names.add(change.name.toLowerCase());
  return null;
}

/** The sheet of that name, whatever its capitals. */
export function sheetOutline(outline: WorkbookOutline, name: string): SheetOutline | null {
  return outline.sheets.find((sheet) => sameSheet(sheet.name, name)) ?? null;
}
