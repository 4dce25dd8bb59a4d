// Without this file titles would be tagged, and every subtotal would be counted again.
import type { CellValue } from "../shared/cell";
import type { BudgetRow, RowKind } from "./budgetLine";
import { cellAt, textOfCell, type CellGrid } from "./cellGrid";
import { demoteGroups } from "./groupRows";
import { headingKey } from "./headingText";
import type { RowFacts } from "./rowFacts";
import { namesGrandTotal, namesSum, namesTotal, readsAsNote } from "./rowWords";
import type { ColumnMeaning, LayoutConstant, SheetLayout } from "./sheetLayout";
import { addsUpItsColumn } from "./sumFormula";
import { SumTrail } from "./sumTrail";
import { subjectOfTitle } from "./titleContext";

/**
 * Decides what each row is. Rows with all codes their sheet has are lines. The others must prove that they add lines up, by
 * their words, by a formula or by arithmetic, before they are left out of sums: no real line is dropped.
 */
export function decideRowKinds(grid: CellGrid, layout: SheetLayout, facts: readonly RowFacts[]): BudgetRow[] {
  const needs = neededCodes(layout, facts);
  const headings = layout.columns.map((column) => ({ column: column.column, key: headingKey(column.heading) }));
  for (const fact of facts) fact.row.kind = isComplete(fact, needs) || isPlanPosition(grid, fact, needs) ? "line" : "blank";
  demoteFormulaSums(grid, layout, facts);
  demoteGroups(facts, needs.account ? "account" : "product");
  decideOthers({ grid, headings, facts, needs });
  const rows = facts.map((fact) => fact.row);
  return needs.product ? rows : withTitleProducts(grid, facts);
}

/** Where no column names the product, the title above a block does (*Produkt 11101 Gremien*). */
function withTitleProducts(grid: CellGrid, facts: readonly RowFacts[]): BudgetRow[] {
  let title: LayoutConstant | null = null;
  return facts.map(({ row, index }) => {
    if (row.kind === "title") {
      const subject = subjectOfTitle(rowText(grid, index));
      if (subject?.meaning === "product" || (subject?.meaning === "subPlan" && title?.meaning !== "product")) title = subject;
    }
    if (row.kind !== "line" || row.product !== null || title === null) return row;
    return { ...row, product: title.code, productName: row.productName ?? title.name };
  });
}

function rowText(grid: CellGrid, index: number): string {
  return (grid.values[index] ?? []).map(textOfCell).filter((text) => text !== "").join(" ");
}

/** A sum formula over rows of its own column proves a subtotal whatever else the row says. */
function demoteFormulaSums(grid: CellGrid, layout: SheetLayout, facts: readonly RowFacts[]): void {
  if (grid.formulas === undefined) return;
  const columns = layout.columns.filter((column) => column.meaning === "amount").map((column) => column.column);
  for (const { row, index } of facts) {
    const formulas = grid.formulas[index];
    if (formulas && columns.some((column) => addsUpItsColumn(formulas[column] ?? null, column))) row.kind = "subtotal";
  }
}

const productMeanings: ReadonlySet<ColumnMeaning> = new Set(["product", "productGroup", "subPlan", "productArea"]);

interface NeededCodes {
  readonly product: boolean;
  readonly account: boolean;
}

/** A code is needed when the sheet has a column for it and most rows with an amount fill it. */
function neededCodes(layout: SheetLayout, facts: readonly RowFacts[]): NeededCodes {
  let amounts = 0;
  let products = 0;
  let accounts = 0;
  for (const { row } of facts) {
    if (!hasAmount(row)) continue;
    amounts += 1;
    if (row.product !== null) products += 1;
    if (row.account !== null) accounts += 1;
  }
  const hasAccountColumn = layout.columns.some((column) => column.meaning === "account" || column.content === "productAndAccount");
  // A product that the title names for every row says of no row what it is.
  const hasProductColumn = layout.columns.some((column) => productMeanings.has(column.meaning));
  return {
    product: hasProductColumn && products > 0 && products >= amounts * 0.2,
    account: hasAccountColumn && (amounts === 0 || accounts >= amounts * 0.2),
  };
}

function isComplete({ row, hasOwnProduct }: RowFacts, needs: NeededCodes): boolean {
  if (needs.account) return row.account !== null;
  return needs.product && row.product !== null && hasOwnProduct;
}

