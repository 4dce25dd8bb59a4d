// Without these tests a plan that stops half way could leave a half-changed workbook that nobody knows about.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { applyPlan } from "./applyPlan";
import type { Change } from "./change";
import type { JournalContext } from "./journal";
import type { Plan } from "./plan";
import { findUnfinished, finishUnfinished, takeBackUnfinished } from "./recoverPlan";
import { planRegister } from "./schema/planRegister";
import { settingsRegister } from "./schema/registers";
import { dyingBook, type Death } from "./testing/dyingBook";
import { workbookShape } from "./testing/workbookShape";

jest.setTimeout(60_000);

const journal: JournalContext = { by: "Zuordnen", time: 46000.5, round: "", origin: "Aufgabenbereich" };
const isOurs = (sheet: string) => sheet !== "ISEK-Protokoll";

function budget(): MemoryWorkbook {
  return MemoryWorkbook.fromSheets([
    {
      name: "Haushalt",
      rows: [
        ["Produkt", "Ansatz", "ISEK-Ziel", "ISEK-Schlüssel"],
        ["11101", 100, null, null],
        ["11102", 200, "1.10", "cccccc-3333"],
        ["11103", { formula: "=B2+B3" }, "2.1", "dddddd-4444"],
      ],
      numberFormats: { "A1:A4": "@", "C1:D4": "@" },
    },
    { name: "Anderes", rows: [["bleibt"]] },
  ]);
}

/** A plan with everything in it: cells, formats, a name, a sheet with a table, an inserted and a deleted column. */
function everything(): Plan {
  const column = (index: number) => ({ sheet: "Haushalt", row: 1, column: index, rows: 3, columns: 1 });
  const goals: Change = {
    kind: "writeCells",
    area: column(2),
    cells: [["3.10"], [undefined], ["2.10"]],
    expected: [[null], [undefined], ["2.1"]],
    anchor: { keyColumn: 3, keys: [null, "cccccc-3333", "dddddd-4444"] },
  };
  return {
    id: "p7",
    operation: "setUp",
    subject: "„Haushalt“, alles auf einmal",
    changes: [
      goals,
      { kind: "writeCells", area: { ...column(3), rows: 1 }, cells: [["bbbbbb-2222"]], expected: [[null]] },
      { kind: "insertColumns", sheet: "Haushalt", column: 1, count: 1 },
      { kind: "writeCells", area: { ...column(1), rows: 2 }, cells: [["neu"], [5]], expected: [[null], [null]] },
      { kind: "deleteColumns", sheet: "Haushalt", column: 2, count: 1 },
      { kind: "setNumberFormat", area: column(1), format: "0.00", before: "General" },
      ...planRegister({ register: settingsRegister, rows: [["Land", "SH"]] }),
      { kind: "addName", name: "Liste", refersTo: "=Haushalt!$A$2:$A$4" },
      { kind: "setAutoFilter", sheet: "Haushalt", from: null, to: { ...column(0), row: 0, rows: 4, columns: 4 } },
    ],
  };
}

/** Small requests make many steps, large ones one. */
const limits = [1_200, 3_000_000];

async function appliedShape(): Promise<unknown> {
  const book = budget();
  const result = await applyPlan(book, everything(), journal);
  expect(result.ok).toBe(true);
  return workbookShape(book, isOurs);
}

