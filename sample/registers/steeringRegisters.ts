// Without this file the office would have no catalogue: goals, products, measures and indicators as registers.
import { goalRegister, indicatorRegister, measureRegister, productRegister } from "../../src/workbook/schema/registers";
import { statusText } from "../budget/tagCells";
import { metaValue } from "../town/townQueries";
import type { TownRecord, TownTables } from "../town/townSchema";
import type { BookSheet } from "../workbook/book";
import { registerSheet, type RegisterRow } from "./registerSheet";

/** `ISEK-Ziele`: the current edition first, so that a lookup finds the valid title; then the one before, with its successors. */
export function goalSheet(tables: TownTables): BookSheet {
  const current = tables.goals.map((goal) => goalRow(goal, null, []));
  const former = tables["goals-2024"].map((goal) => goalRow(goal, goal.validTo, goal.successors));
  return registerSheet(goalRegister, [...current, ...former]);
}

function goalRow(
  goal: TownRecord<"goals"> | TownRecord<"goals-2024">,
  validTo: string | null,
  successors: readonly string[],
): RegisterRow<typeof goalRegister.columns> {
  return {
    number: goal.id, parent: goal.parent, level: goal.level, title: goal.title, description: goal.description,
    productAreas: goal.productAreas, sdg: goal.sdg, validFrom: goal.validFrom, validTo, successors, edition: goal.edition,
  };
}

/** `ISEK-Produkte`; usual goals are those of the product's general hint. */
export function productSheet(tables: TownTables): BookSheet {
  return registerSheet(
    productRegister,
    tables.products.map((product) => {
      const hint = tables["tagging-hints"].find((each) => each.product === product.product && each.accountPrefixes.length === 0);
      return {
        number: product.product, name: product.name, group: product.productGroup, area: product.productArea,
        subPlan: product.subPlan, department: product.department, usualGoals: hint?.goalShares.map(({ goal }) => goal) ?? [],
      };
    }),
  );
}

/** `ISEK-Maßnahmen`, all of them or those a department leads, contributes to or has rows of. */
export function measureSheet(tables: TownTables, measures: readonly TownRecord<"measures">[] = tables.measures): BookSheet {
  return registerSheet(measureRegister, measures.map((measure) => measureRow(measure, tables)));
}

function measureRow(measure: TownRecord<"measures">, tables: TownTables): RegisterRow<typeof measureRegister.columns> {
  const last = tables.journal.filter((entry) => entry.measure === measure.id).at(-1);
  const proposal = tables.proposals.find((each) => each.measure === measure.id);
  const yearly = measure.costBasis === "jährlich" ? "Kosten je Jahr. " : "";
  return {
    number: measure.id,
    title: measure.title,
    publicTitle: measure.title,
    publicText: measure.publicText,
    goals: measure.goals,
    products: measure.products,
    lead: measure.department,
    contributing: contributors(measure, tables),
    actionArea: measure.actionArea,
    themes: measure.crossCuttingThemes,
    corridor: measure.corridor,
    statusWord: statusText(measure.status),
    statusDate: last?.date ?? null,
    round: measure.lastRound,
    tendency: measure.tendency,
    start: measure.start,
    end: measure.end,
    resolution: resolutionText(measure),
    cost: measure.totalCost,
    grant: measure.totalCost === null || measure.fundingShare === 0 ? null : (measure.totalCost * measure.fundingShare) / 100,
    isExperiment: measure.title.includes("erproben"),
    origin: proposal?.id ?? null,
    internalNote: `${yearly}${measure.note}`.trim(),
  };
}

/** Departments whose products a measure touches, besides the leading one. */
export function contributors(measure: TownRecord<"measures">, tables: TownTables): readonly string[] {
  const departments = measure.products.map((id) => tables.products.find(({ product }) => product === id)?.department ?? "");
  return [...new Set(departments)].filter((department) => department !== "" && department !== measure.department).sort();
}

/** `RV, 20.06.2023, RV 2023/0108`: body, date and number, as the column's heading says. */
export function resolutionText(of: { readonly resolutionBody: string; readonly resolutionDate: string | null; readonly resolutionNumber: string }): string {
  if (of.resolutionNumber === "") return "";
  return [of.resolutionBody, germanDay(of.resolutionDate), of.resolutionNumber].filter((part) => part !== "").join(", ");
}

/** `2026-11-15` → `15.11.2026`. */
export function germanDay(day: string | null): string {
  return day === null ? "" : day.split("-").reverse().join(".");
}

/** `ISEK-Kennzahlen` with the actuals of 2022 to 2025 right of the source. */
export function indicatorSheet(tables: TownTables): BookSheet {
  const years = ["2022", "2023", "2024", "2025"] as const;
  const directions = { steigend: "steigend", fallend: "fallend", halten: "gleichbleibend" };
  return registerSheet(
    indicatorRegister,
    tables.indicators.map((row) => ({
      number: row.id, goal: row.goals, name: row.name, unit: row.unit, direction: directions[row.direction],
      baselineYear: row.baselineYear, baseline: row.baseline, targetYear: row.targetYear, target: row.target, source: row.source,
    })),
    years.map((year) => ({
      column: { heading: year, kind: "number", width: 60 },
      values: tables.indicators.map((row) => row[`actual${year}`]),
    })),
  );
}

/** Words of `meta` for the catalogue: which one, which edition, of which day. */
export function catalogue(tables: TownTables): { readonly id: string; readonly edition: string; readonly day: string } {
  return { id: "lindhafen-isek", edition: metaValue(tables, "goalEdition"), day: germanDay(metaValue(tables, "asOf")) };
}
