// Without this test a repair could be right in the core and wrong in the cells: plans are applied, undone and looked at.
import fc from "fast-check";
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { layout } from "../domain/rules/testing/ruleFixture";
import { isTorn, repairRows, type RowRepair } from "../domain/tags/repairRows";
import { newRowKey, parseRowKey } from "../domain/tags/rowKey";
import type { CellValue } from "../domain/shared/cell";
import { applyPlan } from "../workbook/applyPlan";
import type { BudgetSheet } from "./budgetSheet";
import { budgetSheetFrom } from "./readBudgetSheet";
import { planRepair, settleRepair, type RepairDecision } from "./repairSheet";

/** Product, account, text and amount are the department's; goal, split, measure, status and key are ours. */
type Cells = readonly CellValue[];
const ownFrom = 4;
const emptyRow: Cells = layout.columns.map(() => null);
const headings: Cells = layout.columns.map(({ heading }) => heading);

interface Step {
  readonly kind: "sortAll" | "sortSome" | "insert" | "delete" | "deleteCells" | "cutBlock" | "copy" | "pasteValues" | "pasteForeign";
  readonly at: number;
  readonly to: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("sortAll", "sortSome", "insert", "delete", "deleteCells", "cutBlock", "copy", "pasteValues", "pasteForeign"),
  at: fc.nat(40),
  to: fc.nat(40),
});

const facts = (row: Cells): Cells => row.slice(0, ownFrom);
const own = (row: Cells): Cells => row.slice(ownFrom);

/** What people do to a sheet, row by row. */
function perform(rows: readonly Cells[], { kind, at, to }: Step): readonly Cells[] {
  const [from, target] = [at % rows.length, to % rows.length];
  const name = (row: Cells): string => facts(row).join("|");
  const sorted = [...rows].sort((one, other) => (name(one) < name(other) ? -1 : 1));
  switch (kind) {
    case "sortAll":
      return sorted;
    case "sortSome":
      return sorted.map((row, index) => [...facts(row), ...own(rows[index]!)]);
    case "insert":
      return [...rows.slice(0, from), emptyRow, ...rows.slice(from)];
    case "delete":
      return rows.length < 3 ? rows : rows.filter((_, row) => row !== from);
    case "deleteCells":
      return rows.map((row, index) => [...facts(index < from ? row : (rows[index + 1] ?? emptyRow)), ...own(row)]);
    case "cutBlock": {
      const block = rows.slice(from, from + 2);
      const rest = [...rows.slice(0, from), ...rows.slice(from + 2)];
      return [...rest.slice(0, target), ...block, ...rest.slice(target)];
    }
    case "copy":
      return rows.map((row, index) => (index === target ? rows[from]! : row));
    case "pasteValues":
      return rows.map((row, index) => (index === target ? [...facts(rows[from]!), ...own(row)] : row));
    case "pasteForeign":
      return rows.map((row, index) => (index === target ? ["99999", `7${to}`, "aus einer anderen Mappe", 1, ...own(row)] : row));
  }
}

function workbookOf(rows: readonly Cells[]): MemoryWorkbook {
  const last = rows.length + 1;
  return MemoryWorkbook.fromSheets([{ name: layout.sheet, rows: [headings, ...rows], numberFormats: { [`A2:C${last}`]: "@", [`E2:I${last}`]: "@" } }]);
}

async function read(workbook: MemoryWorkbook, rows: number): Promise<{ readonly sheet: BudgetSheet; readonly cells: readonly Cells[] }> {
  const found = await workbook.read([{ area: { sheet: layout.sheet, row: 0, column: 0, rows: rows + 1, columns: layout.columns.length } }]);
  if (!found.ok) throw new Error(found.failure.kind);
  return { sheet: budgetSheetFrom(found.value[0]!, layout, "SH"), cells: found.value[0]!.values.slice(1) };
}

/** Answers of somebody who knows: copies keep the tags, torn rows stay where they are unless other tags belong there. */
function answersTo({ undecided, copies }: RowRepair): readonly RepairDecision[] {
  return [...undecided.map(({ row, isClaimed }) => ({ kind: isClaimed ? "copyEmpty" : "stays", row }) as const), ...copies.map((row) => ({ kind: "copyKeeps", row }) as const)];
}

