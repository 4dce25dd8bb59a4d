// Without this file it would be unknown whether tags find their rows when the next export has another shape.
import type { CellValue } from "../../src/domain/shared/cell";
import type { BookCell, BookSheet } from "../workbook/book";
import type { CellStyleName } from "../workbook/cellStyles";

/** One line of a budget, whatever a sheet makes of it. */
export interface ExportLine {
  readonly subPlan: string;
  readonly subPlanName: string;
  readonly product: string;
  readonly productName: string;
  readonly account: string;
  readonly text: string;
  /** Revenue positive, expense negative. */
  readonly euros: number;
  readonly isRevenue: boolean;
}

/** A shape in which finance systems hand out the same lines. */
export type ShapeName = keyof typeof exportShapes;

/**
 * The five shapes of the towns' workbooks we have seen (*plain, titled, double, sheets, thousands*) and four more: a supplement
 * with its difference, code and name in one cell, codes split over columns, and a form with numbered lines and no accounts.
 */
export const exportShapes = {
  plain: (lines: readonly ExportLine[], year: number) => [
    sheetOf("Haushalt", [
      headings("Produktbereich", "Teilplan", "Produkt", "Bezeichnung", "Art", "Sachkonto", "Kontobezeichnung", `Ansatz ${year}`),
      ...lines.map((line) => [
        ...codes(line.product.slice(0, 2), line.subPlan, line.product),
        ...labels(line.productName, line.isRevenue ? "Ertrag" : "Aufwand"),
        ...codes(line.account),
        ...labels(line.text),
        amount(line.euros),
      ]),
    ]),
  ],
  titled: (lines: readonly ExportLine[], year: number) => [
    sheetOf(
      "Teilergebnisplan",
      [
        labels("Stadt Lindhafen"),
        labels(`Haushaltsplan ${year}, Beträge in €`),
        [],
        [],
        headings("Produkt", "Produktbezeichnung", "Sachkonto", "Text", "E/A", `Ansatz\n${year}`),
        ...runsOf(lines, ({ product }) => product).flatMap((run) => [
          ...run.map((line) => [...codes(line.product), ...labels(line.productName), ...codes(line.account), ...labels(line.text, line.isRevenue ? "E" : "A", `${german(line.euros)} €`)]),
          labels(null, `Summe Produkt ${run[0]!.product}`, null, null, null, `${german(sumOf(run))} €`),
        ]),
        [],
        labels("Gesamtsumme", null, null, null, null, `${german(sumOf(lines))} €`),
      ],
      { firstRow: 5, merges: ["A1:F1"] },
    ),
  ],
  double: (lines: readonly ExportLine[], year: number) => [
    sheetOf(
      "THH (2)",
      [
        headings("Zuordnung", null, null, "Konto", null, "Haushaltsansatz (€)", "Verpfl.-Erm. (€)", "Hinweise"),
        headings("Teilplan", "Produkt", "Produktname", "Nr.", "Bezeichnung", String(year), String(year), "Erläuterung"),
        ...lines.map((line) => [
          ...labels(Number(line.subPlan), Number(line.product), line.productName, Number(line.account), line.text),
          amount(line.euros),
        ]),
        labels(null, null, "Summe"),
      ],
      { firstRow: 2, merges: ["A1:C1", "D1:E1"] },
    ),
  ],
  sheets: (lines: readonly ExportLine[], year: number) =>
    runsOf(lines, ({ subPlan }) => subPlan).map((run) =>
      sheetOf(
        `THH${run[0]!.subPlan}`,
        [
          labels(`Teilplan ${run[0]!.subPlan} ${run[0]!.subPlanName}`),
          [],
          headings("Produkt", "Sachkonto", `Ansatz ${year}`, "Bemerkung"),
          ...run.map((line) => labels(`${line.product} - ${line.productName}`, `${line.account} ${line.text}`, minusBehind(line.euros))),
        ],
        { firstRow: 3 },
      ),
    ),
  thousands: (lines: readonly ExportLine[], year: number) => [
    sheetOf("Ansätze", [
      headings("Produkt", "Bezeichnung", "Sachkonto", "Bezeichnung Konto", `Ertrag ${year} (T€)`, `Aufwand ${year} (T€)`),
      ...lines.map((line) => [
        ...codes(line.product),
        ...labels(line.productName),
        ...codes(line.account),
        ...labels(line.text, line.isRevenue ? line.euros / 1000 : null, line.isRevenue ? null : line.euros / 1000),
      ]),
    ]),
  ],
  supplement: (lines: readonly ExportLine[], year: number) => [
    sheetOf(
      "1. Nachtrag",
      [
        headings("Produkt", "Sachkonto", "Text", `1. Nachtrag ${year}`, null, null),
        headings(null, null, null, "bisher", "neu", "Differenz"),
        ...lines.map((line, index) => {
          const change = index % 20 === 0 ? Math.round(line.euros / 10) : 0;
          return [...codes(line.product, line.account), ...labels(line.text), amount(line.euros - change), amount(line.euros), amount(change)];
        }),
      ],
      { firstRow: 2, merges: ["D1:F1"] },
    ),
  ],
  codeAndName: (lines: readonly ExportLine[], year: number) => [
    sheetOf("Haushaltsstellen", [
      headings("Produkt", "Sachkonto", `Ansatz ${year}`),
      ...lines.map((line) => [...labels(`${line.product} ${line.productName}`, `${line.account} ${line.text}`), amount(line.euros)]),
    ]),
  ],
  splitCodes: (lines: readonly ExportLine[], year: number) => [
    sheetOf("Export", [
      headings("Produktbereich", "Produktgruppe", "Produkt", "Sachkonto", "Text", `Ansatz ${year}`),
      ...lines.map((line) => [...codes(line.product.slice(0, 2), line.product.slice(2, 3), line.product.slice(3), line.account), ...labels(line.text), amount(line.euros)]),
    ]),
  ],
  form: (lines: readonly ExportLine[], year: number) =>
    runsOf(lines, ({ product }) => product).map((run) =>
      sheetOf(
        `TH ${run[0]!.product}`,
        [
          labels(`Teilergebnishaushalt ${year} einschließlich Finanzplanung`),
          labels(`Produkt ${run[0]!.product} ${run[0]!.productName}`),
          [],
          headings("Nr.", null, "Ergebnis", "Ansatz", "Ansatz", "Planung"),
          headings(null, null, "Vorvorjahr", "Vorjahr", "Haushaltsjahr", "Haushaltsjahr"),
          headings(null, null, String(year - 2), String(year - 1), String(year), String(year + 1)),
          headings(null, null, "EUR", "EUR", "EUR", "EUR"),
          ...run.map((line, index) => [...labels(index + 1, line.text), ...[0.9, 0.95, 1, 1.05].map((factor) => amount(Math.round(line.euros * factor)))]),
        ],
        { firstRow: 7 },
      ),
    ),
} as const satisfies Readonly<Record<string, (lines: readonly ExportLine[], year: number) => readonly BookSheet[]>>;

