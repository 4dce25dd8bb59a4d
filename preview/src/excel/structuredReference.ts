// Without this file a name for a table's column would be a text and no range.
import type { Area } from "../univer/area";
import type { Range } from "./range";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** `Table`, `Table[Column]`, `Table[#All]`, `Table[[#Headers],[Column]]`. */
const REFERENCE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/u;
const PARTS: Readonly<Record<string, (table: Table) => Area>> = {
  "#all": (table) => table.area,
  "#data": (table) => table.getDataBodyRange().area,
  "#headers": (table) => table.getHeaderRowRange().area,
};

/** The range a structured reference stands for; `undefined` when it is none, or names what is not there. */
export function rangeOfReference(workbook: Workbook, reference: string): Range | undefined {
  const match = REFERENCE.exec(reference);
  const table = match ? workbook.tables.find(match[1]) : undefined;
  if (!match || !table) return undefined;
  const parts =
    match[2] === undefined
      ? []
      : match[2].startsWith("[")
        ? [...match[2].matchAll(/\[([^\]]*)\]/g)].map((part) => part[1])
        : [match[2]];
  const special = parts.find((part) => part.startsWith("#"));
  const column = parts.find((part) => !part.startsWith("#"));
  const rows = PARTS[special?.toLowerCase() ?? "#data"]?.(table);
  const index = column === undefined ? undefined : table.columns.find(column)?.index;
  if (!rows || (column !== undefined && index === undefined)) return undefined;
  return table.worksheet.area(index === undefined ? rows : { ...rows, column: rows.column + index, columns: 1 });
}
