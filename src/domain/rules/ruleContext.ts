// Without this file each rule would need its own list of arguments, and looking things up would cost a walk each time.
import type { BudgetRow } from "../budget/budgetLine";
import type { Product } from "../budget/product";
import { columnOf, type SheetLayout } from "../budget/sheetLayout";
import type { FederalState } from "../frames/federalState";
import type { GoalIndex } from "../goals/goalIndex";
import type { Measure } from "../measures/measure";
import type { CellValue } from "../shared/cell";
import type { Finding } from "../shared/finding";
import type { Place } from "../shared/place";
import type { Phase } from "../shared/ruleId";
import { parseRowKey } from "../tags/rowKey";

/** Everything the rules of one budget sheet may look at. */
export interface RuleContext {
  readonly layout: SheetLayout;
  readonly rows: readonly BudgetRow[];
  readonly goals: GoalIndex;
  readonly products: ReadonlyMap<string, Product>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly state: FederalState;
  readonly phase: Phase;
  readonly columns: TagColumns;
}

/** Where the columns stand that findings point at; the product's column stands in for those that are missing. */
export interface TagColumns {
  readonly product: number;
  readonly account: number;
  readonly goal: number;
  readonly split: number;
  readonly measure: number;
  readonly rowKey: number;
}

/** A rule that looks at one row at a time; it adds what it finds. */
export type RowRule = (row: BudgetRow, context: RuleContext, found: Finding[]) => void;

/** A rule that looks across rows. */
export type SheetRule = (context: RuleContext, found: Finding[]) => void;

/** Column numbers of a layout for findings. */
export function tagColumns(layout: SheetLayout): TagColumns {
  const product = columnOf(layout, "product") ?? columnOf(layout, "account") ?? 0;
  const orProduct = (column: number | null): number => column ?? product;
  return {
    product,
    account: orProduct(columnOf(layout, "account")),
    goal: orProduct(columnOf(layout, "goal")),
    split: orProduct(columnOf(layout, "split")),
    measure: orProduct(columnOf(layout, "measure")),
    rowKey: orProduct(columnOf(layout, "rowKey")),
  };
}

/** Place of a row's cell. */
export function placeOf(row: BudgetRow, column: number, context: RuleContext): Place {
  return { sheet: context.layout.sheet, row: row.row, column };
}

/** What stays the same when rows move: the row's key, else its place. */
export function aboutRow(row: BudgetRow, context: RuleContext): string {
  return parseRowKey(row.keyCell)?.own ?? `${context.layout.sheet}!${row.row + 1}`;
}

/** Text of a tag cell, or null when it is empty or no text. */
export function textOf(cell: CellValue): string | null {
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : null;
}

/** Numbers of several measures or goals in one cell, separated by semicolons. */
export function numbersIn(cell: CellValue): readonly string[] {
  const text = textOf(cell);
  if (text === null) return [];
  if (!text.includes(";")) return [text];
  return text.split(";").map((each) => each.trim()).filter((each) => each !== "");
}
