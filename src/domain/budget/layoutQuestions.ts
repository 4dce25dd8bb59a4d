// Without this file doubts would be settled in silence.
import { detectConvention } from "../shared/numbersInText";
import type { BudgetRow } from "./budgetLine";
import { cellAt, type CellGrid } from "./cellGrid";
import type { CodeParts } from "./codeParts";
import type { ColumnDraft } from "./columnDraft";
import { isDateFormat } from "./dateFormat";
import type { LayoutQuestion } from "./layoutProposal";
import { firstDataRow, type ColumnMeaning, type LayoutColumn, type SheetLayout } from "./sheetLayout";
import type { SheetTitle } from "./sheetTitle";
import { sameIdentity } from "./valueColumn";
import { promisesAmounts } from "./valueHeading";

/** Everything the questions arise from. */
export interface Asking {
  readonly grid: CellGrid;
  readonly layout: SheetLayout;
  readonly drafts: readonly ColumnDraft[];
  readonly title: SheetTitle;
  readonly signsAreClear: boolean;
  readonly rows: readonly BudgetRow[];
  readonly yearsFromTitle: readonly number[];
  readonly parts: CodeParts | null;
}

/** What only a person can say or confirm, in the order in which it is asked. */
export function layoutQuestions(asking: Asking): readonly LayoutQuestion[] {
  const amounts = asking.layout.columns.filter((column) => column.meaning === "amount");
  return [
    ...rivalQuestions(asking.drafts),
    ...yearQuestions(asking, amounts),
    ...kindQuestions(asking),
    ...unitQuestions(amounts, asking.title),
    ...asking.drafts.flatMap(conventionQuestion),
    ...asking.drafts.flatMap(unreadableQuestion),
    ...signQuestions(asking, amounts),
    ...codeQuestions(asking),
    ...meaningQuestions(asking),
  ];
}

/** Meanings of which a sheet has one column, and a second one would change every row. */
const exclusive: readonly ColumnMeaning[] = ["product", "account", "direction"];

function rivalQuestions(drafts: readonly ColumnDraft[]): readonly LayoutQuestion[] {
  return exclusive.flatMap((meaning) => {
    const chosen = drafts.find((draft) => draft.meaning === meaning);
    const rivals = (chosen?.alternatives ?? []).filter((column) => isRival(drafts, column, chosen));
    return chosen && rivals.length > 0 ? [{ kind: "whichColumn" as const, meaning, columns: [chosen.column, ...rivals] }] : [];
  });
}

function isRival(drafts: readonly ColumnDraft[], column: number, chosen: ColumnDraft | undefined): boolean {
  const other = drafts.find((draft) => draft.column === column);
  return other !== undefined && chosen !== undefined && other.profile.filled * 2 >= chosen.profile.filled && other.profile.filled > 0;
}

function yearQuestions({ layout, drafts, yearsFromTitle }: Asking, amounts: readonly LayoutColumn[]): readonly LayoutQuestion[] {
  const byRow = layout.columns.some((column) => column.meaning === "year");
  const yearless = byRow ? [] : drafts.filter((draft) => amounts.some((each) => each.column === draft.column && each.value?.year === null));
  const relative = new Set(yearless.filter((draft) => draft.value.yearOffset !== null).map((draft) => draft.column));
  const questions = sameValueQuestions(amounts.filter((column) => !relative.has(column.column)));
  if (yearless.length > 0) {
    const offsets = yearless.map((draft) => draft.value.yearOffset);
    questions.push({ kind: "yearUnknown", columns: yearless.map((draft) => draft.column), offsets });
  }
  if (yearsFromTitle.length > 0) {
    const years = yearsFromTitle.map((column) => amounts.find((each) => each.column === column)?.value?.year ?? 0);
    questions.push({ kind: "yearsFromTitle", columns: yearsFromTitle, years });
  }
  return questions;
}

