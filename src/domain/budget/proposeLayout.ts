// Without this file a person would have to name every column of every sheet, in 60 files.
import { accountStateOf } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import { detectConvention } from "../shared/numbersInText";
import type { BudgetRow } from "./budgetLine";
import { cellAt, type CellGrid } from "./cellGrid";
import { productPartsOf, type CodeParts } from "./codeParts";
import type { ColumnDraft } from "./columnDraft";
import { decideMeanings } from "./columnMeanings";
import { findHeaderRows, headerRowsAt, type HeaderRows } from "./headerRows";
import { headingKey } from "./headingText";
import type { LayoutProposal, NoLayout, ProposedColumn } from "./layoutProposal";
import { layoutQuestions } from "./layoutQuestions";
import { readBudgetRows } from "./readBudgetRows";
import type { ColumnMeaning, LayoutColumn, SheetLayout } from "./sheetLayout";
import { readTitle, type SheetTitle } from "./sheetTitle";
import { countSign, noSigns, signConventionOf } from "./signConvention";
import type { SignConvention } from "./valueColumn";
import { valueIdentities, type ValueIdentities } from "./valueIdentities";

/** What may help: the Land, when it is known, for telling signs by accounts; the rows of the headings, when a person has said so. */
export interface ProposeOptions {
  readonly state?: FederalState | null;
  readonly header?: Pick<SheetLayout, "headerRow" | "headerRows">;
}

/** Rows read to find signs and repeated codes; more say nothing new. */
const triedRows = 4_000;

/** Finds headings and columns of a sheet, says how sure each is, and collects what only a person can answer. */
export function proposeLayout(grid: CellGrid, options: ProposeOptions = {}): LayoutProposal | NoLayout {
  const first = firstFilledCell(grid);
  if (first === null) return { kind: "noLayout", reason: "emptySheet", at: { sheet: grid.sheet, row: 0, column: 0 } };
  const noStructure: NoLayout = { kind: "noLayout", reason: "noBudgetStructure", at: { sheet: grid.sheet, ...first } };
  const header = options.header ? headerRowsAt(grid, options.header.headerRow, options.header.headerRows) : findHeaderRows(grid);
  if (header === null) return noStructure;
  const drafts = decideMeanings(grid, header);
  if (!isBudget(drafts)) return { ...noStructure, at: { sheet: grid.sheet, row: header.headerRow, column: first.column } };
  const title = readTitle(grid, header);
  const identities = valueIdentities(drafts, title);
  const parts = productPartsOf(drafts);
  const draft = layoutOf({ grid, header, drafts, title, identities, parts });
  const tried = tryRows(grid, draft, options.state ?? null);
  if (!tried.rows.some((row) => row.kind === "line")) {
    const hasTotals = tried.rows.some((row) => (row.kind === "subtotal" || row.kind === "total") && row.amounts.some((amount) => amount.cents !== null));
    if (hasTotals) return { kind: "noLayout", reason: "onlyTotals", at: { sheet: grid.sheet, row: tried.rows[0]?.row ?? 0, column: first.column } };
  }
  const signs = signsOf(tried.rows);
  const layout = withSign({ ...draft, ...(tried.fillsDown ? { fillsDown: true } : {}) }, signs);
  return {
    kind: "layout",
    layout,
    columns: drafts.map((each) => proposedColumn(each, layout)),
    questions: layoutQuestions({
      grid,
      layout,
      drafts,
      title,
      parts,
      signsAreClear: signs.isClear,
      rows: tried.rows,
      yearsFromTitle: identities.fromTitle,
    }),
  };
}

function firstFilledCell(grid: CellGrid): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < grid.values.length; row += 1) {
    const width = grid.values[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      if (cellAt(grid, row, column) !== null) return { row, column };
    }
  }
  return null;
}

/** A budget has amounts and something they are spent on. */
function isBudget(drafts: readonly ColumnDraft[]): boolean {
  const amounts = drafts.filter((draft) => draft.meaning === "amount");
  if (amounts.length === 0) return false;
  const hasCode = drafts.some((draft) => draft.meaning !== null && codeMeanings.has(draft.meaning));
  const kinds = amounts.filter((draft) => draft.value.kind !== null).length;
  return hasCode || (kinds >= 2 && drafts.some((draft) => draft.meaning === "text"));
}

