// Without this file nothing could be sorted; and a sort moves the cells of its own range only, as in Excel.
import { HostError, invalidArgument, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { touches } from "../univer/area";
import { typeOf, valueOf, type Scalar } from "./cellValue";
import type { Range } from "./range";

export interface SortField {
  /** Column of the range, from 0. */
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly dataOption?: string;
}

/** Numbers before texts before truth values before errors; empty cells always last. */
const RANK: Readonly<Record<string, number>> = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };

export class RangeSort implements HostObject {
  readonly className = "RangeSort";

  constructor(private readonly range: Range) {}

  apply(
    fields: readonly SortField[],
    matchCase = false,
    hasHeaders = false,
    orientation = "Rows",
    method = "PinYin",
  ): void {
    if (orientation !== "Rows" || method !== "PinYin")
      throw new NotEmulated(`RangeSort.apply(${orientation}, ${method})`);
    if (fields.some((field) => field.sortOn && field.sortOn !== "Value"))
      throw new NotEmulated("RangeSort.apply(sortOn)");
    const range = hasHeaders ? this.range.getOffsetRange(1, 0).getResizedRange(-1, 0) : this.range;
    sortRows(range, fields, matchCase);
  }
}

/** Sorts the visible rows of a range among themselves. */
export function sortRows(range: Range, fields: readonly SortField[], matchCase: boolean): void {
  const { sheet, area } = range;
  const { book } = sheet;
  if (fields.some((field) => field.key < 0 || field.key >= area.columns)) throw invalidArgument("key");
  sheet.protection.requireAllowed("sort");
  sheet.protection.requireUnlocked(area);
  if (book.structure.merges(sheet.id).some((merge) => touches(merge, area))) {
    throw new HostError("MergedRangeConflict", "The operation isn't possible with merged cells.");
  }
  const read = book.cells.reader(sheet.id);
  const collator = new Intl.Collator("de", { sensitivity: matchCase ? "variant" : "base" });
  const rows = Array.from({ length: area.rows }, (_, offset) => area.row + offset).filter(
    (row) => !book.lines.isRowFiltered(sheet.id, row),
  );
  const valueIn = (row: number, field: SortField): Scalar => valueOf(read(row, area.column + field.key));
  const sorted = [...rows].sort((a, b) => {
    for (const field of fields) {
      const order = compare(valueIn(a, field), valueIn(b, field), field.ascending !== false, collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  const order = new Map(rows.map((row, index) => [row, sorted[index]]));
  if (sorted.some((row, index) => row !== rows[index])) book.structure.reorderRows(sheet.id, area, order);
}

function compare(a: Scalar, b: Scalar, ascending: boolean, collator: Intl.Collator): number {
  const rank = RANK[typeOf(a)] - RANK[typeOf(b)];
  if (a === "" || b === "") return rank;
  const direction = ascending ? 1 : -1;
  if (rank !== 0) return rank * direction;
  const order = typeof a === "string" ? collator.compare(a, String(b)) : Number(a) - Number(b);
  return order * direction;
}
