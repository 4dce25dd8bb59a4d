// Without this file the pane would show what was true before the person or a colleague went on working.
import type { WorkbookEvent } from "../../workbook/port";
import { inExcel } from "./session";

/**
 * Passes on marking, editing and changing sheets, not what we have written ourselves. Returns what ends it: handlers
 * must be removed in the context they were added in.
 */
export async function listenToExcel(
  context: Excel.RequestContext,
  listener: (event: WorkbookEvent) => void,
): Promise<() => void> {
  const { workbook } = context;
  const handlers = [
    workbook.onSelectionChanged.add(async () => listener({ kind: "selectionChanged" })),
    workbook.worksheets.onActivated.add(async ({ worksheetId }) => {
      const sheet = await sheetName(worksheetId);
      if (sheet !== null) listener({ kind: "sheetActivated", sheet });
    }),
    workbook.worksheets.onChanged.add(async ({ worksheetId, address, source, triggerSource }) => {
      if (triggerSource === Excel.EventTriggerSource.thisLocalAddin) return;
      const sheet = await sheetName(worksheetId);
      if (sheet !== null)
        listener({ kind: "cellsChanged", sheet, address, remote: source === Excel.EventSource.remote });
    }),
  ];
  await context.sync();
  return () => {
    for (const handler of handlers) handler.remove();
    // Nobody waits for it: the pane is being closed, and a handler that stays behind finds no listener.
    void context.sync().catch(() => undefined);
  };
}

/** Events name sheets by an id; null when the sheet, or Excel itself, has gone in the meantime. */
async function sheetName(id: string): Promise<string | null> {
  const found = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load({ name: true });
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
  return found.ok ? found.value : null;
}