const codeMeanings: ReadonlySet<string> = new Set(["product", "account", "productGroup", "productArea", "subPlan"]);

interface Drafted {
  readonly grid: CellGrid;
  readonly header: HeaderRows;
  readonly drafts: readonly ColumnDraft[];
  readonly title: SheetTitle;
  readonly identities: ValueIdentities;
  readonly parts: CodeParts | null;
}

function layoutOf({ grid, header, drafts, title, identities, parts }: Drafted): SheetLayout {
  const columns = drafts.flatMap((draft) => (draft.meaning === null ? [] : [columnFrom(draft, draft.meaning, identities)]));
  const named = new Set(columns.map((column) => column.meaning));
  const constants = title.constants.filter((constant) => !named.has(constant.meaning));
  const isCameral = drafts.some((draft) => draft.meaning === "account" && headingKey(draft.heading.lowest) === "titel");
  return {
    sheet: grid.sheet,
    headerRow: header.headerRow,
    headerRows: header.headerRows,
    columns,
    ...(constants.length > 0 ? { constants } : {}),
    ...(parts === null ? {} : { productParts: parts.columns }),
    ...(isCameral ? { isCameral } : {}),
  };
}

function columnFrom(draft: ColumnDraft, meaning: ColumnMeaning, { byColumn }: ValueIdentities): LayoutColumn {
  const base = { column: draft.column, heading: draft.heading.whole, meaning, decidedBy: "found" } as const;
  if (meaning !== "amount") return { ...base, value: null, ...(draft.content === null ? {} : { content: draft.content }) };
  const { convention } = detectConvention(draft.profile.amountSamples);
  return {
    ...base,
    value: byColumn.get(draft.column) ?? null,
    ...(draft.value.direction === null ? {} : { direction: draft.value.direction }),
    ...(convention === "unknown" ? {} : { convention }),
  };
}

interface TriedRows {
  readonly rows: readonly BudgetRow[];
  readonly fillsDown: boolean;
}

/** Reads the first rows as the layout stands, to learn from them what headings do not say. */
function tryRows(grid: CellGrid, layout: SheetLayout, state: FederalState | null): TriedRows {
  const part: CellGrid = { ...grid, values: grid.values.slice(0, layout.headerRow + layout.headerRows + triedRows) };
  const rows = readBudgetRows(part, layout, { state });
  const accounts = rows.flatMap((row) => (row.account === null ? [] : [row.account]));
  const known = state ?? accountStateOf(accounts);
  const fillsDown = layout.columns.some((column) => column.meaning === "product") && namesProductsOnce(rows);
  if (known === state && !fillsDown) return { rows, fillsDown };
  return { rows: readBudgetRows(part, fillsDown ? { ...layout, fillsDown } : layout, { state: known }), fillsDown };
}

/** Where a product stands only in the first row of its block, it never stands in two rows running. */
function namesProductsOnce(rows: readonly BudgetRow[]): boolean {
  const lines = rows.filter((row) => row.account !== null);
  const isRepeated = lines.some((row, index) => row.product !== null && row.product === lines[index - 1]?.product);
  return !isRepeated && lines[0]?.product !== null && lines.some((row) => row.product === null);
}

function signsOf(rows: readonly BudgetRow[]): { readonly sign: SignConvention; readonly isClear: boolean } {
  let counts = noSigns;
  for (const row of rows) {
    if (row.kind !== "line") continue;
    for (const amount of row.amounts) counts = countSign(counts, amount.direction ?? row.direction, amount.cents ?? 0);
  }
  const evidence = signConventionOf(counts);
  return { sign: evidence?.sign ?? "magnitude", isClear: evidence !== null };
}

function withSign(layout: SheetLayout, { sign }: { readonly sign: SignConvention }): SheetLayout {
  const columns = layout.columns.map((column) => (column.value === null ? column : { ...column, value: { ...column.value, sign } }));
  return { ...layout, columns };
}

function proposedColumn(draft: ColumnDraft, layout: SheetLayout): ProposedColumn {
  return {
    column: draft.column,
    heading: draft.heading.whole,
    meaning: draft.meaning,
    value: layout.columns.find((column) => column.column === draft.column)?.value ?? null,
    confidence: draft.confidence,
    reason: draft.reason,
    alternatives: draft.alternatives,
  };
}