function sameValueQuestions(amounts: readonly LayoutColumn[]): LayoutQuestion[] {
  const groups: LayoutColumn[][] = [];
  for (const column of amounts) {
    const group = groups.find((each) => each[0] && saysTheSame(each[0], column));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups.flatMap((group) => {
    const value = group[0]?.value;
    if (group.length < 2 || !value) return [];
    return [{ kind: "sameValue" as const, columns: group.map((column) => column.column), value }];
  });
}

function saysTheSame(one: LayoutColumn, other: LayoutColumn): boolean {
  return one.value !== null && other.value !== null && one.direction === other.direction && sameIdentity(one.value, other.value);
}

function kindQuestions({ layout, drafts, title }: Asking): readonly LayoutQuestion[] {
  const kindless = drafts.filter((draft) => draft.meaning === "amount" && draft.value.kind === null);
  const isSaid = title.kind !== null || layout.columns.some((column) => column.meaning === "valueKind");
  return kindless.length > 0 && !isSaid ? [{ kind: "kindUnknown", columns: kindless.map((draft) => draft.column) }] : [];
}

function unitQuestions(amounts: readonly LayoutColumn[], title: SheetTitle): readonly LayoutQuestion[] {
  const scaled = amounts.filter((column) => column.value !== null && column.value.unit !== "euro");
  const first = scaled[0];
  if (!first?.value) return [];
  const heading = title.unit === first.value.unit ? title.unitLine : first.heading;
  return [{ kind: "unitFromHeading", columns: scaled.map((column) => column.column), unit: first.value.unit, heading }];
}

function conventionQuestion({ column, meaning, profile }: ColumnDraft): readonly LayoutQuestion[] {
  if (meaning !== "amount") return [];
  const { doubt, example } = detectConvention(profile.amountSamples);
  return doubt && example !== null ? [{ kind: "numberConvention", column, example }] : [];
}

/** A heading with year, unit or kind of its own that heads no amounts. */
function unreadableQuestion({ column, meaning, heading, value }: ColumnDraft): readonly LayoutQuestion[] {
  return meaning === null && !value.isDerived && promisesAmounts(value) ? [{ kind: "amountsUnreadable", column, heading: heading.whole }] : [];
}

function signQuestions({ signsAreClear }: Asking, amounts: readonly LayoutColumn[]): readonly LayoutQuestion[] {
  return signsAreClear ? [] : [{ kind: "signUnclear", columns: amounts.map((column) => column.column) }];
}

function codeQuestions({ grid, layout, parts }: Asking): readonly LayoutQuestion[] {
  const questions: LayoutQuestion[] = [];
  if (parts !== null) questions.push({ kind: "splitCode", columns: parts.columns, example: parts.example });
  for (const { column, meaning } of layout.columns) {
    if (meaning !== "product" && meaning !== "account") continue;
    const rows = datesIn(grid, firstDataRow(layout), column);
    const [first] = rows;
    if (first !== undefined) questions.push({ kind: "dateOrCode", at: { sheet: grid.sheet, row: first, column }, count: rows.length });
  }
  return questions;
}

function datesIn(grid: CellGrid, firstRow: number, column: number): readonly number[] {
  const rows: number[] = [];
  for (let row = firstRow; row < grid.values.length; row += 1) {
    const format = grid.numberFormats?.[row]?.[column];
    if (format === undefined || format === "General" || typeof cellAt(grid, row, column) !== "number") continue;
    if (isDateFormat(format)) rows.push(row);
  }
  return rows;
}

function meaningQuestions({ layout, rows }: Asking): readonly LayoutQuestion[] {
  const questions: LayoutQuestion[] = [];
  const cameral = layout.isCameral ? layout.columns.find((column) => column.meaning === "account") : undefined;
  if (cameral) questions.push({ kind: "cameral", column: cameral.column });
  const lines = rows.filter((row) => row.kind === "line");
  if (lines.length === 0) return questions;
  if (lines.every((row) => row.product === null)) questions.push({ kind: "productMissing" });
  const isTold = lines.some((row) => row.direction !== "unknown" || row.amounts.some((amount) => amount.direction !== undefined));
  if (!isTold) questions.push({ kind: "directionUnknown" });
  return questions;
}
