import { applyPlan } from "../src/workbook/applyPlan";
import type { MemoryWorkbook } from "../src/adapters/memory/memoryWorkbook";
import { serialOfDay } from "../src/workbook/day";
import type { Book } from "../src/usecases/book";
import { openBook } from "../src/usecases/openBook";
import { planConfirmation, planMeasureUpdate, updateFaults, type MeasureUpdate } from "../src/usecases/updateMeasure";
import { buildLindhafen } from "./lindhafen";
import { sampleBooks, taggedFile } from "./sampleBooks";
import { memoryTown } from "./testing/memoryTown";

const today = "2026-11-15";
const source = sampleBooks(buildLindhafen()).find(({ file }) => file === taggedFile)!;
const journal = { by: "FD 61", time: 46341.5, round: "SF 2026/6", origin: "Maßnahmen" };

async function read(workbook: MemoryWorkbook): Promise<Book> {
  const book = await openBook(workbook);
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  return book.value;
}

const find = (book: Book, number: string) => book.measures.find((measure) => measure.number === number)!;
const update = (members: Partial<MeasureUpdate> = {}): MeasureUpdate => ({
  status: "inProgress",
  sentence: "Rohbau steht.",
  date: today,
  tendency: "same",
  reason: "",
  ...members,
});

test("unverändert bestätigt: Stand und Runde ändern sich, sonst nichts, und das Protokoll hat eine Zeile mehr", async () => {
  const workbook = memoryTown(source);
  const before = await read(workbook);
  const measure = before.measures.find(({ status, round }) => status === "inProgress" && round !== "SF 2026/6")!;
  const { plan, lines } = planConfirmation(before, measure, today, "p1");
  const applied = await applyPlan(workbook, plan, { ...journal, lines });
  expect(applied).toMatchObject({ ok: true });
  const after = await read(workbook);
  expect(find(after, measure.number)).toEqual({ ...measure, statusDate: today, round: "SF 2026/6" });
  expect(after.journal).toHaveLength(before.journal.length + 1);
  expect(after.journal.at(-1)).toMatchObject({ subject: measure.number, field: "Status", from: "in Umsetzung", to: "in Umsetzung", by: "FD 61" });
  if (!applied.ok) return;
  await applyPlan(workbook, applied.value.inverse, journal);
  expect(find(await read(workbook), measure.number)).toEqual(measure);
});

test("ein neuer Status wird mit Symbol geschrieben, das Datum als Seriennummer, der Satz im Protokoll", async () => {
  const workbook = memoryTown(source);
  const before = await read(workbook);
  const measure = before.measures.find(({ status }) => status === "inProgress")!;
  const planned = planMeasureUpdate(before, measure, update({ status: "completed", sentence: "Eröffnet am 2. November.", tendency: "better" }), "p2");
  if (!planned.ok) throw new Error(planned.failure);
  await applyPlan(workbook, planned.value.plan, { ...journal, lines: planned.value.lines });
  const after = await read(workbook);
  expect(find(after, measure.number)).toMatchObject({ status: "completed", statusWord: "✓ abgeschlossen", statusDate: today, tendency: "better" });
  const table = after.tables.measures!;
  const dateColumn = table.values[0]!.indexOf("Stand am");
  expect(table.values[measure.row - table.area.row]![dateColumn]).toBe(serialOfDay(today));
  expect(after.journal.at(-1)).toMatchObject({ to: "abgeschlossen", reason: "Eröffnet am 2. November." });
});

test("hat inzwischen jemand anders denselben Stand geändert, wird nichts überschrieben", async () => {
  const workbook = memoryTown(source);
  const book = await read(workbook);
  const measure = book.measures.find(({ status }) => status === "inProgress")!;
  const mine = planMeasureUpdate(book, measure, update({ status: "completed" }), "p3");
  const theirs = planMeasureUpdate(book, measure, update({ status: "deferred" }), "p4");
  if (!mine.ok || !theirs.ok) throw new Error("nicht geplant");
  await applyPlan(workbook, theirs.value.plan, { ...journal, lines: theirs.value.lines });
  const refused = await applyPlan(workbook, mine.value.plan, { ...journal, lines: mine.value.lines });
  expect(refused).toMatchObject({ ok: false, failure: { kind: "cellsDiffer" } });
  expect(find(await read(workbook), measure.number).status).toBe("deferred");
});

test("die Maßnahme wird an ihrer Nummer gefunden, auch wenn das Register inzwischen umsortiert ist", async () => {
  const workbook = memoryTown(source);
  const book = await read(workbook);
  const measure = book.measures.find(({ status, row }) => status === "inProgress" && row > 5)!;
  const { plan, lines } = planConfirmation(book, measure, today, "p5");
  const { area, values } = book.tables.measures!;
  const first = { ...area, row: area.row + 1, rows: 1 };
  const own = { ...first, row: measure.row };
  const swap = [values[measure.row - area.row]!, values[1]!].map((row) => [row.map((cell) => (typeof cell === "object" ? null : cell))]);
  await workbook.write([
    { kind: "writeCells", area: first, cells: swap[0]!, expected: [[]] },
    { kind: "writeCells", area: own, cells: swap[1]!, expected: [[]] },
  ]);
  const applied = await applyPlan(workbook, plan, { ...journal, lines });
  expect(applied).toMatchObject({ ok: true });
  expect(find(await read(workbook), measure.number)).toMatchObject({ row: first.row, statusDate: today, round: "SF 2026/6" });
});

test("[U3] [U4] was fehlt, wird am Feld gesagt, bevor etwas geplant ist", async () => {
  const book = await read(memoryTown(source));
  const done = book.measures.find(({ status }) => status === "completed")!;
  const proposed = { ...book.measures.find(({ status }) => status === "recommended")!, resolution: null };
  expect(updateFaults(book, done, update({ status: "inProgress" }), today)).toEqual(["reasonMissing"]);
  expect(updateFaults(book, done, update({ status: "deferred" }), today)).toEqual(["stepNotAllowed", "reasonMissing"]);
  expect(updateFaults(book, proposed, update({ status: "inProgress", sentence: " ", date: "2026-11-16" }), today)).toEqual(["sentenceMissing", "dateInFuture", "resolutionMissing"]);
  expect(updateFaults(book, proposed, update({ status: "recommended", sentence: "" }), today)).toEqual([]);
});