describe.each(limits)("a plan in requests of %i bytes", (limit) => {
  async function countChanges(): Promise<number> {
    let count = 0;
    const book = budget();
    const counting = {
      ...bound(book),
      write: (changes: readonly Change[]) => ((count += changes.length), book.write(changes)),
    };
    expect((await applyPlan(counting, everything(), journal, { limit })).ok).toBe(true);
    return count;
  }

  async function crashed(after: number, death: Death) {
    const book = budget();
    const before = await workbookShape(book, isOurs);
    const dying = dyingBook(bound(book), after, death);
    const result = await applyPlan(dying, everything(), journal, { limit });
    expect(dying.hasFailed()).toBe(true);
    return { book, before, result };
  }

  test("a refusal at any change is taken back: every cell as before", async () => {
    const total = await countChanges();
    expect(total).toBeGreaterThan(10);
    for (let after = 0; after < total; after++) {
      const { book, before, result } = await crashed(after, "once");
      expect({ after, result: result.ok || result.failure.kind }).toEqual({
        after,
        result: expect.stringMatching(/interrupted|hostUnavailable/),
      });
      expect(
        result.ok ||
          (result.failure.kind === "interrupted" && result.failure.takenBack) ||
          result.failure.kind === "hostUnavailable",
      ).toBe(true);
      expect({ after, shape: await workbookShape(book, isOurs) }).toEqual({ after, shape: before });
      expect(await findUnfinished(book)).toEqual({ ok: true, value: null });
    }
  });

  test("when Excel is gone at any change, the next start takes everything back", async () => {
    const total = await countChanges();
    for (let after = 0; after < total; after++) {
      const { book, before } = await crashed(after, "forever");
      const found = await findUnfinished(book);
      if (found.ok && found.value) {
        expect(found.value).toMatchObject({ planId: "p7", canTakeBack: true });
        expect(await takeBackUnfinished(book, journal)).toMatchObject({ ok: true, value: { skipped: 0 } });
      }
      expect({ after, shape: await workbookShape(book, (sheet) => isOurs(sheet)) }).toEqual({ after, shape: before });
      expect(await findUnfinished(book)).toEqual({ ok: true, value: null });
    }
  });

  test("when Excel is gone at any change, the next start can carry on to the end", async () => {
    const [total, after] = [await countChanges(), await appliedShape()];
    let finished = 0;
    for (let at = 0; at < total; at++) {
      const { book } = await crashed(at, "forever");
      const found = await findUnfinished(book);
      if (!found.ok || !found.value?.canFinish) continue;
      expect(await finishUnfinished(book, journal)).toMatchObject({ ok: true, value: { skipped: 0 } });
      expect({ at, shape: await workbookShape(book, isOurs) }).toEqual({ at, shape: after });
      finished++;
    }
    expect(finished).toBeGreaterThan(total / 2);
  });
});

test("an unfinished plan blocks the next one by its id, and names itself in visible cells", async () => {
  const book = budget();
  await applyPlan(dyingBook(bound(book), 25, "forever"), everything(), journal);
  const next: Plan = {
    id: "p8",
    operation: "tag",
    subject: "eine Zelle",
    changes: [
      {
        kind: "writeCells",
        area: { sheet: "Anderes", row: 0, column: 0, rows: 1, columns: 1 },
        cells: [["neu"]],
        expected: [["bleibt"]],
      },
    ],
  };
  expect(await applyPlan(book, next, journal)).toEqual({
    ok: false,
    failure: { kind: "unfinishedPlan", planId: "p7" },
  });
  const protocol = book.book.sheet("ISEK-Protokoll")!;
  expect([protocol.cell(1, 11).value, protocol.cell(1, 10).value, protocol.cell(1, 4).value]).toEqual([
    "begonnen",
    "Plan p7",
    "„Haushalt“, alles auf einmal",
  ]);
  await takeBackUnfinished(book, journal);
  expect((await applyPlan(book, next, journal)).ok).toBe(true);
});

