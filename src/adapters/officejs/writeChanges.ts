// Without this file a plan's changes would reach Excel one by one, a round trip each.
import type { Change } from "../../workbook/change";
import { changeChunks, type ChunkEntry } from "../../workbook/payload";
import { dependsOnFormat, readFormats } from "./cellTexts";
import { queueChange, type WriteFacts } from "./changeActions";
import { rangeOf } from "./readAreas";

/** From this many cells on, Excel neither calculates nor draws until everything is written. */
const largeWrite = 200;

/**
 * Carries out changes in order: one round trip for what fits into a request, more for what does not, and one before
 * when something has to be read first (formats that decide how a text is written, filter criteria, positions of
 * sheets).
 */
export async function writeChanges(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const factsOf = await readFacts(context, changes);
  for (const chunk of changeChunks(changes)) {
    if (isLarge(chunk)) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
    }
    for (const { change, source } of chunk) queueChange(context, change, factsOf(source));
    // One sync per request that Excel takes is the least there can be.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

function isLarge(chunk: readonly ChunkEntry[]): boolean {
  let cells = 0;
  for (const { change } of chunk) if (change.kind === "writeCells") cells += change.area.rows * change.area.columns;
  return cells >= largeWrite;
}

/** What has to be known before writing; no round trip when nothing has. */
async function readFacts(
  context: Excel.RequestContext,
  changes: readonly Change[],
): Promise<(index: number) => WriteFacts> {
  const needsOrder = changes.some((change) => change.kind === "addSheet" && change.after !== undefined);
  const needsFormats = changes.some((change) => change.kind === "writeCells" && dependsOnFormat(change));
  const widened = changes.flatMap((change, index) =>
    change.kind === "setAutoFilter" && change.from && change.to ? [{ change, index }] : [],
  );
  const recoloured = changes.flatMap((change, index) =>
    change.kind === "setConditionalFormats" && change.before.length > 0 ? [{ change, index }] : [],
  );
  if (!needsOrder && !needsFormats && widened.length === 0 && recoloured.length === 0) return () => noFacts;

  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  const filters = new Map(
    widened.map(({ change, index }) => [index, worksheets.getItem(change.sheet).autoFilter.load({ criteria: true })]),
  );
  const formats = new Map(
    recoloured.map(({ change, index }) => [index, loadCustomFormats(rangeOf(context, change.area))]),
  );
  await context.sync();
  const names = worksheets.items.map((sheet) => sheet.name);
  const formatsOf = await readFormats(context, changes, new Set(names.map((name) => name.toLowerCase())));
  const positions = sheetPositions(names, changes);
  return (index) => ({
    formatAt: formatsOf(index),
    position: positions[index] ?? null,
    criteria: filters.get(index)?.criteria ?? [],
    conditionalFormats: formats.get(index)?.items ?? [],
  });
}

function loadCustomFormats(range: Excel.Range): Excel.ConditionalFormatCollection {
  return range.conditionalFormats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
}

const noFacts: WriteFacts = { formatAt: () => "General", position: null, criteria: [], conditionalFormats: [] };

/** Where each added sheet goes, with the ones added before it in place. */
function sheetPositions(names: readonly string[], changes: readonly Change[]): readonly (number | null)[] {
  const order = [...names];
  return changes.map((change) => {
    if (change.kind === "removeSheet") order.splice(order.indexOf(change.sheet), 1);
    if (change.kind !== "addSheet") return null;
    const position = change.after === undefined ? order.length : order.indexOf(change.after) + 1 || order.length;
    order.splice(position, 0, change.sheet);
    return change.after === undefined ? null : position;
  });
}
