// Without this file the proof of every key measure could be read nowhere, neither printed nor laid before a committee.
import { amountIn, valuesStated, type ComparedValue } from "../domain/tags/comparedAmounts";
import { proofList, type NamedNumber, type ProofGap, type ProofLine } from "../domain/measures/proofList";
import type { Area } from "../domain/shared/place";
import { germanDay } from "../workbook/day";
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import type { Plan } from "../workbook/plan";
import { headingLook } from "../workbook/schema/tagColumns";
import type { Book } from "./book";
import type { BudgetSheet } from "./budgetSheet";
import { freeSheetName } from "./freeSheetName";
import { viewWord } from "./planDifferencesSheet";

/** What the sheet is made of. `today` is an ISO day and stands in the sheet. */
export interface ProofRequest {
  readonly book: Book;
  readonly sheets: readonly BudgetSheet[];
  readonly today: string;
  readonly planId: string;
}

/** The plan with what the pane says of it. */
export interface ProofPlan extends ProofFigures {
  readonly plan: Plan;
  readonly sheet: string;
  readonly rows: number;
}

/** How much is proven. */
export interface ProofFigures {
  readonly measures: number;
  /** Measures with at least one gap, those among them that no register knows included. */
  readonly measuresWithGaps: number;
  readonly gaps: number;
}

/** Name of the sheet; a figure follows when it is taken. */
export const proofSheet = "Nachweisliste";

const money = '#,##0.00 "€"';
const firstRow = 4;
/** Years that are shown, the last ones: more do not fit on a page. */
const mostYears = 2;

/** Columns left of the amounts; widths in points, a page in landscape with two amounts. */
const columns = [
  { heading: "Lücke", width: 150 },
  { heading: "Maßnahme", width: 78 },
  { heading: "Titel der Maßnahme", width: 140 },
  { heading: "Ziel", width: 50 },
  { heading: "Titel des Ziels", width: 140 },
  { heading: "Produkt", width: 68 },
  { heading: "Bezeichnung", width: 110 },
  { heading: "Zeile", width: 110 },
  { heading: "Konto", width: 65 },
  { heading: "Text", width: 120 },
  { heading: "Art", width: 65 },
] as const;
const amountWidth = 85;

/** Lines of the sheet and its figures. */
export function proofOf(book: Book, sheets: readonly BudgetSheet[]): { readonly lines: readonly ProofLine[]; readonly figures: ProofFigures } {
  const lines = proofList({ ...book, sheets: sheets.map(({ layout, rows }) => ({ sheet: layout.sheet, rows })) });
  const withGaps = lines.filter(({ gaps }) => gaps.length > 0);
  return {
    lines,
    figures: {
      measures: book.measures.length,
      measuresWithGaps: new Set(withGaps.map(({ measure }) => measure.number)).size,
      gaps: withGaps.reduce((sum, { gaps }) => sum + gaps.length, 0),
    },
  };
}

/** Plans a new sheet with every chain, ready to be printed. Values, not formulas: it is a snapshot, and says so. */
export function planProofSheet({ book, sheets, today, planId }: ProofRequest): ProofPlan {
  const { lines, figures } = proofOf(book, sheets);
  const sheet = freeSheetName(book.outline, proofSheet);
  const years = plannedYears(sheets);
  const rows = lines.map((line) => cellsOf(line, years));
  const headings = [...columns.map(({ heading }) => heading), ...years.map(({ year }) => (year === null ? "Ansatz" : `Ansatz ${year}`))];
  const area = (row: number, column: number, height: number, width: number): Area => ({ sheet, row, column, rows: height, columns: width });
  const height = Math.max(1, rows.length);
  const table = area(firstRow - 1, 0, rows.length + 1, headings.length);
  const changes: readonly Change[] = [
    { kind: "addSheet", sheet },
    // Widths before wrapped texts: rows are as high as they have to be in the width the column has then.
    ...[...columns.map(({ width }) => width), ...years.map(() => amountWidth)].map(
      (columnWidth, column): Change => ({ kind: "setLook", area: area(firstRow - 1, column, 1, 1), look: { columnWidth }, before: {} }),
    ),
    { kind: "setNumberFormat", area: area(0, 0, firstRow + height, columns.length), format: "@", before: "General" },
    ...(years.length === 0 ? [] : [{ kind: "setNumberFormat", area: area(firstRow, columns.length, height, years.length), format: money, before: "General" } as const]),
    write(area(0, 0, 2, 1), titleRows(book, figures, today).map((text) => [text])),
    write(table, [headings, ...rows]),
    { kind: "setLook", area: area(0, 0, 1, 1), look: { bold: true }, before: { bold: false } },
    { kind: "setLook", area: { ...table, rows: 1 }, look: headingLook, before: { fill: null, bold: false } },
    { kind: "setLook", area: table, look: { wrap: true, fitsHeight: true }, before: { wrap: false } },
    { kind: "setAutoFilter", sheet, to: table, from: null },
    { kind: "freezePanes", sheet, rows: firstRow, columns: 0 },
    { kind: "setPageLayout", sheet, page: { landscape: true, fitsWidth: true, titleRows: { first: firstRow - 1, count: 1 } }, before: { landscape: false, fitsWidth: false } },
  ];
  const subject = `„${sheet}“, ${rows.length} ${rows.length === 1 ? "Zeile" : "Zeilen"}, ${gapWord(figures.gaps)}`;
  return { plan: { id: planId, operation: "writeReport", subject, changes }, sheet, rows: rows.length, ...figures };
}