test("what a person has changed since the crash is left alone", async () => {
  const book = budget();
  const plan: Plan = {
    id: "p1",
    operation: "tag",
    subject: "zwei Zeilen",
    changes: [
      {
        kind: "writeCells",
        area: { sheet: "Haushalt", row: 1, column: 2, rows: 2, columns: 1 },
        cells: [["3.1"], ["3.1"]],
        expected: [[null], ["1.10"]],
      },
      { kind: "removeName", name: "gibtesnicht", refersTo: "=1" },
    ],
  };
  const whole = budget();
  let writes = 0;
  await applyPlan(
    { ...bound(whole), write: (changes) => ((writes += changes.length), whole.write(changes)) },
    plan,
    journal,
  );
  await applyPlan(dyingBook(bound(book), writes - 2, "forever"), plan, journal);
  await book.write([
    {
      kind: "writeCells",
      area: { sheet: "Haushalt", row: 1, column: 2, rows: 1, columns: 1 },
      cells: [["9.9"]],
      expected: [[undefined]],
    },
  ]);
  expect(await takeBackUnfinished(book, journal)).toMatchObject({ ok: true, value: { planId: "p1", skipped: 1 } });
  expect([1, 2].map((row) => book.book.sheet("Haushalt")!.cell(row, 2).value)).toEqual(["9.9", "1.10"]);
});

test("a cancelled plan is taken back", async () => {
  const book = budget();
  const before = await workbookShape(book, isOurs);
  const result = await applyPlan(book, everything(), journal, { limit: 1_200, isCancelled: () => true });
  expect(result).toEqual({ ok: false, failure: { kind: "interrupted", takenBack: true, cause: null } });
  expect(await workbookShape(book, isOurs)).toEqual(before);
});

describe.each([
  ["a new journal", 0],
  ["a journal that is there", 1],
])("a log over several cells and requests, in %s", (_, earlier) => {
  const rows = Array.from({ length: 60 }, (_row, row) => [`früher ${row} ${"ä".repeat(900)}`]);
  const area = { sheet: "Haushalt", row: 0, column: 0, rows: rows.length, columns: 1 };
  const plan: Plan = {
    id: "lang",
    operation: "tag",
    subject: "60 Zellen",
    changes: [{ kind: "writeCells", area, cells: rows.map((_row, row) => [`jetzt ${row}`]), expected: rows }],
  };
  const limit = 60_000;
  const isDone = (book: MemoryWorkbook) => book.book.sheet("ISEK-Protokoll")?.cell(1 + earlier, 11).value === "fertig";

  async function fresh(): Promise<MemoryWorkbook> {
    const book = MemoryWorkbook.fromSheets([{ name: "Haushalt", rows, numberFormats: { "A1:A60": "@" } }]);
    if (earlier) await applyPlan(book, { id: "vorher", operation: "settings", subject: "", changes: [] }, journal);
    return book;
  }

  test("whatever of it was written, the next start sets things right and the next plan goes through", async () => {
    const states = new Set<string>();
    for (let after = 0; after < 60; after++) {
      const book = await fresh();
      const before = await workbookShape(book, isOurs);
      const dying = dyingBook(bound(book), after, "forever");
      await applyPlan(dying, plan, journal, { limit });
      if (!dying.hasFailed()) break;
      const found = await findUnfinished(book);
      if (found.ok && found.value) {
        states.add(found.value.canFinish ? "whole log" : "part of the log");
        expect(await takeBackUnfinished(book, journal)).toMatchObject({ ok: true, value: { skipped: 0 } });
      } else states.add(isDone(book) ? "done" : "nothing");
      expect(await findUnfinished(book)).toEqual({ ok: true, value: null });
      if (isDone(book)) continue;
      expect({ after, shape: await workbookShape(book, isOurs) }).toEqual({ after, shape: before });
      expect({ after, result: (await applyPlan(book, plan, journal, { limit })).ok }).toEqual({ after, result: true });
    }
    expect([...states].sort()).toEqual(
      earlier ? ["done", "nothing", "part of the log", "whole log"] : ["done", "nothing", "whole log"],
    );
  });

  test("leaves one row", async () => {
    const book = await fresh();
    expect((await applyPlan(book, plan, journal, { limit })).ok).toBe(true);
    expect(book.book.table("ISEK_Protokoll")?.area.rows).toBe(2 + earlier);
  });
});

function bound(book: MemoryWorkbook) {
  return {
    outline: () => book.outline(),
    read: book.read.bind(book),
    write: book.write.bind(book),
  };
}
