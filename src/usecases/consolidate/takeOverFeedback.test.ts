// Without this file the way back could change a state nobody has decided about.
import { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import { applyPlan } from "../../workbook/applyPlan";
import { encodeRow, type EncodedRow } from "../../workbook/encodeRow";
import { feedbackRegister } from "../../workbook/schema/consolidationRegisters";
import { openBook } from "../openBook";
import { feedbackKinds } from "./planFeedback";
import { planFeedbackTakeOver, readFeedback } from "./takeOverFeedback";
import { measureSheet, registerSheetOf, testMeasure } from "./testing/budgetFile";
import { closedBook } from "./testing/closedBook";

const empty = { title: null, field: null, from: null, date: null, round: null, reason: null, sheet: null, cell: null, rule: null, rowKey: null } as const;
const row = (kind: string, subject: string, to: string): EncodedRow =>
  encodeRow(feedbackRegister, { ...empty, kind, subject, to, date: "2026-10-01", round: "SF 6", reason: "Rücksprache" });

async function department() {
  const sheet = measureSheet([testMeasure({ number: "M-1", status: "inProgress" }), testMeasure({ number: "M-2", status: "open" }), testMeasure({ number: "M-3", status: "open" })]);
  const workbook = MemoryWorkbook.fromSheets([{ name: sheet.name, rows: sheet.rows as never, tables: sheet.tables ?? {} }]);
  const book = await openBook(workbook);
  if (!book.ok) throw new Error(book.failure.kind);
  return { workbook, book: book.value };
}

test("decided states are taken over with date, round and journal; open ones and findings are left alone", async () => {
  const { workbook, book } = await department();
  const feedback = closedBook([
    registerSheetOf(feedbackRegister, [
      row(feedbackKinds.decided, "M-1", "? noch zu klären"),
      row(feedbackKinds.decided, "M-2", "? noch zu klären"),
      row(feedbackKinds.open, "M-3", "✓ abgeschlossen"),
      row(feedbackKinds.finding, "M-3", ""),
      row(feedbackKinds.decided, "M-9", "✓ abgeschlossen"),
    ]),
  ]);
  const takeOver = planFeedbackTakeOver(book, readFeedback(feedback) ?? [], "p");
  expect([takeOver.changed, takeOver.unchanged, takeOver.unknown]).toEqual([["M-1"], 1, ["M-9"]]);
  expect(takeOver.undo.lines.map(({ subject, from, to, reason }) => [subject, from, to, reason])).toEqual([["M-1", "? noch zu klären", "► in Umsetzung", "zurückgenommen"]]);
  const journal = { by: "FD 10", time: 46_000, round: "SF 6", origin: "Rückmeldung", lines: takeOver.lines };
  expect((await applyPlan(workbook, takeOver.plan, journal)).ok).toBe(true);
  const after = await openBook(workbook);
  if (!after.ok) throw new Error(after.failure.kind);
  expect(after.value.measures.map(({ number, status, round, statusDate }) => [number, status, round, statusDate])).toEqual([
    ["M-1", "open", "SF 6", "2026-10-01"],
    ["M-2", "open", null, "2026-06-01"],
    ["M-3", "open", null, "2026-06-01"],
  ]);
  expect(after.value.journal.map(({ subject, from, to, reason }) => [subject, from, to, reason])).toEqual([["M-1", "► in Umsetzung", "? noch zu klären", "Rücksprache"]]);
});

test("a workbook that is no feedback is recognised as none", () => {
  expect(readFeedback(closedBook([{ name: "Haushalt", rows: [["Produkt"]] }]))).toBeNull();
});
