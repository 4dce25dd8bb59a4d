import { applyPlan } from "../src/workbook/applyPlan";
import type { MemoryWorkbook } from "../src/adapters/memory/memoryWorkbook";
import { serialOfDay } from "../src/workbook/day";
import type { Book } from "../src/usecases/book";
import { openBook } from "../src/usecases/openBook";
import { checkWorkbook } from "../src/usecases/checkWorkbook";
import { planSettings } from "../src/usecases/planSettings";
import { canConfirm, planConfirmation, planMeasureUpdate, updateFaults, type MeasureUpdate } from "../src/usecases/updateMeasure";
import { settingKeys } from "../src/workbook/settings";
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
  resolution: null,
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

test("auch bestätigt wird nur, was man gesehen hat: ein fremder Status fällt auf, obwohl seine Zelle nicht geschrieben wird", async () => {
  const workbook = memoryTown(source);
  const book = await read(workbook);
  const measure = book.measures.find(({ status }) => status === "inProgress")!;
  const { plan, lines } = planConfirmation(book, measure, today, "p6");
  const { area, values } = book.tables.measures!;
  const cell = { ...area, row: measure.row, column: area.column + values[0]!.indexOf("Status"), rows: 1, columns: 1 };
  await workbook.write([{ kind: "writeCells", area: cell, cells: [["▬ zurückgestellt"]], expected: [[undefined]] }]);
  expect(await applyPlan(workbook, plan, { ...journal, lines })).toMatchObject({ ok: false, failure: { kind: "cellsDiffer", count: 1 } });
  expect((await read(workbook)).journal).toHaveLength(book.journal.length);
});

test("zurückgenommen wird Zelle für Zelle, auch wenn umsortiert wurde; nicht, wenn jemand weitergeschrieben hat", async () => {
  const workbook = memoryTown(source);
  const before = await read(workbook);
  const measure = before.measures.find(({ status, resolution }) => status === "recommended" && resolution === null)!;
  const decided = update({ status: "inProgress", resolution: { body: "RV", date: "2026-11-10", number: "RV 2026/0200" } });
  const planned = planMeasureUpdate(before, measure, decided, "p7");
  if (!planned.ok) throw new Error(planned.failure);
  const { plan, lines, undo } = planned.value;
  await applyPlan(workbook, plan, { ...journal, lines });
  expect(find(await read(workbook), measure.number).resolution).toEqual(decided.resolution);
  expect(await applyPlan(workbook, undo.plan, { ...journal, lines: undo.lines })).toMatchObject({ ok: true });
  const after = await read(workbook);
  expect(find(after, measure.number)).toEqual(measure);
  expect(after.journal.slice(-2).map(({ operation, field, from, to }) => [operation, field, from, to])).toEqual([
    ["Rückgängig", "Status", "in Umsetzung", "von der Verwaltung empfohlen"],
    ["Rückgängig", "Beschluss", "RV, 10.11.2026, RV 2026/0200", ""],
  ]);
  expect(await applyPlan(workbook, undo.plan, { ...journal, lines: undo.lines })).toMatchObject({ ok: false, failure: { kind: "cellsDiffer" } });
});

test("[U5] nach Bestätigen, Ändern und Zurücknehmen hält die Kette im Protokoll", async () => {
  const workbook = memoryTown(source);
  const check = async () => {
    const book = await read(workbook);
    return checkWorkbook(book, [], today).findings.filter(({ rule }) => rule === "U3" || rule === "U5");
  };
  expect(await check()).toEqual([]);
  for (const number of ["M-009", "M-011", "M-022"]) {
    const book = await read(workbook);
    const { plan, lines, undo } = planConfirmation(book, find(book, number), today, `c${number}`);
    await applyPlan(workbook, plan, { ...journal, lines });
    if (number === "M-011") await applyPlan(workbook, undo.plan, { ...journal, lines: undo.lines });
  }
  const book = await read(workbook);
  const planned = planMeasureUpdate(book, find(book, "M-009"), update({ status: "ongoing" }), "p8");
  if (!planned.ok) throw new Error(planned.failure);
  await applyPlan(workbook, planned.value.plan, { ...journal, lines: planned.value.lines });
  await applyPlan(workbook, planned.value.undo.plan, { ...journal, lines: planned.value.undo.lines });
  expect(await check()).toEqual([]);
});

test("[U1] ein Wort, das jeder versteht, wird beim Bestätigen zum Wort, das eine Farbe hat; ein fremdes geht vom Protokoll aus", async () => {
  const workbook = memoryTown(source);
  const first = await read(workbook);
  const measure = first.measures.find(({ status }) => status === "inProgress")!;
  const { area, values } = first.tables.measures!;
  const cell = { ...area, row: measure.row, column: area.column + values[0]!.indexOf("Status"), rows: 1, columns: 1 };
  const typed = (word: string) => workbook.write([{ kind: "writeCells", area: cell, cells: [[word]], expected: [[undefined]] }]);
  await typed("läuft");
  const book = await read(workbook);
  expect(find(book, measure.number).status).toBe("inProgress");
  const { plan, lines } = planConfirmation(book, find(book, measure.number), today, "p9");
  await applyPlan(workbook, plan, { ...journal, lines });
  expect(find(await read(workbook), measure.number).statusWord).toBe("► in Umsetzung");

  await typed("fast da");
  const unknown = await read(workbook);
  expect(canConfirm(unknown, find(unknown, measure.number))).toBe(false);
  const planned = planMeasureUpdate(unknown, find(unknown, measure.number), update({ status: "completed", sentence: "Eröffnet." }), "p10");
  if (!planned.ok) throw new Error(planned.failure);
  expect(planned.value.lines[0]).toMatchObject({ from: "in Umsetzung", to: "abgeschlossen" });
});

test("Fachdienst und Runde merkt sich die Mappe: die Runde in ihrer Zeile, der Fachdienst in einer neuen", async () => {
  const workbook = memoryTown(source);
  const before = await read(workbook);
  const choices = [
    { key: settingKeys.department, value: "40" },
    { key: settingKeys.round, value: "SF 2027/1" },
  ];
  const { plan, lines } = planSettings(before, choices, "p11");
  const applied = await applyPlan(workbook, plan, { ...journal, lines });
  expect(applied).toMatchObject({ ok: true });
  const after = await read(workbook);
  expect(after.settings).toMatchObject({ department: "40", round: "SF 2027/1" });
  expect([...after.settings.all].filter(([key]) => key !== "Fachdienst" && key !== "aktuelle Runde")).toEqual(
    [...before.settings.all].filter(([key]) => key !== "aktuelle Runde"),
  );
  expect(planSettings(after, choices, "p12").plan.changes).toEqual([]);
  if (!applied.ok) return;
  await applyPlan(workbook, applied.value.inverse, journal);
  expect((await read(workbook)).settings).toEqual(before.settings);
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
