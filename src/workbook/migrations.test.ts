// Without these tests a workbook of an earlier version could become unreadable without anybody noticing. The files stay
// as they were delivered; they are never written anew.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inflateWithZlib } from "../adapters/xlsx/inflateWithZlib";
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { readXlsx } from "../adapters/xlsx/readXlsx";
import { defaultVocabulary } from "../domain/measures/vocabulary";
import { closedReader } from "../usecases/consolidate/closedReader";
import { applyPlan } from "./applyPlan";
import { decodeDivisions } from "./codec/decodeDivisions";
import { decodeElements } from "./codec/decodeElements";
import { decodeGoals } from "./codec/decodeGoals";
import { decodeIndicators } from "./codec/decodeIndicators";
import { decodeJournal } from "./codec/decodeJournal";
import { decodeLayouts } from "./codec/decodeLayouts";
import { decodeMeasures } from "./codec/decodeMeasures";
import { decodeProducts } from "./codec/decodeProducts";
import { decodeProposals } from "./codec/decodeProposals";
import { decodeSettings } from "./codec/decodeSettings";
import { decodeTerms } from "./codec/decodeTerms";
import { migrations, planMigration, type Migration, type RegisterSnapshots } from "./migrations";
import type { AreaSnapshot } from "./port";
import { registers, type RegisterId } from "./schema/registers";
import { schemaVersion } from "./schemaVersion";

const folder = join(__dirname, "testing", "schemaVersions");

const decoders: Readonly<Record<RegisterId, (table: AreaSnapshot) => { readonly findings: readonly unknown[] }>> = {
  goals: decodeGoals,
  products: decodeProducts,
  measures: (table) => decodeMeasures(table, defaultVocabulary),
  indicators: decodeIndicators,
  elements: decodeElements,
  proposals: decodeProposals,
  divisions: decodeDivisions,
  terms: decodeTerms,
  journal: decodeJournal,
  columns: decodeLayouts,
  settings: decodeSettings,
};

async function registersOf(file: string): Promise<RegisterSnapshots> {
  const read = await readXlsx(readFileSync(join(folder, file)), inflateWithZlib);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const reader = closedReader(read.value);
  const outline = await reader.outline();
  const tables = outline.ok ? outline.value.tables : [];
  const found: Partial<Record<RegisterId, AreaSnapshot>> = {};
  for (const id of Object.keys(registers) as RegisterId[]) {
    const area = tables.find(({ name }) => name === registers[id].table)?.area;
    const snapshot = area ? await reader.read([{ area }]) : null;
    if (snapshot?.ok) found[id] = snapshot.value[0]!;
  }
  return found;
}

test("there is a file of every version, and nothing leads past the newest", () => {
  const versions = readdirSync(folder).map((file) => Number(/^schema-(\d+)-/.exec(file)?.[1]));
  expect(new Set(versions)).toEqual(new Set(Array.from({ length: schemaVersion }, (_, index) => index + 1)));
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: schemaVersion - 1 }, (_, index) => index + 2));
});

test.each(readdirSync(folder))("%s reads without a finding", async (file) => {
  const tables = await registersOf(file);
  expect(Object.keys(tables).length).toBeGreaterThan(7);
  for (const [id, table] of Object.entries(tables)) {
    expect({ id, findings: decoders[id as RegisterId](table).findings }).toEqual({ id, findings: [] });
  }
});

test("a migration carries out every step the workbook has not seen, and states the new version", async () => {
  const settings = [
    ["Schlüssel", "Wert"],
    ["Land", "SH"],
    ["Schema-Version", "2"],
  ];
  const book = MemoryWorkbook.fromSheets([
    {
      name: "ISEK-Einstellungen",
      rows: settings,
      tables: { ISEK_Einstellungen: "A1:B3" },
      numberFormats: { "A1:B3": "@" },
    },
  ]);
  const area = { sheet: "ISEK-Einstellungen", row: 0, column: 0, rows: 3, columns: 2 };
  const step = (to: number): Migration => ({
    to,
    plan: () => [
      {
        kind: "writeCells",
        area: { ...area, row: 4 + to, rows: 1, columns: 1 },
        cells: [[`Schritt ${to}`]],
        expected: [[null]],
      },
    ],
  });
  const changes = planMigration({ settings: { area, values: settings } }, [step(2), step(3), step(4)]);
  expect(await book.write(changes)).toEqual({ ok: true, value: undefined });
  const sheet = book.book.sheet("ISEK-Einstellungen")!;
  expect([6, 7, 8].map((row) => sheet.cell(row, 0).value)).toEqual([null, "Schritt 3", "Schritt 4"]);
  expect(sheet.cell(2, 1).value).toBe("4");
  expect(await applyPlan(book, { id: "p", operation: "tag", subject: "", changes: [] }, null)).toMatchObject({
    ok: false,
    failure: { kind: "newerSchema", found: 4, known: schemaVersion },
  });
});