type Row = readonly (BookCell | null)[];

function sheetOf(name: string, rows: readonly Row[], { firstRow = 1, merges = [] }: { readonly firstRow?: number; readonly merges?: readonly string[] } = {}): BookSheet {
  return { name, rows, columnWidths: [], frozenRows: firstRow, frozenColumns: 0, merges };
}

function cells(style: CellStyleName, values: readonly CellValue[]): Row {
  return values.map((value) => (value === null ? null : { value: value as string | number, style }));
}

function headings(...texts: readonly (string | null)[]): Row {
  return cells("headingLeft", texts);
}

function codes(...texts: readonly string[]): Row {
  return cells("code", texts);
}

function labels(...values: readonly (string | number | null)[]): Row {
  return cells("label", values);
}

function amount(value: number): BookCell {
  return { value, style: "amount" };
}

function sumOf(lines: readonly ExportLine[]): number {
  return lines.reduce((sum, { euros }) => sum + euros, 0);
}

const euros = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2 });

function german(value: number): string {
  return euros.format(value);
}

function minusBehind(value: number): string {
  return value === 0 ? "–" : `${german(Math.abs(value))}${value < 0 ? "-" : ""}`;
}

/** Lines that belong together, each group once, in the order in which they first come. */
function runsOf(lines: readonly ExportLine[], nameOf: (line: ExportLine) => string): readonly (readonly ExportLine[])[] {
  const runs = new Map<string, ExportLine[]>();
  for (const line of lines) {
    const run = runs.get(nameOf(line));
    if (run === undefined) runs.set(nameOf(line), [line]);
    else run.push(line);
  }
  return [...runs.values()];
}
