// Without these tests a new export could get tags of other rows, or lose them.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { layout, line } from "../domain/rules/testing/ruleFixture";
import type { BudgetRow } from "../domain/budget/budgetLine";
import { newRowKey, parseRowKey } from "../domain/tags/rowKey";
import { applyPlan } from "../workbook/applyPlan";
import type { Plan } from "../workbook/plan";
import { budgetSheetFrom } from "./readBudgetSheet";
import type { BudgetSheet } from "./budgetSheet";
import { compareSheets, keepingPresentTags, planTakeOver, takingLikely } from "./takeOverTags";

const headings = layout.columns.map(({ heading }) => heading);
const sources = { planId: "p1", random: () => 0.5 };

interface Written {
  readonly text: string;
  readonly euros?: number;
  readonly account?: string;
  readonly goal?: string;
  readonly split?: string;
  readonly measure?: string;
  readonly key?: string;
}

function workbookOf(rows: readonly Written[]): MemoryWorkbook {
  const cells = rows.map(({ text, euros = 1000, account = "52410000", goal, split, measure, key }) => ["36501", account, text, euros, goal ?? null, split ?? null, measure ?? null, null, key ?? null]);
  return MemoryWorkbook.fromSheets([{ name: layout.sheet, rows: [headings, ...cells], numberFormats: { [`A2:C${rows.length + 1}`]: "@", [`E2:I${rows.length + 1}`]: "@" } }]);
}

async function read(workbook: MemoryWorkbook): Promise<BudgetSheet> {
  const area = { sheet: layout.sheet, row: 0, column: 0, rows: workbook.book.sheet(layout.sheet)!.used()!.rows, columns: 9 };
  const cells = await workbook.read([{ area, formulas: true, numberFormats: true, hiddenRows: true }]);
  if (!cells.ok) throw new Error(cells.failure.kind);
  return budgetSheetFrom(cells.value[0]!, layout, "SH");
}

