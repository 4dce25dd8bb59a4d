// Without this file a status with a typing error would have to be stated anew, with a sentence about nothing.
import type { Measure } from "../domain/measures/measure";
import { statusField } from "../domain/measures/statusHistory";
import { readStatus, statusCell } from "../domain/measures/vocabulary";
import type { Book } from "./book";
import { measurePlan, statusBefore, wordBefore, type MeasurePlan } from "./updateMeasure";

/** Reason of a row that only corrects how a status is written. */
const spellingReason = "Schreibweise berichtigt";

/**
 * Plans to correct how a status is written, its row found by its number. Null where the word would say another status than the
 * journal: that is an update, with a sentence of its own.
 */
export function planStatusWord(book: Book, measure: Measure, word: string, planId: string): MeasurePlan | null {
  const status = readStatus(word, book.vocabulary);
  const before = statusBefore(book, measure);
  if (status === null || (before !== null && before !== status)) return null;
  const line = { subject: measure.number, field: statusField, from: wordBefore(book, measure), to: book.vocabulary[status].word, reason: spellingReason };
  return measurePlan(book, { measure, cells: { statusWord: statusCell(status, book.vocabulary) }, lines: [line], planId });
}
