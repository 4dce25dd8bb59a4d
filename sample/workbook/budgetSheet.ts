// Without this file each kind of budget sheet would place rows, sums and our columns on its own.
import { columnLetters } from "../../src/domain/shared/place";
import type { ColumnMeaning, SheetLayout } from "../../src/domain/budget/sheetLayout";
import type { ValueIdentity } from "../../src/domain/budget/valueColumn";
import { statusFormula } from "../../src/workbook/statusColumn";
import { tagColumns } from "../../src/workbook/schema/tagColumns";
import { tagTexts, statusShown } from "../budget/tagCells";
import type { SampleLine } from "../budget/sampleLine";
import type { TownTables } from "../town/townSchema";
import type { BookCell, BookSheet } from "./book";
import type { CellStyleName } from "./cellStyles";
import type { PlanRow } from "./planRows";

/** A column of a department's sheet. Amount columns have a `value` and show the amounts of `year` (position in `planYears`). */
export type BudgetColumn =
  | {
      readonly heading: string;
      readonly width: number;
      readonly meaning: Exclude<ColumnMeaning, "amount">;
      readonly style: CellStyleName;
      /** What stands here beside a row of the plan. */
      readonly cell: (line: SampleLine) => string;
      /** What stands here in a row of sums. */
      readonly sum?: (row: Extract<PlanRow, { kind: "subtotal" | "total" }>) => string;
    }
  | {
      readonly heading: string;
      /** What the heading row above says, empty where there is only one. */
      readonly above: string;
      readonly width: number;
      readonly meaning: "amount";
      readonly value: ValueIdentity;
      readonly year: number;
    };

/** How a department prints its budget. Rows count from 0. */
export interface BudgetForm {
  readonly sheet: string;
  /** Everything above the last heading row, first heading row of two included. */
  readonly above: readonly (readonly (BookCell | null)[])[];
  /** How many heading rows there are; the last one holds the columns' headings. */
  readonly headerRows: 1 | 2;
  readonly columns: readonly BudgetColumn[];
  readonly frozenColumns: number;
  readonly hasAutoFilter: boolean;
  readonly merges: readonly string[];
}

/** Tag cells that are not what the right tag would be. */
export interface TagOverride {
  readonly goal?: BookCell;
  readonly split?: string | null;
  readonly measure?: string;
}

/** What stands beside the rows; without it the sheet has not been set up yet. */
export interface SheetTags {
  readonly tables: TownTables;
  /** By row key, or by the label of a row of sums. */
  readonly overrides: ReadonlyMap<string, TagOverride>;
  /** Name of the list of goal numbers, and the range of the measures' numbers. */
  readonly goalList: string;
  readonly measureList: string;
}

/** A budget sheet with its layout, and the row (from 0) of every line by key and of every sum by label. */
export interface PlacedBudget {
  readonly sheet: BookSheet;
  readonly layout: SheetLayout;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** First data row of a form, from 0. */
export function firstPlanRow(form: BudgetForm): number {
  return form.above.length + 1;
}

/** Puts the plan into a department's form, with our columns right of it when there are tags. */
export function budgetSheet(form: BudgetForm, rows: readonly PlanRow[], tags: SheetTags | null): PlacedBudget {
  const first = firstPlanRow(form);
  const ours = tags ? tagColumns : [];
  const body = rows.map((row, index) => [
    ...planCells(form, row),
    ...(tags ? tagCells(row, tags, { row: first + index, column: form.columns.length }) : []),
  ]);
  const headings = [
    ...form.columns.map(headingCell),
    ...ours.map(({ heading }): BookCell => ({ value: heading, style: "ourHeading" })),
  ];
  const sheet: BookSheet = {
    name: form.sheet,
    rows: [...form.above, headings, ...body],
    columnWidths: [...form.columns, ...ours.map(({ heading, width }) => ({ heading, width: width * 0.19 }))].map(headingFits),
    frozenRows: first,
    frozenColumns: form.frozenColumns,
    tallRows: [{ row: first - 1, points: 30 }],
    merges: form.merges,
    ...extents(form, rows, tags),
  };
  return { sheet, layout: layoutOf(form, tags !== null), rowOf: rowNumbers(rows, first) };
}

/** Filter, print area, lists and colours: everything that reaches over a part of the sheet. */
function extents(form: BudgetForm, rows: readonly PlanRow[], tags: SheetTags | null): Partial<BookSheet> {
  const first = firstPlanRow(form);
  const width = form.columns.length;
  const blank = rows.findIndex((row) => row.kind === "blank");
  const lastRow = first + (blank < 0 ? rows.length : blank) - 1;
  const lastColumn = columnLetters(width + (tags ? tagColumns.length : 0) - 1);
  const column = (offset: number): string =>
    `${columnLetters(width + offset)}${first + 1}:${columnLetters(width + offset)}${lastRow + 1}`;
  return {
    // Only the department's own columns are printed; ours stand right of them.
    printArea: `$A$1:$${columnLetters(width - 1)}$${first + rows.length}`,
    printTitles: `$${first - form.headerRows + 1}:$${first}`,
    ...(form.hasAutoFilter ? { autoFilter: `A${first}:${lastColumn}${lastRow + 1}` } : {}),
    ...(tags
      ? {
          lists: [
            { range: column(0), source: tags.goalList },
            { range: column(2), source: tags.measureList },
          ],
          statusCells: { column: width + 3, firstRow: first, lastRow },
        }
      : {}),
  };
}

function rowNumbers(rows: readonly PlanRow[], first: number): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, index): readonly (readonly [string, number])[] =>
      row.kind === "blank" ? [] : [[row.kind === "line" ? row.line.key : row.label, first + index]],
    ),
  );
}

