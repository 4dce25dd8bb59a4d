// Without this file a department head would look for the right row of a register with thirty columns.
import type { Place } from "../domain/shared/place";
import type { Measure } from "../domain/measures/measure";
import type { MeasureStatus, Tendency } from "../domain/measures/measureStatus";
import { statusField } from "../domain/measures/statusHistory";
import { isAllowed, isDecided, needsReason } from "../domain/measures/transition";
import { statusCell } from "../domain/measures/vocabulary";
import type { CellValue } from "../domain/shared/cell";
import { failure, success, type Result } from "../domain/shared/result";
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import { serialOfDay } from "../workbook/day";
import type { JournalLine } from "../workbook/journal";
import { measureRegister } from "../workbook/schema/registers";
import { numberFormatOf, positionOf } from "../workbook/schema/register";
import { tendencyWords } from "../workbook/schema/words";
import type { Book } from "./book";
import type { JournalledPlan } from "./acceptFinding";

/** What a department head says of a measure in a round. `date` is an ISO day. */
export interface MeasureUpdate {
  readonly status: MeasureStatus;
  /** One sentence; empty leaves the former one when nothing else changes. */
  readonly sentence: string;
  readonly date: string;
  readonly tendency: Tendency | null;
  /** Why, where a step back needs one. */
  readonly reason: string;
}

/** Why an update cannot be written as it is; each names the field it belongs to. */
export type UpdateFault = "sentenceMissing" | "reasonMissing" | "stepNotAllowed" | "dateInFuture" | "resolutionMissing";

/** Checks an update against the rules (U3, U4) before anything is planned. An unchanged status needs no sentence. */
export function updateFaults(book: Book, measure: Measure, update: MeasureUpdate, today: string): readonly UpdateFault[] {
  const faults: UpdateFault[] = [];
  const { status } = measure;
  const changes = status !== update.status;
  if (status !== null && !isAllowed(status, update.status)) faults.push("stepNotAllowed");
  if (status !== null && needsReason(status, update.status) && update.reason.trim() === "") faults.push("reasonMissing");
  if (changes && update.sentence.trim() === "") faults.push("sentenceMissing");
  if (update.date > today) faults.push("dateInFuture");
  if (changes && isDecided(update.status) && measure.resolution === null && book.phase !== "draft") faults.push("resolutionMissing");
  return faults;
}

/** Confirms a measure unchanged for the current round: *Stand am* and *Runde*, nothing else. */
export function planConfirmation(book: Book, measure: Measure, today: string, planId: string): JournalledPlan {
  const word = measure.status === null ? measure.statusWord : book.vocabulary[measure.status].word;
  const line: JournalLine = { subject: measure.number, field: statusField, from: word, to: word, reason: "unverändert bestätigt" };
  const cells = { statusDate: serialOfDay(today), round: book.round };
  return journalled(book, { measure, cells, line, planId });
}

/** Plans an update that `updateFaults` has nothing against. */
export function planMeasureUpdate(book: Book, measure: Measure, update: MeasureUpdate, planId: string): Result<JournalledPlan, UpdateFault> {
  const [fault] = updateFaults(book, measure, update, update.date);
  if (fault !== undefined && fault !== "resolutionMissing") return failure(fault);
  const sentence = update.sentence.trim();
  const before = measure.status === null ? measure.statusWord : book.vocabulary[measure.status].word;
  const reason = [update.reason.trim(), sentence].filter((text) => text !== "").join(" · ");
  const line: JournalLine = { subject: measure.number, field: statusField, from: before, to: book.vocabulary[update.status].word, reason };
  const cells = {
    statusWord: statusCell(update.status, book.vocabulary),
    statusDate: serialOfDay(update.date),
    round: book.round,
    tendency: update.tendency === null ? null : tendencyWords[update.tendency],
    ...(sentence === "" ? {} : { internalNote: sentence }),
  };
  return success(journalled(book, { measure, cells, line, planId }));
}

type WrittenColumn = "statusWord" | "statusDate" | "round" | "tendency" | "internalNote";

interface MeasureWrite {
  readonly measure: Measure;
  readonly cells: Partial<Record<WrittenColumn, CellInput>>;
  readonly line: JournalLine;
  readonly planId: string;
}

/** The row is found by the measure's number just before writing, and refused when somebody has changed it meanwhile. */
function journalled(book: Book, { measure, cells, line, planId }: MeasureWrite): JournalledPlan {
  const table = book.tables.measures;
  if (table === undefined) throw new Error("Ohne Register gibt es keine Maßnahmen.");
  const keyColumn = table.area.column + positionOf(measureRegister, "number");
  const changes = (Object.keys(cells) as WrittenColumn[]).flatMap((name): readonly Change[] => {
    const column = table.area.column + positionOf(measureRegister, name);
    const area = { sheet: measureRegister.sheet, row: measure.row, column, rows: 1, columns: 1 };
    const format = numberFormatOf(measureRegister.columns[name].kind);
    const write: Change = {
      kind: "writeCells",
      area,
      cells: [[cells[name]]],
      expected: [[cellOf(book, measure.row, column)]],
      anchor: { keyColumn, keys: [measure.number] },
    };
    return [{ kind: "setNumberFormat", area, format, before: format }, write];
  });
  const subject = `${measure.number} ${measure.title}`;
  return { plan: { id: planId, operation: "updateMeasure", subject, changes }, lines: [line] };
}

function cellOf(book: Book, row: number, column: number): CellValue {
  const table = book.tables.measures!;
  return table.values[row - table.area.row]?.[column - table.area.column] ?? null;
}

/** Where a measure's status stands, for jumps and sentences. */
export function statusPlace(book: Book, measure: Measure): Place {
  const column = (book.tables.measures?.area.column ?? 0) + positionOf(measureRegister, "statusWord");
  return { sheet: measureRegister.sheet, row: measure.row, column };
}
