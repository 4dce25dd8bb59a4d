// Without this file a colleague could not see in the workbook what was done, when, by which role and why.
import type { CellValue } from "../domain/shared/cell";
import type { Area } from "../domain/shared/place";
import type { CellInput } from "./cellInput";
import type { Change } from "./change";
import type { WorkbookOutline } from "./outline";
import type { Plan } from "./plan";
import type { AreaSnapshot } from "./port";
import { formatChanges, planRegister } from "./schema/planRegister";
import { headingsOf, positionOf } from "./schema/register";
import { journalRegister } from "./schema/registers";
import { journalStateWords, operationWords } from "./schema/words";

/** What the journal says about whoever did it, and what cannot be seen from the plan. */
export interface JournalContext {
  /** Role or initials; a full name only if the person has switched that on. */
  readonly by: string;
  /** Now, as Excel's serial of local time. */
  readonly time: number;
  /** Current round, empty when there is none. */
  readonly round: string;
  /** Where the change comes from: pane, file, catalogue. */
  readonly origin: string;
  readonly reason?: string;
  /** Rows of their own, e.g. one per measure whose status changes; without any, one row sums the plan up. */
  readonly lines?: readonly JournalLine[];
}

/** One thing that changed. */
export interface JournalLine {
  readonly subject: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

/** Cells of a journal row by column. */
export type JournalCells = Readonly<Record<keyof (typeof journalRegister)["columns"], CellInput>>;

/** Where the journal ends. */
export interface JournalTail {
  /** The table with its headings; null when the workbook has no journal yet. */
  readonly area: Area | null;
  /** First row on the sheet that is free for an entry; an empty last row of the table counts as free. */
  readonly nextRow: number;
  readonly nextNumber: number;
  /** Plan that was begun and neither finished nor taken back, by its id; null when there is none. */
  readonly unfinished: string | null;
}

/**
 * What has to be read before anything is appended: numbers, origins and states of all entries; nothing without a
 * journal.
 */
export function journalTailAreas(outline: WorkbookOutline): readonly Area[] {
  const area = journalArea(outline);
  if (!area) return [];
  return tailColumns.map((name) => ({ ...area, column: area.column + positionOf(journalRegister, name), columns: 1 }));
}

const tailColumns = ["number", "origin", "state"] as const;

/** The journal's table, headings included; null when the workbook has none. */
export function journalArea(outline: WorkbookOutline): Area | null {
  return outline.tables.find(({ name }) => name.toLowerCase() === journalRegister.table.toLowerCase())?.area ?? null;
}

/** Where to go on, from what `journalTailAreas` named. */
export function journalTailOf(outline: WorkbookOutline, read: readonly (AreaSnapshot | null)[]): JournalTail {
  const area = journalArea(outline);
  if (!area) return { area, nextRow: 1, nextNumber: 1, unfinished: null };
  const [numbers = [], origins = [], states = []] = read.map(
    (snapshot) => snapshot?.values.map(([value]) => value ?? null) ?? [],
  );
  const last = Math.max(lastFilled(numbers), lastFilled(states), 0);
  const highest = numbers.reduce<number>(
    (most, value) => (typeof value === "number" ? Math.max(most, value) : most),
    0,
  );
  const isUnfinished = last > 0 && states[last] === journalStateWords.begun;
  return {
    area,
    nextRow: area.row + last + 1,
    nextNumber: highest + 1,
    unfinished: isUnfinished ? (planIdOf(String(origins[last] ?? "")) ?? "") : null,
  };
}

/** Position of the last cell that holds something, -1 when none does. */
export function lastFilled(cells: readonly CellValue[]): number {
  let last = cells.length - 1;
  while (last >= 0 && cells[last] === null) last--;
  return last;
}

/** *Herkunft* of the rows of a plan under way. */
export function originOfPlan(planId: string): string {
  return `Plan ${planId}`;
}

/** The plan named by `originOfPlan`; null when the text names none. */
export function planIdOf(origin: string): string | null {
  return origin.startsWith("Plan ") ? origin.slice("Plan ".length) : null;
}

/** Rows a plan leaves behind once it is finished or taken back. */
export function finalRows(
  plan: Pick<Plan, "operation" | "subject">,
  journal: JournalContext,
  state: "done" | "takenBack",
  number: number,
): readonly JournalCells[] {
  const summary: JournalLine = { subject: plan.subject, field: "", from: "", to: "" };
  const lines = state === "done" ? (journal.lines ?? [summary]) : [summary];
  return lines.map((line, index) => ({
    number: number + index,
    time: journal.time,
    by: journal.by,
    operation: operationWords[plan.operation],
    subject: line.subject,
    field: line.field,
    from: line.from,
    to: line.to,
    reason: line.reason ?? journal.reason ?? "",
    round: journal.round,
    origin: journal.origin,
    state: journalStateWords[state],
  }));
}

/** Where rows stand in the journal, and how long its table is with them. */
export interface JournalRows {
  readonly table: Area;
  readonly row: number;
  readonly count: number;
}

/** The rows that would be appended at the journal's end. */
export function appendedRows(tail: JournalTail, sheet: string, count: number): JournalRows {
  const columns = headingsOf(journalRegister).length;
  const start = tail.area ?? { sheet, row: 0, column: 0, rows: 1, columns };
  return {
    table: { ...start, rows: Math.max(start.rows, tail.nextRow + count - start.row) },
    row: tail.nextRow,
    count,
  };
}

/** Changes that append rows; the journal is created when the workbook has none. */
export function appendRows(tail: JournalTail, rows: readonly JournalCells[]): readonly Change[] {
  const cells = rows.map(cellsOf);
  if (!tail.area) return planRegister({ register: journalRegister, rows: cells });
  const { table, row } = appendedRows(tail, tail.area.sheet, rows.length);
  const target: Area = { ...table, row, rows: rows.length };
  return [
    ...resized(tail.area, table),
    ...formatChanges(Object.values(journalRegister.columns), target),
    write(target, cells),
  ];
}

/** Changes that put other rows in the place of `place`, and shorten or lengthen the table accordingly. */
export function replaceRows(place: JournalRows, rows: readonly JournalCells[]): readonly Change[] {
  const height = Math.max(place.count, rows.length);
  const empty = headingsOf(journalRegister).map(() => null);
  const cells = Array.from({ length: height }, (_, index) => (rows[index] ? cellsOf(rows[index]) : empty));
  const target: Area = { ...place.table, row: place.row, rows: height };
  const table: Area = { ...place.table, rows: place.row + rows.length - place.table.row };
  const longer = rows.length > place.count;
  return [
    ...(longer ? resized(place.table, table) : []),
    ...(longer ? formatChanges(Object.values(journalRegister.columns), target) : []),
    write(target, cells),
    ...(longer ? [] : resized(place.table, table)),
  ];
}

function resized(from: Area, to: Area): readonly Change[] {
  return from.rows === to.rows ? [] : [{ kind: "resizeTable", table: journalRegister.table, from, to }];
}

/** One cell of a row in the journal. */
export function journalCell(place: JournalRows, column: keyof JournalCells, input: CellInput): Change {
  const position = place.table.column + positionOf(journalRegister, column);
  return write({ ...place.table, row: place.row, rows: 1, column: position, columns: 1 }, [[input]]);
}

function write(area: Area, cells: readonly (readonly CellInput[])[]): Change {
  return { kind: "writeCells", area, cells, expected: cells.map((row) => row.map(() => undefined)) };
}

function cellsOf(row: JournalCells): readonly CellInput[] {
  return Object.keys(journalRegister.columns).map((name) => row[name as keyof JournalCells] || null);
}
