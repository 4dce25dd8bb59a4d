// Without this file there would be no tables: name, range, header, filter buttons and structured references live in Univer.
import { SheetInterceptorService } from "@univerjs/sheets";
import {
  AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableCommand, SetSheetTableMutation, TableManager,
  type ITableJson,
} from "@univerjs/sheets-table";
import { fromUniver, lastColumn, toUniver, type Area } from "./area";
import type { Cells } from "./cells";
import type { CustomData } from "./customData";
import type { Engine, Step } from "./engine";
import { UNIT } from "./openSnapshot";

/** How Excel shows a table, in the words of `SheetExtras.tables` (src/files); Univer only knows its own looks. */
export interface TableLook {
  readonly style: string;
  readonly filterButtons: boolean;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
}

export interface TableRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area;
}

const PLAIN_LOOK: TableLook = {
  style: "TableStyleMedium2",
  filterButtons: true,
  bandedRows: true,
  bandedColumns: false,
};

type Looks = Readonly<Record<string, Partial<TableLook>>>;
/** Key of the looks in a sheet's custom data: table name -> look. */
const LOOKS = "tables";

export class Tables {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
    private readonly custom: CustomData,
  ) {}

  list(sheetId?: string): TableRecord[] {
    return this.manager
      .getTableList(UNIT)
      .filter((table) => sheetId === undefined || table.subUnitId === sheetId)
      .map((table) => ({ id: table.id, sheetId: table.subUnitId, name: table.name, area: fromUniver(table.range) }));
  }

  find(id: string): TableRecord | undefined {
    return this.list().find((table) => table.id === id);
  }

  /** The header cells must hold the column names already. */
  add(id: string, sheetId: string, name: string, area: Area): void {
    this.cells.flush();
    this.engine.apply([this.addition(id, sheetId, name, area)], [this.removal(id, sheetId)]);
  }

  remove(id: string): void {
    this.cells.flush();
    const { sheetId } = this.require(id);
    this.engine.apply([this.removal(id, sheetId)], [this.restoration(id)]);
  }

  rename(id: string, name: string): void {
    const { sheetId, name: before } = this.require(id);
    const { [before]: look, ...others } = this.custom.read<Looks>(LOOKS, sheetId) ?? {};
    this.cells.flush();
    const interceptors = this.engine.get(SheetInterceptorService);
    const params = { unitId: UNIT, tableId: id, name, oldTableName: before };
    const followers = this.engine.onSheet(sheetId, () =>
      interceptors.onCommandExecute({ id: SetSheetTableCommand.id, params }),
    );
    this.engine.apply(
      [this.configuration(id, { name }), ...(followers.redos as Step[])],
      [this.configuration(id, { name: before }), ...(followers.undos as Step[])],
    );
    if (look) this.custom.write(LOOKS, { ...others, [name]: look }, sheetId);
  }

  resize(id: string, area: Area): void {
    this.cells.flush();
    const { sheetId, name, area: before } = this.require(id);
    this.cells.grow(sheetId, area);
    if (area.column === before.column && area.columns === before.columns && area.row === before.row) {
      const range = (to: Area): Step => this.configuration(id, { updateRange: { newRange: toUniver(to) } });
      return this.engine.apply([range(area)], [range(before)]);
    }
    // Univer gives inserted columns wrong names and places; a table with the same id is put in its place
    const removal = this.removal(id, sheetId);
    this.engine.apply([removal, this.addition(id, sheetId, name, area)], [removal, this.restoration(id)]);
  }

  /** After header cells have changed: structured references go by the new names. */
  refreshHeaders(sheetId: string, changed: Area): void {
    for (const table of this.list(sheetId)) {
      const { row, column, columns } = table.area;
      if (changed.row > row || changed.row + changed.rows <= row) continue;
      if (changed.column > lastColumn(table.area) || lastColumn(changed) < column) continue;
      const names = this.headers(sheetId, table.area);
      const known = Array.from({ length: columns }, (_, index) =>
        this.manager.getTableById(UNIT, table.id)!.getColumnNameByIndex(index),
      );
      if (names.every((name, index) => name === known[index])) continue;
      const removal = this.removal(table.id, sheetId);
      this.engine.apply(
        [removal, this.addition(table.id, sheetId, table.name, table.area)],
        [removal, this.restoration(table.id)],
      );
    }
  }

  look(id: string): TableLook {
    const { sheetId, name } = this.require(id);
    return { ...PLAIN_LOOK, ...this.custom.read<Looks>(LOOKS, sheetId)?.[name] };
  }

  setLook(id: string, patch: Partial<TableLook>): void {
    const { sheetId, name } = this.require(id);
    const looks = this.custom.read<Looks>(LOOKS, sheetId);
    this.custom.write(LOOKS, { ...looks, [name]: { ...looks?.[name], ...patch } }, sheetId);
  }

  private get manager(): TableManager {
    return this.engine.get(TableManager);
  }

  private require(id: string): TableRecord {
    const table = this.find(id);
    if (!table) throw new Error(`no table ${id}`);
    return table;
  }

  private configuration(tableId: string, config: object): Step {
    const { sheetId } = this.require(tableId);
    return { id: SetSheetTableMutation.id, params: { unitId: UNIT, subUnitId: sheetId, tableId, config } };
  }

  private headers(sheetId: string, area: Area): string[] {
    return this.manager.getColumnHeader(UNIT, sheetId, toUniver(area), "Spalte");
  }

  private addition(tableId: string, subUnitId: string, name: string, area: Area): Step {
    const header = this.headers(subUnitId, area);
    const params = {
      unitId: UNIT,
      subUnitId,
      tableId,
      name,
      range: toUniver(area),
      header,
      options: { showHeader: true },
    };
    return { id: AddSheetTableMutation.id, params };
  }

  private removal(tableId: string, subUnitId: string): Step {
    return { id: DeleteSheetTableMutation.id, params: { unitId: UNIT, subUnitId, tableId } };
  }

  /** Puts a table back exactly as it is now. */
  private restoration(id: string): Step {
    const table = this.manager.getTableById(UNIT, id)!;
    const json: ITableJson = table.toJSON();
    const params = {
      unitId: UNIT,
      subUnitId: table.getSubunitId(),
      tableId: id,
      name: json.name,
      range: json.range,
      header: json.columns.map((column) => column.displayName),
      options: { ...json.options, columns: json.columns },
    };
    return { id: AddSheetTableMutation.id, params };
  }
}
