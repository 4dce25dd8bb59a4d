// Without this file no AutoFilter: which rows it hides is Univer's to say, in the grid and for the add-in alike.
import { MarkDirtyFilterChangeMutation } from "@univerjs/sheets";
import {
  RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation, SetSheetsFilterRangeMutation, SheetsFilterService,
  type IFilterColumn,
} from "@univerjs/sheets-filter";
import {
  SetSheetTableFilterMutation, TableColumnFilterTypeEnum, TableManager, type ITableFilterItem,
} from "@univerjs/sheets-table";
import { fromUniver, toUniver, type Area } from "./area";
import type { Cells } from "./cells";
import type { Engine, Step } from "./engine";
import { UNIT } from "./openSnapshot";

/** Comparison of one cell with a value; several of a column are joined by `and` or by `or`. */
export interface FilterCondition {
  readonly operator: "equal" | "notEqual" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual";
  readonly value: string | number;
}

/** What a column lets through. */
export type ColumnFilter =
  | { readonly kind: "values"; readonly values: readonly string[] }
  | { readonly kind: "conditions"; readonly conditions: readonly FilterCondition[]; readonly and: boolean };

/** Univer's spellings of the comparisons. */
const OPERATORS: Readonly<Record<FilterCondition["operator"], string>> = {
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greaterThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  lessThan: "lessThan",
  lessThanOrEqual: "lessThanOrEqual",
};

export class Filters {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  /** The filtered area of a sheet, header included. */
  area(sheetId: string): Area | undefined {
    const range = this.model(sheetId)?.getRange();
    return range && fromUniver(range);
  }

  /** Criteria by column of the sheet. */
  columns(sheetId: string): ReadonlyMap<number, ColumnFilter> {
    const columns = this.model(sheetId)?.getAllFilterColumns() ?? [];
    return new Map(columns.map(([column, filter]) => [column, fromStored(filter.serialize())]));
  }

  set(sheetId: string, area: Area): void {
    this.cells.flush();
    if (this.model(sheetId)) this.remove(sheetId);
    this.engine.apply([this.ranged(sheetId, area)], [this.removal(sheetId)]);
  }

  remove(sheetId: string): void {
    this.cells.flush();
    const area = this.area(sheetId);
    if (!area) return;
    const criteria = [...this.columns(sheetId)].map(([column, filter]) => this.criterion(sheetId, column, filter));
    this.engine.apply([this.removal(sheetId)], [this.ranged(sheetId, area), ...criteria]);
    this.markDirty(sheetId, area);
  }

  /** `column` of the sheet; without a filter the column lets everything through. */
  setColumn(sheetId: string, column: number, filter: ColumnFilter | undefined): void {
    this.cells.flush();
    const before = this.columns(sheetId).get(column);
    this.engine.apply([this.criterion(sheetId, column, filter)], [this.criterion(sheetId, column, before)]);
    this.markDirty(sheetId, this.area(sheetId)!);
  }

  /** `column` of the table. Tables only know lists of values here. */
  setTableColumn(sheetId: string, tableId: string, column: number, values: readonly string[] | undefined): void {
    this.cells.flush();
    const before = this.engine.get(TableManager).getTableById(UNIT, tableId)?.getTableFilterColumn(column);
    const after: ITableFilterItem | undefined = values && {
      filterType: TableColumnFilterTypeEnum.manual,
      values: [...values],
    };
    const step = (tableFilter: ITableFilterItem | undefined): Step => ({
      id: SetSheetTableFilterMutation.id,
      params: { unitId: UNIT, subUnitId: sheetId, tableId, column, tableFilter },
    });
    this.engine.apply([step(after)], [step(before)]);
  }

  tableColumn(tableId: string, column: number): readonly string[] | undefined {
    const filter = this.engine.get(TableManager).getTableById(UNIT, tableId)?.getTableFilterColumn(column);
    return filter?.filterType === TableColumnFilterTypeEnum.manual ? filter.values : undefined;
  }

  private model(sheetId: string): ReturnType<SheetsFilterService["getFilterModel"]> {
    return this.engine.get(SheetsFilterService).getFilterModel(UNIT, sheetId);
  }

  private ranged(subUnitId: string, area: Area): Step {
    return { id: SetSheetsFilterRangeMutation.id, params: { unitId: UNIT, subUnitId, range: toUniver(area) } };
  }

  private removal(subUnitId: string): Step {
    return { id: RemoveSheetsFilterMutation.id, params: { unitId: UNIT, subUnitId } };
  }

  private criterion(subUnitId: string, col: number, filter: ColumnFilter | undefined): Step {
    const criteria = filter ? toStored(col, filter) : null;
    return { id: SetSheetsFilterCriteriaMutation.id, params: { unitId: UNIT, subUnitId, col, criteria } };
  }

  /** SUBTOTAL and the like depend on what is hidden. */
  private markDirty(subUnitId: string, area: Area): void {
    this.engine.run([
      { id: MarkDirtyFilterChangeMutation.id, params: { unitId: UNIT, subUnitId, filterRange: toUniver(area) } },
    ]);
  }
}

function toStored(colId: number, filter: ColumnFilter): IFilterColumn {
  if (filter.kind === "values") {
    const filters = filter.values.filter((value) => value !== "");
    return { colId, filters: { filters, ...(filters.length < filter.values.length && { blank: true as const }) } };
  }
  const customFilters = filter.conditions.map(({ operator, value }) => ({ val: value, operator: OPERATORS[operator] }));
  return { colId, customFilters: { customFilters, ...(filter.and && { and: 1 }) } } as IFilterColumn;
}

function fromStored(column: IFilterColumn): ColumnFilter {
  if (column.filters)
    return { kind: "values", values: [...(column.filters.filters ?? []), ...(column.filters.blank ? [""] : [])] };
  const conditions = (column.customFilters?.customFilters ?? []).map((condition) => ({
    operator: (condition.operator ?? "equal") as FilterCondition["operator"],
    value: condition.val,
  }));
  return { kind: "conditions", conditions, and: column.customFilters?.and === 1 };
}
