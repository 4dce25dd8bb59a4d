// Without this file nobody could say what a sheet's rows are worth, and subtotals would be counted twice.
import { directionOf, viewOf } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import type { CellValue } from "../shared/cell";
import { centsFromCell } from "../shared/centsFromCell";
import type { BudgetRow, BudgetView, Direction, LineAmount, RowKind } from "./budgetLine";
import type { CellGrid } from "./cellGrid";
import { codeTextOf, isCode, splitCodeAndName, splitProductAndAccount, type CodeAndName } from "./codeCell";
import { directionOfWord } from "./directionWord";
import { isDateFormat } from "./dateFormat";
import { decideRowKinds, type RowFacts } from "./rowKinds";
import { columnOf, firstDataRow, type LayoutColumn, type SheetLayout } from "./sheetLayout";
import { valueKindOfWord } from "./valueHeading";
import type { ValueIdentity } from "./valueColumn";

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
export function readBudgetRows(grid: CellGrid, layout: SheetLayout, options: ReadOptions): BudgetRow[] {
  const reader = new RowReader(grid, layout, options);
  const offset = options.firstRow ?? 0;
  const facts: RowFacts[] = [];
  for (let row = Math.max(0, firstDataRow(layout) - offset); row < grid.values.length; row += 1) facts.push(reader.read(row));
  return decideRowKinds(grid, layout, facts);
}

interface AmountColumn {
  readonly column: number;
  readonly source: LayoutColumn;
  readonly value: ValueIdentity;
}

/** Column numbers looked up once, and codes that come back row after row split once. */
class RowReader {
  private readonly amounts: readonly AmountColumn[];
  private readonly hidden: ReadonlySet<number>;
  private readonly offset: number;
  private readonly product: LayoutColumn | null;
  private readonly account: LayoutColumn | null;
  private readonly goal: number | null;
  private readonly split: number | null;
  private readonly measure: number | null;
  private readonly rowKey: number | null;
  private readonly department: number | null;
  private readonly productName: number | null;
  private readonly accountName: number | null;
  private readonly text: number | null;
  private readonly direction: number | null;
  private readonly year: number | null;
  private readonly valueKind: number | null;
  private readonly constantProduct: CodeAndName | null;
  private readonly constantDepartment: string | null;
  private readonly codes = new Map<CellValue, CodeAndName | null>();
  private readonly namedCodes = new Map<CellValue, CodeAndName | null>();
  private readonly accounts = new Map<string, AccountKind>();
  private readonly identities = new Map<string, ValueIdentity>();
  private readonly dateFormats = new Map<string, boolean>();
  private carried: CodeAndName | null = null;

  constructor(
    private readonly grid: CellGrid,
    private readonly layout: SheetLayout,
    private readonly options: ReadOptions,
  ) {
    this.offset = options.firstRow ?? 0;
    this.hidden = new Set(options.hiddenRows ?? []);
    this.amounts = layout.columns.flatMap((source) =>
      source.meaning === "amount" && source.value !== null ? [{ column: source.column, source, value: source.value }] : [],
    );
    this.product = productColumn(layout);
    this.account = layout.columns.find((column) => column.meaning === "account") ?? null;
    this.goal = columnOf(layout, "goal");
    this.split = columnOf(layout, "split");
    this.measure = columnOf(layout, "measure");
    this.rowKey = columnOf(layout, "rowKey");
    this.department = columnOf(layout, "department");
    this.productName = columnOf(layout, "productName");
    this.accountName = columnOf(layout, "accountName");
    this.text = columnOf(layout, "text");
    this.direction = columnOf(layout, "direction");
    this.year = columnOf(layout, "year");
    this.valueKind = columnOf(layout, "valueKind");
    const constants = layout.constants ?? [];
    this.constantProduct =
      constants.find((each) => each.meaning === "product") ?? constants.find((each) => each.meaning === "subPlan") ?? null;
    this.constantDepartment = constants.find((each) => each.meaning === "department")?.code ?? null;
  }

