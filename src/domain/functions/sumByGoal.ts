// Without this file ISEK.ZIELSUMME could not add up split rows to the cent.
import { isCellError, type CellError, type CellValue } from "../shared/cell";
import { cents, type Cents } from "../shared/cents";
import { parseSplit, shareOut, withoutGoal } from "../tags/split";
import { isEmptyCell, mapGrid, wrongArgument, type FunctionFault, type FunctionValue, type Grid } from "./functionValue";

/** Three columns of equal height: goal, split and amount in euro of the same rows; only the first column of each is read. */
export interface GoalColumns {
  readonly goals: Grid<CellValue>;
  readonly splits: Grid<CellValue>;
  readonly amounts: Grid<CellValue>;
}

/**
 * Sum of each wanted goal in euro, in the shape of the question. A split is shared out to the cent; what no goal gets is the
 * sum of `ohne Ziel`, so that all goals and `ohne Ziel` add up to the column. Anything that would make a sum wrong is
 * `#VALUE!` for all of them: unequal heights, a tagged row without an amount, an unreadable split, a number as goal.
 */
export function sumByGoal(wanted: Grid<CellValue>, columns: GoalColumns): Grid<FunctionValue> {
  const heights = [columns.goals.length, columns.splits.length, columns.amounts.length];
  if (new Set(heights).size > 1) return [[wrongArgument({ kind: "heightsDiffer", heights })]];
  const sums = new Map<string, number>();
  for (let row = 0; row < columns.goals.length; row += 1) {
    const fault = addRow(row, columns, sums);
    if (fault !== null) return [[fault]];
  }
  return mapGrid(wanted, (goal) => sumOf(goal, sums));
}

function sumOf(goal: CellValue, sums: ReadonlyMap<string, number>): FunctionValue {
  if (isEmptyCell(goal)) return "";
  if (isCellError(goal)) return goal;
  if (typeof goal !== "string") return wrongArgument({ kind: "numberForCode", value: goal });
  return (sums.get(goal.trim()) ?? 0) / 100;
}

function addRow(row: number, columns: GoalColumns, sums: Map<string, number>): FunctionFault | CellError | null {
  const goal = columns.goals[row]?.[0] ?? null;
  const split = columns.splits[row]?.[0] ?? null;
  const amount = columns.amounts[row]?.[0] ?? null;
  if (isCellError(goal)) return goal;
  if (isCellError(split)) return split;
  const isTagged = !isEmptyCell(goal) || !isEmptyCell(split);
  if (typeof amount !== "number") {
    if (isTagged && !isEmptyCell(amount)) return isCellError(amount) ? amount : wrongArgument({ kind: "notAnAmount", row: row + 1 });
    return null;
  }
  if (!isEmptyCell(goal) && typeof goal !== "string") return wrongArgument({ kind: "numberForCode", value: goal });
  const euros = cents(Math.round(amount * 100));
  if (!isEmptyCell(split)) return addSplit(String(split), euros, sums);
  add(sums, isEmptyCell(goal) ? withoutGoal : goal.trim(), euros);
  return null;
}

function addSplit(text: string, amount: Cents, sums: Map<string, number>): FunctionFault | null {
  const split = parseSplit(text);
  if (!split.ok) return wrongArgument({ kind: "splitUnreadable", text });
  for (const part of shareOut(split.value, amount)) add(sums, part.goal, part.cents);
  return null;
}

function add(sums: Map<string, number>, goal: string, amount: Cents): void {
  sums.set(goal, (sums.get(goal) ?? 0) + amount);
}
