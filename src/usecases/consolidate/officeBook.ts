// Without this file a consolidation in the pane would not know the office's catalogue, round and departments.
import type { Book } from "../book";
import type { OfficeBook } from "./consolidation";

/** What the open workbook brings along: its registers, and who answers for which field and corridor. */
export async function officeBook(book: Book): Promise<OfficeBook> {
  const { divisions } = book.tables;
  if (divisions === undefined) return { book, divisions: [] };
  // Brings zod, which the pane's first view must not wait for.
  const { decodeDivisions } = await import("../../workbook/codec/decodeDivisions");
  return { book, divisions: decodeDivisions(divisions).divisions };
}
