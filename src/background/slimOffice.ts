// Without this file the journal of years would be copied to the worker with every answer a person gives.
import type { OfficeBook } from "../usecases/consolidate/consolidation";

/** The office's registers, without what a consolidation does not look at: journal, other tables, outline. */
export function slimOffice({ book, divisions }: OfficeBook): OfficeBook {
  const { measures } = book.tables;
  const outline = { sheets: [], tables: [], names: [], activeSheet: "" };
  const slim = { ...book, outline, journal: [], accepted: new Map<string, string>(), faults: [], tables: measures ? { measures } : {} };
  return { book: slim, divisions };
}
