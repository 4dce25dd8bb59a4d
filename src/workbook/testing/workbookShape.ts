// Without this file "nothing changed" and "everything is as before" would be checked cell by cell in every test.
import { areaAddress } from "../../domain/shared/place";
import type { WorkbookReader } from "../port";

/** Everything the port can see of some sheets, comparable with `toEqual`. */
export async function workbookShape(book: WorkbookReader, isWatched: (sheet: string) => boolean): Promise<unknown> {
  const outline = await book.outline();
  if (!outline.ok) throw new Error(JSON.stringify(outline.failure));
  const sheets = outline.value.sheets.filter(({ name }) => isWatched(name));
  const areas = sheets.flatMap(({ used, name }) =>
    used ? [{ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }] : [],
  );
  const read = await book.read(areas.map((area) => ({ area, formulas: true, numberFormats: true })));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return {
    sheets: sheets.map(({ name, hidden, autoFilter }) => ({ name, hidden, autoFilter })),
    tables: outline.value.tables
      .filter(({ area }) => isWatched(area.sheet))
      .map(({ name, area }) => `${name} ${areaAddress(area)}`),
    names: outline.value.names
      .filter(({ area }) => area === null || isWatched(area.sheet))
      .map(({ name, area, refersTo }) => (area === null ? `${name} ${refersTo}` : `${name} ${area.sheet}!${areaAddress(area)}`)),
    cells: read.value.map(({ area, values, formulas, numberFormats }) => ({
      sheet: area.sheet,
      values,
      formulas,
      numberFormats,
    })),
  };
}
