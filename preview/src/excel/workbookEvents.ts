// Without this file the add-in would hear of nothing: the workbook's changes as Excel's events.
import type { ExcelHost } from "../host/excelHost";
import { lastColumn, lastRow, touches, type Area } from "../univer/area";
import type { BookChange, BookListener } from "../univer/bookEvents";
import type { Origin } from "../univer/engine";
import { localAddress } from "./address";
import { typeOf, valueOf } from "./cellValue";
import type { Range } from "./range";
import type { RangeAreas } from "./rangeAreas";
import { tidyHeaders } from "./tables";
import type { Workbook } from "./workbook";

/** Numbers of the events in the protocol. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  protectionChanged: 24,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const sourceOf = (origin: Origin): "Local" | "Remote" => (origin === "remote" ? "Remote" : "Local");

/** Values before and after, for a single cell that holds no formula. */
function detailsOf({ single }: BookChange): object {
  if (!single || single.before?.f || single.after?.f) return {};
  const [valueBefore, valueAfter] = [valueOf(single.before), valueOf(single.after)];
  return { valueBefore, valueAfter, valueTypeBefore: typeOf(valueBefore), valueTypeAfter: typeOf(valueAfter) };
}

export class WorkbookEvents implements BookListener {
  constructor(
    private readonly workbook: Workbook,
    private readonly host: ExcelHost,
  ) {}

  changed(change: BookChange): void {
    const { sheetId, area, type, origin, shift } = change;
    if (type !== "RangeEdited") this.moveRanges(change);
    const sheet = this.workbook.sheet(sheetId);
    const range = sheet.area(area);
    const payload = {
      address: localAddress(area),
      changeType: type,
      source: sourceOf(origin),
      triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheetId,
      shiftDirection: shift === "None" ? "None" : `ShiftCell${shift}`,
      ...detailsOf(change),
    };
    this.both(EVENT.changed, sheetId, { ...payload, referenceId: this.host.richApi.references.keepForEvent(range) });
    for (const table of sheet.tables.hostItems()) {
      if (touches(table.area, area)) {
        const { address, changeType, source, triggerSource } = payload;
        this.workbook.send(EVENT.tableChanged, table.id, {
          address,
          changeType,
          source,
          triggerSource,
          tableId: table.id,
          worksheetId: sheetId,
        });
      }
    }
    if (type === "RangeEdited" && !change.isTakenBack) this.followUp(sheetId, area);
  }

  selected(sheetId: string, areas: readonly Area[]): void {
    this.both(EVENT.selectionChanged, sheetId, { address: areas.map(localAddress).join(","), worksheetId: sheetId });
    if (this.workbook._Runtime.enableEvents) this.host.plainEvent("documentSelectionChanged");
  }

  activated(sheetId: string, before: string): void {
    this.both(EVENT.deactivated, before, { worksheetId: before });
    this.both(EVENT.activated, sheetId, { worksheetId: sheetId });
  }

  sheetAdded(sheetId: string, origin: Origin): void {
    this.workbook.send(EVENT.added, "Workbook", { worksheetId: sheetId, source: sourceOf(origin) });
  }

  sheetRemoved(sheetId: string, origin: Origin): void {
    this.workbook.send(EVENT.deleted, "Workbook", { worksheetId: sheetId, source: sourceOf(origin) });
  }

  /** Ranges the add-in holds point at the same cells as before. */
  private moveRanges(change: BookChange): void {
    const moved = new Set<object>();
    for (const object of this.host.richApi.liveObjects()) {
      if (moved.has(object) || !("follow" in object)) continue;
      moved.add(object);
      (object as Range | RangeAreas).follow(change);
    }
  }

  /** What Excel does by itself after cells have changed: tables keep their headers tidy and grow. */
  private followUp(sheetId: string, area: Area): void {
    const sheet = this.workbook.sheet(sheetId);
    for (const table of sheet.tables.hostItems()) {
      const { area: whole } = table;
      if (touches({ ...whole, rows: 1 }, area)) {
        tidyHeaders(table.getHeaderRowRange());
        this.workbook.book.tables.refreshHeaders(sheetId, area);
      }
      const grown = this.grown(sheetId, whole, area);
      const others = sheet.tables.hostItems().filter((other) => other.id !== table.id);
      if (!grown || others.some((other) => touches(other.area, grown)) || sheet.protection.protected) continue;
      tidyHeaders(sheet.area({ ...grown, rows: 1 }));
      this.workbook.book.tables.resize(table.id, grown);
    }
  }

  /** A table takes in what is entered directly below it or directly to its right. */
  private grown(sheetId: string, table: Area, edited: Area): Area | undefined {
    const below =
      edited.row === lastRow(table) + 1 && edited.column >= table.column && lastColumn(edited) <= lastColumn(table);
    const beside =
      edited.column === lastColumn(table) + 1 && edited.row >= table.row && lastRow(edited) <= lastRow(table);
    if ((!below && !beside) || !this.holdsSomething(sheetId, edited)) return undefined;
    return below ? { ...table, rows: table.rows + edited.rows } : { ...table, columns: table.columns + edited.columns };
  }

  private holdsSomething(sheetId: string, area: Area): boolean {
    const read = this.workbook.book.cells.reader(sheetId);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = read(area.row, column);
      if (cell?.f || valueOf(cell) !== "") return true;
    }
    return false;
  }

  private both(type: number, sheetId: string, payload: object): void {
    this.workbook.send(type, sheetId, payload);
    this.workbook.send(type, "Workbook", payload);
  }
}
