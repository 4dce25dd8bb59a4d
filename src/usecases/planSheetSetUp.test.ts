// Without these tests the set-up could take the department's looks apart: stripes that end, titles that no longer repeat.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { applyPlan } from "../workbook/applyPlan";
import type { Change } from "../workbook/change";
import { openBook } from "./openBook";
import { planSheetSetUp } from "./planSheetSetUp";
import { previewSetUp, proposeSetUp } from "./proposeSetUp";

const name = "THH 51";
const head = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026"];
const lines = Array.from({ length: 8 }, (_, index) => ["36501", `5241000${index}`, `Kita ${index}`, 1000 + index]);

async function striped(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.fromSheets([{ name, rows: [head, ...lines], numberFormats: { "A1:B9": "@" } }]);
  const fill = (row: number): Change => ({ kind: "setLook", area: { sheet: name, row, column: 0, rows: 1, columns: 4 }, look: { fill: "#DDEBF7" }, before: { fill: null } });
  // Rows 2, 4, 6, 8 as Excel counts them.
  await workbook.write([...[1, 3, 5, 7].map(fill), { kind: "setPageLayout", sheet: name, page: { landscape: true, titleRows: { first: 0, count: 1 } }, before: {} }]);
  return workbook;
}

async function setUp(workbook: MemoryWorkbook, stripes: boolean) {
  const book = await openBook(workbook);
  if (!book.ok) throw new Error(JSON.stringify(book.failure));
  const proposed = await proposeSetUp(workbook, book.value, name, "SH");
  if (!proposed.ok || proposed.value.kind !== "proposal") throw new Error("nicht erkannt");
  const { cells, proposal, stripes: found } = proposed.value;
  const sheet = previewSetUp(cells, proposal.layout, "SH");
  const { plan } = planSheetSetUp(book.value, { sheet, state: "SH", consent: { autoFilter: true, table: true, stripes }, stripes: found }, { planId: "p1", random: () => 0.5 });
  const applied = await applyPlan(workbook, plan, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  return applied.value;
}

const formats = (workbook: MemoryWorkbook) => workbook.book.sheet(name)!.conditionalFormats.map(({ area, rules }) => ({ column: area.column, columns: area.columns, rules: rules.length, first: rules[0]?.formula, fill: rules[0]?.fill }));

test("Streifen gehen mit Zustimmung über die fünf neuen Spalten weiter, unter den Farben der Ampel; Rückgängig nimmt sie weg", async () => {
  const workbook = await striped();
  const applied = await setUp(workbook, true);
  expect(formats(workbook)[0]).toEqual({ column: 4, columns: 5, rules: 1, first: "=MOD(ROW(),2)=0", fill: "#DDEBF7" });
  expect(formats(workbook).slice(1).map(({ column }) => column)).toEqual([7]);
  expect((await applyPlan(workbook, applied.inverse, null)).ok).toBe(true);
  expect(formats(workbook)).toEqual([]);
});

test("ohne Zustimmung keine Streifen", async () => {
  const workbook = await striped();
  await setUp(workbook, false);
  expect(formats(workbook).map(({ column }) => column)).toEqual([7]);
});

test("Drucktitel und Papier des Fachdienstes bleiben; ganze Zeilen gelten von selbst für die neuen Spalten", async () => {
  const workbook = await striped();
  await setUp(workbook, true);
  expect(workbook.book.sheet(name)!.page).toEqual({ landscape: true, titleRows: { first: 0, count: 1 } });
});
