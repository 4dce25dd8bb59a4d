// Without this file nobody could say what a sheet's rows are worth, and subtotals would be counted twice.
import type { FederalState } from "../frames/federalState";
import type { CellValue } from "../shared/cell";
import type { BudgetRow } from "./budgetLine";
import { filledCell, type CellGrid } from "./cellGrid";
import { isDateFormat } from "./dateFormat";
import { rowsWithMergedTags, spreadMerges } from "./mergedCells";
import { KindReader } from "./lineKind";
import { AmountReader } from "./rowAmounts";
import { CodeReader } from "./rowCodes";
import type { RowFacts } from "./rowFacts";
import { decideRowKinds } from "./rowKinds";
import { columnOf, firstDataRow, type SheetLayout } from "./sheetLayout";

/** What the reading of rows must know besides cells and layout. */
export interface ReadOptions {
  /** Land whose account frame tells revenue from expense; null leaves it to kind columns and headings. */
  readonly state: FederalState | null;
  /** Row of the sheet in which `grid.values[0]` stands; 0 when it is left out. */
  readonly firstRow?: number;
  /** Rows of the sheet that are not visible. */
  readonly hiddenRows?: Iterable<number>;
}

/** Reads every row below the headings, in order, none left out; what a row is says its `kind`. */
export function readBudgetRows(cells: CellGrid, layout: SheetLayout, options: ReadOptions): BudgetRow[] {
  const offset = options.firstRow ?? 0;
  const grid = spreadMerges(cells, layout, offset);
  const reader = new RowReader(grid, layout, options);
  const facts: RowFacts[] = [];
  for (let row = Math.max(0, firstDataRow(layout) - offset); row < grid.values.length; row += 1) facts.push(reader.read(row));
  return decideRowKinds(grid, layout, facts);
}

/** Columns looked up once for all rows. */
class RowReader {
  private readonly codes: CodeReader;
  private readonly amounts: AmountReader;
  private readonly kinds: KindReader;
  private readonly columns: ReturnType<typeof plainColumns>;
  private readonly hidden: ReadonlySet<number>;
  private readonly mergedTags: ReadonlySet<number>;
  private readonly offset: number;
  private readonly constantDepartment: string | null;
  private readonly dateFormats = new Map<string, boolean>();

  constructor(
    private readonly grid: CellGrid,
    layout: SheetLayout,
    options: ReadOptions,
  ) {
    this.codes = new CodeReader(layout);
    this.amounts = new AmountReader(layout);
    this.kinds = new KindReader(layout.isCameral ? null : options.state);
    this.columns = plainColumns(layout);
    this.hidden = new Set(options.hiddenRows ?? []);
    this.mergedTags = rowsWithMergedTags(grid, layout);
    this.offset = options.firstRow ?? 0;
    this.constantDepartment = layout.constants?.find((each) => each.meaning === "department")?.code ?? null;
  }

  read(index: number): RowFacts {
    const cells = this.grid.values[index] ?? [];
    const at = (column: number | null): CellValue => (column === null ? null : filledCell(cells[column]));
    const { columns } = this;
    const { product, ownProduct, account, productCell, accountCell } = this.codes.read(cells);
    const amounts = this.amounts.read(cells);
    const { direction, view } = this.kinds.read({ account: account?.code ?? null, word: at(columns.direction), amounts });
    const accountName = textOrNull(at(columns.accountName)) ?? account?.name ?? null;
    const productIsDate = typeof productCell === "number" ? this.isDate(index) : null;
    const row: RowFacts["row"] = {
      row: index + this.offset,
      kind: "line",
      hidden: this.hidden.size > 0 && this.hidden.has(index + this.offset),
      department: textOrNull(at(columns.department)) ?? this.constantDepartment,
      product: product?.code ?? null,
      productName: textOrNull(at(columns.productName)) ?? product?.name ?? null,
      account: account?.code ?? null,
      accountName,
      text: textOrNull(at(columns.text)) ?? accountName,
      direction,
      view,
      amounts,
      goalCell: at(columns.goal),
      splitCell: at(columns.split),
      measureCell: at(columns.measure),
      keyCell: at(columns.rowKey),
      productCell,
      accountCell,
      ...(this.mergedTags.has(index + this.offset) ? { tagsMerged: true as const } : {}),
      ...(productIsDate === null ? {} : { productIsDate }),
    };
    return { row, index, hasOwnProduct: ownProduct };
  }

  /** Whether the product's cell is formatted as a date; null where formats were not read. */
  private isDate(index: number): boolean | null {
    const column = this.codes.productColumn?.column;
    const format = column === undefined ? undefined : this.grid.numberFormats?.[index]?.[column];
    if (format === undefined) return null;
    const known = this.dateFormats.get(format) ?? isDateFormat(format);
    this.dateFormats.set(format, known);
    return known;
  }
}

/** Columns that are taken as they stand. */
function plainColumns(layout: SheetLayout) {
  return {
    department: columnOf(layout, "department"),
    productName: columnOf(layout, "productName"),
    accountName: columnOf(layout, "accountName"),
    text: columnOf(layout, "text"),
    direction: columnOf(layout, "direction"),
    goal: columnOf(layout, "goal"),
    split: columnOf(layout, "split"),
    measure: columnOf(layout, "measure"),
    rowKey: columnOf(layout, "rowKey"),
  } as const;
}

function textOrNull(cell: CellValue): string | null {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell) : null;
}
