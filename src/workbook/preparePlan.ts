// Without this file a plan would be written without knowing where its rows are and what they hold.
import { failure, success, type Result } from "../domain/shared/result";
import type { Area } from "../domain/shared/place";
import { CellsBefore, mergedAreas } from "./cellsBefore";
import type { Change } from "./change";
import { checkOutline, sheetOutline } from "./checkOutline";
import { columnOrigin } from "./columnOrigin";
import type { WorkbookFailure } from "./failure";
import { feasibleChanges } from "./feasibleChanges";
import { journalTailAreas, journalTailOf, type JournalTail } from "./journal";
import type { KeyColumn } from "./keyColumn";
import type { WorkbookOutline } from "./outline";
import type { AreaRequest, AreaSnapshot, WorkbookReader } from "./port";
import { prepareChanges, type PreparationMode } from "./prepareChanges";
import type { PreparedChange } from "./preparedChange";
import { relocateRows } from "./relocateRows";
import { rowsByKey } from "./rowsByKey";
import { schemaRefusal, settingsArea } from "./schemaVersion";

/** Everything that is known once changes have been compared with the workbook, before anything is written. */
export interface Preparation {
  readonly outline: WorkbookOutline;
  readonly changes: readonly PreparedChange[];
  readonly rowsMoved: number;
  readonly journalTail: JournalTail;
  /** Cells left alone because they hold neither what was to be there before nor after; only in recovery. */
  readonly skipped: number;
}

/** How changes are compared. */
export interface PreparationOptions {
  readonly mode?: PreparationMode;
  /** Id of the plan under way that this is a part of; any other that was begun refuses it. */
  readonly goesOn?: string | null;
}

/**
 * Compares changes with the workbook: outline, then one read, and a second one only when rows have moved. Writes
 * nothing. `strict` refuses whatever differs. `recovery` completes what was cut off: what has happened already, cannot
 * happen or was changed by somebody since is left alone.
 */
export async function preparePlan(
  book: WorkbookReader,
  planned: readonly Change[],
  { mode = "strict", goesOn = null }: PreparationOptions = {},
): Promise<Result<Preparation, WorkbookFailure>> {
  const outlined = await book.outline();
  if (!outlined.ok) return outlined;
  const outline = outlined.value;
  const wanted = mode === "strict" ? planned : feasibleChanges(outline, planned);
  const refusal = checkOutline(outline, wanted);
  if (refusal) return failure(refusal);

  const anchors = anchorColumns(wanted);
  const keyAreas = anchors.map(({ sheet, origin }) => wholeColumn(outline, sheet, origin));
  const read = await readBefore(book, outline, wanted, [
    ...keyAreas,
    settingsArea(outline),
    ...journalTailAreas(outline),
  ]);
  if (!read.ok) return read;
  const [settings = null, ...tail] = read.value.extra.slice(keyAreas.length);
  const journalTail = journalTailOf(outline, tail);
  const blocked =
    mode === "strict" ? (schemaRefusal(settings) ?? unfinishedRefusal(journalTail, goesOn)) : schemaRefusal(settings);
  if (blocked) return failure(blocked);

  const keys = anchors.map((anchor, index) => keyColumn(anchor, read.value.extra[index] ?? null));
  const found = relocateRows(wanted, keys, mode);
  if (found.missing) return failure(found.missing);
  const again = found.moved > 0 ? await readBefore(book, outline, found.changes, []) : read;
  if (!again.ok) return again;
  const prepared = prepareChanges({ changes: found.changes, ...again.value, outline, keys, mode });
  if (!prepared.ok) return prepared;
  return success({ outline, ...prepared.value, rowsMoved: found.moved, journalTail });
}

function unfinishedRefusal({ unfinished }: JournalTail, goesOn: string | null): WorkbookFailure | null {
  return unfinished === null || unfinished === goesOn ? null : { kind: "unfinishedPlan", planId: unfinished };
}