/** Without any codes the numbered rows of a plan (*Nr. 12 Personalaufwendungen*) are its lines, empty forms included. */
function isPlanPosition(grid: CellGrid, { index }: RowFacts, needs: NeededCodes): boolean {
  if (needs.account || needs.product) return false;
  const cells = grid.values[index] ?? [];
  const first = cells.find((cell) => cell !== null && cell !== "");
  const isNumbered = typeof first === "number" ? Number.isInteger(first) && first > 0 && first < 1000 : /^\d{1,3}\.?$/.test(textOfCell(first ?? null));
  const label = labelOf(grid, index);
  return isNumbered && label !== "" && !namesTotal(label);
}

function hasAmount(row: RowFacts["row"]): boolean {
  return row.amounts.some((amount) => amount.cents !== null);
}

interface Deciding {
  readonly grid: CellGrid;
  readonly headings: readonly { readonly column: number; readonly key: string }[];
  readonly facts: readonly RowFacts[];
  readonly needs: NeededCodes;
}

function decideOthers({ grid, headings, facts, needs }: Deciding): void {
  const lastLine = lastIndexOfLine(facts);
  const trail = new SumTrail(facts);
  facts.forEach((fact, position) => {
    const { row } = fact;
    if (row.kind === "line") return trail.addLine(position);
    const label = labelOf(grid, fact.index);
    const isAfter = position > lastLine;
    row.kind = row.kind === "subtotal" ? "subtotal" : kindOf({ grid, headings, fact, label, position, isAfter, trail, needs });
    if (row.kind === "line") return trail.addLine(position);
    if (row.kind !== "subtotal") return;
    const isGrand = namesGrandTotal(label) || (isAfter && (trail.coversAll(position) || !trail.hasSubtotals));
    if (isGrand) row.kind = "total";
    trail.addBreak(position);
  });
}

interface Candidate {
  readonly grid: CellGrid;
  readonly headings: Deciding["headings"];
  readonly fact: RowFacts;
  readonly label: string;
  readonly position: number;
  readonly isAfter: boolean;
  readonly trail: SumTrail;
  readonly needs: NeededCodes;
}

function kindOf(candidate: Candidate): RowKind {
  const { grid, headings, fact, label, position, isAfter, trail, needs } = candidate;
  if (isBlank(grid.values[fact.index] ?? [])) return "blank";
  if (repeatsHeadings(grid, fact.index, headings)) return "header";
  const amounts = hasAmount(fact.row);
  // "Summe" whose formula has no stored value is still a subtotal; "Gesamtübersicht" without amounts is a title.
  if (namesTotal(label) && (amounts || namesSum(label))) return "subtotal";
  if (!amounts) return isAfter || readsAsNote(label) ? "note" : "title";
  // A group's row without any money (its products have none either) is no line: it has neither product nor account.
  const isGroup = (needs.account || needs.product) && !fact.hasOwnProduct && fact.row.account === null;
  if (isGroup && fact.row.amounts.every((amount) => (amount.cents ?? 0) === 0)) return "subtotal";
  if (label === "") return fact.hasOwnProduct && !trail.explains(position) ? "line" : "subtotal";
  if (readsAsNote(label)) return "note";
  if (trail.explains(position)) return "subtotal";
  const isCoded = needs.account || needs.product;
  return isCoded && isAfter && !fact.hasOwnProduct ? "note" : "line";
}

function lastIndexOfLine(facts: readonly RowFacts[]): number {
  for (let position = facts.length - 1; position >= 0; position -= 1) {
    if (facts[position]?.row.kind === "line") return position;
  }
  return Number.POSITIVE_INFINITY;
}

function isBlank(cells: readonly CellValue[]): boolean {
  return cells.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));
}

/** First cell with letters, from the left. */
function labelOf(grid: CellGrid, index: number): string {
  const cells = grid.values[index] ?? [];
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = cell.trim();
    if (/\p{L}{2}|[=∑Σ]/u.test(text)) return text;
  }
  return "";
}

function repeatsHeadings(grid: CellGrid, index: number, headings: Deciding["headings"]): boolean {
  let same = 0;
  for (const { column, key } of headings) {
    const cell = cellAt(grid, index, column);
    if (cell === null) continue;
    const text = headingKey(textOfCell(cell));
    if (text.length < 2 || !key.endsWith(text)) continue;
    same += 1;
  }
  const filled = (grid.values[index] ?? []).filter((cell) => cell !== null && cell !== "").length;
  return same >= 2 && same * 2 >= filled;
}
