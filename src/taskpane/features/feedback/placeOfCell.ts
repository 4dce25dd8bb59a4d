// Without this file a cell named in the feedback would be an address to be looked for by hand.
import { columnIndex, type Place } from "../../../domain/shared/place";

/** The cell a row of the feedback names; null where it names none. The office may have typed something else into it. */
export function placeOfCell(sheet: string, cell: string): Place | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
  if (sheet === "" || match === null) return null;
  return { sheet, row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "A") };
}
