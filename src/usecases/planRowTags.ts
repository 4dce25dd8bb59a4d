// Without this file tagging, quick fixes and taking over tags would each write our columns in their own way.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { columnOf, type SheetLayout } from "../domain/budget/sheetLayout";
import type { CellValue } from "../domain/shared/cell";
import { parseRowKey } from "../domain/tags/rowKey";
import type { RowAnchor } from "../workbook/change";
import type { Operation, Plan } from "../workbook/plan";
import type { BudgetSheet } from "./budgetSheet";
import { keylessLines, planRowKeys } from "./planRowKeys";
import { writeColumn } from "./writeColumn";

/** Texts for a row's tag cells. `undefined` leaves a cell as it is, null empties it. */
export interface TagCells {
  readonly goal: string | null | undefined;
  readonly split: string | null | undefined;
  readonly measure: string | null | undefined;
}

/** A row with what its tag cells shall hold. */
export interface RowTags {
  readonly line: BudgetRow;
  readonly cells: TagCells;
}

/** What a plan needs from outside, so that it repeats in a test. */
export interface PlanSources {
  readonly planId: string;
  /** Numbers from 0 up to 1, for row keys. */
  readonly random: () => number;
}

/** The columns of a sheet that is set up. */
export interface SetUpColumns {
  readonly goal: number;
  readonly split: number;
  readonly measure: number;
  readonly rowKey: number;
}

/** Columns our tags stand in. Throws when the sheet is not set up: a view must have offered that first. */
export function tagColumnsOf(layout: SheetLayout): SetUpColumns {
  const [goal, split, measure, rowKey] = (["goal", "split", "measure", "rowKey"] as const).map((meaning) => columnOf(layout, meaning));
  if (goal == null || split == null || measure == null || rowKey == null) {
    throw new Error(`„${layout.sheet}“ ist nicht eingerichtet.`);
  }
  return { goal, split, measure, rowKey };
}

/** Whether all of our columns that are written stand on the sheet. */
export function isSetUp(layout: SheetLayout): boolean {
  return (["goal", "split", "measure", "rowKey"] as const).every((meaning) => columnOf(layout, meaning) !== null);
}

/** What the plan is called, and what it need not care for. */
export interface RowTagsPlan {
  readonly operation: Operation;
  readonly subject: string;
  /** Row numbers that get their key by another change of the same plan. */
  readonly keyedElsewhere?: ReadonlySet<number>;
  /** The rows were chosen because they can be seen; one that is hidden by then refuses the plan. */
  readonly onlyVisible?: boolean;
}

/**
 * Plans the tag cells of rows, each with its own texts: one block per column, however the rows are scattered. Rows without
 * a key get one, so that their tags survive the next sort.
 */
export function planRowTags(
  sheet: BudgetSheet,
  tags: readonly RowTags[],
  about: PlanSources & RowTagsPlan,
): Plan {
  const columns = tagColumnsOf(sheet.layout);
  // What is written into a merged cell is lost, or shows in other rows too.
  const ordered = tags.filter(({ line }) => !line.tagsMerged).sort((one, other) => one.line.row - other.line.row);
  const changes = (["goal", "split", "measure"] as const).flatMap((part) => {
    const written = ordered.filter(({ cells }) => cells[part] !== undefined);
    return writeColumn({
      sheet: sheet.layout.sheet,
      column: columns[part],
      rows: written.map(({ line }) => line.row),
      values: written.map(({ cells }) => cells[part] ?? null),
      expected: written.map(({ line }) => tagCellOf(line, part)),
      text: true,
      anchor: anchorOf(columns.rowKey, written),
      onlyVisible: about.onlyVisible ?? false,
    });
  });
  const keyless = keylessLines(ordered.map(({ line }) => line)).filter(({ row }) => !about.keyedElsewhere?.has(row));
  const keys = planRowKeys(sheet, keyless, columns.rowKey, about.random);
  return { id: about.planId, operation: about.operation, subject: about.subject, changes: [...changes, ...keys] };
}

function tagCellOf(line: BudgetRow, part: keyof TagCells): CellValue {
  return part === "goal" ? line.goalCell : part === "split" ? line.splitCell : line.measureCell;
}

/** Rows are found again by their key, so that undo hits the right ones after a sort. */
function anchorOf(keyColumn: number, tags: readonly RowTags[]): RowAnchor {
  return { keyColumn, keys: tags.map(({ line }) => (parseRowKey(line.keyCell) ? String(line.keyCell) : null)) };
}
