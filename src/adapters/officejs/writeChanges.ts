// Without this file a plan's changes would reach Excel one by one, a round trip each.
import type { Change } from "../../workbook/change";
import { dependsOnFormat, readFormats } from "./cellTexts";
import { queueChange, type WriteFacts } from "./changeActions";
import { rangeOf } from "./readAreas";

/** From this many cells on, Excel neither calculates nor draws until everything is written. */
const largeWrite = 200;

/**
 * Carries out changes in order in one round trip; they must fit into a request. One more comes before when something
 * has to be read first (formats that decide how a text is written, filter criteria, positions of sheets). Nothing is
 * written before the last round trip, so that the whole may be tried again.
 */
export async function writeChanges(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const factsOf = await readFacts(context, changes);
  if (isLarge(changes)) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  }
  for (const [index, change] of changes.entries()) queueChange(context, change, factsOf(index));
  await context.sync();
}

function isLarge(changes: readonly Change[]): boolean {
  let cells = 0;
  for (const change of changes) if (change.kind === "writeCells") cells += change.area.rows * change.area.columns;
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
