// Without these properties undo could be right for the plans we have thought of and wrong for the others.
import fc from "fast-check";
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import type { MemoryCellSource } from "../adapters/memory/bookFromSheets";
import type { Area } from "../domain/shared/place";
import { applyPlan } from "./applyPlan";
import type { CellInput } from "./cellInput";
import type { Change } from "./change";
import type { JournalContext } from "./journal";
import type { Plan } from "./plan";
import { workbookShape } from "./testing/workbookShape";

jest.setTimeout(60_000);

const journal: JournalContext = { by: "Zuordnen", time: 46000.5, round: "", origin: "Test" };
const isOurs = (sheet: string) => sheet !== "ISEK-Protokoll";
const [rows, columns] = [5, 4];

const text = fc.constantFrom(
  "2.1",
  "2.10",
  "01",
  "=1+1",
  "-",
  "'x",
  "1/2",
  "abc",
  "12 %",
  "TRUE",
  "#N/A",
  "Äöß",
  "+49",
  " ",
);
const cell: fc.Arbitrary<MemoryCellSource> = fc.oneof(
  fc.constant(null),
  text,
  fc.integer({ min: -99, max: 99 }),
  fc.boolean(),
  fc.constantFrom({ formula: "=A1+1" }, { formula: '=IF(B2="","x",1)' }),
);
const input: fc.Arbitrary<CellInput | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  text,
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.boolean(),
  fc.constant({ formula: "=SUM(A1:A2)" }),
);
const format = fc.constantFrom("@", "General", "0.00");

const area: fc.Arbitrary<Area> = fc
  .record({
    row: fc.nat(rows - 1),
    column: fc.nat(columns - 1),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 2 }),
  })
  .map((place) => ({ sheet: "Blatt", ...place }));

/** What a change would do; what it replaces is filled in from the workbook as it stands at its turn. */
type Intent =
  | { readonly kind: "write"; readonly area: Area; readonly cells: readonly (readonly (CellInput | undefined)[])[] }
  | { readonly kind: "format"; readonly row: number; readonly column: number; readonly format: string }
  | { readonly kind: "insert" | "delete"; readonly column: number; readonly count: number };

const intent: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 4,
    arbitrary: area.chain((place) =>
      fc
        .array(fc.array(input, { minLength: place.columns, maxLength: place.columns }), {
          minLength: place.rows,
          maxLength: place.rows,
        })
        .map((cells) => ({ kind: "write", area: place, cells }) as const),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("format" as const),
      row: fc.nat(rows - 1),
      column: fc.nat(columns - 1),
      format,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("insert" as const, "delete" as const),
      column: fc.nat(columns - 1),
      count: fc.integer({ min: 1, max: 2 }),
    }),
  },
);

function workbook(cells: readonly (readonly MemoryCellSource[])[], formats: readonly string[]): MemoryWorkbook {
  const numberFormats = Object.fromEntries(
    formats.map((each, column) => [`${"ABCD"[column]}1:${"ABCD"[column]}${rows}`, each]),
  );
  return MemoryWorkbook.fromSheets([
    { name: "Blatt", rows: cells, numberFormats },
    { name: "Nachbar", rows: [["x"]] },
  ]);
}

const start = fc.record({
  cells: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  formats: fc.array(format, { minLength: columns, maxLength: columns }),
  intents: fc.array(intent, { minLength: 1, maxLength: 6 }),
});

/** The changes in full: tried out on a copy, so that formats before are the true ones. */
async function changesOf(book: MemoryWorkbook, intents: readonly Intent[]): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const each of intents) {
    const change = changeOf(book, each);
    changes.push(change);
    await book.write([change]);
  }
  return changes;
}

function changeOf(book: MemoryWorkbook, each: Intent): Change {
  if (each.kind === "write")
    return {
      kind: "writeCells",
      area: each.area,
      cells: each.cells,
      expected: each.cells.map((row) => row.map(() => undefined)),
    };
  if (each.kind === "format") {
    const place: Area = { sheet: "Blatt", row: each.row, column: each.column, rows: 1, columns: 1 };
    return {
      kind: "setNumberFormat",
      area: place,
      format: each.format,
      before: book.book.sheet("Blatt")!.cell(each.row, each.column).format,
    };
  }
  return {
    kind: each.kind === "insert" ? "insertColumns" : "deleteColumns",
    sheet: "Blatt",
    column: each.column,
    count: each.count,
  };
}

/** Cells that Excel itself changes while writing: a text into an unformatted cell brings its own format along. */
function bringsFormat(changes: readonly Change[]): boolean {
  return changes.some(
    (change) => change.kind === "writeCells" && change.cells.flat().some((each) => each === "1/2" || each === "12 %"),
  );
}

const runs = { seed: 20261123, numRuns: 400 };

test("undo brings back every value, formula and format, whatever the plan", async () => {
  let proved = 0;
  await fc.assert(
    fc.asyncProperty(start, fc.constantFrom(300, 3_000_000), async ({ cells, formats, intents }, limit) => {
      const changes = await changesOf(workbook(cells, formats), intents);
      fc.pre(!bringsFormat(changes));
      const book = workbook(cells, formats);
      const before = await workbookShape(book, isOurs);
      const plan: Plan = { id: "p", operation: "tag", subject: "", changes };
      const applied = await applyPlan(book, plan, journal, { limit });
      if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
      const after = await workbookShape(book, isOurs);
      const undone = await applyPlan(book, applied.value.inverse, journal, { limit });
      // Text that was written into an unformatted cell has become a number: undo notices and leaves everything alone.
      if (!undone.ok) {
        expect(undone.failure.kind).toBe("cellsDiffer");
        expect(await workbookShape(book, isOurs)).toEqual(after);
        return;
      }
      expect(await workbookShape(book, isOurs)).toEqual(before);
      const redone = await applyPlan(book, plan, journal, { limit });
      expect(redone.ok).toBe(true);
      expect(await workbookShape(book, isOurs)).toEqual(after);
      proved++;
    }),
    runs,
  );
  expect(proved).toBeGreaterThan(runs.numRuns / 4);
});

test("a refused plan changes nothing, not even the journal", async () => {
  await fc.assert(
    fc.asyncProperty(start, fc.nat(5), async ({ cells, formats, intents }, at) => {
      const changes = await changesOf(workbook(cells, formats), intents);
      const wrong: Change = {
        kind: "writeCells",
        area: { sheet: "Nachbar", row: 0, column: 0, rows: 1, columns: 1 },
        cells: [["y"]],
        expected: [["z"]],
      };
      const book = workbook(cells, formats);
      const before = await workbookShape(book, () => true);
      const plan: Plan = {
        id: "p",
        operation: "tag",
        subject: "",
        changes: [...changes.slice(0, at), wrong, ...changes.slice(at)],
      };
      const refused = await applyPlan(book, plan, journal);
      expect(refused).toMatchObject({ ok: false, failure: { kind: "cellsDiffer", count: 1 } });
      expect(await workbookShape(book, () => true)).toEqual(before);
    }),
    runs,
  );
});
