// Without these tests a plan could overwrite a colleague's edit, lose a row after a sort or leave something behind
// after undo.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { applyPlan } from "./applyPlan";
import type { Change } from "./change";
import type { JournalContext } from "./journal";
import type { Plan } from "./plan";
import { planRegister } from "./schema/planRegister";
import { settingsRegister } from "./schema/registers";

const journal: JournalContext = { by: "Zuordnen", time: 46000.5, round: "SF 2026/5", origin: "Aufgabenbereich" };

function budget() {
  return MemoryWorkbook.fromSheets([
    {
      name: "Haushalt",
      rows: [
        ["Produkt", "Ansatz", "ISEK-Ziel", "ISEK-Schlüssel"],
        ["11101", 100, null, "bbbbbb-2222"],
        ["11102", 200, "1.1", "cccccc-3333"],
        ["11103", 300, null, null],
      ],
      numberFormats: { "A1:A4": "@", "C1:D4": "@" },
    },
  ]);
}

function tagPlan(change: Partial<Extract<Change, { kind: "writeCells" }>> = {}): Plan {
  return {
    id: "p1",
    operation: "tag",
    subject: "„Haushalt“, 2 Zeilen: Ziel 2.10",
    changes: [
      {
        kind: "writeCells",
        area: { sheet: "Haushalt", row: 1, column: 2, rows: 2, columns: 1 },
        cells: [["2.10"], ["2.10"]],
        expected: [[null], ["1.1"]],
        anchor: { keyColumn: 3, keys: ["bbbbbb-2222", "cccccc-3333"] },
        ...change,
      },
    ],
  };
}

async function column(book: MemoryWorkbook, letterIndex: number, rows = 4) {
  const read = await book.read([{ area: { sheet: "Haushalt", row: 0, column: letterIndex, rows, columns: 1 } }]);
  if (!read.ok) throw new Error("nicht gelesen");
  return read.value[0]!.values.map(([value]) => value);
}

