// Without this file ISEK.ANTEIL could not say how much of a row belongs to a goal.
import { isCellError, type CellValue } from "../shared/cell";
import { parseSplit } from "../tags/split";
import { isEmptyCell, mapGrid, wrongArgument, type FunctionValue, type Grid } from "./functionValue";

/**
 * Share of a goal in each split, 0…1, in the shape of the question; 0 when the goal is not in it. An empty cell stays empty,
 * because the row may still have one goal without a split. A split in euro has no share without its amount: `#VALUE!`.
 */
export function goalShare(splits: Grid<CellValue>, goal: string): Grid<FunctionValue> {
  return mapGrid(splits, (cell) => {
    if (isEmptyCell(cell)) return "";
    if (isCellError(cell)) return cell;
    const text = String(cell);
    const split = parseSplit(text);
    if (!split.ok) return wrongArgument({ kind: "splitUnreadable", text });
    if (split.value.unit === "euro") return wrongArgument({ kind: "splitInEuros", text });
    const part = split.value.parts.find((each) => each.goal === goal);
    return (part?.basisPoints ?? 0) / 10_000;
  });
}
