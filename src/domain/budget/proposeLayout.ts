// Without this file a person would have to name every column of every sheet, in 60 files.
import { accountStateOf } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import { detectConvention } from "../shared/numbersInText";
import type { BudgetRow } from "./budgetLine";
import { cellAt, type CellGrid } from "./cellGrid";
import { decideMeanings, type ColumnDraft } from "./columnMeanings";
import { findHeaderRows, type HeaderRows } from "./headerRows";
import type { LayoutProposal, LayoutQuestion, NoLayout, ProposedColumn } from "./layoutProposal";
import { readBudgetRows } from "./readBudgetRows";
import type { LayoutColumn, SheetLayout } from "./sheetLayout";
import { countSign, noSigns, signConventionOf } from "./signConvention";
import { readTitle, type SheetTitle } from "./sheetTitle";
import { sameIdentity, type SignConvention, type ValueIdentity } from "./valueColumn";

/** What may help: the Land, when it is known, for telling signs by accounts. */
export interface ProposeOptions {
  readonly state?: FederalState | null;
}

/** Rows read to find signs and repeated codes; more say nothing new. */
const triedRows = 4_000;

/** Finds headings and columns of a sheet, says how sure each is, and collects what only a person can answer. */
export function proposeLayout(grid: CellGrid, options: ProposeOptions = {}): LayoutProposal | NoLayout {
  const first = firstFilledCell(grid);
  if (first === null) return { kind: "noLayout", reason: "emptySheet", at: { sheet: grid.sheet, row: 0, column: 0 } };
  const noStructure: NoLayout = { kind: "noLayout", reason: "noBudgetStructure", at: { sheet: grid.sheet, ...first } };
  const header = findHeaderRows(grid);
  if (header === null) return noStructure;
  const drafts = decideMeanings(grid, header);
  if (!isBudget(drafts)) return { ...noStructure, at: { sheet: grid.sheet, row: header.headerRow, column: first.column } };
  const title = readTitle(grid, header);
  const draft = layoutOf(grid, header, drafts, title);
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
    questions: questionsOf({ grid, layout, drafts, title, signs, rows: tried.rows }),
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

function layoutOf(grid: CellGrid, header: HeaderRows, drafts: readonly ColumnDraft[], title: SheetTitle): SheetLayout {
  const columns = drafts.flatMap((draft) => (draft.meaning === null ? [] : [columnFrom(draft, title)]));
  const named = new Set(columns.map((column) => column.meaning));
  const constants = title.constants.filter((constant) => !named.has(constant.meaning));
  const isCameral = drafts.some((draft) => draft.meaning === "account" && draft.heading.lowest.trim().toLowerCase() === "titel");
  return {
    sheet: grid.sheet,
    headerRow: header.headerRow,
    headerRows: header.headerRows,
    columns,
    ...(constants.length > 0 ? { constants } : {}),
    ...(isCameral ? { isCameral } : {}),
  };
}

function columnFrom(draft: ColumnDraft, title: SheetTitle): LayoutColumn {
  const base = { column: draft.column, heading: draft.heading.whole, decidedBy: "found" } as const;
  if (draft.meaning !== "amount") {
    const content = draft.content === null ? {} : { content: draft.content };
    return { ...base, meaning: draft.meaning ?? "note", value: null, ...content };
  }
  const evidence = detectConvention(draft.profile.amountSamples);
  return {
    ...base,
    meaning: "amount",
    value: identityOf(draft, title),
    ...(draft.value.direction === null ? {} : { direction: draft.value.direction }),
    ...(evidence.convention === "unknown" ? {} : { convention: evidence.convention }),
  };
}

/** What the heading does not say is taken from the title above it. */
function identityOf(draft: ColumnDraft, title: SheetTitle): ValueIdentity {
  const { value } = draft;
  const kind = value.kind ?? title.kind ?? "planned";
  const version = value.version ?? (kind === "actual" ? null : title.version) ?? "adopted";
  const offsetYear = value.yearOffset !== null && title.year !== null ? title.year + value.yearOffset : null;
  return {
    kind,
    year: value.year ?? offsetYear ?? (value.yearOffset === null ? title.year : null),
    version,
    supplement: version === "supplementary" ? (value.supplement ?? title.supplement ?? 1) : null,
    unit: value.unit !== null && value.unit !== "euro" ? value.unit : (title.unit ?? "euro"),
    sign: "magnitude",
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
  const withoutProduct = rows.filter((row) => row.account !== null && row.product === null).length;
  const fillsDown = layout.columns.some((column) => column.meaning === "product") && withoutProduct > accounts.length * 0.2;
  if (known === state && !fillsDown) return { rows, fillsDown };
  return { rows: readBudgetRows(part, fillsDown ? { ...layout, fillsDown } : layout, { state: known }), fillsDown };
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

interface Asking {
  readonly grid: CellGrid;
  readonly layout: SheetLayout;
  readonly drafts: readonly ColumnDraft[];
  readonly title: SheetTitle;
  readonly signs: { readonly isClear: boolean };
  readonly rows: readonly BudgetRow[];
}

function questionsOf({ layout, drafts, title, signs, rows }: Asking): readonly LayoutQuestion[] {
  const amounts = layout.columns.filter((column) => column.meaning === "amount");
  const byRow = layout.columns.some((column) => column.meaning === "year");
  const yearless = drafts.filter((draft) => draft.meaning === "amount" && !byRow && yearOf(layout, draft) === null);
  const relative = new Set(yearless.filter((draft) => draft.value.yearOffset !== null).map((draft) => draft.column));
  const questions: LayoutQuestion[] = [...sameValueQuestions(amounts.filter((column) => !relative.has(column.column)))];
  if (yearless.length > 0) {
    const columns = yearless.map((draft) => draft.column);
    questions.push({ kind: "yearUnknown", columns, offsets: yearless.map((draft) => draft.value.yearOffset) });
  }
  const kindless = drafts.filter((draft) => draft.meaning === "amount" && draft.value.kind === null);
  const saysKind = title.kind !== null || layout.columns.some((column) => column.meaning === "valueKind");
  if (kindless.length > 0 && !saysKind) questions.push({ kind: "kindUnknown", columns: kindless.map((draft) => draft.column) });
  questions.push(...unitQuestions(amounts, title), ...conventionQuestions(drafts), ...drafts.flatMap(unreadableQuestion));
  if (!signs.isClear) questions.push({ kind: "signUnclear", columns: amounts.map((column) => column.column) });
  const cameral = layout.isCameral ? layout.columns.find((column) => column.meaning === "account") : undefined;
  if (cameral) questions.push({ kind: "cameral", column: cameral.column });
  const lines = rows.filter((row) => row.kind === "line");
  if (lines.length > 0 && lines.every((row) => row.product === null)) questions.push({ kind: "productMissing" });
  const told = lines.some((row) => row.direction !== "unknown" || row.amounts.some((amount) => amount.direction !== undefined));
  if (lines.length > 0 && !told) questions.push({ kind: "directionUnknown" });
  return questions;
}

function yearOf(layout: SheetLayout, draft: ColumnDraft): number | null {
  return layout.columns.find((column) => column.column === draft.column)?.value?.year ?? null;
}

function sameValueQuestions(amounts: readonly LayoutColumn[]): readonly LayoutQuestion[] {
  const groups: LayoutColumn[][] = [];
  for (const column of amounts) {
    const group = groups.find((each) => each[0] && sameColumnValue(each[0], column));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => {
    const value = group[0]?.value;
    if (group.length < 2 || !value) return [];
    return [{ kind: "sameValue" as const, columns: group.map((column) => column.column), value }];
  });
}

function sameColumnValue(one: LayoutColumn, other: LayoutColumn): boolean {
  return one.value !== null && other.value !== null && one.direction === other.direction && sameIdentity(one.value, other.value);
}

function unitQuestions(amounts: readonly LayoutColumn[], title: SheetTitle): readonly LayoutQuestion[] {
  const scaled = amounts.filter((column) => column.value !== null && column.value.unit !== "euro");
  const first = scaled[0];
  if (!first?.value) return [];
  const heading = title.unit === first.value.unit ? title.unitLine : first.heading;
  return [{ kind: "unitFromHeading", columns: scaled.map((column) => column.column), unit: first.value.unit, heading }];
}

/** A heading with year, unit or kind of its own that heads no amounts. */
function unreadableQuestion({ column, meaning, heading, value }: ColumnDraft): readonly LayoutQuestion[] {
  const promises = value.kind !== null && (value.year !== null || value.unit !== null || value.direction !== null);
  if (meaning !== null || value.isDerived || !promises) return [];
  return [{ kind: "amountsUnreadable", column, heading: heading.whole }];
}

function conventionQuestions(drafts: readonly ColumnDraft[]): readonly LayoutQuestion[] {
  return drafts.flatMap((draft) => {
    if (draft.meaning !== "amount") return [];
    const evidence = detectConvention(draft.profile.amountSamples);
    if (!evidence.doubt || evidence.example === null) return [];
    return [{ kind: "numberConvention" as const, column: draft.column, example: evidence.example }];
  });
}
