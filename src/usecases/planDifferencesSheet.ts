// Without this file differences of two versions could be read in the pane, but neither printed nor passed on.
import type { BudgetRow } from "../domain/budget/budgetLine";
import type { Area } from "../domain/shared/place";
import type { SumDifference, VersionDifferences } from "../domain/tags/compareVersions";
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import type { WorkbookOutline } from "../workbook/outline";
import type { Plan } from "../workbook/plan";
import { headingLook } from "../workbook/schema/tagColumns";
import { freeSheetName } from "./freeSheetName";

/** What the sheet is made of. Names of the versions stand in its title. */
export interface DifferencesRequest {
  readonly differences: VersionDifferences;
  readonly former: string;
  readonly current: string;
  readonly outline: WorkbookOutline;
  readonly planId: string;
}

/** Name of the sheet; a figure follows when it is taken, because a sheet of somebody else is never overwritten. */
export const differencesSheet = "ISEK-Unterschiede";

const headings = ["Art", "Sicht", "Ziel oder Maßnahme", "Produkt", "Konto", "Text", "bisher", "neu", "Unterschied"] as const;
const money = '#,##0.00 "€"';
const firstRow = 2;

/** Plans a new sheet with every difference: sums per goal and measure first, then the lines. Values, not formulas: it is a snapshot. */
export function planDifferencesSheet({ differences, former, current, outline, planId }: DifferencesRequest): { readonly plan: Plan; readonly sheet: string } {
  const sheet = freeSheetName(outline, differencesSheet);
  const rows = [
    ...differences.goals.map((sum) => sumRow("Ziel", sum)),
    ...differences.measures.map((sum) => sumRow("Maßnahme", sum)),
    ...differences.changed.map(({ match, before, after }) => lineRow("Betrag geändert", match.current, before, after)),
    ...differences.added.map(({ row, amount }) => lineRow("neu", row, 0, amount)),
    ...differences.gone.map(({ row, amount }) => lineRow("weggefallen", row, amount, 0)),
  ];
  const area = (row: number, column: number, height: number, width: number): Area => ({ sheet, row, column, rows: height, columns: width });
  const height = Math.max(1, rows.length);
  const changes: readonly Change[] = [
    { kind: "addSheet", sheet },
    { kind: "setNumberFormat", area: area(0, 0, firstRow + height, 6), format: "@", before: "General" },
    { kind: "setNumberFormat", area: area(firstRow, 6, height, 3), format: money, before: "General" },
    write(area(0, 0, 1, 1), [[`„${current}“ gegenüber „${former}“, ${valueWords(differences)}`]]),
    write(area(1, 0, 1, headings.length), [headings]),
    ...(rows.length === 0 ? [] : [write(area(firstRow, 0, rows.length, headings.length), rows)]),
    { kind: "setLook", area: area(1, 0, 1, headings.length), look: headingLook, before: { fill: null, bold: false } },
    ...widths.map((columnWidth, column): Change => ({ kind: "setLook", area: area(1, column, 1, 1), look: { columnWidth }, before: {} })),
    { kind: "freezePanes", sheet, rows: firstRow, columns: 0 },
  ];
  const subject = `„${current}“ gegenüber „${former}“, ${rows.length} Zeilen in „${sheet}“`;
  return { plan: { id: planId, operation: "compareVersions", subject, changes }, sheet };
}

const widths = [95, 80, 120, 70, 80, 240, 95, 95, 95];

/** In words of the budget: result and cash view are never the same thing. */
const viewWords = {
  "result expense": "Aufwand",
  "result revenue": "Ertrag",
  "cash expense": "Auszahlung",
  "cash revenue": "Einzahlung",
} as const;

/** `Aufwand`, `Einzahlung`; empty where the account does not tell. */
export function viewWord({ view, direction }: Pick<BudgetRow, "view" | "direction">): string {
  return viewWords[`${view} ${direction}` as keyof typeof viewWords] ?? "";
}

function valueWords({ value: { kind, year } }: VersionDifferences): string {
  const words = { actual: "Ergebnis", planned: "Ansatz", adjusted: "fortgeschriebener Ansatz", forecast: "Finanzplanung", commitment: "Verpflichtungsermächtigung" };
  return year === null ? words[kind] : `${words[kind]} ${year}`;
}

function sumRow(kind: string, sum: SumDifference): readonly CellInput[] {
  return [kind, viewWord(sum), sum.number, null, null, null, ...figures(sum.before, sum.after)];
}

function lineRow(kind: string, row: BudgetRow, before: number, after: number): readonly CellInput[] {
  const goal = [row.splitCell ?? row.goalCell, row.measureCell].filter((cell) => typeof cell === "string" && cell !== "").join("; ");
  return [kind, viewWord(row), goal || null, row.product, row.account, row.text, ...figures(before, after)];
}

function figures(before: number, after: number): readonly number[] {
  return [before / 100, after / 100, (after - before) / 100];
}

function write(area: Area, cells: readonly (readonly CellInput[])[]): Change {
  return { kind: "writeCells", area, cells, expected: cells.map((row) => row.map(() => null)) };
}
