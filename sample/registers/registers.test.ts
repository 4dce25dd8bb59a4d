import { defaultVocabulary } from "../../src/domain/measures/vocabulary";
import type { CellValue } from "../../src/domain/shared/cell";
import { decodeDivisions } from "../../src/workbook/codec/decodeDivisions";
import { decodeElements } from "../../src/workbook/codec/decodeElements";
import { decodeGoals } from "../../src/workbook/codec/decodeGoals";
import { decodeIndicators } from "../../src/workbook/codec/decodeIndicators";
import { decodeJournal } from "../../src/workbook/codec/decodeJournal";
import { decodeLayouts } from "../../src/workbook/codec/decodeLayouts";
import { decodeMeasures } from "../../src/workbook/codec/decodeMeasures";
import { decodeProducts } from "../../src/workbook/codec/decodeProducts";
import { decodeProposals } from "../../src/workbook/codec/decodeProposals";
import { decodeSettings } from "../../src/workbook/codec/decodeSettings";
import { decodeTerms } from "../../src/workbook/codec/decodeTerms";
import type { AreaSnapshot } from "../../src/workbook/port";
import { headingsOf } from "../../src/workbook/schema/register";
import { registers } from "../../src/workbook/schema/registers";
import { taggedBook, untaggedBook } from "../books/townBooks";
import { buildLindhafen } from "../lindhafen";
import type { BookSheet } from "../workbook/book";

const town = buildLindhafen();
const { book, budget } = taggedBook(town, "probe.xlsx");

function table(name: string): AreaSnapshot {
  const sheet = sheetOf(name);
  const values = sheet.rows.map((row) => row.map((cell): CellValue => cell?.value ?? null));
  return { area: { sheet: name, row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 }, values };
}

function sheetOf(name: string): BookSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
}

test("sheets, tables and headings are those of the contract, in its order", () => {
  expect(book.sheets.slice(1).map(({ name, table: tableName }) => [name, tableName])).toEqual([
    ["ISEK-Ziele", "ISEK_Ziele"],
    ["ISEK-Produkte", "ISEK_Produkte"],
    ["ISEK-Maßnahmen", "ISEK_Massnahmen"],
    ["ISEK-Kennzahlen", "ISEK_Kennzahlen"],
    ["ISEK-Elemente", "ISEK_Elemente"],
    ["ISEK-Vorschläge", "ISEK_Vorschlaege"],
    ["ISEK-Gliederung", "ISEK_Gliederung"],
    ["ISEK-Termine", "ISEK_Termine"],
    ["ISEK-Protokoll", "ISEK_Protokoll"],
    ["ISEK-Spalten", "ISEK_Spalten"],
    ["ISEK-Einstellungen", "ISEK_Einstellungen"],
  ]);
  for (const register of Object.values(registers)) {
    const headings = headingsOf(register);
    expect(
      sheetOf(register.sheet)
        .rows[0]?.slice(0, headings.length)
        .map((cell) => cell?.value),
    ).toEqual(headings);
  }
});

test("a newcomer's workbook has every register but ISEK-Spalten, because a person confirms the columns", () => {
  const names = untaggedBook(town).book.sheets.map(({ name }) => name);
  expect(names).toEqual(book.sheets.map(({ name }) => name).filter((name) => name !== "ISEK-Spalten"));
});

test("the add-in reads goals of both editions, the current one first, and successors of every goal that ended", () => {
  const { goals, findings } = decodeGoals(table("ISEK-Ziele"));
  expect(findings).toEqual([]);
  expect(goals.map((goal) => [goal.number, goal.edition, goal.validTo, goal.successors])).toEqual([
    ...town.tables.goals.map(({ id }) => [id, "2026/2027", null, []]),
    ...town.tables["goals-2024"].map(({ id, successors }) => [id, "2024/2025", "2025-12-31", successors]),
  ]);
  expect(goals.find((goal) => goal.number === "5.10")?.title).toBe("Hafen als Umschlag- und Arbeitsort modernisieren");
});

test("the add-in reads measures with status, resolution, cost and round", () => {
  const { measures, findings } = decodeMeasures(table("ISEK-Maßnahmen"), defaultVocabulary);
  expect(findings).toEqual([]);
  expect(measures).toHaveLength(64);
  expect(measures.filter((measure) => measure.status === null)).toEqual([]);
  expect(measures.find((measure) => measure.number === "M-048")).toMatchObject({
    goals: ["5.13"],
    products: ["511015", "541011"],
    lead: "66",
    contributing: ["61"],
    status: "inProgress",
    statusWord: "► in Umsetzung",
    statusDate: "2026-11-05",
    round: "SF 2026/6",
    start: "2025-03-01",
    end: "2028-12-31",
    resolution: { body: "BPU", date: "2025-09-16", number: "BPU 2025/0163" },
    cost: 13_700_000_00,
    grant: 5_480_000_00,
  });
});

test("the add-in reads all other registers without a fault", () => {
  const { tables } = town;
  const read = [
    [decodeProducts(table("ISEK-Produkte")), "products", tables.products.length],
    [decodeIndicators(table("ISEK-Kennzahlen")), "indicators", tables.indicators.length],
    [decodeElements(table("ISEK-Elemente")), "elements", tables.elements.length],
    [decodeProposals(table("ISEK-Vorschläge")), "proposals", tables.proposals.length],
    [decodeDivisions(table("ISEK-Gliederung")), "divisions", 12 + 7 + 4 + 17 + 14],
    [decodeTerms(table("ISEK-Termine")), "terms", tables.rounds.length + 3 + tables.milestones.length],
    [decodeJournal(table("ISEK-Protokoll")), "entries", tables.journal.length],
  ] as const;
  for (const [decoded, list, count] of read) {
    expect(decoded.findings).toEqual([]);
    expect([list, (decoded as unknown as Record<string, readonly unknown[]>)[list]?.length]).toEqual([list, count]);
  }
});

test("settings say Land, adopted phase and current round", () => {
  const { settings, findings } = decodeSettings(table("ISEK-Einstellungen"));
  expect(findings).toEqual([]);
  expect(settings).toMatchObject({
    state: "SH",
    phase: "adopted",
    round: "SF 2026/6",
    edition: "2026/2027",
    asOf: "2026-11-15",
  });
});

test("the remembered layout is the one the sheet has", () => {
  const { layouts, findings } = decodeLayouts(table("ISEK-Spalten"));
  expect(findings).toEqual([]);
  expect(layouts).toEqual([budget.layout]);
});

test("code columns are text, days are serials shown TT.MM.JJJJ, a status has its symbol", () => {
  const measures = sheetOf("ISEK-Maßnahmen");
  const column = (heading: string) => measures.rows[0]?.findIndex((cell) => cell?.value === heading) ?? -1;
  for (const row of measures.rows.slice(1)) {
    expect(row[column("Nummer")]).toEqual({ value: expect.stringMatching(/^M-\d{3}$/), style: "registerText" });
    expect(row[column("Beginn")]).toEqual({ value: expect.any(Number), style: "registerDay" });
    expect(row[column("Status")]?.value).toMatch(/^[✓►?◊∞▬×] \S/u);
  }
});