function planCells(form: BudgetForm, row: PlanRow): readonly (BookCell | null)[] {
  if (row.kind === "blank") return form.columns.map(() => null);
  return form.columns.map((column, position): BookCell => {
    if (row.kind === "line") {
      return column.meaning === "amount"
        ? { value: signed(row.line, column) / 100, style: "amount" }
        : { value: textOrNull(column.cell(row.line)), style: column.style };
    }
    const style = row.kind === "total" ? "total" : column.meaning === "subPlan" ? "subtotalCode" : "subtotal";
    if (column.meaning !== "amount") return { value: textOrNull(column.sum?.(row) ?? ""), style };
    return {
      value: (row.amounts[column.year] ?? 0) / 100,
      formula: row.formula(columnLetters(position)),
      style: row.kind === "total" ? "totalAmount" : "subtotalAmount",
    };
  });
}

function signed(line: SampleLine, column: Extract<BudgetColumn, { meaning: "amount" }>): number {
  const amount = line.amounts[column.year] ?? 0;
  const isExpense = line.kind === "Aufwand" || line.kind === "Auszahlung";
  return column.value.sign === "expenseNegative" && isExpense && amount !== 0 ? -amount : amount;
}

function tagCells(
  row: PlanRow,
  tags: SheetTags,
  place: { readonly row: number; readonly column: number },
): readonly (BookCell | null)[] {
  if (row.kind === "blank") return tagColumns.map(() => null);
  const override = tags.overrides.get(row.kind === "line" ? row.line.key : row.label) ?? {};
  if (row.kind !== "line") {
    const style = row.kind === "total" ? "total" : "subtotal";
    return tagColumns.map(({ meaning }): BookCell =>
      meaning === "goal" && override.goal ? override.goal : { value: null, style },
    );
  }
  const right = tagTexts(row.line.tag);
  const measure = override.measure ?? right.measure;
  return [
    override.goal ?? { value: right.goal, style: "tag" },
    { value: override.split === undefined ? right.split : override.split, style: "tag" },
    { value: measure, style: "tag" },
    {
      value: statusShown(measure, tags.tables),
      formula: statusFormula(place.row, place.column + 2).slice(1),
      style: "lookup",
    },
    { value: row.line.key, style: "tag" },
  ];
}

function headingCell(column: BudgetColumn): BookCell {
  return { value: column.heading, style: column.meaning === "amount" ? "heading" : "headingLeft" };
}

function layoutOf(form: BudgetForm, hasTags: boolean): SheetLayout {
  const own = form.columns.map((column, position) => ({
    column: position,
    heading: column.meaning === "amount" ? `${column.above} ${column.heading}`.trim() : column.heading,
    meaning: column.meaning,
    value: column.meaning === "amount" ? column.value : null,
    decidedBy: "person" as const,
  }));
  const ours = tagColumns.map(({ meaning, heading }, offset) => ({
    column: form.columns.length + offset,
    heading,
    meaning,
    value: null,
    decidedBy: "person" as const,
  }));
  return {
    sheet: form.sheet,
    headerRow: firstPlanRow(form) - form.headerRows,
    headerRows: form.headerRows,
    columns: hasTags ? [...own, ...ours] : own,
  };
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}

/** Width in characters in which no word of the heading is broken, bold and beside the arrow of a filter. */
function headingFits({ heading, width }: { readonly heading: string; readonly width: number }): number {
  const longest = Math.max(...heading.split(/[\s-]+/).map((word) => word.length));
  return Math.max(width, Math.ceil(longest * 1.15) + 3);
}
