// Without these tests a filter set between plan and click would let goals fall on rows nobody sees.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { applyPlan } from "./applyPlan";
import type { Plan } from "./plan";

const area = { sheet: "THH 51", row: 1, column: 1, rows: 3, columns: 1 };
const plan: Plan = {
  id: "p1",
  operation: "tag",
  subject: "",
  changes: [{ kind: "writeCells", area, cells: [["2.1"], [undefined], ["2.1"]], expected: [[null], [undefined], [null]], onlyVisible: true }],
};

function workbook(hiddenRows: readonly number[]): MemoryWorkbook {
  return MemoryWorkbook.fromSheets([{ name: "THH 51", rows: [["Text", "Ziel"], ["a"], ["b"], ["c"]], numberFormats: { "B2:B4": "@" }, hiddenRows }]);
}

const goals = (book: MemoryWorkbook) => [1, 2, 3].map((row) => book.book.sheet("THH 51")!.cell(row, 1).value);

test("eine Zeile, die seit dem Plan ausgeblendet wurde: nichts wird geschrieben, die Zahl wird gesagt", async () => {
  const book = workbook([1]);
  expect(await applyPlan(book, plan, null)).toEqual({ ok: false, failure: { kind: "rowsHidden", sheet: "THH 51", count: 1 } });
  expect(goals(book)).toEqual([null, null, null]);
});

test("ausgeblendete Zeilen, die der Plan auslässt, stören nicht; Rückgängig geht auch, wenn inzwischen gefiltert ist", async () => {
  const book = workbook([2]);
  const applied = await applyPlan(book, plan, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  expect(goals(book)).toEqual(["2.1", null, "2.1"]);
  book.book.sheet("THH 51")!.hiddenRows.add(1);
  expect((await applyPlan(book, applied.value.inverse, null)).ok).toBe(true);
  expect(goals(book)).toEqual([null, null, null]);
});