function keyColumn(
  anchor: { readonly sheet: string; readonly origin: number },
  snapshot: AreaSnapshot | null,
): KeyColumn {
  return { ...anchor, snapshot, rows: rowsByKey(snapshot?.values.map(([key]) => key) ?? [], snapshot?.area.row ?? 0) };
}

function anchorColumns(changes: readonly Change[]): readonly { readonly sheet: string; readonly origin: number }[] {
  const columns = new Map<string, { readonly sheet: string; readonly origin: number }>();
  changes.forEach((change, index) => {
    if (change.kind !== "writeCells" || !change.anchor) return;
    const { sheet } = change.area;
    const origin = columnOrigin(changes, index, sheet, change.anchor.keyColumn);
    if (origin !== null) columns.set(`${origin} ${sheet.toLowerCase()}`, { sheet, origin });
  });
  return [...columns.values()];
}

function wholeColumn(outline: WorkbookOutline, sheet: string, column: number): Area | null {
  const used = sheetOutline(outline, sheet)?.used;
  return used ? { sheet, row: 0, column, rows: used.row + used.rows, columns: 1 } : null;
}

interface ReadBefore {
  readonly before: CellsBefore;
  /** One per area asked for beside the cells of the plan, null for those that are not there. */
  readonly extra: readonly (AreaSnapshot | null)[];
}

async function readBefore(
  book: WorkbookReader,
  outline: WorkbookOutline,
  changes: readonly Change[],
  extra: readonly (Area | null)[],
): Promise<Result<ReadBefore, WorkbookFailure>> {
  const areas = [
    ...changes.flatMap((change, index) => areasBefore(outline, changes, change, index)),
    ...deletedAreas(outline, changes),
  ];
  const wantsVisible = new Set(changes.flatMap((change) => (change.kind === "writeCells" && change.onlyVisible ? [change.area.sheet.toLowerCase()] : [])));
  const planned = mergedAreas(areas).map(
    (area): AreaRequest => ({ area, formulas: true, numberFormats: true, hiddenRows: wantsVisible.has(area.sheet.toLowerCase()) }),
  );
  const beside: AreaRequest[] = extra.flatMap((area) => (area ? [{ area }] : []));
  const requests = [...planned, ...beside];
  if (requests.length === 0) return success({ before: new CellsBefore([]), extra: extra.map(() => null) });
  const read = await book.read(requests);
  if (!read.ok) return read;
  let next = planned.length;
  return success({
    before: new CellsBefore(read.value.slice(0, next)),
    extra: extra.map((area) => (area ? (read.value[next++] ?? null) : null)),
  });
}

/**
 * Which cells a change replaces, where they stand before the plan; none on sheets and columns that are only being
 * added.
 */
function areasBefore(
  outline: WorkbookOutline,
  changes: readonly Change[],
  change: Change,
  index: number,
): readonly Area[] {
  if (change.kind !== "writeCells" || !sheetOutline(outline, change.area.sheet)) return [];
  const { area } = change;
  const origins = Array.from({ length: area.columns }, (_, offset) =>
    columnOrigin(changes, index, area.sheet, area.column + offset),
  );
  return origins.flatMap((column) => (column === null ? [] : [{ ...area, column, columns: 1 }]));
}

function deletedAreas(outline: WorkbookOutline, changes: readonly Change[]): readonly Area[] {
  return changes.flatMap((change, index) => {
    const used = change.kind === "deleteColumns" ? sheetOutline(outline, change.sheet)?.used : null;
    if (change.kind !== "deleteColumns" || !used) return [];
    return Array.from({ length: change.count }, (_, offset) =>
      columnOrigin(changes, index, change.sheet, change.column + offset),
    ).flatMap((column) =>
      column === null ? [] : [{ sheet: change.sheet, row: 0, column, rows: used.row + used.rows, columns: 1 }],
    );
  });
}
