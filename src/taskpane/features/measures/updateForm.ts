// Without this file the editor could not say which field is wrong before anything is written.
import type { Measure } from "../../../domain/measures/measure";
import type { MeasureStatus, Tendency } from "../../../domain/measures/measureStatus";
import { dateText } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { updateFaults, type MeasureUpdate, type UpdateFault } from "../../../usecases/updateMeasure";
import { dayOfText } from "../../../workbook/day";

/** What is typed into the editor, as it stands in its fields. */
export interface UpdateForm {
  readonly status: MeasureStatus | null;
  readonly sentence: string;
  readonly date: string;
  readonly tendency: Tendency | null;
  readonly reason: string;
}

/** A field of the editor that something can be wrong with. */
export type UpdateField = "status" | "sentence" | "date" | "reason";

/** Either what can be planned, or a German sentence for each field that is wrong. */
export type UpdateReading =
  | { readonly kind: "ready"; readonly update: MeasureUpdate; readonly hint: string | null }
  | { readonly kind: "faulty"; readonly faults: Readonly<Partial<Record<UpdateField, string>>> };

/** The editor's fields to begin with: what stands in the register, dated today. */
export function startForm(measure: Measure, today: string): UpdateForm {
  return { status: measure.status, sentence: measure.internalNote, date: dateText(today), tendency: measure.tendency, reason: "" };
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
  if (form.status === null || date === null) {
    return {
      kind: "faulty",
      faults: { ...(form.status === null ? { status: texts.statusMissing } : {}), ...(date === null ? { date: texts.dateUnreadable } : {}) },
    };
  }
  const isOldSentence = form.status !== measure.status && form.sentence.trim() === measure.internalNote.trim();
  const update: MeasureUpdate = { ...form, status: form.status, date, sentence: isOldSentence ? "" : form.sentence };
  const found = updateFaults(book, measure, update, today);
  const hint = found.includes("resolutionMissing") ? texts.resolutionMissing : null;
  const faults: Partial<Record<UpdateField, string>> = {};
  for (const fault of found) {
    if (fault === "resolutionMissing") continue;
    const from = measure.status === null ? measure.statusWord : book.vocabulary[measure.status].word;
    faults[fieldOfFault[fault]] ??= fault === "reasonMissing" ? texts.reasonMissing(from) : texts[fault];
  }
  return Object.keys(faults).length > 0 ? { kind: "faulty", faults } : { kind: "ready", update, hint };
}
