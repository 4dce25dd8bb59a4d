// Without this file undo would empty a sheet cell by cell before removing it, or remove what a colleague has put there.
import type { Area } from "../domain/shared/place";
import type { Change, WriteCells } from "./change";
import { changeInverse, type SelfContainedChange } from "./changeInverse";
import { sheetOfChange, sheetOutline } from "./checkOutline";
import { sameSheet } from "./columnOrigin";
import { expectationOf } from "./expectation";
import type { WorkbookOutline } from "./outline";

/** Sheets that the plan itself adds: what it does on them is taken back by removing them. */
export class AddedSheets {
  private readonly addedAt = new Map<string, number>();

  constructor(private readonly changes: readonly Change[]) {
    changes.forEach((change, index) => {
      if (change.kind === "addSheet") this.addedAt.set(change.sheet.toLowerCase(), index);
    });
  }

  isAdded(sheet: string, index: number): boolean {
    return index > (this.addedAt.get(sheet.toLowerCase()) ?? Infinity);
  }

  inverseOf(change: SelfContainedChange, index: number): readonly Change[] {
    const sheet = sheetOfChange(change);
    if (change.kind === "addSheet")
      return [{ kind: "removeSheet", sheet: change.sheet, filled: this.filled(change.sheet) }];
    return sheet !== null && this.isAdded(sheet, index) ? [] : [changeInverse(change)];
  }

  /** How far the plan fills a sheet it adds. */
  private filled(sheet: string): { readonly rows: number; readonly columns: number } {
    let [rows, columns] = [0, 0];
    for (const change of this.changes) {
      if (change.kind !== "writeCells" || !sameSheet(change.area.sheet, sheet)) continue;
      rows = Math.max(rows, change.area.row + change.area.rows);
      columns = Math.max(columns, change.area.column + change.area.columns);
    }
    return { rows, columns };
  }
}

/** From this many cells on, undo of an added sheet no longer compares each of them. */
const comparedCells = 100_000;

/** Cells of an added sheet need not be emptied before it is removed, but must still hold what was written. */
export function checkOnly({ area, cells }: WriteCells): readonly Change[] {
  if (area.rows * area.columns > comparedCells) return [];
  const hole = new Array<undefined>(area.columns).fill(undefined);
  const expected = cells.map((row) => row.map((input) => (input === undefined ? undefined : expectationOf(input))));
  return [{ kind: "writeCells", area, cells: cells.map(() => hole), expected }];
}

/** What is used of a sheet that somebody has filled further than we had; it is not removed. */
export function filledFurther(change: Change, outline: WorkbookOutline): readonly Area[] {
  if (change.kind !== "removeSheet" || !change.filled) return [];
  const used = sheetOutline(outline, change.sheet)?.used;
  if (!used) return [];
  const { rows, columns } = change.filled;
  return used.row + used.rows > rows || used.column + used.columns > columns ? [used] : [];
}
