// Without this file the pane would not know what the workbook already holds: goals, measures, layouts, settings.
import { success, type Result } from "../domain/shared/result";
import type { WorkbookFailure } from "../workbook/failure";
import type { WorkbookOutline } from "../workbook/outline";
import type { AreaSnapshot, WorkbookReader } from "../workbook/port";
import { registers, type RegisterId } from "../workbook/schema/registers";
import type { Book, RegisterTables } from "./book";

/** Reads outline and registers: two calls of the port, whatever the workbook holds. Registers that are missing are empty. */
export async function openBook(workbook: WorkbookReader): Promise<Result<Book, WorkbookFailure>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  const found = registerAreas(outline.value);
  const snapshots = await workbook.read(found.map(({ area }) => ({ area })));
  if (!snapshots.ok) return snapshots;
  const tables = Object.fromEntries(found.map(({ id }, index) => [id, snapshots.value[index]])) as RegisterTables;
  // Decoders bring zod; the pane's first view must not wait for it to be downloaded.
  const { decodeBook } = await import("./decodeBook");
  return success(decodeBook(outline.value, tables));
}

function registerAreas(outline: WorkbookOutline): readonly { readonly id: RegisterId; readonly area: AreaSnapshot["area"] }[] {
  const areas = new Map(outline.tables.map((table) => [table.name.toLowerCase(), table.area]));
  return (Object.keys(registers) as RegisterId[]).flatMap((id) => {
    const area = areas.get(registers[id].table.toLowerCase());
    return area ? [{ id, area }] : [];
  });
}
