// Without this file a consolidation could leave half a workbook behind, or sheets whose sums are not the rows'.
import fc from "fast-check";
import { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import { dataRows } from "../../domain/consolidation/dataRow";
import { lineValues, valueKey } from "../../domain/consolidation/lineValue";
import type { CellValue } from "../../domain/shared/cell";
import { failure } from "../../domain/shared/result";
import { encodeDivision } from "../../workbook/encodeRegisters";
import { dataRegister, feedbackRegister, jointSheets } from "../../workbook/schema/consolidationRegisters";
import { headingsOf } from "../../workbook/schema/register";
import { divisionRegister } from "../../workbook/schema/registers";
import { applyConsolidation } from "./applyConsolidation";
import { consolidate } from "./consolidate";
import { noChoices, type Consolidation, type ConsolidationChoices } from "./consolidation";
import { planConsolidation, type ConsolidationPlan } from "./planConsolidation";
import { planFeedback } from "./planFeedback";
import { readSources } from "./readSources";
import type { SheetTexts } from "./sheetTexts";
import type { SourceFile } from "./sourceFile";
import { budgetSheetOf, measureSheet, registerSheetOf, settingsSheet, testMeasure, type TestLine } from "./testing/budgetFile";
import { sourceFile } from "./testing/closedBook";
import { writingSteps } from "./writingSteps";

const texts: SheetTexts = { refusal: ({ kind }) => kind, assumption: ({ code }) => code, duplicate: ({ kind }) => kind, skipped: () => "", finding: ({ finding }) => finding.rule };
const journal = { by: "GS", time: 46_000, round: "SF 6", origin: "Bereich" };

const lines: readonly TestLine[] = [
  ["11101", "52110000", "=Unterhaltung", 1_000.01, "2.1", "2.1 60 %; 2.10 40 %", "M-1", "bcdfgh-2345"],
  ["11101", "78310010", "Bau", 500, "2.1", null, "M-1", null],
  ["11101", "44850000", "Erstattung", 33.33, null, null, null, null],
  ["36501", "53180000", "Zuschuss", 70, "2.10", null, null, null],
];
const division = { kind: "actionArea", number: "HF01", name: "Wohnen", parents: [], responsible: ["61"], team: "", ceiling: null, row: 0 } as const;
const files = [
  sourceFile("FD61.xlsx", [budgetSheetOf(lines), measureSheet([testMeasure({ number: "M-1", status: "inProgress", actionArea: "HF01", statusDate: "2026-09-01" })]), registerSheetOf(divisionRegister, [encodeDivision({ ...division, ceiling: 200_000 as never })]), settingsSheet("SH", "SF 6")]),
  sourceFile("FD66.xlsx", [budgetSheetOf([["54101", "52110000", "Straße", 8]]), measureSheet([testMeasure({ number: "M-1", status: "open", statusDate: "2026-05-01" })])]),
];

async function outcome(choices: Partial<ConsolidationChoices> = {}, sources: readonly SourceFile[] = files): Promise<Consolidation> {
  const read = await readSources(sources, { state: "SH", year: null });
  return consolidate(read ?? [], { ...noChoices, ...choices }, { today: "2026-11-23", rules: "all", office: null });
}

async function planFor(book: MemoryWorkbook, consolidation: Consolidation): Promise<ConsolidationPlan> {
  const outline = await book.outline();
  if (!outline.ok) throw new Error("Gliederung");
  const planned = planConsolidation(consolidation, { outline: outline.value, office: null, texts, planId: "p" });
  if (!planned.ok) throw new Error(planned.failure.kind);
  return planned.value;
}

function rowsOf(book: MemoryWorkbook, sheet: string): readonly (readonly CellValue[])[] {
  const found = book.book.sheet(sheet);
  const used = found?.used();
  if (!found || !used) return [];
  return Array.from({ length: used.row + used.rows }, (_, row) => Array.from({ length: used.column + used.columns }, (_, column) => found.cell(row, column).value));
}

test("ISEK-Daten holds one row per line, goal and figure; codes and foreign formulas stay text", async () => {
  const book = MemoryWorkbook.fromSheets([]);
  const result = await applyConsolidation(book, writingSteps(await planFor(book, await outcome())), { journal });
  expect(result.ok).toBe(true);
  const [headings, ...rows] = rowsOf(book, "ISEK-Daten");
  expect(headings).toEqual(headingsOf(dataRegister));
  expect(rows.map((row) => [row[5], row[8], row[9], row[13], row[14], row[15], row[16]])).toEqual([
    ["11101", "=Unterhaltung", "Aufwand", "2.1", "M-1", 0.6, 600.01],
    ["11101", "=Unterhaltung", "Aufwand", "2.10", "M-1", 0.4, 400],
    ["11101", "Bau", "Auszahlung", "2.1", "M-1", 1, 500],
    ["11101", "Erstattung", "Ertrag", "ohne Ziel", null, 1, 33.33],
    ["36501", "Zuschuss", "Aufwand", "2.10", null, 1, 70],
    ["54101", "Straße", "Aufwand", "ohne Ziel", null, 1, 8],
  ]);
  expect(book.book.table("ISEK_Daten")?.area.rows).toBe(7);
  expect(rowsOf(book, "Konsolidierung").slice(1, 4).map((row) => [row[0], row[1], row[6]])).toEqual([["FD61.xlsx", "gelesen", 4], ["FD66.xlsx", "gelesen", 1], ["Gesamt", "2 von 2 gelesen", 5]]);
});

test("joint budgets: expense and investments per department against the ceiling, formulas with their values", async () => {
  const book = MemoryWorkbook.fromSheets([]);
  const plan = await planFor(book, await outcome());
  await applyConsolidation(book, writingSteps(plan), { journal: null });
  const sheet = book.book.sheet(jointSheets.actionArea);
  expect([sheet?.cell(6, 0).value, sheet?.cell(6, 2).value, sheet?.cell(6, 3).value]).toEqual(["HF01", "61", 2_000]);
  const results = new Map(plan.results.map(({ row, column, value }) => [`${row},${column}`, value]));
  expect(["6,4", "6,5", "6,6", "6,7", "6,8", "6,9"].map((place) => results.get(place))).toEqual([1_500.01, 1_000.01, 500, 0, 1, 499.99]);
  // `M-1*` minus `M-1?*` is exactly M-1, also where M-10 stands.
  expect(sheet?.cell(6, 5).formula).toContain('{"M-1*";"M-1?*"})*{1;-1}');
});

test("formulas of joint budgets look only for tags with such money", async () => {
  const fields = [division, { ...division, number: "HF02", name: "Grün" }];
  const of = (number: string, department: string, actionArea: string) =>
    sourceFile(`FD${department}.xlsx`, [
      budgetSheetOf([["11101", "52110000", `Zeile ${department}`, 10, "2.1", null, number, null]]),
      measureSheet([testMeasure({ number, status: "open", lead: department, actionArea })]),
      registerSheetOf(divisionRegister, fields.map(encodeDivision)),
      settingsSheet("SH", "SF 6"),
    ]);
  const { joint } = await outcome({}, [of("M-1", "61", "HF01"), of("M-2", "66", "HF02")]);
  expect(joint.actionArea.map(({ entry, tags }) => [entry.number, tags.map(({ measure, money: kind }) => [measure, kind])])).toEqual([
    ["HF01", [["M-1", "expense"]]],
    ["HF02", [["M-2", "expense"]]],
  ]);
  const book = MemoryWorkbook.fromSheets([]);
  await applyConsolidation(book, writingSteps(await planFor(book, await outcome())), { journal: null });
  const sheet = book.book.sheet(jointSheets.actionArea);
  // Revenue of HF01 has no tag at all, so there is nothing to look for.
  expect(sheet?.cell(6, 7).formula).toBe("=0");
});

test("an undecided conflict is listed with its proposal; a decision is taken over and logged", async () => {
  const open = MemoryWorkbook.fromSheets([]);
  await applyConsolidation(open, writingSteps(await planFor(open, await outcome())), { journal });
  expect(rowsOf(open, "Konflikte").slice(1).map((row) => [row[0], row[2], row[7], row[8]])).toEqual([["Status offen", "FD61.xlsx", "x", null], ["Status offen", "FD66.xlsx", null, null]]);
  const decided = MemoryWorkbook.fromSheets([]);
  const choices = { decisions: [{ measure: "M-1", file: "FD66.xlsx", reason: "Rücksprache" }] };
  await applyConsolidation(decided, writingSteps(await planFor(decided, await outcome(choices))), { journal });
  expect(rowsOf(decided, "ISEK-Maßnahmen")[1]?.[11]).toBe("? noch zu klären");
  expect(rowsOf(decided, "ISEK-Protokoll").slice(1).map((row) => [row[3], row[4], row[6], row[7], row[8]])).toEqual([
    ["Zusammenführen", "2 von 2 Dateien zusammengeführt", null, null, null],
    ["Zusammenführen", "M-1", "► in Umsetzung", "? noch zu klären", "Stand aus FD66.xlsx · Rücksprache"],
  ]);
});

test("a second consolidation replaces the sheets of the first", async () => {
  const book = MemoryWorkbook.fromSheets([{ name: "Meins", rows: [["bleibt"]] }]);
  await applyConsolidation(book, writingSteps(await planFor(book, await outcome())), { journal: null });
  const before = rowsOf(book, "ISEK-Daten");
  const plan = await planFor(book, await outcome());
  expect(plan.replaced).toContain("ISEK-Daten");
  // The register of measures is the office's own by now.
  await applyConsolidation(book, writingSteps({ ...plan, register: { ...plan.register, changes: [] } }), { journal: null });
  expect(rowsOf(book, "ISEK-Daten")).toEqual(before);
  expect(rowsOf(book, "Meins")).toEqual([["bleibt"]]);
});

test.each([["cancelled", 1], ["failed", 2]] as const)("%s on the way: the new sheets are removed again, everything else stays", async (kind, at) => {
  const book = MemoryWorkbook.fromSheets([{ name: "Meins", rows: [["bleibt"]] }]);
  const many = Array.from({ length: 4_000 }, (_, index): TestLine => ["11101", "52110000", `Zeile ${index} ${"lang ".repeat(200)}`, index]);
  const plan = await planFor(book, await outcome({}, [sourceFile("a.xlsx", [budgetSheetOf(many)])]));
  const controller = new AbortController();
  let writes = 0;
  const host = {
    outline: () => book.outline(),
    read: (requests: Parameters<typeof book.read>[0]) => book.read(requests),
    write: async (changes: Parameters<typeof book.write>[0]) => {
      writes += 1;
      if (kind === "failed" && writes === at) return failure({ kind: "cellEditing" } as const);
      return book.write(changes);
    },
  };
  const result = await applyConsolidation(host, writingSteps(plan), { journal: null, signal: controller.signal, onProgress: () => kind === "cancelled" && controller.abort() });
  expect(result).toMatchObject({ ok: false, failure: { kind, removed: true } });
  expect(writes).toBeGreaterThan(1);
  expect(book.book.sheets.map(({ name }) => name)).toEqual(["Meins"]);
});

test("the way back: each department learns the decided state and which tags could not be used", async () => {
  const wrong = sourceFile("FD10.xlsx", [budgetSheetOf([["11101", "52110000", "x", 5, "9.9", null, null, "bcdfgh-2345"]]), measureSheet([testMeasure({ number: "M-1", status: "completed", statusDate: "2026-01-01" })]), settingsSheet("SH", null)]);
  const decisions = [{ measure: "M-1", file: "FD66.xlsx", reason: "Rücksprache" }];
  const feedback = planFeedback(await outcome({ decisions }, [...files, wrong]), texts);
  expect(feedback.map(({ name }) => name)).toContain("Rueckmeldung-FD10");
  const book = MemoryWorkbook.fromSheets([]);
  await book.write(feedback.find(({ name }) => name === "Rueckmeldung-FD10")?.changes ?? []);
  const rows = rowsOf(book, feedbackRegister.sheet).slice(1);
  expect(rows.find((row) => row[0] === "Status entschieden")?.slice(1, 6)).toEqual(["M-1", "Maßnahme M-1", "Status", "✓ abgeschlossen", "? noch zu klären"]);
  expect(rows.find((row) => row[0] === "Zuordnung abgelehnt" && row[11] === "Z1")?.slice(9)).toEqual(["Haushalt", "E3", "Z1", "bcdfgh-2345"]);
});

test("whatever the split, the rows of a line add up to the line in each figure, to the cent", () => {
  const split = fc.constantFrom("1.1 33,33 %; 1.2 33,33 %; 1.3 33,34 %", "1.1 10 %", "1.1 60 %; 1.2 60 %", "1.1 1.000,00 €; 1.2 0,01 €", "kaputt", "");
  const amounts = fc.array(fc.option(fc.integer({ min: -1e10, max: 1e10 })), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(split, amounts, (written, cents) => {
      const line = {
        row: 0, kind: "line", hidden: false, department: null, product: "11101", productName: null, account: "52110000", accountName: null, text: null,
        direction: "expense", view: "result", goalCell: "1.1", splitCell: written === "" ? null : written, measureCell: null, keyCell: null, productCell: "11101", accountCell: "52110000",
        amounts: cents.map((each, index) => ({ column: index, cents: each as never, doubt: false, value: { kind: "planned", year: 2026 + index, version: "adopted", supplement: null, unit: "euro", sign: "expenseNegative" } as const })),
      } as const;
      for (const value of lineValues(line)) {
        const rows = dataRows(line).filter((row) => valueKey(row.value) === valueKey(value.value));
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.reduce((sum, row) => sum + (row.cents ?? 0), 0)).toBe(value.cents ?? 0);
      }
    }),
    { seed: 20261123, numRuns: 400 },
  );
});
