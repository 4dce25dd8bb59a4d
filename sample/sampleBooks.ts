// Without this file the list of the sample's workbooks would stand in the generator and again in its tests.
import { departmentBooks } from "./books/departmentBooks";
import { catalogueBook, taggedBook, untaggedBook } from "./books/townBooks";
import { plantFaults } from "./faults/plantFaults";
import type { SampleTown } from "./lindhafen";
import type { Book } from "./workbook/book";

/** File of the workbook a newcomer starts with. */
export const firstFile = "Lindhafen-Haushalt-2026-2027.xlsx";
/** File of the rightly tagged workbook. */
export const taggedFile = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
/** File of the workbook with the planted faults. */
export const faultyFile = "Lindhafen-Haushalt-2026-2027-mit-Fehlern.xlsx";

/** Every workbook of the sample, in memory. */
export function sampleBooks(town: SampleTown): readonly Book[] {
  const faulty = plantFaults(town);
  return [
    untaggedBook(town).book,
    taggedBook(town, taggedFile).book,
    taggedBook(faulty.town, faultyFile, faulty.overrides).book,
    ...departmentBooks(town).map(({ book }) => book),
    catalogueBook(town.tables),
  ];
}
