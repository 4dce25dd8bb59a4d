// Without this file no rows could be filtered: the AutoFilter of a sheet, of a table and of its columns.
import { HostError, invalidArgument, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { ColumnFilter, FilterCondition } from "../univer/filters";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** `Excel.FilterCriteria`, the parts this host knows. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
}

export class AutoFilter implements HostObject {
  readonly className = "AutoFilter";

  constructor(private readonly sheet: Worksheet) {}

  private get book() {
    return this.sheet.book;
  }

  get enabled(): boolean {
    return this.book.filters.area(this.sheet.id) !== undefined;
  }

  get isDataFiltered(): boolean {
    return this.book.filters.columns(this.sheet.id).size > 0;
  }

  /** One entry per column of the range; `null` where nothing is filtered. */
  get criteria(): (FilterCriteria | null)[] {
    const area = this.book.filters.area(this.sheet.id);
    if (!area) return [];
    const columns = this.book.filters.columns(this.sheet.id);
    return Array.from({ length: area.columns }, (_, index) => toCriteria(columns.get(area.column + index)));
  }

  /** Without column: buttons only. A range that is filtered already keeps its other columns' criteria. */
  apply(range: Range | string, columnIndex?: number | null, criteria?: FilterCriteria | null): void {
    this.sheet.protection.requireAllowed("autoFilter");
    const target = typeof range === "string" ? this.sheet.getRange(range) : range;
    const area = target.isEntireColumn || target.isEntireRow ? target.getUsedRange().area : target.area;
    const current = this.book.filters.area(this.sheet.id);
    const isSame =
      current &&
      current.row === area.row &&
      current.column === area.column &&
      current.columns === area.columns &&
      current.rows === area.rows;
    if (area.rows < 2) throw invalidArgument("a filter needs a header and a row");
    if (!isSame) this.book.filters.set(this.sheet.id, area);
    if (columnIndex === undefined || columnIndex === null) return;
    if (columnIndex < 0 || columnIndex >= area.columns) throw invalidArgument("columnIndex");
    this.book.filters.setColumn(this.sheet.id, area.column + columnIndex, fromCriteria(criteria));
  }

  clearCriteria(): void {
    const { id } = this.sheet;
    for (const column of [...this.book.filters.columns(id).keys()]) this.book.filters.setColumn(id, column, undefined);
  }

  clearColumnCriteria(columnIndex: number): void {
    const area = this.book.filters.area(this.sheet.id);
    if (!area || columnIndex < 0 || columnIndex >= area.columns) throw invalidArgument("columnIndex");
    this.book.filters.setColumn(this.sheet.id, area.column + columnIndex, undefined);
  }

  /** Filters again with the criteria that are set. */
  reapply(): void {
    const { id } = this.sheet;
    for (const [column, filter] of [...this.book.filters.columns(id)]) this.book.filters.setColumn(id, column, filter);
  }

  remove(): void {
    this.sheet.protection.requireAllowed("autoFilter");
    this.book.filters.remove(this.sheet.id);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError("ItemNotFound", "There is no AutoFilter.");
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const area = this.book.filters.area(this.sheet.id);
    return area ? this.sheet.area(area) : null;
  }
}

/** Longer signs first. */
const SIGNS: readonly [string, FilterCondition["operator"]][] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function condition(criterion: string): FilterCondition {
  const [sign, operator] = SIGNS.find(([prefix]) => criterion.startsWith(prefix)) ?? ["", "equal" as const];
  const text = criterion.slice(sign.length);
  const number = Number(text);
  return { operator, value: text !== "" && Number.isFinite(number) ? number : text };
}

export function fromCriteria(criteria: FilterCriteria | null | undefined): ColumnFilter | undefined {
  if (!criteria) return undefined;
  if (criteria.filterOn === "Values") {
    if (criteria.values?.some((value) => typeof value === "object"))
      throw new NotEmulated("FilterCriteria.values(FilterDatetime)");
    return { kind: "values", values: (criteria.values ?? []).map(String) };
  }
  if (criteria.filterOn !== "Custom") throw new NotEmulated(`FilterCriteria.filterOn(${criteria.filterOn})`);
  if (criteria.criterion1 === undefined) throw invalidArgument("criterion1");
  const conditions = [criteria.criterion1, criteria.criterion2]
    .filter((text) => text !== undefined && text !== null)
    .map((text) => condition(text));
  return { kind: "conditions", conditions, and: criteria.operator !== "Or" };
}

export function toCriteria(filter: ColumnFilter | undefined): FilterCriteria | null {
  if (!filter) return null;
  if (filter.kind === "values") return { filterOn: "Values", values: filter.values };
  const texts = filter.conditions.map(
    ({ operator, value }) => `${SIGNS.find(([, name]) => name === operator)![0]}${value}`,
  );
  return {
    filterOn: "Custom",
    criterion1: texts[0],
    ...(texts[1] && { criterion2: texts[1] }),
    operator: filter.and ? "And" : "Or",
  };
}
