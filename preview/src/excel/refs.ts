// Without this file inserted rows would leave the add-in's ranges pointing at their old neighbours.
import { COLUMNS, contains, lastColumn, lastRow, ROWS, touches, type Area } from "../univer/area";
import type { BookChange } from "../univer/bookEvents";

/** Where an area lies after rows, columns or cells were inserted or deleted; `undefined` when it is gone. */
export function shifted(area: Area, change: Pick<BookChange, "type" | "area" | "shift">): Area | undefined {
  switch (change.type) {
    case "RowInserted":
      return inserted(area, change.area, "row", "rows", ROWS);
    case "ColumnInserted":
      return inserted(area, change.area, "column", "columns", COLUMNS);
    case "RowDeleted":
      return deleted(area, change.area, "row", "rows", ROWS);
    case "ColumnDeleted":
      return deleted(area, change.area, "column", "columns", COLUMNS);
    case "CellInserted":
    case "CellDeleted":
      return pushed(area, change);
    default:
      return area;
  }
}

type Start = "row" | "column";
type Size = "rows" | "columns";

/** An insertion above moves the area, one inside it stretches it; a whole column stays whole. */
function inserted(area: Area, added: Area, start: Start, size: Size, limit: number): Area {
  if (area[size] === limit || added[start] >= area[start] + area[size]) return area;
  if (added[start] <= area[start]) return { ...area, [start]: area[start] + added[size] };
  return { ...area, [size]: area[size] + added[size] };
}

function deleted(area: Area, gone: Area, start: Start, size: Size, limit: number): Area | undefined {
  if (area[size] === limit) return area;
  const end = gone[start] + gone[size];
  const before = Math.max(0, Math.min(area[start], end) - gone[start]);
  const inside = Math.max(0, Math.min(area[start] + area[size], end) - Math.max(area[start], gone[start]));
  if (inside === area[size]) return undefined;
  return { ...area, [start]: area[start] - Math.min(before, gone[size]), [size]: area[size] - inside };
}

/** Cells pushed sideways or up and down move areas that lie wholly in their lane. */
function pushed(
  area: Area,
  { type, area: moved, shift }: Pick<BookChange, "type" | "area" | "shift">,
): Area | undefined {
  const vertical = shift === "Down" || shift === "Up";
  const lane = vertical ? { ...moved, row: 0, rows: ROWS } : { ...moved, column: 0, columns: COLUMNS };
  if (!contains(lane, area)) return area;
  const [start, size]: [Start, Size] = vertical ? ["row", "rows"] : ["column", "columns"];
  const limit = vertical ? ROWS : COLUMNS;
  return type === "CellInserted" ? inserted(area, moved, start, size, limit) : deleted(area, moved, start, size, limit);
}

/** Whether an insertion or deletion of cells would tear a merged or tabular area apart. */
export const tears = (area: Area, cut: Area, vertical: boolean): boolean =>
  vertical
    ? lastRow(area) >= cut.row &&
      area.column <= lastColumn(cut) &&
      lastColumn(area) >= cut.column &&
      (area.column < cut.column || lastColumn(area) > lastColumn(cut))
    : lastColumn(area) >= cut.column &&
      area.row <= lastRow(cut) &&
      lastRow(area) >= cut.row &&
      (area.row < cut.row || lastRow(area) > lastRow(cut));

/** Whether the cut lies inside a merged cell: cells pushed in between, or a part deleted. */
export function cutsInto(merge: Area, cut: Area, shift: BookChange["shift"]): boolean {
  if (!touches(merge, cut)) return false;
  if (shift === "Down") return merge.row < cut.row;
  if (shift === "Right") return merge.column < cut.column;
  return !contains(cut, merge);
}
