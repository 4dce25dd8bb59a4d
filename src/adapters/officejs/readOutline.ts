// Without this file nobody would know which sheets, tables and names the workbook open in Excel has.
import type { WorkbookOutline } from "../../workbook/outline";
import { areaOf, extent } from "./areaOf";

/** Two round trips, however many sheets, tables and names there are: what exists, then where it stands. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { worksheets, tables, names } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load({ name: true });
  worksheets.load({ name: true, visibility: true, protection: { protected: true } });
  tables.load({ name: true });
  names.load({ name: true, formula: true });
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load(extent),
    filtered: sheet.autoFilter.getRangeOrNullObject().load(extent),
  }));
  const ranges = [
    ...tables.items.map((table) => ({ kind: "table", name: table.name, range: table.getRange() }) as const),
    ...names.items.map((item) => ({ kind: "name", name: item.name, range: item.getRangeOrNullObject() }) as const),
  ];
  for (const { range } of ranges) range.load({ ...extent, worksheet: { name: true } });
  await context.sync();

  const placed = ranges.flatMap(({ kind, name, range }) => {
    const area = range.isNullObject ? null : areaOf(range.worksheet.name, range);
    return area ? [{ kind, name, area }] : [];
  });
  return {
    activeSheet: active.name,
    sheets: sheets.map(({ sheet, used, filtered }) => ({
      name: sheet.name,
      hidden: sheet.visibility !== Excel.SheetVisibility.visible,
      isProtected: sheet.protection.protected,
      used: areaOf(sheet.name, used),
      autoFilter: areaOf(sheet.name, filtered),
    })),
    tables: placed.filter(({ kind }) => kind === "table").map(({ name, area }) => ({ name, area })),
    names: names.items.map(({ name, formula }) => ({
      name,
      refersTo: String(formula),
      area: placed.find((each) => each.kind === "name" && each.name === name)?.area ?? null,
    })),
  };
}
