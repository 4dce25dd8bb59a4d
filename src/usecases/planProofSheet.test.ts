// Without these tests the proof list could lose codes, overwrite a sheet, or print on twenty pages.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { goal, layout, line, measure, product } from "../domain/rules/testing/ruleFixture";
import { applyPlan } from "../workbook/applyPlan";
import { budgetSheet } from "./budgetSheet";
import { openBook } from "./openBook";
import { planProofSheet, proofSheet } from "./planProofSheet";

const rows = [line({ row: 1, measureCell: "M-014", goalCell: "3.10", euros: 1234.5 }), line({ row: 2, measureCell: "M-2", goalCell: "2.1", account: "01" })];
const budget = budgetSheet(layout, rows, { sheet: layout.sheet, row: 1, column: 0, rows: 2, columns: 9 });

async function planned(workbook: MemoryWorkbook) {
  const opened = await openBook(workbook);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const book = {
    ...opened.value,
    goals: [goal("3.10", { title: "Wohnraum" }), goal("2.1", { title: "Energie" })],
    products: [product("36501", { name: "Kitas" })],
    measures: [measure("M-014", { goals: ["3.10"] }), measure("M-2", { goals: [] })],
  };
  return planProofSheet({ book, sheets: [budget], today: "2026-11-23", planId: "p1" });
}

test("[S03] das Blatt: Lücken zuerst, Codes als Text, Beträge in Euro, Stand und Momentaufnahme, zum Drucken fertig", async () => {
  const workbook = MemoryWorkbook.fromSheets([{ name: layout.sheet }]);
  const { plan, sheet, rows: count, gaps, measuresWithGaps } = await planned(workbook);
  expect([sheet, count, gaps, measuresWithGaps]).toEqual([proofSheet, 3, 1, 1]);
  expect((await applyPlan(workbook, plan, null)).ok).toBe(true);

  const written = workbook.book.sheet(sheet)!;
  const texts = (row: number) => Array.from({ length: 12 }, (_, column) => written.cell(row, column).value);
  expect(texts(0)[0]).toBe("Nachweisliste der Schlüsselmaßnahmen: Maßnahme, Ziel, Produkt, Zeile");
  expect(texts(1)[0]).toBe("Stand 23.11.2026, 2 Maßnahmen. 1 Lücke bei 1 Maßnahme, zuerst genannt. Momentaufnahme: Die Werte ändern sich nicht mit der Mappe.");
  expect(texts(3).slice(0, 4)).toEqual(["Lücke", "Maßnahme", "Titel der Maßnahme", "Ziel"]);
  expect(texts(3)[11]).toBe("Ansatz 2026");
  expect(texts(4)).toEqual(["M1 Maßnahme ohne Ziel", "M-2", "Maßnahme M-2", null, null, "36501", "Kitas", null, null, null, null, null]);
  expect(texts(5)).toEqual([null, "M-2", "Maßnahme M-2", "2.1", "Energie", "36501", "Kitas", "THH 51, 3", "01", "Kita Norderhöhe", "Aufwand", 1000]);
  expect(texts(6)).toEqual([null, "M-014", "Maßnahme M-014", "3.10", "Wohnraum", "36501", "Kitas", "THH 51, 2", "52410000", "Kita Norderhöhe", "Aufwand", 1234.5]);
  expect([written.cell(6, 3).format, written.cell(6, 11).format]).toEqual(["@", '#,##0.00 "€"']);
  expect(written.page).toEqual({ landscape: true, fitsWidth: true, titleRows: { first: 3, count: 1 } });
  expect(written.autoFilter).toMatchObject({ row: 3, column: 0, rows: 4, columns: 12 });
});

test("[S03] ein Blatt dieses Namens bleibt, wie es ist; Rückgängig nimmt nur das neue weg", async () => {
  const workbook = MemoryWorkbook.fromSheets([{ name: layout.sheet }, { name: "NACHWEISLISTE", rows: [["Notiz der Kämmerei"]] }]);
  const { plan, sheet } = await planned(workbook);
  expect(sheet).toBe("Nachweisliste 2");
  const applied = await applyPlan(workbook, plan, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  expect((await applyPlan(workbook, applied.value.inverse, null)).ok).toBe(true);
  expect(workbook.book.sheets.map(({ name }) => name)).toEqual([layout.sheet, "NACHWEISLISTE"]);
  expect(workbook.book.sheet("Nachweisliste")!.cell(0, 0).value).toBe("Notiz der Kämmerei");
});

test("[S03] ohne Maßnahmen entsteht ein Blatt, das das sagt, kein Fehler", async () => {
  const workbook = MemoryWorkbook.fromSheets([{ name: layout.sheet }]);
  const opened = await openBook(workbook);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const { plan, rows: count } = planProofSheet({ book: opened.value, sheets: [], today: "2026-11-23", planId: "p1" });
  expect(count).toBe(0);
  expect((await applyPlan(workbook, plan, null)).ok).toBe(true);
  expect(workbook.book.sheet(proofSheet)!.cell(1, 0).value).toContain("0 Maßnahmen. Keine Lücke.");
});
