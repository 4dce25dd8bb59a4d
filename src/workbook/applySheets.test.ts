// Without this file a pane that dies while sheets are written could leave them behind, or take a former one's sheets out.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { failure, success } from "../domain/shared/result";
import { applyPlan } from "./applyPlan";
import { applySheets, type SheetSteps } from "./applySheets";
import type { Change } from "./change";
import { findUnfinished, takeBackUnfinished } from "./recoverPlan";
import { journalRegister } from "./schema/registers";
import { dyingBook } from "./testing/dyingBook";
import { workbookShape } from "./testing/workbookShape";

const journal = { by: "GS", time: 46_000, round: "", origin: "Bereich" };
const register: Change = { kind: "writeCells", area: { sheet: "Meins", row: 0, column: 1, rows: 1, columns: 1 }, cells: [["neu"]], expected: [["alt"]] };

/** Two sheets in three steps: the first is begun in step 0 and goes on in step 1. */
function source(changes: readonly Change[] = [register], removed: readonly string[] = []): SheetSteps<"leer"> {
  const rows = (sheet: string, row: number): Change => ({ kind: "writeCells", area: { sheet, row, column: 0, rows: 1, columns: 2 }, cells: [[sheet, row]], expected: [[null, null]] });
  const steps: readonly (readonly Change[])[] = [
    [...removed.map((sheet): Change => ({ kind: "removeSheet", sheet })), { kind: "addSheet", sheet: "Daten" }, rows("Daten", 0)],
    [rows("Daten", 1)],
    [{ kind: "addSheet", sheet: "Liste" }, rows("Liste", 0)],
  ];
  return {
    plan: { id: "p1", operation: "consolidate", subject: "2 Dateien", changes },
    added: [{ sheet: "Daten", step: 0, rows: 2, columns: 2 }, { sheet: "Liste", step: 2, rows: 1, columns: 2 }],
    removed,
    steps: steps.length,
    step: async (number) => success(steps[number] ?? []),
  };
}

const workbook = () => MemoryWorkbook.fromSheets([{ name: "Meins", rows: [["bleibt", "alt"]] }]);
const names = (book: MemoryWorkbook) => book.book.sheets.map(({ name }) => name);
const states = (book: MemoryWorkbook) => [1, 2].map((row) => book.book.sheet(journalRegister.sheet)?.cell(row, 11).value ?? null);

test("all steps, then the plan's own changes; the journal says fertig, and undo takes all of it out", async () => {
  const book = workbook();
  const before = await workbookShape(book, () => true);
  const applied = await applySheets(book, source(), journal);
  expect([applied.ok, names(book), book.book.sheet("Meins")?.cell(0, 1).value, states(book)]).toEqual([true, ["Meins", "ISEK-Protokoll", "Daten", "Liste"], "neu", ["fertig", null]]);
  if (applied.ok) await applyPlan(book, applied.value, null);
  await book.write([{ kind: "removeSheet", sheet: "ISEK-Protokoll" }]);
  expect(await workbookShape(book, () => true)).toEqual(before);
});

test("the pane dies after any change: the next start offers to take the sheets out, and nothing of them is left", async () => {
  let [deaths, offers] = [0, 0];
  for (let changes = 0; ; changes += 1) {
    const book = workbook();
    const dying = dyingBook(book, changes, "forever");
    await applySheets(dying, source(), journal);
    if (!dying.hasFailed()) break;
    deaths += 1;
    const found = await findUnfinished(book);
    if (found.ok && found.value !== null) {
      offers += 1;
      expect(found.value).toMatchObject({ planId: "p1", subject: "2 Dateien", canTakeBack: true, canFinish: false });
      expect((await takeBackUnfinished(book, journal)).ok).toBe(true);
    }
    expect([changes, names(book).filter((name) => name !== "ISEK-Protokoll"), book.book.sheet("Meins")?.cell(0, 1).value]).toEqual([changes, ["Meins"], "alt"]);
  }
  expect([deaths > 10, offers > 5]).toEqual([true, true]);
});

test("Excel refuses any one change: the sheets are out again, and another attempt is not blocked", async () => {
  for (let changes = 0; ; changes += 1) {
    const book = workbook();
    const dying = dyingBook(book, changes, "once");
    const result = await applySheets(dying, source(), journal);
    if (!dying.hasFailed()) break;
    expect([changes, result]).toMatchObject([changes, { ok: false, failure: { takenBack: true } }]);
    expect(names(book).filter((name) => name !== "ISEK-Protokoll")).toEqual(["Meins"]);
    expect((await applySheets(book, source(), journal)).ok).toBe(true);
  }
});

