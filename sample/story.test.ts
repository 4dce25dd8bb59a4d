import { applyPlan } from "../src/workbook/applyPlan";
import { columnOf } from "../src/domain/budget/sheetLayout";
import { fixesOf } from "../src/domain/rules/fixesOf";
import type { Finding } from "../src/domain/shared/finding";
import type { MemoryWorkbook } from "../src/adapters/memory/memoryWorkbook";
import { isRegisterSheet, type Book } from "../src/usecases/book";
import { checkWorkbook } from "../src/usecases/checkWorkbook";
import { planFixes } from "../src/usecases/fixFinding";
import { openBook } from "../src/usecases/openBook";
import { planSheetSetUp } from "../src/usecases/planSheetSetUp";
import { previewSetUp, proposeSetUp } from "../src/usecases/proposeSetUp";
import { readBudgetSheet } from "../src/usecases/readBudgetSheet";
import type { BudgetSheet } from "../src/usecases/budgetSheet";
import { selectRows } from "../src/usecases/selectRows";
import { planTagging } from "../src/usecases/tagRows";
import { buildLindhafen } from "./lindhafen";
import { faultyFile, firstFile, sampleBooks, taggedFile } from "./sampleBooks";
import { memoryTown } from "./testing/memoryTown";
import { randomFor } from "./budget/seededRandom";

const today = "2026-11-15";
const journal = { by: "Zuordnen", time: 46341.5, round: "SF 2026/6", origin: "Test" };
const books = sampleBooks(buildLindhafen());

function open(file: string): MemoryWorkbook {
  return memoryTown(books.find((book) => book.file === file)!);
}

async function read(workbook: MemoryWorkbook): Promise<{ book: Book; sheet: BudgetSheet }> {
  const book = must(await openBook(workbook));
  const sheet = must(await readBudgetSheet(workbook, { outline: book.outline, layout: book.layouts[0]!, state: book.state }));
  return { book, sheet };
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const sources = { planId: "plan", random: randomFor("Schlüssel") };

test("vom fertigen Haushalt zur geprüften Zuordnung und zurück", async () => {
  const workbook = open(firstFile);
  const book = must(await openBook(workbook));
  expect(book.layouts).toEqual([]);
  const budgetSheetName = book.outline.sheets.map(({ name }) => name).find((name) => !isRegisterSheet(name))!;

  const found = must(await proposeSetUp(workbook, book, budgetSheetName, "SH"));
  if (found.kind === "noSetUp") throw new Error("nicht erkannt");
  const preview = previewSetUp(found.cells, found.proposal.layout, "SH");
  const setUp = planSheetSetUp(book, { sheet: preview, state: "SH", consent: { autoFilter: true, table: true, stripes: true } }, sources);
  expect(setUp.added.map(({ heading }) => heading)).toEqual(["ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"]);
  must(await applyPlan(workbook, setUp.plan, journal));

  const { sheet, book: ready } = await read(workbook);
  expect(columnOf(sheet.layout, "goal")).toBe(setUp.added[0]!.column);
  const lines = sheet.rows.filter(({ kind }) => kind === "line");
  expect(lines.length).toBe(preview.rows.filter(({ kind }) => kind === "line").length);
  expect(lines.every(({ keyCell }) => typeof keyCell === "string")).toBe(true);
  const extents = checkWorkbook(ready, [sheet], today).findings.filter(({ rule }) => rule === "T1");
  expect(extents).toEqual([]);

  const first = lines[0]!.row;
  const selected = selectRows(sheet, { hiddenRows: [], areas: [{ sheet: sheet.layout.sheet, row: first, column: 0, rows: 260, columns: 4 }] });
  const tagging = planTagging(sheet, selected.lines.slice(0, 200), { goal: "3.1" }, sources);
  expect([tagging.rows, tagging.alreadyTagged]).toEqual([200, 0]);
  const applied = must(await applyPlan(workbook, tagging.plan, journal));
  const tagged = (await read(workbook)).sheet;
  expect(tagged.rows.filter(({ goalCell }) => goalCell === "3.1")).toHaveLength(200);

  must(await applyPlan(workbook, applied.inverse, journal));
  const undone = (await read(workbook)).sheet;
  expect(undone.rows.every(({ goalCell }) => goalCell === null)).toBe(true);
});

test("der zugeordnete Haushalt hat keinen Fehler", async () => {
  const { book, sheet } = await read(open(taggedFile));
  const { findings, rows } = checkWorkbook(book, [sheet], today);
  expect(findings.filter(({ severity }) => severity === "error").map(brief)).toEqual([]);
  expect(rows).toBeGreaterThan(1400);
});

test.each([
  ["F-01", "Z1", { goal: "2.9" }],
  ["F-02", "Z2", { goal: "5.2", successors: ["5.13", "5.14"] }],
  ["F-03", "Z2", { goal: "5.12", successors: [] }],
  ["F-04", "Z2", { goal: "4.4", successors: ["4.5"] }],
  ["F-05", "Z3", { goal: "4.5", productArea: "54" }],
  ["F-06", "A1", { basisPoints: 11_000 }],
  ["F-07", "A1", { basisPoints: 9000 }],
  ["F-08", "M5", { measure: "M-027" }],
  ["F-09", "M9", { measure: "M-019", year: 2027 }],
  ["F-10", "T4", { rowKind: "subtotal" }],
  ["F-11", "M7", { measure: "M-56" }],
  ["F-12", "M6", { measure: "M-045", goal: "5.14" }],
  ["F-13", "Z4", { isDate: true, restored: ["2.3"] }],
  ["F-14", "Z4", { isDate: false, restored: ["5.10"] }],
  ["F-15", "M9", { measure: "M-064" }],
] as const)("der absichtliche Fehler %s wird als [%s] gefunden", async (_, rule, members) => {
  const { book, sheet } = await read(open(faultyFile));
  const { findings } = checkWorkbook(book, [sheet], today);
  expect(findings.filter((finding) => finding.rule === rule)).toContainEqual(expect.objectContaining(members));
});

test("Schnellkorrekturen beheben, was sich beheben lässt, und schreiben nichts anderes", async () => {
  const workbook = open(faultyFile);
  const { book, sheet } = await read(workbook);
  const rules = new Set(["Z1", "Z4", "M7", "T4"]);
  const chosen = checkWorkbook(book, [sheet], today).findings.filter(({ rule }) => rules.has(rule)).flatMap((finding) => {
    const [fix] = fixesOf(finding);
    return fix ? [{ finding, fix }] : [];
  });
  expect(chosen.length).toBeGreaterThanOrEqual(5);
  must(await applyPlan(workbook, planFixes(sheet, chosen, sources), journal));
  const after = await read(workbook);
  expect(checkWorkbook(after.book, [after.sheet], today).findings.filter(({ rule }) => rules.has(rule)).map(brief)).toEqual([]);
});

function brief({ rule, at, about }: Finding): string {
  return `${rule} ${at.sheet}!${at.row + 1} ${about}`;
}
