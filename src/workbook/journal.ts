// Without this file a colleague could not see in the workbook what was done, when, by which role and why.
import type { Area } from "../domain/shared/place";
import type { CellInput } from "./cellInput";
import type { Change } from "./change";
import type { WorkbookOutline } from "./outline";
import type { Plan } from "./plan";
import type { AreaSnapshot } from "./port";
import { formatChanges, planRegister } from "./schema/planRegister";
import { positionOf } from "./schema/register";
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

/** Where the journal ends. */
export interface JournalTail {
  /** The table with its headings; null when the workbook has no journal yet. */
  readonly area: Area | null;
  /** The running number given last, 0 when there is none. */
  readonly lastNumber: number;
  /** The last row is empty (a new table has one) and may be filled. */
  readonly isLastRowFree: boolean;
}

/** The journal's last row, to be read before writing; null without a journal. */
export function journalTailArea(outline: WorkbookOutline): Area | null {
  const area = journalArea(outline);
  return area && { ...area, row: area.row + area.rows - 1, rows: 1 };
}

function journalArea(outline: WorkbookOutline): Area | null {
  return outline.tables.find(({ name }) => name.toLowerCase() === journalRegister.table.toLowerCase())?.area ?? null;
}

/** What the last row says about where to go on. */
export function journalTailOf(outline: WorkbookOutline, lastRow: AreaSnapshot | null): JournalTail {
  const area = journalArea(outline);
  const number = lastRow?.values[0]?.[positionOf(journalRegister, "number")] ?? null;
  return {
    area,
    lastNumber: typeof number === "number" ? number : 0,
    isLastRowFree: area !== null && area.rows > 1 && (lastRow?.values[0]?.every((value) => value === null) ?? false),
  };
}

/** What is to be written into the journal. */
export interface JournalEntries {
  readonly plan: Plan;
  readonly journal: JournalContext;
  readonly tail: JournalTail;
  readonly state?: keyof typeof journalStateWords;
}

/** Changes that add the rows of a plan; the journal is created when the workbook has none. */
export function journalChanges({ plan, journal, tail, state = "done" }: JournalEntries): readonly Change[] {
  const lines = journal.lines ?? [{ subject: plan.subject, field: "", from: "", to: "" }];
  const rows = lines.map((line, index) => rowOf({ plan, journal, line, number: tail.lastNumber + 1 + index, state }));
  return appendRows(tail, rows);
}

/** Changes that lengthen the journal by rows. */
export function appendRows(tail: JournalTail, rows: readonly (readonly CellInput[])[]): readonly Change[] {
  const { area } = tail;
  if (!area) return planRegister({ register: journalRegister, rows });
  const end = area.row + area.rows;
  const start = tail.isLastRowFree ? end - 1 : end;
  const longer: Area = { ...area, rows: start + rows.length - area.row };
  const target: Area = { ...area, row: start, rows: rows.length };
  return [
    ...(longer.rows > area.rows ? ([{ kind: "resizeTable", table: journalRegister.table, to: longer, from: area }] as const) : []),
    ...formatChanges(Object.values(journalRegister.columns), target),
    { kind: "writeCells", area: target, cells: rows, expected: rows.map((row) => row.map(() => undefined)) },
  ];
}

interface JournalRow {
  readonly plan: Plan;
  readonly journal: JournalContext;
  readonly line: JournalLine;
  readonly number: number;
  readonly state: keyof typeof journalStateWords;
}

function rowOf({ plan, journal, line, number, state }: JournalRow): readonly CellInput[] {
  const cells: Record<keyof (typeof journalRegister)["columns"], CellInput> = {
    number,
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
  };
  return Object.keys(journalRegister.columns).map((name) => cells[name as keyof typeof cells] || null);
}
