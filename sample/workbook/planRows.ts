// Without this file the printed plan would have no sums, and nothing that must not be tagged or counted twice.
import { cents } from "../../src/domain/shared/cents";
import type { SampleLine, YearAmounts } from "../budget/sampleLine";

/** A row of the printed plan below the headings. `formula` gives the English formula for a column of amounts. */
export type PlanRow =
  | { readonly kind: "line"; readonly line: SampleLine }
  | {
      readonly kind: "subtotal" | "total";
      /** Empty for totals of the whole plan. */
      readonly subPlan: string;
      readonly label: string;
      readonly note: string;
      readonly formula: (column: string) => string;
      readonly amounts: YearAmounts;
    }
  | { readonly kind: "blank" };

/** Where the plan stands: first data row as Excel counts, and the column of the row's text. */
export interface PlanPlace {
  readonly firstRow: number;
  readonly textColumn: string;
}

type Total = Extract<PlanRow, { kind: "subtotal" | "total" }>;

/** Rows with sums per Teilplan, and the sums of the whole plan after a blank row. Lines must be in the order of the plan. */
export function planRows(lines: readonly SampleLine[], place: PlanPlace): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  for (const subPlan of new Set(lines.map((line) => line.subPlan))) {
    rows.push(
      ...subPlanRows(
        lines.filter((line) => line.subPlan === subPlan),
        subPlan,
        place.firstRow + rows.length,
      ),
    );
  }
  const last = place.firstRow + rows.length - 1;
  return [...rows, { kind: "blank" }, ...grandTotals(rows, { ...place, last })];
}

function subPlanRows(lines: readonly SampleLine[], subPlan: string, firstRow: number): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  const sums = new Map<string, { readonly row: number; readonly amounts: YearAmounts }>();
  const add = (label: string, note: string, formula: Total["formula"], amounts: YearAmounts): void => {
    sums.set(label, { row: firstRow + rows.length, amounts });
    rows.push({ kind: "subtotal", subPlan, label: `${label} Teilplan ${subPlan}`, note, formula, amounts });
  };
  const section = (label: string, wanted: (line: SampleLine) => boolean): void => {
    const found = lines.filter(wanted);
    if (found.length === 0) return;
    const [from, to] = [firstRow + rows.length, firstRow + rows.length + found.length - 1];
    rows.push(...found.map((line): PlanRow => ({ kind: "line", line })));
    add(label, "", (column) => `SUM(${column}${from}:${column}${to})`, addUp(found));
  };
  section("Summe Erträge", (line) => line.kind === "Ertrag" && !line.isInternalCharge);
  section("Summe Aufwendungen", (line) => line.kind === "Aufwand" && !line.isInternalCharge);
  internalCharges(
    lines.filter((line) => line.isInternalCharge),
    rows,
    firstRow,
    add,
  );
  const [revenue, expense, internal] = ["Summe Erträge", "Summe Aufwendungen", internalLabel].map((label) =>
    sums.get(label),
  );
  const parts = [
    { sum: revenue, sign: "" },
    { sum: expense, sign: "-" },
    { sum: internal, sign: "+" },
  ].filter(({ sum }) => sum);
  add(
    "Summe",
    "Erträge abzüglich Aufwendungen",
    (column) =>
      parts
        .map(({ sum, sign }) => `${sign}${column}${sum?.row}`)
        .join("")
        .replace(/^\+/, ""),
    combine(combine(revenue?.amounts, expense?.amounts, -1), internal?.amounts, 1),
  );
  section("Summe Einzahlungen", (line) => line.kind === "Einzahlung");
  section("Summe Auszahlungen", (line) => line.kind === "Auszahlung");
  return rows;
}

const internalLabel = "Saldo interne Leistungsbeziehungen";

function internalCharges(
  lines: readonly SampleLine[],
  rows: PlanRow[],
  firstRow: number,
  add: (label: string, note: string, formula: Total["formula"], amounts: YearAmounts) => void,
): void {
  if (lines.length === 0) return;
  const income = lines.filter((line) => line.kind === "Ertrag");
  const costs = lines.filter((line) => line.kind === "Aufwand");
  const from = firstRow + rows.length;
  const middle = from + income.length;
  const to = middle + costs.length - 1;
  rows.push(...[...income, ...costs].map((line): PlanRow => ({ kind: "line", line })));
  const formula = (column: string): string =>
    [
      income.length > 0 ? `SUM(${column}${from}:${column}${middle - 1})` : "",
      costs.length > 0 ? `-SUM(${column}${middle}:${column}${to})` : "",
    ].join("");
  add(internalLabel, "", formula, combine(addUp(income), addUp(costs), -1));
}

function grandTotals(rows: readonly PlanRow[], place: PlanPlace & { readonly last: number }): readonly PlanRow[] {
  const { firstRow, last, textColumn } = place;
  const first = last + 2;
  const total = (label: string, note: string, formula: Total["formula"], amounts: YearAmounts): Total => ({
    kind: "total",
    subPlan: "",
    label,
    note,
    formula,
    amounts,
  });
  const ofAll = (label: string): Total => {
    const summed = rows.filter(
      (row): row is Total => row.kind === "subtotal" && row.label.startsWith(`Summe ${label} Teilplan`),
    );
    const texts = `$${textColumn}$${firstRow}:$${textColumn}$${last}`;
    return total(
      `Gesamtsumme ${label}`,
      label === "Erträge" || label === "Aufwendungen" ? "ohne interne Leistungsbeziehungen" : "",
      (column) => `SUMIF(${texts},"Summe ${label} Teilplan*",${column}$${firstRow}:${column}$${last})`,
      addUp(summed),
    );
  };
  const revenue = ofAll("Erträge");
  const expense = ofAll("Aufwendungen");
  const result = total(
    "Jahresergebnis",
    "Gesamtsumme Erträge abzüglich Aufwendungen",
    (column) => `${column}${first}-${column}${first + 1}`,
    combine(revenue.amounts, expense.amounts, -1),
  );
  return [revenue, expense, result, ofAll("Einzahlungen"), ofAll("Auszahlungen")];
}

function addUp(parts: readonly { readonly amounts: YearAmounts }[]): YearAmounts {
  return parts.reduce<YearAmounts>((sum, part) => combine(sum, part.amounts, 1), []);
}

function combine(one: YearAmounts = [], other: YearAmounts = [], sign: 1 | -1): YearAmounts {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, year) =>
    cents((one[year] ?? 0) + sign * (other[year] ?? 0)),
  );
}
