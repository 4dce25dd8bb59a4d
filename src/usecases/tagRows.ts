// Without this file goals and measures could not be put on rows, many at a time and with a look at it before.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { columnOf } from "../domain/budget/sheetLayout";
import type { CellValue } from "../domain/shared/cell";
import { formatSplit, type Split } from "../domain/tags/split";
import { newRowKey, parseRowKey } from "../domain/tags/rowKey";
import type { CellInput } from "../workbook/cellInput";
import type { Change, RowAnchor } from "../workbook/change";
import type { Plan } from "../workbook/plan";
import type { BudgetSheet } from "./budgetSheet";
import { writeColumn } from "./writeColumn";

/** What a person chose for the rows. `undefined` leaves a column as it is, null empties it. */
export interface TagChoice {
  readonly goal?: string | null;
  /** Shares among several goals; the first goal becomes ISEK-Ziel. Null empties the split. */
  readonly split?: Split | null;
  readonly measure?: string | null;
}

/** A plan with the figures the pane says before it happens. */
export interface TagPlan {
  readonly plan: Plan;
  /** Lines that will be written. */
  readonly rows: number;
  /** Of these, how many have a goal already that will be another one. */
  readonly alreadyTagged: number;
  /** Column of ISEK-Ziel. */
  readonly column: number;
}

/** What the plan needs from outside to be repeatable in a test. */
export interface TagSources {
  readonly planId: string;
  readonly random: () => number;
}

/**
 * Plans tags for lines: ISEK-Ziel, ISEK-Aufteilung, Schlüsselmaßnahme and, for lines that have none yet, the row's key.
 * Only lines that change are written. The sheet must be set up: a missing column is a bug of the caller.
 */
export function planTagging(sheet: BudgetSheet, lines: readonly BudgetRow[], choice: TagChoice, sources: TagSources): TagPlan {
  const { layout } = sheet;
  const column = columnOf(layout, "goal");
  const splitColumn = columnOf(layout, "split");
  const measureColumn = columnOf(layout, "measure");
  const keyColumn = columnOf(layout, "rowKey");
  if (column === null || splitColumn === null || measureColumn === null || keyColumn === null) {
    throw new Error(`„${layout.sheet}“ ist nicht eingerichtet.`);
  }
  const wanted = wantedCells(choice);
  const changing = lines.filter((line) => changes(line, wanted));
  const rows = changing.map((line) => line.row);
  const anchor = anchorOf(keyColumn, changing);
  const writes = (at: number, value: CellInput | undefined, before: (row: BudgetRow) => CellValue): readonly Change[] =>
    value === undefined
      ? []
      : writeColumn({ sheet: layout.sheet, column: at, rows, values: rows.map(() => value), expected: changing.map(before), text: true, anchor });

  const plan: Plan = {
    id: sources.planId,
    operation: choice.goal === null && choice.measure == null ? "untag" : "tag",
    subject: subjectOf(layout.sheet, rows.length, wanted),
    changes: [
      ...writes(column, wanted.goal, (row) => row.goalCell),
      ...writes(splitColumn, wanted.split, (row) => row.splitCell),
      ...writes(measureColumn, wanted.measure, (row) => row.measureCell),
      ...missingKeys(sheet, changing, keyColumn, sources.random),
    ],
  };
  const alreadyTagged = changing.filter((line) => line.goalCell !== null && wanted.goal !== undefined && line.goalCell !== wanted.goal).length;
  return { plan, rows: rows.length, alreadyTagged, column };
}

interface WantedCells {
  readonly goal: string | null | undefined;
  readonly split: string | null | undefined;
  readonly measure: string | null | undefined;
}

function wantedCells(choice: TagChoice): WantedCells {
  const { split } = choice;
  // One goal for the whole row needs no split; a split that stood there would contradict the new goal.
  if (split === undefined || split === null) {
    return { goal: choice.goal, split: choice.goal === undefined ? split : null, measure: choice.measure };
  }
  return { goal: split.parts[0]?.goal ?? null, split: formatSplit(split), measure: choice.measure };
}

function changes(line: BudgetRow, wanted: WantedCells): boolean {
  return (
    (wanted.goal !== undefined && line.goalCell !== wanted.goal) ||
    (wanted.split !== undefined && line.splitCell !== wanted.split) ||
    (wanted.measure !== undefined && line.measureCell !== wanted.measure)
  );
}

/** Rows are found again by their key, so that undo hits the right ones after a sort. */
function anchorOf(keyColumn: number, lines: readonly BudgetRow[]): RowAnchor {
  return { keyColumn, keys: lines.map((line) => (parseRowKey(line.keyCell) ? String(line.keyCell) : null)) };
}

function missingKeys(sheet: BudgetSheet, lines: readonly BudgetRow[], keyColumn: number, random: () => number): readonly Change[] {
  const keyless = lines.filter((line) => parseRowKey(line.keyCell) === null);
  if (keyless.length === 0) return [];
  const taken = new Set(sheet.rows.flatMap((row) => parseRowKey(row.keyCell)?.own ?? []));
  return writeColumn({
    sheet: sheet.layout.sheet,
    column: keyColumn,
    rows: keyless.map((line) => line.row),
    values: keyless.map((line) => newRowKey(line, taken, random)),
    expected: keyless.map((line) => line.keyCell),
    text: true,
  });
}

function subjectOf(sheet: string, rows: number, wanted: WantedCells): string {
  const what = [
    wanted.goal === null ? "ohne Ziel" : wanted.goal && `Ziel ${wanted.goal}`,
    wanted.split && `Aufteilung ${wanted.split}`,
    wanted.measure === null ? "ohne Maßnahme" : wanted.measure && `Maßnahme ${wanted.measure}`,
  ].filter(Boolean);
  return `„${sheet}“, ${rows} ${rows === 1 ? "Zeile" : "Zeilen"}: ${what.join(", ")}`;
}