async function apply(workbook: MemoryWorkbook, plan: Plan): Promise<Plan> {
  const applied = await applyPlan(workbook, plan, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  return applied.value.inverse;
}

const former = (members: Partial<BudgetRow> & { readonly euros?: number }) => line({ goalCell: "2.1", ...members });
const goals = (sheet: BudgetSheet) => sheet.rows.map(({ goalCell, splitCell, measureCell }) => [goalCell, splitCell, measureCell]);

test("Zuordnungen kommen mit, auch wenn Reihenfolge und Betrag anders sind; Neues bleibt leer, alles lässt sich zurücknehmen", async () => {
  const keyed = { product: "36501", account: "52410000", text: "Kita Nord" };
  const key = newRowKey(keyed, new Set(), () => 0.3);
  const rows = [
    former({ row: 1, text: "Kita Nord", keyCell: key, splitCell: "2.1 60 %; 3.1 40 %" }),
    former({ row: 2, text: "Kita Süd", goalCell: "3.10", measureCell: "M-014" }),
    former({ row: 3, text: "Kita West", goalCell: "4.2" }),
  ];
  const present = newRowKey(keyed, new Set(), () => 0.8);
  const workbook = workbookOf([{ text: "Kita Süd" }, { text: "Spielgeräte" }, { text: "Kita Nord", euros: 1500, key: present }]);
  const before = await read(workbook);
  const takeOver = compareSheets(rows, [before]);
  expect([takeOver.toWrite, takeOver.matches.added.length, takeOver.matches.gone.length]).toEqual([2, 1, 1]);
  expect(takeOver.matches.taken.map(({ amountChanged }) => amountChanged)).toEqual([false, true]);

  const undo = await apply(workbook, planTakeOver([before], takeOver, [], sources));
  const after = await read(workbook);
  expect(goals(after)).toEqual([["3.10", null, "M-014"], [null, null, null], ["2.1", "2.1 60 %; 3.1 40 %", null]]);
  // Findings left standing and the journal go on meaning the row by the own half of its former key.
  expect(parseRowKey(after.rows[2]!.keyCell)?.own).toBe(parseRowKey(key)?.own);

  await apply(workbook, undo);
  expect(goals(await read(workbook))).toEqual(goals(before));
  expect((await read(workbook)).rows[2]!.keyCell).toBe(present);
});

test("gleiche Zeilen mit verschiedenen Zielen werden erst nach einer Antwort geschrieben", async () => {
  const rows = [former({ row: 1, text: "Kita", euros: 1, goalCell: "2.1" }), former({ row: 2, text: "Kita", euros: 2, goalCell: "3.1" })];
  const workbook = workbookOf([{ text: "Kita", euros: 3 }]);
  const sheet = await read(workbook);
  const takeOver = compareSheets(rows, [sheet]);
  const [question] = takeOver.matches.ambiguous;
  expect(question?.candidates).toEqual(rows);
  expect(planTakeOver([sheet], takeOver, [], sources).changes).toEqual([]);
  expect(planTakeOver([sheet], takeOver, [{ current: question!.current, former: null }], sources).changes).toEqual([]);
  await apply(workbook, planTakeOver([sheet], takeOver, [{ current: question!.current, former: rows[1]! }], sources));
  expect(goals(await read(workbook))).toEqual([["3.1", null, null]]);
});

test("was hier schon anders zugeordnet ist, kann stehen bleiben", async () => {
  const workbook = workbookOf([{ text: "Kita Nord", goal: "5.1" }, { text: "Kita Süd" }]);
  const sheet = await read(workbook);
  const takeOver = compareSheets([former({ row: 1, text: "Kita Nord" }), former({ row: 2, text: "Kita Süd" })], [sheet]);
  expect([takeOver.toWrite, takeOver.replaced]).toEqual([2, 1]);
  const kept = keepingPresentTags(takeOver);
  expect([kept.toWrite, kept.replaced]).toEqual([1, 0]);
  await apply(workbook, planTakeOver([sheet], kept, [], sources));
  expect(goals(await read(workbook)).map(([goal]) => goal)).toEqual(["5.1", "2.1"]);
});

test("andere Vorzeichen und ein Jahr, das nur eine Fassung kennt, machen aus keinem Betrag einen anderen", async () => {
  const [amount] = line().amounts;
  const negative = { ...amount!, value: { ...amount!.value, sign: "expenseNegative" as const }, cents: -100_000 as never };
  const later = { ...amount!, column: 9, value: { ...amount!.value, year: 2027 }, cents: 5 as never };
  const sheet = await read(workbookOf([{ text: "Kita Norderhöhe" }]));
  const { matches } = compareSheets([former({ amounts: [negative, later] })], [sheet]);
  expect(matches.taken.map(({ amountChanged }) => amountChanged)).toEqual([false]);
});

test("ein Text, der nur ähnlich ist, wird erst nach einer Antwort geschrieben: „Kita Ost“ ist vielleicht nicht „Kita West“", async () => {
  const workbook = workbookOf([{ text: "Kita Ost" }]);
  const sheet = await read(workbook);
  const takeOver = compareSheets([former({ row: 1, text: "Kita West" })], [sheet]);
  expect([takeOver.toWrite, takeOver.likely.length]).toEqual([0, 1]);
  expect(planTakeOver([sheet], takeOver, [], sources).changes).toEqual([]);
  await apply(workbook, planTakeOver([sheet], takingLikely(takeOver), [], sources));
  expect(goals(await read(workbook))).toEqual([["2.1", null, null]]);
});

test("[S10] eine Zeile ohne Produkt und Konto wird erst nach einer Antwort geschrieben: „Personalaufwendungen“ steht auf jedem Formular", async () => {
  const sheet = await read(workbookOf([{ text: "Personalaufwendungen" }]));
  const codeless = { product: null, account: null };
  const form = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, ...codeless })) };
  const takeOver = compareSheets([former({ row: 1, text: "Personalaufwendungen", ...codeless })], [form]);
  expect([takeOver.toWrite, takeOver.likely.length, takingLikely(takeOver).toWrite]).toEqual([0, 1, 1]);
});
