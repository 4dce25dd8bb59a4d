// Without this file the log of a plan could not be put into the journal's cells and found there again.
import type { CellValue } from "../domain/shared/cell";
import { columnIndex, columnLetters } from "../domain/shared/place";
import type { Change } from "./change";
import {
  journalCell,
  originOfPlan,
  planIdOf,
  type JournalCells,
  type JournalContext,
  type JournalRows,
} from "./journal";
import type { Operation, Plan } from "./plan";
import { joinedParts, readPlanLog, textParts, writePlanLog, type LoggedChange, type PlanLog } from "./planLog";
import { stepsOfChanges, type PlanStep } from "./planSteps";
import type { PreparedChange } from "./preparedChange";
import { journalStateWords, operationWords } from "./schema/words";
import type { SheetEdge } from "./sheetEdge";

/** The log of a plan that is about to be carried out. */
export function logOf(
  plan: Plan,
  changes: readonly PreparedChange[],
  steps: readonly PlanStep[],
  journal: JournalContext | null,
): PlanLog {
  const places = stepsOfChanges(steps, changes.length);
  const logged = changes.map((entry, index): LoggedChange => ({ ...entry, ...places[index]! }));
  const { id, operation, undoes, subject } = plan;
  const more = { ...(undoes ? { undoes } : {}), ...(journal?.lines ? { lines: journal.lines } : {}) };
  return { id, operation, subject, ...more, steps: steps.length, changes: logged, canFinish: true };
}

/**
 * Above this many cells a log leaves out what the plan writes into sheets it adds: taking those back means removing
 * them.
 */
const longLog = 50_000;

/** Rows of the journal that hold a log, *begonnen*; two parts to a row. */
export function logRows(log: PlanLog, journal: JournalContext, number: number): readonly JournalCells[] {
  const parts = textParts(writePlanLog(countCells(log) > longLog ? withoutNewSheets(log) : log));
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => ({
    number: number + index,
    time: journal.time,
    by: journal.by,
    operation: operationWords[log.operation],
    subject: log.subject,
    field: index === 0 ? progressText({ stepsDone: 0, steps: log.steps, edge: null }) : "",
    from: parts[2 * index] ?? "",
    to: parts[2 * index + 1] ?? "",
    reason: "",
    round: journal.round,
    origin: originOfPlan(log.id),
    state: journalStateWords.begun,
  }));
}

function withoutNewSheets(log: PlanLog): PlanLog {
  const added = new Set(
    log.changes.flatMap(({ change }) => (change.kind === "addSheet" ? [change.sheet.toLowerCase()] : [])),
  );
  const isKept = ({ change }: LoggedChange) =>
    change.kind !== "writeCells" || !added.has(change.area.sheet.toLowerCase());
  const changes = log.changes.filter(isKept);
  return { ...log, changes, canFinish: changes.length === log.changes.length };
}

function countCells(log: PlanLog): number {
  return log.changes.reduce(
    (sum, { change }) => (change.kind === "writeCells" ? sum + change.area.rows * change.area.columns : sum),
    0,
  );
}

/** How far a plan under way has come. */
export interface PlanProgress {
  readonly stepsDone: number;
  readonly steps: number;
  /** How far the sheet reached before the next step, when that step moves columns. */
  readonly edge: SheetEdge | null;
}

/** *Feld* of a plan under way: `Schritt 2 von 7`, or `Schritt 2 von 7, Blatt reicht bis M`. */
function progressText({ stepsDone, steps, edge }: PlanProgress): string {
  const reach = edge === null ? "" : `, Blatt reicht bis ${edge === 0 ? "–" : columnLetters(edge - 1)}`;
  return `Schritt ${stepsDone} von ${steps}${reach}`;
}

function readProgress(text: string): Pick<PlanProgress, "stepsDone" | "edge"> {
  const match = /^Schritt (\d+) von \d+(?:, Blatt reicht bis ([A-Z]+|–))?$/.exec(text);
  const letters = match?.[2];
  return {
    stepsDone: Number(match?.[1] ?? 0),
    edge: letters === undefined ? null : letters === "–" ? 0 : columnIndex(letters) + 1,
  };
}

/** Notes in the journal how far a plan has come. */
export function progressChange(place: JournalRows, progress: PlanProgress): Change {
  return journalCell({ ...place, count: 1 }, "field", progressText(progress));
}

/**
 * A plan that was begun, as its rows in the journal tell it. `log` is null when they are incomplete: then nothing was
 * written.
 */
export interface LoggedPlan {
  readonly id: string;
  readonly stepsDone: number;
  readonly edge: SheetEdge | null;
  readonly operation: Operation;
  readonly subject: string;
  readonly log: PlanLog | null;
}

/** Reads the rows of a plan under way, in their order. */
export function readLogRows(rows: readonly Partial<Readonly<Record<keyof JournalCells, CellValue>>>[]): LoggedPlan {
  const [first] = rows;
  const text = joinedParts(
    rows
      .flatMap(({ from, to }) => [from, to])
      .flatMap((part) => (typeof part === "string" && part !== "" ? [part] : [])),
  );
  return {
    id: planIdOf(String(first?.origin ?? "")) ?? "",
    ...readProgress(String(first?.field ?? "")),
    operation: operations.find((operation) => operationWords[operation] === first?.operation) ?? "undo",
    subject: String(first?.subject ?? ""),
    log: text === null ? null : readPlanLog(text),
  };
}

const operations = Object.keys(operationWords) as Operation[];