const town = fc.array(fc.record({ account: fc.integer({ min: 1, max: 20 }), text: fc.integer({ min: 1, max: 5 }), goal: fc.integer({ min: 1, max: 4 }) }), { minLength: 3, maxLength: 15 });

test("[T2] [T3] der ausgeführte Plan hängt jede Zuordnung an ihre Zeile oder fragt; zurückgenommen steht alles wie vorher", async () => {
  await fc.assert(
    fc.asyncProperty(town, fc.array(step, { maxLength: 10 }), async (drawn, steps) => {
      const taken = new Set<string>();
      let seed = 1;
      const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
      const start = drawn.map(({ account, text, goal }): Cells => {
        const row = { product: "36501", account: String(52_000_000 + account), text: `Text ${text}` };
        return [row.product, row.account, row.text, 100, `${goal}.1`, null, null, null, newRowKey(row, taken, random)];
      });
      const truth = new Map(start.map((row) => [parseRowKey(row[8])!.own, row]));
      const torn = steps.reduce(perform, start);
      const workbook = workbookOf(torn);
      const before = await read(workbook, torn.length);
      const repair = repairRows(before.sheet.rows);
      const asked = new Set([...repair.undecided.map(({ row }) => row.row), ...repair.waiting.map(({ from }) => from.row), ...repair.copies.map(({ row }) => row)]);

      const applied = await applyPlan(workbook, planRepair(before.sheet, repair, [], { planId: "p", random }), null);
      if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
      const after = await read(workbook, torn.length);
      for (const row of after.sheet.rows) {
        if (row.kind !== "line" || asked.has(row.row) || parseRowKey(row.keyCell) === null) continue;
        const [product, account, text, , goal] = truth.get(parseRowKey(row.keyCell)!.own)!;
        expect([row.product, row.account, row.text, row.goalCell]).toEqual([product, account, text, goal]);
      }
      const undone = await applyPlan(workbook, applied.value.inverse, null);
      expect(undone.ok).toBe(true);
      expect((await read(workbook, torn.length)).cells).toEqual(before.cells);

      // With every question answered nothing is torn or copied any more; an answer may bring up the question it had hidden.
      for (let round = 0; round < 2; round++) {
        const { sheet } = await read(workbook, torn.length);
        const left = repairRows(sheet.rows);
        const answered = await applyPlan(workbook, planRepair(sheet, left, answersTo(left), { planId: `q${round}`, random }), null);
        expect(answered.ok).toBe(true);
      }
      const { sheet } = await read(workbook, torn.length);
      expect(sheet.rows.filter((row) => row.kind === "line" && isTorn(row))).toEqual([]);
      expect(repairRows(sheet.rows).copies).toEqual([]);
    }),
    { seed: 2026, numRuns: 300 },
  );
});

test("[T3] eine Antwort, die eine andere Zuordnung verdrängen würde, wird nicht ausgeführt", async () => {
  const key = (text: string, at: number) => newRowKey({ product: "36501", account: "52000001", text }, new Set(), () => at);
  const row = (text: string, goal: string, rowKey: string): Cells => ["36501", "52000001", text, 1, goal, null, null, null, rowKey];
  const cells = [row("Nord", "1.1", key("fort", 0.1)), row("Süd", "2.1", key("auch fort", 0.2))];
  const { sheet } = await read(workbookOf(cells), cells.length);
  const repair = repairRows(sheet.rows);
  const [nord, sued] = sheet.rows;
  const one: RepairDecision = { kind: "belongs", row: nord!, to: sued! };
  expect(settleRepair(repair, [one]).contested).toEqual([one]);
  expect(planRepair(sheet, repair, [one], { planId: "p", random: () => 0.5 }).changes).toEqual([]);
  expect(settleRepair(repair, [one, { kind: "belongs", row: sued!, to: nord! }]).contested).toEqual([]);
});
