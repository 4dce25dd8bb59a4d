// Without this file "Haushaltsplan 2017, Beträge in T€" above the headings would be read by nobody.
import { cellAt, textOfCell, type CellGrid } from "./cellGrid";
import { splitCodeAndName } from "./codeCell";
import type { HeaderRows } from "./headerRows";
import { headingMeaning } from "./headingMeaning";
import type { LayoutConstant } from "./sheetLayout";
import type { AmountUnit, PlanVersion, ValueKind } from "./valueColumn";
import { unitIn, valueHeading, yearsIn } from "./valueHeading";

/** What stands above the headings and in the sheet's name, for columns whose own heading does not say it. */
export interface SheetTitle {
  readonly kind: ValueKind | null;
  readonly year: number | null;
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

const constantMeanings: ReadonlySet<string> = new Set(["product", "productArea", "productGroup", "subPlan", "department"]);

/** `Teilplan 2511 Museen`, `Produkt: 11101 - Gremien`: a subject, its code, its name. */
function constantsIn(lines: readonly string[]): readonly LayoutConstant[] {
  const constants: LayoutConstant[] = [];
  for (const line of lines) {
    const match = /^(\p{L}[\p{L}-]*)\s*[:.]?\s*(\S.*)$/u.exec(line.trim());
    const subject = match ? headingMeaning(match[1] ?? "")?.subject : null;
    if (!match || !subject || !constantMeanings.has(subject)) continue;
    const code = splitCodeAndName(match[2] ?? "");
    const meaning = subject as LayoutConstant["meaning"];
    if (code && !constants.some((each) => each.meaning === meaning)) constants.push({ meaning, ...code });
  }
  return constants;
}
