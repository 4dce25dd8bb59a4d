// Without this file a rule could become slow enough to make a check of a large budget feel like a crash.
import type { BudgetRow } from "../src/domain/budget/budgetLine";
import type { Product } from "../src/domain/budget/product";
import type { LayoutColumn, SheetLayout } from "../src/domain/budget/sheetLayout";
import { indexGoals } from "../src/domain/goals/goalIndex";
import type { Goal } from "../src/domain/goals/goal";
import type { Measure } from "../src/domain/measures/measure";
import { lineRules, rowRules, sheetRules, checkBudget } from "../src/domain/rules/checkBudget";
import { tagColumns, type RuleContext } from "../src/domain/rules/ruleContext";
import { goal, measure, product } from "../src/domain/rules/testing/ruleFixture";
import { cents } from "../src/domain/shared/cents";
import type { Finding } from "../src/domain/shared/finding";
import { newRowKey } from "../src/domain/tags/rowKey";
import { seededRandom } from "./seededRandom";
import type { Bench } from "./bench";

const count = 100_000;
const rounds = 5;

/** All rules over 100,000 tagged rows on one core; least time of five rounds, each beside a plain walk that hashes every cell. */
export const bench: Bench = {
  name: "regeln",
  run: async () => {
    const context = town(seededRandom(2026));
    const least = { single: Infinity, across: Infinity, all: Infinity, plain: Infinity };
    for (let round = 0; round < rounds; round++) {
      least.plain = Math.min(least.plain, timeOf(() => hashCells(context.rows)));
      least.single = Math.min(least.single, timeOf(() => checkRowByRow(context)));
      least.across = Math.min(least.across, timeOf(() => checkAcross(context)));
      least.all = Math.min(least.all, timeOf(() => checkBudget(context).length));
    }
    const perSecond = (time: number) => Math.round(count / (time / 1000));
    return [
      { what: "Regeln, die eine Zeile ansehen", value: perSecond(least.single), unit: "Zeilen/s", goal: { least: 500_000 } },
      { what: "Regeln über Zeilen hinweg", value: perSecond(least.across), unit: "Zeilen/s" },
      { what: "alle Regeln eines Blatts, mit Sortieren", value: perSecond(least.all), unit: "Zeilen/s" },
      { what: "zum Vergleich: jede Zelle einmal lesen und in eine Quersumme nehmen", value: perSecond(least.plain), unit: "Zeilen/s" },
      { what: "Regeln einer Zeile kosten so viel wie so oft lesen", value: least.single / least.plain, unit: "mal" },
    ];
  },
};

function timeOf(run: () => number): number {
  const start = performance.now();
  const result = run();
  const time = performance.now() - start;
  if (result < 0) throw new Error("Das Ergebnis wird gebraucht, damit nichts weggelassen wird.");
  return time;
}

function checkRowByRow(context: RuleContext): number {
  const found: Finding[] = [];
  for (const row of context.rows) {
    for (const { rule } of rowRules) rule(row, context, found);
    if (row.kind !== "line") continue;
    for (const { rule } of lineRules) rule(row, context, found);
  }
  return found.length;
}

function checkAcross(context: RuleContext): number {
  const found: Finding[] = [];
  for (const { rule } of sheetRules) rule(context, found);
  return found.length;
}

/** The least that any check must do: look at each cell of each row. */
function hashCells(rows: readonly BudgetRow[]): number {
  let hash = 0x811c9dc5;
  for (const row of rows) {
    for (const cell of [row.product, row.account, row.text, row.goalCell, row.splitCell, row.measureCell, row.keyCell]) {
      if (typeof cell !== "string") continue;
      for (let index = 0; index < cell.length; index++) hash = Math.imul(hash ^ cell.charCodeAt(index), 0x01000193);
    }
    for (const amount of row.amounts) hash = Math.imul(hash ^ (amount.cents ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

const headings = ["Produkt", "Sachkonto", "Text", "Ansatz 2026", "Ansatz 2027", "ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"];
const meanings = ["product", "account", "text", "amount", "amount", "goal", "split", "measure", "status", "rowKey"] as const;
const value = (year: number) => ({ kind: "planned", year, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" }) as const;
const values = [value(2026), value(2027)];
const layout: SheetLayout = {
  sheet: "Haushalt",
  headerRow: 0,
  headerRows: 1,
  columns: meanings.map((meaning, column): LayoutColumn => ({ column, heading: headings[column] ?? "", meaning, value: meaning === "amount" ? (values[column - 3] ?? null) : null, decidedBy: "person" })),
};

/** A budget as large as that of a big city: 2,500 products, 300 goals, 500 measures, one row in a hundred with something wrong. */
function town(random: () => number): RuleContext {
  const goals = Array.from({ length: 300 }, (_, index): Goal => goal(`${1 + Math.floor(index / 40)}.${1 + (index % 40)}`));
  const products = Array.from({ length: 2_500 }, (_, index): Product => product(String(11_100 + index * 20), { usualGoals: [goals[index % 300]?.number ?? ""] }));
  const measures = Array.from({ length: 500 }, (_, index): Measure =>
    measure(`M-${String(index).padStart(3, "0")}`, { products: [products[index]?.number ?? ""], goals: [goals[index % 300]?.number ?? ""] }),
  );
  const keys = new Set<string>();
  const rows = Array.from({ length: count }, (_, row) => line({ row, random, products, measures, keys }));
  return {
    layout,
    rows,
    goals: indexGoals(goals, "2026-11-15"),
    products: new Map(products.map((each) => [each.number, each])),
    measures: new Map(measures.map((each) => [each.number, each])),
    state: "SH",
    phase: "adopted",
    columns: tagColumns(layout),
  };
}

interface LineSources {
  readonly row: number;
  readonly random: () => number;
  readonly products: readonly Product[];
  readonly measures: readonly Measure[];
  readonly keys: Set<string>;
}

function line({ row, random, products, measures, keys }: LineSources): BudgetRow {
  const index = Math.floor(row / 40) % products.length;
  const number = products[index]?.number ?? "";
  const usual = products[index]?.usualGoals[0] ?? null;
  const account = String(50_110_000 + (row % 40) * 1_000);
  const text = `Aufwendungen für Vorhaben ${row % 97}`;
  const amount = cents(Math.floor(random() * 9_000_000));
  const isTagged = random() < 0.8;
  const isWrong = random() < 0.01;
  const isSplit = isTagged && random() < 0.1;
  const hasMeasure = isTagged && index < measures.length && random() < 0.1;
  return {
    row: row + 1,
    kind: "line",
    hidden: false,
    department: null,
    product: number,
    productName: null,
    account,
    accountName: null,
    text,
    direction: "expense",
    view: "result",
    amounts: values.map((identity, position) => ({ column: 3 + position, value: identity, cents: amount, doubt: false })),
    goalCell: isWrong ? `9.${row % 97}` : isTagged ? usual : null,
    splitCell: isSplit ? `${usual} 60 %; 1.1 ${isWrong ? 30 : 40} %` : null,
    measureCell: hasMeasure ? (measures[index]?.number ?? null) : null,
    keyCell: newRowKey({ product: number, account, text }, keys, random),
    productCell: number,
    accountCell: account,
  };
}
