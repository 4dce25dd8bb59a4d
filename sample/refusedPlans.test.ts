/**
 * Without these tests a plan could overwrite what a colleague has typed meanwhile, or stop half way on a protected sheet.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import { excelWorkbook as workbook } from "../src/adapters/officejs/excelWorkbook";
import { layout, line } from "../src/domain/rules/testing/ruleFixture";
import { repairRows } from "../src/domain/tags/repairRows";
import { newRowKey } from "../src/domain/tags/rowKey";
import type { BudgetSheet } from "../src/usecases/budgetSheet";
import { openBook } from "../src/usecases/openBook";
import { readBudgetSheet } from "../src/usecases/readBudgetSheet";
import { planRepair } from "../src/usecases/repairSheet";
import { planStripColumns } from "../src/usecases/stripColumns";
import { planSuggestions } from "../src/usecases/suggestTags";
import { compareSheets, planTakeOver } from "../src/usecases/takeOverTags";
import { applyPlan } from "../src/workbook/applyPlan";
import type { Plan } from "../src/workbook/plan";
import { freshSheet } from "../src/workbook/testing/contractHost";

/** Globals of the jest environment: the emulated host, the person in front of it and the colleague. */
declare const excel: {
  readonly editing: { begin(): void; end(): void };
  asRemote<T>(action: (workbook: { readonly worksheets: { getItem(name: string): { getRange(address: string): { values: unknown } } } }) => T): T;
};

jest.setTimeout(60_000);

const facts = (text: string) => ({ product: "36501", account: "52410000", text });
const keyOf = (text: string, at: number) => newRowKey(facts(text), new Set(), () => at);
const sources = { planId: "p1", random: () => 0.5 };

/** Four lines: one untagged, one tagged, two whose tags have changed places. */
async function budget(): Promise<BudgetSheet> {
  const sheet = freshSheet();
  const row = (text: string, goal: string | null, key: string) => ["36501", "52410000", text, 1000, goal, null, null, null, key];
  const cells = [
    layout.columns.map(({ heading }) => heading),
    row("Kita Nord", null, keyOf("Kita Nord", 0.1)),
    row("Kita Süd", "1.1", keyOf("Kita Süd", 0.2)),
    row("Kita Ost", "2.1", keyOf("Kita West", 0.3)),
    row("Kita West", "3.1", keyOf("Kita Ost", 0.4)),
  ];
  const area = { sheet, row: 0, column: 0, rows: cells.length, columns: 9 };
  const text = (column: number, columns: number) => ({ kind: "setNumberFormat", area: { ...area, column, columns }, format: "@", before: "General" }) as const;
  must(await workbook.write([{ kind: "addSheet", sheet }, text(0, 3), text(4, 5), { kind: "writeCells", area, cells, expected: cells.map((each) => each.map(() => undefined)) }]));
  return read(sheet);
}

async function read(sheet: string): Promise<BudgetSheet> {
  return must(await readBudgetSheet(workbook, { outline: must(await workbook.outline()), layout: { ...layout, sheet }, state: "SH" }));
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const former = line({ row: 1, ...facts("Kita Nord"), goalCell: "4.1" });
const group = { product: "36501", productName: null, goal: "4.1", title: "Kitas", reason: { kind: "usual" } as const };

/** Every plan that writes beside the department's rows, and a cell it rests on. */
const plans: readonly (readonly [string, string, (sheet: BudgetSheet) => Plan | Promise<Plan>])[] = [
  ["übernehmen", "E2", (sheet) => planTakeOver([sheet], compareSheets([former], [sheet]), [], sources)],
  ["ordnen", "E4", (sheet) => planRepair(sheet, repairRows(sheet.rows), [], sources)],
  ["vorschlagen", "E2", (sheet) => planSuggestions(sheet, [{ ...group, lines: [sheet.rows[0]!] }], sources)],
  ["weitergeben", "E1", async (sheet) => planStripColumns({ ...must(await openBook(workbook)), layouts: [sheet.layout] }, sheet.layout, "p1")],
];

describe.each(plans)("%s", (_, cell, planOf) => {
  const cellsOf = async (sheet: string) => must(await workbook.read([{ area: { sheet, row: 0, column: 0, rows: 5, columns: 9 } }]))[0]!.values;
  const refused = async (plan: Plan) => {
    const outcome = await applyPlan(workbook, plan, null);
    if (outcome.ok) throw new Error("Der Plan wurde ausgeführt.");
    return outcome.failure;
  };

  test("geht, wenn niemand dazwischenkommt, und wieder zurück", async () => {
    const sheet = await budget();
    const before = await cellsOf(sheet.layout.sheet);
    const applied = must(await applyPlan(workbook, await planOf(sheet), null));
    expect(await cellsOf(sheet.layout.sheet)).not.toEqual(before);
    must(await applyPlan(workbook, applied.inverse, null));
    expect(await cellsOf(sheet.layout.sheet)).toEqual(before);
  });

  test("auf einem geschützten Blatt: das Blatt wird genannt, nichts geschrieben", async () => {
    const sheet = await budget();
    const plan = await planOf(sheet);
    const { sheet: name } = sheet.layout;
    await Excel.run(async (context) => context.workbook.worksheets.getItem(name).protection.protect());
    const before = await cellsOf(name);
    expect(await refused(plan)).toMatchObject({ kind: "sheetProtected", sheet: name });
    expect(await cellsOf(name)).toEqual(before);
    await Excel.run(async (context) => context.workbook.worksheets.getItem(name).protection.unprotect());
  });

  test("während eine Zelle bearbeitet wird: nichts geschrieben", async () => {
    const sheet = await budget();
    const plan = await planOf(sheet);
    const before = await cellsOf(sheet.layout.sheet);
    excel.editing.begin();
    const failure = await refused(plan);
    excel.editing.end();
    expect(failure.kind).toBe("cellEditing");
    expect(await cellsOf(sheet.layout.sheet)).toEqual(before);
  });

  test("nach einer Änderung durch andere: die Zelle wird genannt, ihre Eingabe bleibt", async () => {
    const sheet = await budget();
    const plan = await planOf(sheet);
    const { sheet: name } = sheet.layout;
    excel.asRemote((book) => (book.worksheets.getItem(name).getRange(cell).values = [["9.9"]]));
    const before = await cellsOf(name);
    const failure = await refused(plan);
    expect(failure).toMatchObject({ kind: "cellsDiffer", cells: [{ at: { sheet: name, row: Number(cell.slice(1)) - 1, column: 4 } }] });
    expect(await cellsOf(name)).toEqual(before);
  });
});
