// Without this file products and accounts would have to be whole, alone in their cell and in every row.
import type { CellValue } from "../shared/cell";
import { codeTextOf, isCode, splitCodeAndName, splitProductAndAccount, type CodeAndName } from "./codeCell";
import { filledCell } from "./cellGrid";
import type { LayoutColumn, SheetLayout } from "./sheetLayout";

/** Codes of one row. `product` may come from above; `ownProduct` says that the row names it itself. */
export interface RowCodes {
  readonly product: CodeAndName | null;
  readonly ownProduct: boolean;
  readonly account: CodeAndName | null;
  readonly productCell: CellValue;
  readonly accountCell: CellValue;
}

/** Reads product and account row by row, from top to bottom, because codes may be said once for the rows below. */
export class CodeReader {
  readonly productColumn: LayoutColumn | null;
  private readonly accountColumn: LayoutColumn | null;
  private readonly constantProduct: CodeAndName | null;
  /** The same codes come back row after row; each is taken apart once. */
  private readonly seen: ReadonlyMap<LayoutColumn, Map<CellValue, CodeAndName | null>>;
  private carried: CodeAndName | null = null;

  constructor(private readonly layout: SheetLayout) {
    this.productColumn = finestColumn(layout);
    this.accountColumn = layout.columns.find((column) => column.meaning === "account") ?? null;
    const constants = layout.constants ?? [];
    const constantOf = (meaning: string): CodeAndName | null => constants.find((each) => each.meaning === meaning) ?? null;
    this.constantProduct = constantOf("product") ?? constantOf("subPlan");
    const columns = [this.productColumn, this.accountColumn].filter((column) => column !== null);
    this.seen = new Map(columns.map((column) => [column, new Map()]));
  }

  read(cells: readonly CellValue[]): RowCodes {
    const productCell = this.productColumn === null ? null : filledCell(cells[this.productColumn.column]);
    const accountCell = this.accountColumn === null ? null : filledCell(cells[this.accountColumn.column]);
    const own = this.ownProduct(cells, productCell);
    if (own !== null) this.carried = own;
    const account = this.accountOf(cells, productCell, accountCell);
    const product = own ?? (this.layout.fillsDown && account !== null ? this.carried : null) ?? this.constantProduct;
    return { product, ownProduct: own !== null, account, productCell, accountCell };
  }

  private ownProduct(cells: readonly CellValue[], cell: CellValue): CodeAndName | null {
    const { productParts } = this.layout;
    if (productParts !== undefined && productParts.length > 1) return joinedCode(cells, productParts);
    return this.productColumn === null || cell === null ? null : this.codeOf(cell, this.productColumn);
  }

  private accountOf(cells: readonly CellValue[], productCell: CellValue, accountCell: CellValue): CodeAndName | null {
    const { accountParts } = this.layout;
    if (accountParts !== undefined && accountParts.length > 1) return joinedCode(cells, accountParts);
    if (this.accountColumn !== null) return accountCell === null ? null : this.codeOf(accountCell, this.accountColumn);
    if (this.productColumn?.content !== "productAndAccount" || typeof productCell !== "string") return null;
    const split = splitProductAndAccount(productCell);
    return split === null ? null : { code: split.account, name: null };
  }

  private codeOf(cell: CellValue, column: LayoutColumn): CodeAndName | null {
    const seen = this.seen.get(column);
    const before = seen?.get(cell);
    if (before !== undefined) return before;
    const code = codeIn(cell, column);
    seen?.set(cell, code);
    return code;
  }
}

/** The finest code the sheet has for what money is spent on; a chapter of a cameral budget is none. */
function finestColumn(layout: SheetLayout): LayoutColumn | null {
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
    const part = codeTextOf(filledCell(cells[column]));
    if (part === null || !isCode(part)) return null;
    code += part;
  }
  return { code, name: null };
}
