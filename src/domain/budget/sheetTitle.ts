// Without this file "Haushaltsplan 2017, Beträge in T€" above the headings would be read by nobody.
import { cellAt, textOfCell, type CellGrid } from "./cellGrid";
import type { HeaderRows } from "./headerRows";
import type { LayoutConstant } from "./sheetLayout";
import { subjectOfTitle } from "./titleContext";
import type { AmountUnit, PlanVersion, ValueKind } from "./valueColumn";
import { unitIn, valueHeading, yearsIn } from "./valueHeading";

/** What stands above the headings and in the sheet's name, for columns whose own heading does not say it. */
export interface SheetTitle {
  readonly kind: ValueKind | null;
  readonly year: number | null;
  /** All years named, for budgets of two years. */
  readonly years: readonly number[];
  readonly version: PlanVersion | null;
  readonly supplement: number | null;
  readonly unit: AmountUnit | null;
  /** The line that states the unit, to be shown with the question. */
  readonly unitLine: string;
  readonly constants: readonly LayoutConstant[];
}

/** Reads the lines above the headings, then the sheet's name. */
export function readTitle(grid: CellGrid, header: HeaderRows): SheetTitle {
  const lines = [...linesAbove(grid, header.headerRow), grid.sheet];
  const values = lines.map(valueHeading);
  const years = [...new Set(lines.flatMap((line) => yearsIn(line)))];
  const unitLine = lines.find((line) => unitIn(line) !== null) ?? "";
  const versioned = values.find((value) => value.version !== null);
  return {
    kind: values.find((value) => value.kind !== null)?.kind ?? null,
    year: years.length === 1 ? (years[0] ?? null) : null,
    years,
    version: versioned?.version ?? null,
    supplement: versioned?.supplement ?? null,
    unit: unitIn(unitLine),
    unitLine,
    constants: constantsIn(lines),
  };
}

function linesAbove(grid: CellGrid, headerRow: number): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < headerRow; row += 1) {
    const width = grid.values[row]?.length ?? 0;
    const cells: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const text = textOfCell(cellAt(grid, row, column));
      if (text !== "") cells.push(text);
    }
    if (cells.length > 0) lines.push(cells.join(" "));
  }
  return lines;
}

/** What the title says for every row, each meaning once. */
function constantsIn(lines: readonly string[]): readonly LayoutConstant[] {
  const constants: LayoutConstant[] = [];
  for (const line of lines) {
    const constant = subjectOfTitle(line);
    if (constant && !constants.some((each) => each.meaning === constant.meaning)) constants.push(constant);
  }
  return constants;
}
