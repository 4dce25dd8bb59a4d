// Without this file a department head would look for the right row of a register with thirty columns.
import { isComplete, type Measure, type Resolution } from "../domain/measures/measure";
import type { MeasureStatus, Tendency } from "../domain/measures/measureStatus";
import { standingSteps, statusField, statusHistories, unchangedReason } from "../domain/measures/statusHistory";
import { isAllowed, isDecided, needsReason } from "../domain/measures/transition";
import { statusCell } from "../domain/measures/vocabulary";
import type { Place } from "../domain/shared/place";
import { failure, success, type Result } from "../domain/shared/result";
import { serialOfDay } from "../workbook/day";
import type { JournalLine } from "../workbook/journal";
import type { Plan } from "../workbook/plan";
import { resolutionText } from "../workbook/resolutionText";
import { positionOf } from "../workbook/schema/register";
import { measureRegister } from "../workbook/schema/registers";
import { tendencyWords } from "../workbook/schema/words";
import type { JournalledPlan } from "./acceptFinding";
import type { Book } from "./book";
import { changeMeasureRow, type MeasureCells } from "./measureRow";

/** What a department head says of a measure in a round. `date` is an ISO day. */
export interface MeasureUpdate {
  readonly status: MeasureStatus;
  /** One sentence; empty leaves the former one when nothing else changes. */
  readonly sentence: string;
  readonly date: string;
  readonly tendency: Tendency | null;
  /** Why, where a step back needs one. */
  readonly reason: string;
  /** What the council or a committee has decided; null leaves what stands there. */
  readonly resolution: Resolution | null;
}

/** A plan for one measure, and what takes it back with rows of the journal that keep its chain whole (U5). */
export interface MeasurePlan extends JournalledPlan {
  readonly undo: JournalledPlan;
}

/** Why an update cannot be written as it is; each names the field it belongs to. */
export type UpdateFault = "sentenceMissing" | "reasonMissing" | "stepNotAllowed" | "dateInFuture" | "resolutionMissing";

/**
 * The status from which a step is made: the one in the register, or, where a word stands there that nobody knows (U1), the last
 * one in the journal. Null when there has never been one.
 */
export function statusBefore(book: Book, measure: Measure): MeasureStatus | null {
  if (measure.status !== null) return measure.status;
  const steps = statusHistories(book.journal, book.vocabulary).get(measure.number) ?? [];
  return standingSteps(steps).at(-1)?.to ?? null;
}

/** Checks an update against the rules (U3, U4) before anything is planned. An unchanged status needs no sentence. */
export function updateFaults(book: Book, measure: Measure, update: MeasureUpdate, today: string): readonly UpdateFault[] {
  const faults: UpdateFault[] = [];
  const before = statusBefore(book, measure);
  const changes = measure.status !== update.status;
  if (before !== null && !isAllowed(before, update.status)) faults.push("stepNotAllowed");
  if (before !== null && needsReason(before, update.status) && update.reason.trim() === "") faults.push("reasonMissing");
  if (changes && update.sentence.trim() === "") faults.push("sentenceMissing");
  if (update.date > today) faults.push("dateInFuture");
  if (isDecided(update.status) && !isComplete(update.resolution ?? measure.resolution)) faults.push("resolutionMissing");
  return faults;
}

/** Faults with which an update may still be written: they remain as findings until somebody mends them. */
const tolerated: ReadonlySet<UpdateFault> = new Set<UpdateFault>(["resolutionMissing"]);

/** Whether a measure can be confirmed as it stands; a status nobody knows (U1) has to be chosen first. */
export function canConfirm(book: Book, measure: Measure): boolean {
  return book.round !== null && measure.status !== null;
}

/**
 * Confirms a measure unchanged for the current round: *Stand am* and *Runde*. A status written in a word of one's own (`läuft`)
 * becomes the word everybody uses, so that it has its colour.
 */
export function planConfirmation(book: Book, measure: Measure, today: string, planId: string): MeasurePlan {
  const word = wordBefore(book, measure);
  const cell = measure.status === null ? measure.statusWord : statusCell(measure.status, book.vocabulary);
  const cells: MeasureCells = {
    ...(cell === measure.statusWord ? {} : { statusWord: cell }),
    statusDate: serialOfDay(today),
    round: book.round,
  };
  const line: JournalLine = { subject: measure.number, field: statusField, from: word, to: word, reason: unchangedReason };
  return measurePlan(book, { measure, cells, lines: [line], planId });
}

/** Plans an update that `updateFaults` has nothing against, apart from a resolution that is still missing. */
export function planMeasureUpdate(book: Book, measure: Measure, update: MeasureUpdate, planId: string): Result<MeasurePlan, UpdateFault> {
  const fault = updateFaults(book, measure, update, update.date).find((each) => !tolerated.has(each));
  if (fault !== undefined) return failure(fault);
  const sentence = update.sentence.trim();
  const reason = [update.reason.trim(), sentence].filter((text) => text !== "").join(" · ");
  const status: JournalLine = {
    subject: measure.number,
    field: statusField,
    from: wordBefore(book, measure),
    to: book.vocabulary[update.status].word,
    reason,
  };
  const resolution = resolutionLine(measure, update);
  const cells: MeasureCells = {
    statusWord: statusCell(update.status, book.vocabulary),
    statusDate: serialOfDay(update.date),
    round: book.round,
    tendency: update.tendency === null ? null : tendencyWords[update.tendency],
    ...(sentence === "" ? {} : { internalNote: sentence }),
    ...(resolution === null ? {} : { resolution: resolution.to }),
  };
  return success(measurePlan(book, { measure, cells, lines: resolution === null ? [status] : [status, resolution], planId }));
}

/** Null where the resolution stays as it is. */
function resolutionLine(measure: Measure, { resolution }: MeasureUpdate): JournalLine | null {
  const [from, to] = [resolutionText(measure.resolution), resolutionText(resolution)];
  if (resolution === null || from === to) return null;
  return { subject: measure.number, field: measureRegister.columns.resolution.heading, from, to, reason: "" };
}

/** The word the journal goes on from. */
export function wordBefore(book: Book, measure: Measure): string {
  const before = statusBefore(book, measure);
  return before === null ? measure.statusWord : book.vocabulary[before].word;
}

/** Reason of a row that takes another one back. */
export const takenBackReason = "zurückgenommen";

/** A change of a measure's row with its rows of the journal. */
export interface MeasureStep {
  readonly measure: Measure;
  readonly cells: MeasureCells;
  readonly lines: readonly JournalLine[];
  readonly planId: string;
}

/** Plan of a measure's row, with what takes it back. */
export function measurePlan(book: Book, { measure, cells, lines, planId }: MeasureStep): MeasurePlan {
  const { changes, back } = changeMeasureRow(book, measure, cells);
  const subject = `${measure.number} ${measure.title}`;
  const plan: Plan = { id: planId, operation: "updateMeasure", subject, changes };
  const linesBack = lines.map(({ subject: about, field, from, to }) => ({ subject: about, field, from: to, to: from, reason: takenBackReason }));
  const undo: Plan = { id: `${planId}-u`, operation: "undo", undoes: "updateMeasure", subject, changes: back };
  return { plan, lines, undo: { plan: undo, lines: linesBack } };
}

/** Where a measure's status stands, for jumps and sentences. */
export function statusPlace(book: Book, measure: Measure): Place {
  const column = (book.tables.measures?.area.column ?? 0) + positionOf(measureRegister, "statusWord");
  return { sheet: measureRegister.sheet, row: measure.row, column };
}
