// Without this file the add-in could offer a sample only where somebody has generated it before.
import { catalogueBook } from "../sample/books/townBooks";
import { buildLindhafen } from "../sample/lindhafen";
import { writeBook } from "../sample/workbook/writeBook";

/** The sample town's catalogue as a file; the same bytes each time. */
export async function sampleCatalogueFile(): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const book = catalogueBook(buildLindhafen().tables);
  return { file: book.file, bytes: await writeBook(book) };
}
