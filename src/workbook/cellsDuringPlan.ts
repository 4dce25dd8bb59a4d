// Without this file a plan that writes a cell twice would take its own first value for a colleague's edit.
import { isCellFormula, isCellText, type CellInput } from "./cellInput";
import { emptyBefore, type CellBefore, type CellsBefore } from "./cellsBefore";
import type { Change, WriteCells } from "./change";
import { sheetOfChange } from "./checkOutline";
import { columnOrigin, sameSheet } from "./columnOrigin";

/** Cells as they stand at each change's turn: read before the plan, then as earlier changes of the plan left them. */
export class CellsDuringPlan {
  private readonly written = new Map<string, CellInput>();
  private readonly origins = new Map<number, number | null>();
  private readonly overlaps: boolean;

  constructor(
    private readonly changes: readonly Change[],
    private readonly before: CellsBefore,
  ) {
    this.overlaps = haveOverlaps(changes);
  }

  /** A cell of the sheet that change number `index` happens on. */
  at(index: number, row: number, column: number): CellBefore {
    const origin = this.origin(index, column);
    const before = (origin === null ? null : this.before.at(this.sheetAt(index), row, origin)) ?? emptyBefore;
    const input = this.overlaps ? this.written.get(this.place(index, row, column)) : undefined;
    return input === undefined ? before : { ...before, ...cellOf(input) };
  }

  /** Remembers what a change writes, for later ones on the same cells. */
  note(change: WriteCells, index: number): void {
    if (!this.overlaps) return;
    change.cells.forEach((row, r) =>
      row.forEach((input, c) => {
        if (input !== undefined)
          this.written.set(this.place(index, change.area.row + r, change.area.column + c), input);
      }),
    );
  }

  private sheetAt(index: number): string {
    return sheetOfChange(this.changes[index]!) ?? "";
  }

  private origin(index: number, column: number): number | null {
    const name = index * columnsOfSheet + column;
    const known = this.origins.get(name);
    if (known !== undefined) return known;
    const origin = columnOrigin(this.changes, index, this.sheetAt(index), column);
    this.origins.set(name, origin);
    return origin;
  }

  private place(index: number, row: number, column: number): string {
    return `${this.sheetAt(index).toLowerCase()}\u0000${row}\u0000${this.origin(index, column) ?? `neu${column}`}`;
  }
}

const columnsOfSheet = 16_384;

function cellOf(input: CellInput): CellBefore {
  if (isCellFormula(input)) return { value: null, formula: input.formula };
  return { value: isCellText(input) ? input.text : input === "" ? null : input, formula: null };
}

function haveOverlaps(changes: readonly Change[]): boolean {
  if (
    changes.some((change) => change.kind === "deleteColumns") &&
    changes.some((change) => change.kind === "writeCells")
  )
    return true;
  const areas = changes.flatMap((change) => (change.kind === "writeCells" ? [change.area] : []));
  areas.sort((one, other) => one.row - other.row);
  return areas.some((area, index) => {
    for (let next = index + 1; next < areas.length && areas[next]!.row < area.row + area.rows; next++) {
      const other = areas[next]!;
      const besides = other.column + other.columns <= area.column || area.column + area.columns <= other.column;
      if (!besides && sameSheet(area.sheet, other.sheet)) return true;
    }
    return false;
  });
}
