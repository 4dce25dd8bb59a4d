// Without this file taking tags over could become too slow for the largest budgets without anybody noticing.
import type { BudgetRow } from "../src/domain/budget/budgetLine";
import type { LayoutColumn, SheetLayout } from "../src/domain/budget/sheetLayout";
import { cents } from "../src/domain/shared/cents";
import { newRowKey } from "../src/domain/tags/rowKey";
import { budgetSheet } from "../src/usecases/budgetSheet";
import { compareSheets, planTakeOver } from "../src/usecases/takeOverTags";
import { seededRandom } from "./seededRandom";
import type { Bench } from "./bench";

const count = 50_000;

/** Tags of 50,000 rows onto the next export: another order, 5 % of the amounts changed, 3 % new, 2 % gone. Median of five. */
export const bench: Bench = {
  name: "übernehmen",
  run: async () => {
    const random = seededRandom(2026);
    const former = Array.from({ length: count }, (_, row) => line(row, random));
    const keys = new Set<string>();
    const tagged = former.map((row) => ({ ...row, goalCell: `${1 + (row.row % 9)}.1`, keyCell: newRowKey(row, keys, random) }));
    const current = nextExport(former, random);
    const sheet = budgetSheet(layout, current, { sheet: layout.sheet, row: 1, column: 0, rows: current.length, columns: 9 });
    const compared: number[] = [];
    const planned: number[] = [];
    let right = 0;
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      const takeOver = compareSheets(tagged, [sheet]);
      const between = performance.now();
      planTakeOver([sheet], takeOver, [], { planId: "bench", random });
      compared.push(between - start);
      planned.push(performance.now() - between);
      right = takeOver.matches.taken.filter((match) => match.former.accountName === match.current.accountName).length;
    }
    const kept = current.filter(({ accountName }) => accountName !== null).length;
    return [
      { what: `${count.toLocaleString("de-DE")} Zeilen vergleichen`, value: median(compared), unit: "ms", goal: { most: 2_000 } },
      { what: "Plan daraus", value: median(planned), unit: "ms", goal: { most: 1_000 } },
      { what: "richtig wiedergefunden", value: (100 * right) / kept, unit: "%", goal: { least: 100 } },
    ];
  },
};

const headings = ["Produkt", "Sachkonto", "Text", "Ansatz 2026", "ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"];
const meanings = ["product", "account", "text", "amount", "goal", "split", "measure", "status", "rowKey"] as const;
const value = { kind: "planned", year: 2026, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" } as const;
const layout: SheetLayout = {
  sheet: "Haushalt",
  headerRow: 0,
  headerRows: 1,
  columns: meanings.map((meaning, column): LayoutColumn => ({ column, heading: headings[column] ?? "", meaning, value: meaning === "amount" ? value : null, decidedBy: "found" })),
};

/** The name of the account says which row it is in truth; nothing that matches looks at it. */
function line(row: number, random: () => number): BudgetRow {
  const product = String(10_000 + Math.floor(row / 40));
  const account = String(50_000_000 + (row % 40) * 1_000);
  return {
    row,
    kind: "line",
    hidden: false,
    department: null,
    product,
    productName: null,
    account,
    accountName: String(row),
    text: `Aufwendungen für Vorhaben ${row % 97}`,
    direction: "expense",
    view: "result",
    amounts: [{ column: 3, value, cents: cents(Math.floor(random() * 9_000_000)), doubt: false }],
    goalCell: null,
    splitCell: null,
    measureCell: null,
    keyCell: null,
    productCell: product,
    accountCell: account,
  };
}

function nextExport(former: readonly BudgetRow[], random: () => number): readonly BudgetRow[] {
  const kept = former.filter(() => random() >= 0.02).map((row) => (random() < 0.05 ? { ...row, amounts: row.amounts.map((amount) => ({ ...amount, cents: cents((amount.cents ?? 0) + 12_345) })) } : row));
  const added = Array.from({ length: count * 0.03 }, (_, index) => ({ ...line(count + index, random), account: String(59_000_000 + index), accountName: null }));
  const order = [...kept, ...added].map((row) => ({ row, at: random() })).sort((one, other) => one.at - other.at);
  return order.map(({ row }, index) => ({ ...row, row: index + 1 }));
}

function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
