// Without this file passing a workbook on could freeze the native columns that have to go on calculating.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { applyPlan } from "../workbook/applyPlan";
import { planFormulasToValues } from "./formulasToValues";

const formulas = {
  ours: { formula: '=ISEK.ZIEL(A2,ISEK_Ziele[#All])', value: "Wohnraum schaffen" },
  ourOwnNested: { formula: '=IFERROR(ISEK.AMPEL("läuft"),"")', value: "► in Umsetzung" },
  withoutAddIn: { formula: '=_xldudf_ISEK_ANTEIL(A2,"2.1")', value: 0.6 },
  status: { formula: '=IFERROR(INDEX(ISEK_Massnahmen[Status],MATCH(A2,ISEK_Massnahmen[Nummer],0)),"")', value: "► in Umsetzung" },
  sum: { formula: "=SUM(B1:B9)", value: 10 },
  broken: { formula: '=ISEK.ZIEL("9.9",ISEK_Ziele[#All])', value: { error: "#N/A" } },
};

test("functions of ours become values; native lookups in our tables go on calculating; an error keeps its formula", async () => {
  const workbook = MemoryWorkbook.fromSheets([{ name: "Blatt", rows: Object.values(formulas).map((cell) => [cell]) }]);
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error("Die Mappe ist nicht lesbar.");
  const planned = await planFormulasToValues(workbook, outline.value, "p1");
  if (!planned.ok) throw new Error("Der Plan ist gescheitert.");
  expect(planned.value).toMatchObject({ cells: 3, errors: 1 });
  const [change] = planned.value.plan.changes;
  expect(change).toMatchObject({
    kind: "writeCells",
    area: { row: 0, column: 0, rows: 3, columns: 1 },
    cells: [["Wohnraum schaffen"], ["► in Umsetzung"], [0.6]],
  });
});

test("what a function of ours fills beside its cell becomes values too, and Rückgängig leaves room for it again", async () => {
  const formula = "=ISEK.ZIEL(A1:A2,ISEK_Ziele[#All])";
  const rows = [
    ["2.1", { formula, value: "Wohnraum" }, "SDG 11"],
    ["3.1", "Energie", { error: "#N/A" }],
  ] as const;
  const workbook = MemoryWorkbook.fromSheets([{ name: "Blatt", rows, spills: ["B1:C2"] }]);
  const outline = await workbook.outline();
  if (!outline.ok) throw new Error("Die Mappe ist nicht lesbar.");
  const planned = await planFormulasToValues(workbook, outline.value, "p1");
  if (!planned.ok) throw new Error("Der Plan ist gescheitert.");
  expect(planned.value).toMatchObject({ cells: 1, errors: 0 });
  const applied = await applyPlan(workbook, planned.value.plan, null);
  if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
  const sheet = workbook.book.sheet("Blatt")!;
  const contents = () => [0, 1].map((row) => [1, 2].map((column) => sheet.cell(row, column).formula ?? sheet.cell(row, column).value));
  expect(contents()).toEqual([
    ["Wohnraum", "SDG 11"],
    ["Energie", "=#N/A"],
  ]);
  expect((await applyPlan(workbook, applied.value.inverse, null)).ok).toBe(true);
  expect(contents()).toEqual([
    [formula, null],
    [null, null],
  ]);
});