  read(index: number): RowFacts {
    const cells = this.grid.values[index] ?? [];
    const at = (column: number | null): CellValue => (column === null ? null : filled(cells[column]));
    const productCell = this.product === null ? null : at(this.product.column);
    const accountCell = this.account === null ? null : at(this.account.column);
    const own = this.productOf(cells, productCell);
    const account = this.accountOf(cells, productCell, accountCell);
    const product = own ?? this.fallbackProduct(account !== null);
    const amounts = this.amountsOf(cells);
    const accountName = textOrNull(at(this.accountName)) ?? account?.name ?? null;
    const kind = this.kindOf(account?.code ?? null, at(this.direction), amounts);
    let row: BudgetRow = {
      row: index + this.offset,
      kind: "line" as RowKind,
      hidden: this.hidden.size > 0 && this.hidden.has(index + this.offset),
      department: textOrNull(at(this.department)) ?? this.constantDepartment,
      product: product?.code ?? null,
      productName: textOrNull(at(this.productName)) ?? product?.name ?? null,
      account: account?.code ?? null,
      accountName,
      text: textOrNull(at(this.text)) ?? accountName,
      direction: kind.direction,
      view: kind.view,
      amounts,
      goalCell: at(this.goal),
      splitCell: at(this.split),
      measureCell: at(this.measure),
      keyCell: at(this.rowKey),
      productCell,
      accountCell,
    };
    if (typeof productCell === "number") row = this.withDateMark(row, index);
    return { row, index, hasOwnProduct: own !== null };
  }

  private withDateMark(row: BudgetRow, index: number): BudgetRow {
    const format = this.product === null ? undefined : this.grid.numberFormats?.[index]?.[this.product.column];
    if (format === undefined) return row;
    const isDate = this.dateFormats.get(format) ?? isDateFormat(format);
    this.dateFormats.set(format, isDate);
    return { ...row, productIsDate: isDate };
  }

  private productOf(cells: readonly CellValue[], cell: CellValue): CodeAndName | null {
    const parts = this.layout.productParts;
    if (parts !== undefined && parts.length > 1) return joinedCode(cells, parts);
    if (this.product === null || cell === null) return null;
    const code = this.codeOf(cell, this.product);
    if (code !== null) this.carried = code;
    return code;
  }

  /** Codes said once above count for rows that have an account of their own. */
  private fallbackProduct(hasAccount: boolean): CodeAndName | null {
    if (this.layout.fillsDown && hasAccount && this.carried !== null) return this.carried;
    return this.constantProduct;
  }

  private accountOf(cells: readonly CellValue[], productCell: CellValue, accountCell: CellValue): CodeAndName | null {
    const parts = this.layout.accountParts;
    if (parts !== undefined && parts.length > 1) return joinedCode(cells, parts);
    if (this.account !== null) return accountCell === null ? null : this.codeOf(accountCell, this.account);
    if (this.product?.content !== "productAndAccount" || typeof productCell !== "string") return null;
    const split = splitProductAndAccount(productCell);
    return split === null ? null : { code: split.account, name: null };
  }

  private codeOf(cell: CellValue, column: LayoutColumn): CodeAndName | null {
    const known = column.content === "codeAndName" ? this.namedCodes : this.codes;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const code = codeIn(cell, column);
    known.set(cell, code);
    return code;
  }

  private amountsOf(cells: readonly CellValue[]): readonly LineAmount[] {
    const amounts: LineAmount[] = new Array<LineAmount>(this.amounts.length);
    for (let index = 0; index < this.amounts.length; index += 1) {
      const { column, source, value } = this.amounts[index] as AmountColumn;
      const reading = centsFromCell(filled(cells[column]), value.unit, source.convention ?? "unknown");
      const doubt = typeof reading === "string";
      const identity = this.year === null && this.valueKind === null ? value : this.identityOf(value, cells);
      const amount = doubt
        ? { column, value: identity, cents: null, doubt, written: filled(cells[column]) }
        : { column, value: identity, cents: reading, doubt };
      amounts[index] = source.direction === undefined ? amount : { ...amount, direction: source.direction };
    }
    return amounts;
  }

