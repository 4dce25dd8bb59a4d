// Without this file every rule's test would build a town of its own, and the point of the test would drown in it.
import type { BudgetRow, LineAmount } from "../../budget/budgetLine";
import type { Product } from "../../budget/product";
import type { SheetLayout } from "../../budget/sheetLayout";
import type { Goal } from "../../goals/goal";
import { indexGoals } from "../../goals/goalIndex";
import type { Measure } from "../../measures/measure";
import { cents } from "../../shared/cents";
import { tagColumns, type RuleContext } from "../ruleContext";

/** Columns: A product, B account, C text, D amount 2026, E goal, F split, G measure, H status, I key. Headings in row 1. */
export const layout: SheetLayout = {
  sheet: "THH 51",
  headerRow: 0,
  headerRows: 1,
  columns: (
    [
      ["Produkt", "product"],
      ["Sachkonto", "account"],
      ["Text", "text"],
      ["Ansatz 2026", "amount"],
      ["ISEK-Ziel", "goal"],
      ["ISEK-Aufteilung", "split"],
      ["Schlüsselmaßnahme", "measure"],
      ["Status", "status"],
      ["ISEK-Schlüssel", "rowKey"],
    ] as const
  ).map(([heading, meaning], column) => ({
    column,
    heading,
    meaning,
    value: meaning === "amount" ? planned(2026) : null,
    decidedBy: "person",
  })),
};

function planned(year: number): LineAmount["value"] {
  return { kind: "planned", year, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" };
}

/** An expense line of product 36501 without tags; members given replace its own. */
export function line(members: Partial<BudgetRow> & { readonly euros?: number } = {}): BudgetRow {
  const { euros = 1000, ...own } = members;
  return {
    row: 1,
    kind: "line",
    hidden: false,
    department: "51",
    product: "36501",
    productName: "Kindertagesstätten",
    account: "52410000",
    accountName: "Bewirtschaftung",
    text: "Kita Norderhöhe",
    direction: "expense",
    view: "result",
    amounts: [{ column: 3, value: planned(2026), cents: cents(euros * 100), doubt: false }],
    goalCell: null,
    splitCell: null,
    measureCell: null,
    keyCell: null,
    productCell: "36501",
    accountCell: "52410000",
    ...own,
  };
}

/** A valid goal of edition 2026/2027 for any area. */
export function goal(number: string, members: Partial<Goal> = {}): Goal {
  return {
    number,
    parent: null,
    level: "development",
    title: `Ziel ${number}`,
    description: "",
    productAreas: [],
    actionArea: null,
    sdg: [],
    validFrom: "2026-01-01",
    validTo: null,
    successors: [],
    edition: "2026/2027",
    row: 1,
    ...members,
  };
}

/** A measure in progress for product 36501 and goal 3.1. */
export function measure(number: string, members: Partial<Measure> = {}): Measure {
  return {
    number,
    title: `Maßnahme ${number}`,
    publicTitle: "",
    publicText: "",
    goals: ["3.1"],
    products: ["36501"],
    lead: "51",
    contributing: [],
    actionArea: null,
    themes: [],
    corridor: null,
    status: "inProgress",
    statusWord: "► in Umsetzung",
    statusDate: "2026-11-01",
    round: "SF 2026/6",
    tendency: "same",
    outlook: "",
    start: "2025-01-01",
    end: null,
    resolution: { body: "RV", date: "2025-05-20", number: "RV 2025/0089" },
    cost: null,
    grant: null,
    staff: null,
    participation: "",
    partners: "",
    isExperiment: false,
    origin: "",
    internalNote: "",
    row: 1,
    ...members,
  };
}

/** A product of the register. */
export function product(number: string, members: Partial<Product> = {}): Product {
  return { number, name: `Produkt ${number}`, group: null, area: number.slice(0, 2), subPlan: null, department: "51", usualGoals: [], row: 1, ...members };
}

interface Town {
  readonly rows: readonly BudgetRow[];
  readonly goals?: readonly Goal[];
  readonly measures?: readonly Measure[];
  readonly products?: readonly Product[];
  readonly phase?: RuleContext["phase"];
}

/** A context in phase "adopted" of Schleswig-Holstein with goals 2.1, 2.10, 3.1, 3.6 and the retired 5.2 → 5.13, 5.14. */
export function town({ rows, goals = usualGoals, measures = [measure("M-014")], products = [product("36501")], phase = "adopted" }: Town): RuleContext {
  return {
    layout,
    rows,
    goals: indexGoals(goals, "2026-11-15"),
    products: new Map(products.map((each) => [each.number, each])),
    measures: new Map(measures.map((each) => [each.number, each])),
    state: "SH",
    phase,
    columns: tagColumns(layout),
  };
}

const usualGoals: readonly Goal[] = [
  goal("2.1"),
  goal("2.10"),
  goal("3.1"),
  goal("3.6"),
  goal("5.13"),
  goal("5.14"),
  goal("5.2", { validTo: "2025-12-31", successors: ["5.13", "5.14"], edition: "2024/2025" }),
  goal("4.2", { productAreas: ["42"] }),
];