function titleRows({ settings }: Book, { measures, measuresWithGaps, gaps }: ProofFigures, today: string): readonly string[] {
  const town = settings.municipality === "" ? "" : ` ${settings.municipality}`;
  const found = gaps === 0 ? "Keine Lücke." : `${gapWord(gaps)} bei ${measuresWithGaps} ${measuresWithGaps === 1 ? "Maßnahme" : "Maßnahmen"}, zuerst genannt.`;
  return [
    `Nachweisliste der Schlüsselmaßnahmen${town}: Maßnahme, Ziel, Produkt, Zeile`,
    `Stand ${germanDay(today)}, ${measures} ${measures === 1 ? "Maßnahme" : "Maßnahmen"}. ${found} Momentaufnahme: Die Werte ändern sich nicht mit der Mappe.`,
  ];
}

function gapWord(count: number): string {
  return `${count} ${count === 1 ? "Lücke" : "Lücken"}`;
}

function plannedYears(sheets: readonly BudgetSheet[]): readonly ComparedValue[] {
  const stated = valuesStated(sheets.flatMap(({ rows }) => rows));
  return [...stated.values()]
    .filter(({ kind }) => kind === "planned")
    .sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
    .slice(-mostYears);
}

function cellsOf({ measure, goals, products, row: proven, carriers, gaps }: ProofLine, years: readonly ComparedValue[]): readonly CellInput[] {
  const chain = [gaps.map(gapText).join("\n") || null, measure.number, measure.title, numbers(goals), titles(goals), numbers(products), titles(products)];
  if (proven === null) return [...chain, carriers === 0 ? "keine Zeile" : null, null, null, null, ...years.map(() => null)];
  const { sheet, row } = proven;
  return [...chain, `${sheet}, ${row.row + 1}`, row.account, row.text, viewWord(row), ...years.map((value) => amountIn(row, value) / 100)];
}

function numbers(list: readonly NamedNumber[]): string | null {
  return list.map(({ number }) => number).join("; ") || null;
}

function titles(list: readonly NamedNumber[]): string | null {
  return list.flatMap(({ title }) => title ?? []).join("; ") || null;
}

function gapText(gap: ProofGap): string {
  switch (gap.kind) {
    case "M1":
      return "M1 Maßnahme ohne Ziel";
    case "M2":
      return "M2 Maßnahme ohne Produkt";
    case "M3":
      return "M3 Maßnahme ohne Zeile im Haushalt";
    case "M5":
      return `M5 Produkt ${gap.product} gehört nicht zur Maßnahme`;
    case "M6":
      return `M6 Ziel ${gap.goal} gehört nicht zur Maßnahme`;
    case "M7":
      return "M7 Maßnahme steht nicht im Register";
    case "Z1":
      return `Z1 Ziel ${gap.goal} steht nicht in der Liste`;
    case "rowWithoutGoal":
      return "Zeile ohne Ziel";
    case "goalWithoutRow":
      return `Ziel ${gap.goal} ohne Zeile`;
    case "productWithoutRow":
      return `Produkt ${gap.product} ohne Zeile`;
  }
}

function write(area: Area, cells: readonly (readonly CellInput[])[]): Change {
  return { kind: "writeCells", area, cells, expected: cells.map((row) => row.map(() => null)) };
}