async function applied(book: MemoryWorkbook, plan: Plan) {
  const result = await applyPlan(book, plan, journal);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

test("a plan writes, tells the journal, and its inverse brings every cell back", async () => {
  const book = budget();
  const { inverse, cellsWritten } = await applied(book, tagPlan());
  expect(cellsWritten).toBe(2);
  expect(await column(book, 2)).toEqual(["ISEK-Ziel", "2.10", "2.10", null]);
  expect(book.book.table("ISEK_Protokoll")?.area.rows).toBe(2);
  await applied(book, inverse);
  expect(await column(book, 2)).toEqual(["ISEK-Ziel", null, "1.1", null]);
  const protocol = await book.read([{ area: { sheet: "ISEK-Protokoll", row: 1, column: 0, rows: 2, columns: 12 } }]);
  expect(protocol.ok && protocol.value[0]!.values.map((row) => [row[0], row[3], row[11]])).toEqual([
    [1, "Zuordnen", "fertig"],
    [2, "Rückgängig", "fertig"],
  ]);
});

test("a cell changed in the meantime refuses the whole plan and is named", async () => {
  const book = budget();
  await book.write([
    {
      kind: "writeCells",
      area: { sheet: "Haushalt", row: 2, column: 2, rows: 1, columns: 1 },
      cells: [["3.4"]],
      expected: [[undefined]],
    },
  ]);
  const result = await applyPlan(book, tagPlan(), journal);
  expect(result).toEqual({
    ok: false,
    failure: {
      kind: "cellsDiffer",
      count: 1,
      cells: [{ at: { sheet: "Haushalt", row: 2, column: 2 }, expected: "1.1", found: "3.4" }],
    },
  });
  expect(await column(book, 2)).toEqual(["ISEK-Ziel", null, "3.4", null]);
  expect(book.book.sheet("ISEK-Protokoll")).toBeUndefined();
});

test("rows sorted since are found by their keys, forwards and back", async () => {
  const sorted = MemoryWorkbook.fromSheets([
    {
      name: "Haushalt",
      rows: [
        ["Produkt", "Ansatz", "ISEK-Ziel", "ISEK-Schlüssel"],
        ["11103", 300, null, null],
        ["11102", 200, "1.1", "cccccc-3333"],
        ["11101", 100, null, "bbbbbb-2222"],
      ],
      numberFormats: { "A1:A4": "@", "C1:D4": "@" },
    },
  ]);
  const { inverse, rowsMoved } = await applied(sorted, tagPlan());
  expect(rowsMoved).toBe(1);
  expect(await column(sorted, 2)).toEqual(["ISEK-Ziel", null, "2.10", "2.10"]);
  await applied(sorted, inverse);
  expect(await column(sorted, 2)).toEqual(["ISEK-Ziel", null, "1.1", null]);
});

test("a row deleted since refuses the plan", async () => {
  const result = await applyPlan(
    budget(),
    tagPlan({ anchor: { keyColumn: 3, keys: ["bbbbbb-2222", "zzzzzz-9999"] } }),
    journal,
  );
  expect(result).toEqual({ ok: false, failure: { kind: "rowsMissing", sheet: "Haushalt", count: 1 } });
});

test("a forgotten text format shows in memory as it does in Excel: 2.10 becomes the number 2.1", async () => {
  const book = MemoryWorkbook.fromSheets([{ name: "Haushalt", rows: [["ISEK-Ziel"], [null]] }]);
  await book.write([
    {
      kind: "writeCells",
      area: { sheet: "Haushalt", row: 1, column: 0, rows: 1, columns: 1 },
      cells: [["2.10"]],
      expected: [[null]],
    },
  ]);
  expect(await column(book, 0, 2)).toEqual(["ISEK-Ziel", 2.1]);
});

test("a workbook from a newer program is not changed", async () => {
  const book = MemoryWorkbook.fromSheets([
    { name: "Haushalt", rows: [["a"]] },
    {
      name: "ISEK-Einstellungen",
      rows: [
        ["Schlüssel", "Wert"],
        ["Schema-Version", "2"],
      ],
      tables: { ISEK_Einstellungen: "A1:B2" },
    },
  ]);
  const plan: Plan = { id: "p", operation: "tag", subject: "", changes: [] };
  expect(await applyPlan(book, plan, journal)).toEqual({
    ok: false,
    failure: { kind: "newerSchema", found: 2, known: 1 },
  });
});

test("inserted and deleted columns come back with what they held", async () => {
  const book = budget();
  const plan: Plan = {
    id: "p2",
    operation: "stripColumns",
    subject: "",
    changes: [{ kind: "deleteColumns", sheet: "Haushalt", column: 2, count: 1 }],
  };
  const { inverse } = await applied(book, plan);
  expect(await column(book, 2)).toEqual(["ISEK-Schlüssel", "bbbbbb-2222", "cccccc-3333", null]);
  await applied(book, inverse);
  expect(await column(book, 2)).toEqual(["ISEK-Ziel", null, "1.1", null]);
  expect(book.book.sheet("Haushalt")!.cell(1, 2).format).toBe("@");
});

describe("the journal", () => {
  test("says what a use case knows better than the plan, row by row", async () => {
    const book = budget();
    const lines = [
      { subject: "M-001", field: "Status", from: "► in Umsetzung", to: "✓ abgeschlossen", reason: "=fertig" },
      { subject: "M-002", field: "Status", from: "", to: "3.10" },
    ];
    const result = await applyPlan(book, { ...tagPlan(), operation: "updateMeasure" }, { ...journal, lines });
    expect(result.ok).toBe(true);
    const read = await book.read([{ area: { sheet: "ISEK-Protokoll", row: 0, column: 0, rows: 3, columns: 12 } }]);
    expect(read.ok && read.value[0]!.values.slice(1)).toEqual([
      [
        1,
        46000.5,
        "Zuordnen",
        "Maßnahme fortschreiben",
        "M-001",
        "Status",
        "► in Umsetzung",
        "✓ abgeschlossen",
        "=fertig",
        "SF 2026/5",
        "Aufgabenbereich",
        "fertig",
      ],
      [
        2,
        46000.5,
        "Zuordnen",
        "Maßnahme fortschreiben",
        "M-002",
        "Status",
        null,
        "3.10",
        null,
        "SF 2026/5",
        "Aufgabenbereich",
        "fertig",
      ],
    ]);
    expect(book.book.table("ISEK_Protokoll")?.area.rows).toBe(3);
  });

  test("is not written over what somebody has put below it", async () => {
    const book = budget();
    const { inverse } = await applied(book, tagPlan());
    const note = { sheet: "ISEK-Protokoll", row: 4, column: 0, rows: 1, columns: 1 };
    await book.write([{ kind: "writeCells", area: note, cells: [["Notiz"]], expected: [[null]] }]);
    expect(await applyPlan(book, inverse, journal)).toEqual({
      ok: false,
      failure: { kind: "notEmpty", area: { sheet: "ISEK-Protokoll", row: 2, column: 0, rows: 3, columns: 12 } },
    });
    expect(await column(book, 2)).toEqual(["ISEK-Ziel", "2.10", "2.10", null]);
  });

  test("without its table nothing is written", async () => {
    const book = budget();
    const { inverse } = await applied(book, tagPlan());
    await book.write([
      { kind: "removeTable", table: "ISEK_Protokoll", area: book.book.table("ISEK_Protokoll")!.area, style: "" },
    ]);
    expect(await applyPlan(book, inverse, journal)).toEqual({
      ok: false,
      failure: { kind: "tableMissing", table: "ISEK_Protokoll" },
    });
  });

  test("is left alone when none is wanted", async () => {
    const book = budget();
    expect((await applyPlan(book, tagPlan(), null)).ok).toBe(true);
    expect(book.book.sheet("ISEK-Protokoll")).toBeUndefined();
  });
});

test("undo does not remove a sheet that somebody has filled further", async () => {
  const book = budget();
  const plan: Plan = {
    id: "p3",
    operation: "setUp",
    subject: "",
    changes: planRegister({ register: settingsRegister, rows: [["Land", "SH"]] }),
  };
  const { inverse } = await applied(book, plan);
  await book.write([
    {
      kind: "writeCells",
      area: { sheet: "ISEK-Einstellungen", row: 2, column: 0, rows: 1, columns: 1 },
      cells: [["Kommune"]],
      expected: [[null]],
    },
  ]);
  expect(await applyPlan(book, inverse, journal)).toMatchObject({ ok: false, failure: { kind: "notEmpty" } });
  expect(book.book.sheet("ISEK-Einstellungen")).toBeDefined();
});

test("undo finds rows by the keys that the plan itself has given them", async () => {
  const book = budget();
  const plan: Plan = {
    ...tagPlan({
      area: { sheet: "Haushalt", row: 3, column: 2, rows: 1, columns: 1 },
      cells: [["3.1"]],
      expected: [[null]],
      anchor: { keyColumn: 3, keys: [null] },
    }),
  };
  const key: Change = {
    kind: "writeCells",
    area: { sheet: "Haushalt", row: 3, column: 3, rows: 1, columns: 1 },
    cells: [["dddddd-4444"]],
    expected: [[null]],
  };
  const { inverse } = await applied(book, { ...plan, changes: [...plan.changes, key] });
  // Somebody moves the row up by two, as an insertion above the others would.
  const rows = [
    ["11103", 300, "3.1", "dddddd-4444"],
    ["11101", 100, null, "bbbbbb-2222"],
    ["11102", 200, "1.1", "cccccc-3333"],
  ];
  const area = { sheet: "Haushalt", row: 1, column: 0, rows: 3, columns: 4 };
  await book.write([{ kind: "writeCells", area, cells: rows, expected: rows.map((row) => row.map(() => undefined)) }]);
  await applied(book, inverse);
  expect(await column(book, 2)).toEqual(["ISEK-Ziel", null, null, "1.1"]);
  expect(await column(book, 3)).toEqual(["ISEK-Schlüssel", null, "bbbbbb-2222", "cccccc-3333"]);
});
