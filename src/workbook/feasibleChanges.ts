// Without this file completing a plan that was cut off would stumble over what had already happened.
import type { Change } from "./change";
import { sheetOfChange } from "./checkOutline";
import type { WorkbookOutline } from "./outline";

/** The changes without those whose sheet, table or name is already there, or already gone. */
export function feasibleChanges(outline: WorkbookOutline, changes: readonly Change[]): readonly Change[] {
  const has = {
    sheets: new Set(outline.sheets.map(({ name }) => name.toLowerCase())),
    tables: new Set(outline.tables.map(({ name }) => name.toLowerCase())),
    names: new Set(outline.names.map(({ name }) => name.toLowerCase())),
  };
  return changes.filter((change) => {
    const sheet = sheetOfChange(change)?.toLowerCase();
    if (change.kind === "addSheet") return adds(has.sheets, change.sheet);
    if (sheet !== undefined && !has.sheets.has(sheet)) return false;
    if (change.kind === "removeSheet") return has.sheets.delete(change.sheet.toLowerCase());
    if (change.kind === "addTable") return adds(has.tables, change.table);
    if (change.kind === "removeTable") return has.tables.delete(change.table.toLowerCase());
    if (change.kind === "resizeTable") return has.tables.has(change.table.toLowerCase());
    if (change.kind === "addName") return adds(has.names, change.name);
    if (change.kind === "removeName") return has.names.delete(change.name.toLowerCase());
    return true;
  });
}

function adds(names: Set<string>, name: string): boolean {
  if (names.has(name.toLowerCase())) return false;
  names.add(name.toLowerCase());
  return true;
}