test.each([
  ["cancelled", 1],
  ["cancelled", 3],
  ["host", 2],
  ["source", 2],
] as const)("%s after %i steps: sheets are out again, the journal says zurückgenommen", async (kind, after) => {
  const book = workbook();
  let done = 0;
  const steps = source();
  const broken = { ...steps, step: async (number: number) => (kind === "source" && number === after ? failure("leer" as const) : steps.step(number)) };
  const host = {
    outline: () => book.outline(),
    read: (requests: Parameters<typeof book.read>[0]) => book.read(requests),
    write: async (changes: readonly Change[]) => (kind === "host" && done === after && changes.some((change) => change.kind === "addSheet") ? failure({ kind: "cellEditing" } as const) : book.write(changes)),
  };
  const result = await applySheets(host, broken, journal, { onStep: () => void (done += 1), isCancelled: () => kind === "cancelled" && done === after });
  expect(result).toMatchObject({ ok: false, failure: { kind, takenBack: true } });
  expect([names(book), states(book)]).toEqual([["Meins", "ISEK-Protokoll"], ["zurückgenommen", null]]);
});

test("nothing is written when a sheet of that name was made by hand, or a cell of the plan is another by now", async () => {
  const taken = MemoryWorkbook.fromSheets([{ name: "Meins", rows: [["bleibt", "alt"]] }, { name: "liste", rows: [["von Hand"]] }]);
  expect(await applySheets(taken, source(), journal)).toMatchObject({ ok: false, failure: { kind: "host", failure: { kind: "nameTaken" }, takenBack: true } });
  const changed = MemoryWorkbook.fromSheets([{ name: "Meins", rows: [["bleibt", "anders"]] }]);
  expect(await applySheets(changed, source(), journal)).toMatchObject({ ok: false, failure: { kind: "host", failure: { kind: "cellsDiffer" } } });
  expect([names(taken), names(changed)]).toEqual([["Meins", "liste"], ["Meins"]]);
});

test("a cell changed while the sheets are written: they are taken out, the person's cell stays", async () => {
  const book = workbook();
  const edit: Change = { kind: "writeCells", area: { sheet: "Meins", row: 0, column: 1, rows: 1, columns: 1 }, cells: [["von Hand"]], expected: [[undefined]] };
  const result = await applySheets(book, source(), journal, { onStep: () => void book.write([edit]) });
  expect(result).toMatchObject({ ok: false, failure: { kind: "host", failure: { kind: "cellsDiffer" }, takenBack: true } });
  expect([names(book), book.book.sheet("Meins")?.cell(0, 1).value]).toEqual([["Meins", "ISEK-Protokoll"], "von Hand"]);
});

test("former sheets of the same name are never taken out by what takes the new ones back", async () => {
  for (let changes = 0; ; changes += 1) {
    const book = MemoryWorkbook.fromSheets([{ name: "Meins", rows: [["bleibt", "alt"]] }, { name: "Daten", rows: [["früher"]] }]);
    const dying = dyingBook(book, changes, "forever");
    await applySheets(dying, source([register], ["Daten"]), journal);
    if (!dying.hasFailed()) break;
    const former = book.book.sheet("Daten")?.cell(0, 0).value === "früher";
    const found = await findUnfinished(book);
    if (found.ok && found.value !== null) await takeBackUnfinished(book, journal);
    expect([changes, book.book.sheet("Daten")?.cell(0, 0).value]).toEqual([changes, former ? "früher" : undefined]);
  }
});

test("a half-written sheet in which somebody went on is left alone", async () => {
  const book = workbook();
  for (let changes = 0; book.book.sheet("Daten") === undefined || book.book.sheet("Daten") === null; changes += 1) {
    await applySheets(dyingBook(book, changes, "forever"), source(), journal);
    if (book.book.sheet("Daten")) break;
    const found = await findUnfinished(book);
    if (found.ok && found.value !== null) await takeBackUnfinished(book, journal);
  }
  await book.write([{ kind: "writeCells", area: { sheet: "Daten", row: 40, column: 0, rows: 1, columns: 1 }, cells: [["Notiz"]], expected: [[null]] }]);
  await takeBackUnfinished(book, journal);
  expect(book.book.sheet("Daten")?.cell(40, 0).value).toBe("Notiz");
});
