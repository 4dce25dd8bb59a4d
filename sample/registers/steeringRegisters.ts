// Without this file the office would have no catalogue: goals, products, measures and indicators as registers.
import { cents } from "../../src/domain/shared/cents";
import type { EncodedRow } from "../../src/workbook/encodeRow";
import { yearColumns } from "../../src/workbook/encodeRegisters";
import { resolutionText } from "../../src/workbook/resolutionText";
import { goalRegister, indicatorRegister, measureRegister, productRegister } from "../../src/workbook/schema/registers";
import { statusText } from "../budget/tagCells";
import type { TownRecord, TownTables } from "../town/townSchema";
import type { BookSheet } from "../workbook/book";
import { registerRow, registerSheet } from "./registerSheet";

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
): EncodedRow {
  return registerRow(goalRegister, {
    number: goal.id,
    parent: goal.parent,
    level: goal.level,
    title: goal.title,
    description: goal.description,
    productAreas: goal.productAreas,
    sdg: goal.sdg,
    validFrom: goal.validFrom,
    validTo,
    successors,
    edition: goal.edition,
  });
}

/** `ISEK-Produkte`; usual goals are those of the product's general hint. */
export function productSheet(tables: TownTables): BookSheet {
  return registerSheet(
    productRegister,
    tables.products.map((product) => {
      const hint = tables["tagging-hints"].find(
        (each) => each.product === product.product && each.accountPrefixes.length === 0,
      );
      return registerRow(productRegister, {
        number: product.product,
        name: product.name,
        group: product.productGroup,
        area: product.productArea,
        subPlan: product.subPlan,
        department: product.department,
        usualGoals: hint?.goalShares.map(({ goal }) => goal) ?? [],
      });
    }),
  );
}

/** `ISEK-Maßnahmen`, all of them or those a department leads, contributes to or has rows of. */
export function measureSheet(
  tables: TownTables,
  measures: readonly TownRecord<"measures">[] = tables.measures,
): BookSheet {
  return registerSheet(
    measureRegister,
    measures.map((measure) => measureRow(measure, tables)),
  );
}

function measureRow(measure: TownRecord<"measures">, tables: TownTables): EncodedRow {
  const last = tables.journal.filter((entry) => entry.measure === measure.id).at(-1);
  const proposal = tables.proposals.find((each) => each.measure === measure.id);
  const yearly = measure.costBasis === "jährlich" ? "Kosten je Jahr. " : "";
  const cost = measure.totalCost === null ? null : cents(measure.totalCost * 100);
  return registerRow(measureRegister, {
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
    resolution: resolutionCell(measure),
    cost,
    grant: cost === null || measure.fundingShare === 0 ? null : cents((cost / 100) * measure.fundingShare),
    isExperiment: measure.title.includes("erproben"),
    origin: proposal?.id ?? null,
    internalNote: `${yearly}${measure.note}`.trim(),
  });
}

/** Departments whose products a measure touches, besides the leading one. */
export function contributors(measure: TownRecord<"measures">, tables: TownTables): readonly string[] {
  const departments = measure.products.map(
    (id) => tables.products.find(({ product }) => product === id)?.department ?? "",
  );
  return [...new Set(departments)]
    .filter((department) => department !== "" && department !== measure.department)
    .sort();
}

/** What stands in a cell *Beschluss*; empty where nothing was decided. */
export function resolutionCell(of: {
  readonly resolutionBody: string;
  readonly resolutionDate: string | null;
  readonly resolutionNumber: string;
}): string {
  if (of.resolutionNumber === "") return "";
  return resolutionText({ body: of.resolutionBody, date: of.resolutionDate, number: of.resolutionNumber });
}

/** `ISEK-Kennzahlen` with the actuals of 2022 to 2025 right of the source. */
export function indicatorSheet(tables: TownTables): BookSheet {
  const directions = { steigend: "steigend", fallend: "fallend", halten: "gleichbleibend" };
  const rows = tables.indicators.map((row) => [
    ...registerRow(indicatorRegister, {
      number: row.id,
      goal: row.goals,
      name: row.name,
      unit: row.unit,
      direction: directions[row.direction],
      baselineYear: row.baselineYear,
      baseline: row.baseline,
      targetYear: row.targetYear,
      target: row.target,
      source: row.source,
    }),
    row.actual2022,
    row.actual2023,
    row.actual2024,
    row.actual2025,
  ]);
  return registerSheet(indicatorRegister, rows, yearColumns([2022, 2023, 2024, 2025]));
}
