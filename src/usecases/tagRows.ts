// Without this file goals and measures could not be put on rows, many at a time and with a look at it before.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { formatSplit, type Split } from "../domain/tags/split";
import type { Plan } from "../workbook/plan";
import type { BudgetSheet } from "./budgetSheet";
import { planRowTags, tagColumnsOf, type PlanSources, type TagCells } from "./planRowTags";

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

/**
 * Plans tags for lines: ISEK-Ziel, ISEK-Aufteilung, Schlüsselmaßnahme and, for lines that have none yet, the row's key.
 * Only lines that change are written. The sheet must be set up: a missing column is a bug of the caller.
 */
export function planTagging(sheet: BudgetSheet, lines: readonly BudgetRow[], choice: TagChoice, sources: PlanSources): TagPlan {
  const cells = tagCells(choice);
  const changing = lines.filter((line) => changesLine(line, cells));
  const plan = planRowTags(
    sheet,
    changing.map((line) => ({ line, cells })),
    {
      ...sources,
      operation: cells.goal === null && !cells.measure ? "untag" : "tag",
      onlyVisible: true,
      subject: subjectOf(sheet.layout.sheet, changing.length, cells),
    },
  );
  const alreadyTagged = changing.filter((line) => line.goalCell !== null && cells.goal !== undefined && line.goalCell !== cells.goal);
  return { plan, rows: changing.length, alreadyTagged: alreadyTagged.length, column: tagColumnsOf(sheet.layout).goal };
}

/** What a choice puts into a row's cells. */
export function tagCells({ goal, split, measure }: TagChoice): TagCells {
  // One goal for the whole row needs no split; one that stood there would contradict the new goal.
  if (split === undefined || split === null) return { goal, split: goal === undefined ? split : null, measure };
  return { goal: split.parts[0]?.goal ?? null, split: formatSplit(split), measure };
}

function changesLine(line: BudgetRow, cells: TagCells): boolean {
  return (
    (cells.goal !== undefined && line.goalCell !== cells.goal) ||
    (cells.split !== undefined && line.splitCell !== cells.split) ||
    (cells.measure !== undefined && line.measureCell !== cells.measure)
  );
}

function subjectOf(sheet: string, rows: number, { goal, split, measure }: TagCells): string {
  const what = [
    goal === null ? "ohne Ziel" : goal && `Ziel ${goal}`,
    split && `Aufteilung ${split}`,
    measure === null ? "ohne Maßnahme" : measure && `Maßnahme ${measure}`,
  ].filter(Boolean);
  return `„${sheet}“, ${rows} ${rows === 1 ? "Zeile" : "Zeilen"}: ${what.join(", ")}`;
}