  /** In long lists each row states its own year or kind of value. */
  private identityOf(value: ValueIdentity, cells: readonly CellValue[]): ValueIdentity {
    const yearCell = this.year === null ? null : filled(cells[this.year]);
    const kindCell = this.valueKind === null ? null : filled(cells[this.valueKind]);
    const key = `${String(yearCell)}|${String(kindCell)}|${value.kind}|${String(value.year)}`;
    const known = this.identities.get(key);
    if (known) return known;
    const year = Number(yearCell);
    const identity = {
      ...value,
      year: Number.isInteger(year) && year > 1900 ? year : value.year,
      kind: (typeof kindCell === "string" ? valueKindOfWord(kindCell) : null) ?? value.kind,
    };
    this.identities.set(key, identity);
    return identity;
  }

  /** The account frame goes first, then the kind column, then what the headings of the filled amounts say. */
  private kindOf(account: string | null, word: CellValue, amounts: readonly LineAmount[]): AccountKind {
    const framed = account === null ? unknownKind : this.accountKind(account);
    if (framed.direction !== "unknown") return framed;
    const said = word === null ? null : directionOfWord(word);
    if (said) return { direction: said.direction, view: framed.view === "unknown" ? said.view : framed.view };
    return { direction: directionOfAmounts(amounts), view: framed.view };
  }

  private accountKind(account: string): AccountKind {
    const { state } = this.options;
    if (state === null || this.layout.isCameral) return unknownKind;
    const known = this.accounts.get(account);
    if (known) return known;
    const kind = { direction: directionOf(account, state), view: viewOf(account, state) };
    this.accounts.set(account, kind);
    return kind;
  }
}

interface AccountKind {
  readonly direction: Direction;
  readonly view: BudgetView;
}

const unknownKind: AccountKind = { direction: "unknown", view: "unknown" };

/** The finest code the sheet has for what money is spent on; a sub-plan of a cameral budget is none. */
function productColumn(layout: SheetLayout): LayoutColumn | null {
  const order = layout.isCameral ? (["product"] as const) : (["product", "productGroup", "subPlan", "productArea"] as const);
  for (const meaning of order) {
    const column = layout.columns.find((each) => each.meaning === meaning);
    if (column) return column;
    if (layout.constants?.some((each) => each.meaning === meaning)) return null;
  }
  return null;
}

function codeIn(cell: CellValue, column: LayoutColumn): CodeAndName | null {
  const text = codeTextOf(cell);
  if (text === null) return null;
  if (column.content === "productAndAccount") {
    const split = splitProductAndAccount(text);
    if (split) return { code: split.product, name: null };
  }
  if (isCode(text)) return { code: text, name: null };
  return column.content === "codeAndName" ? splitCodeAndName(text) : null;
}

/** `11` `1` `01` → `11101`; null while any part is missing. */
function joinedCode(cells: readonly CellValue[], columns: readonly number[]): CodeAndName | null {
  let code = "";
  for (const column of columns) {
    const part = codeTextOf(filled(cells[column]));
    if (part === null || !isCode(part)) return null;
    code += part;
  }
  return { code, name: null };
}

function directionOfAmounts(amounts: readonly LineAmount[]): Direction {
  let found: Direction = "unknown";
  for (const amount of amounts) {
    if (amount.cents === null || amount.cents === 0 || amount.direction === undefined) continue;
    if (found !== "unknown" && found !== amount.direction) return "unknown";
    found = amount.direction;
  }
  return found;
}

function filled(cell: CellValue | undefined): CellValue {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "string" && (cell === "" || cell.trim() === "") ? null : cell;
}

function textOrNull(cell: CellValue): string | null {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell) : null;
}
