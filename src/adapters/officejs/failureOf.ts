// Without this file a protected or missing sheet would be an English code without a name.
import type { Area } from "../../domain/shared/place";
import type { Change } from "../../workbook/change";
import { sheetOfChange } from "../../workbook/checkOutline";
import type { WorkbookFailure } from "../../workbook/failure";
import { inExcel, plainFailure, type ExcelError } from "./session";

/** What a refused call was about. */
export interface RefusedCall {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly added: readonly { readonly what: "sheet" | "table" | "name"; readonly name: string }[];
  readonly area: Area | null;
}

/** What a list of changes was about. */
export function callOfChanges(changes: readonly Change[]): RefusedCall {
  const added = changes.flatMap((change): RefusedCall["added"] => {
    if (change.kind === "addSheet") return [{ what: "sheet", name: change.sheet }];
    if (change.kind === "addTable") return [{ what: "table", name: change.table }];
    return change.kind === "addName" ? [{ what: "name", name: change.name }] : [];
  });
  const sheets = changes.filter(({ kind }) => kind !== "addSheet").flatMap((change) => sheetOfChange(change) ?? []);
  const tables = changes.flatMap((change) =>
    change.kind === "resizeTable" || change.kind === "removeTable" ? [change.table] : [],
  );
  const area = changes.flatMap(touchedArea)[0] ?? null;
  return { sheets: [...new Set(sheets)], tables: [...new Set(tables)], added, area };
}

/** Where a change writes or moves cells. */
function touchedArea(change: Change): readonly Area[] {
  if (change.kind === "writeCells" || change.kind === "addTable") return [change.area];
  if (change.kind !== "insertColumns" && change.kind !== "deleteColumns") return [];
  return [{ sheet: change.sheet, row: 0, column: change.column, rows: 1, columns: change.count }];
}

/**
 * The failure of a refused call. Looks once more at the workbook where the code alone does not say which sheet it was.
 */
export async function failureOf(error: ExcelError, call: RefusedCall): Promise<WorkbookFailure> {
  const plain = plainFailure(error);
  if (plain) return plain.kind === "tooLarge" ? { ...plain, area: call.area } : plain;
  const refused: WorkbookFailure = { kind: "hostRefused", code: error.code, location: error.location };
  return (await failureByCode[error.code]?.(error, call)) ?? refused;
}

const failureByCode: Readonly<
  Record<string, ((error: ExcelError, call: RefusedCall) => Promise<WorkbookFailure | null>) | undefined>
> = {
  ItemNotFound: async (_, call) => missingItem(call),
  InvalidReference: async (_, call) => missingItem(call),
  AccessDenied: async (_, call) => protectedSheet(call),
  ItemAlreadyExists: async (_, call) => takenName(call),
  MergedRangeConflict: async (_, { area }) => area && { kind: "mergedCells", area },
  FilteredRangeConflict: async (_, { sheets: [sheet] }) =>
    sheet === undefined ? null : { kind: "filteredRows", sheet },
  NonBlankCellOffSheet: async (_, { area }) => area && { kind: "notEmpty", area },
  InsertDeleteConflict: async (_, { area }) => area && { kind: "notEmpty", area },
  TableOverlap: async (_, { area }) => area && { kind: "notEmpty", area },
};

async function missingItem({ sheets, tables }: RefusedCall): Promise<WorkbookFailure | null> {
  const found = await inExcel(async (context) => {
    const { workbook } = context;
    const ofSheets = sheets.map((name) => ({
      name,
      item: workbook.worksheets.getItemOrNullObject(name).load({ name: true }),
    }));
    const ofTables = tables.map((name) => ({
      name,
      item: workbook.tables.getItemOrNullObject(name).load({ name: true }),
    }));
    await context.sync();
    return {
      sheet: ofSheets.find(({ item }) => item.isNullObject)?.name,
      table: ofTables.find(({ item }) => item.isNullObject)?.name,
    };
  });
  if (!found.ok) return null;
  if (found.value.sheet !== undefined) return { kind: "sheetMissing", sheet: found.value.sheet };
  return found.value.table === undefined ? null : { kind: "tableMissing", table: found.value.table };
}

async function protectedSheet({ sheets }: RefusedCall): Promise<WorkbookFailure | null> {
  const found = await inExcel(async (context) => {
    const { workbook } = context;
    workbook.load({ readOnly: true });
    const loaded = sheets.map((name) =>
      workbook.worksheets.getItem(name).load({ name: true, protection: { protected: true } }),
    );
    await context.sync();
    return { sheet: loaded.find((sheet) => sheet.protection.protected)?.name, readOnly: workbook.readOnly };
  });
  if (!found.ok) return null;
  if (found.value.sheet !== undefined) return { kind: "sheetProtected", sheet: found.value.sheet };
  return found.value.readOnly ? { kind: "readOnly" } : null;
}

async function takenName({ added }: RefusedCall): Promise<WorkbookFailure | null> {
  const found = await inExcel(async (context) => {
    const { workbook } = context;
    const loaded = added.map((entry) => ({ entry, item: itemLookups[entry.what](workbook, entry.name) }));
    await context.sync();
    return loaded.find(({ item }) => !item.isNullObject)?.entry;
  });
  return found.ok && found.value ? { kind: "nameTaken", ...found.value } : null;
}

const itemLookups = {
  sheet: (workbook: Excel.Workbook, name: string) => workbook.worksheets.getItemOrNullObject(name).load({ name: true }),
  table: (workbook: Excel.Workbook, name: string) => workbook.tables.getItemOrNullObject(name).load({ name: true }),
  name: (workbook: Excel.Workbook, name: string) => workbook.names.getItemOrNullObject(name).load({ name: true }),
} satisfies Record<
  RefusedCall["added"][number]["what"],
  (workbook: Excel.Workbook, name: string) => OfficeExtension.ClientObject
>;
