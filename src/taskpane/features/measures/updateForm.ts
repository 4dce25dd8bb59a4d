// Without this file the editor could not say which field is wrong before anything is written.
import { isComplete, type Measure, type Resolution } from "../../../domain/measures/measure";
import type { MeasureStatus, Tendency } from "../../../domain/measures/measureStatus";
import { isDecided } from "../../../domain/measures/transition";
import { dateText } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { statusBefore, updateFaults, type MeasureUpdate, type UpdateFault } from "../../../usecases/updateMeasure";
import { dayOfText } from "../../../workbook/day";

/** What is typed into the editor, as it stands in its fields. */
export interface UpdateForm {
  readonly status: MeasureStatus | null;
  readonly sentence: string;
  readonly date: string;
  readonly tendency: Tendency | null;
  readonly reason: string;
  readonly resolutionBody: string;
  readonly resolutionDate: string;
  readonly resolutionNumber: string;
}

/** A field of the editor that something can be wrong with. */
export type UpdateField = "status" | "sentence" | "date" | "reason" | "resolutionBody" | "resolutionDate" | "resolutionNumber";

/** A German sentence for each field that is wrong. */
export type FieldFaults = Readonly<Partial<Record<UpdateField, string>>>;

/** Either what can be planned, or what is wrong. */
export type UpdateReading =
  | { readonly kind: "ready"; readonly update: MeasureUpdate; readonly hint: string | null }
  | { readonly kind: "faulty"; readonly faults: FieldFaults };

/** The editor's fields to begin with: what stands in the register, dated today. */
export function startForm(measure: Measure, today: string): UpdateForm {
  const { status, internalNote, tendency, resolution } = measure;
  return {
    status,
    sentence: internalNote,
    date: dateText(today),
    tendency,
    reason: "",
    resolutionBody: resolution?.body ?? "",
    resolutionDate: resolution?.date ? dateText(resolution.date) : "",
    resolutionNumber: resolution?.number ?? "",
  };
}

/** [U4] Whether the editor asks for a resolution: the status is one that a body decides on, and the register names none. */
export function asksForResolution(form: UpdateForm, measure: Measure): boolean {
  return form.status !== null && isDecided(form.status) && !isComplete(measure.resolution);
}

const fieldOfFault = {
  sentenceMissing: "sentence",
  reasonMissing: "reason",
  stepNotAllowed: "status",
  dateInFuture: "date",
} satisfies Record<Exclude<UpdateFault, "resolutionMissing">, UpdateField>;

/** Reads the fields. A sentence that merely stood there before says nothing about a new status. */
export function readUpdateForm(form: UpdateForm, book: Book, measure: Measure, today: string): UpdateReading {
  const texts = measureTexts.faults;
  const date = dayOfText(form.date);
  const resolution = asksForResolution(form, measure) ? readResolutionFields(form, today) : { value: null, faults: {} };
  if (form.status === null || date === null) {
    const ofStatus = form.status === null ? { status: texts.statusMissing } : {};
    return { kind: "faulty", faults: { ...ofStatus, ...(date === null ? { date: texts.dateUnreadable } : {}), ...resolution.faults } };
  }
  const { status, tendency, reason } = form;
  const isOldSentence = status !== measure.status && form.sentence.trim() === measure.internalNote.trim();
  const sentence = isOldSentence ? "" : form.sentence;
  const update: MeasureUpdate = { status, tendency, reason, date, sentence, resolution: resolution.value };
  const found = updateFaults(book, measure, update, today);
  const faults: Partial<Record<UpdateField, string>> = { ...resolution.faults };
  for (const fault of found) {
    if (fault === "resolutionMissing") continue;
    faults[fieldOfFault[fault]] ??= fault === "reasonMissing" ? texts.reasonMissing(wordBefore(book, measure)) : texts[fault];
  }
  const hint = found.includes("resolutionMissing") ? texts.resolutionMissing : null;
  return Object.keys(faults).length > 0 ? { kind: "faulty", faults } : { kind: "ready", update, hint };
}

function wordBefore(book: Book, measure: Measure): string {
  const before = statusBefore(book, measure);
  return before === null ? measure.statusWord : book.vocabulary[before].word;
}

interface ResolutionReading {
  readonly value: Resolution | null;
  readonly faults: FieldFaults;
}

/** A resolution is named with body, date and number, or not at all: half of one would not be found again. */
function readResolutionFields(form: UpdateForm, today: string): ResolutionReading {
  const texts = measureTexts.faults;
  const [body, written, number] = [form.resolutionBody.trim(), form.resolutionDate.trim(), form.resolutionNumber.trim()];
  if (body === "" && written === "" && number === "") return { value: null, faults: {} };
  const date = dayOfText(written);
  const ofDate = date === null ? texts.dateUnreadable : date > today ? texts.dateInFuture : null;
  // The three stand in one cell with commas between them.
  const ofBody = body === "" ? texts.bodyMissing : body.includes(",") ? texts.bodyWithComma : null;
  const faults: FieldFaults = {
    ...(ofBody === null ? {} : { resolutionBody: ofBody }),
    ...(ofDate === null ? {} : { resolutionDate: ofDate }),
    ...(number === "" ? { resolutionNumber: texts.numberMissing } : {}),
  };
  return { value: Object.keys(faults).length > 0 ? null : { body, date, number }, faults };
}
